/// A data folder that couldn't be read or written.
public struct ExchangeError: Error, Hashable, Sendable {
    /// What went wrong.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable {
            case badInput, notPermitted, inputFailed, outputFailed, folderOccupied, misuse
        }
        private let kind: Kind

        /// The folder's content is at fault; ``ExchangeError/report`` says where.
        public static let badInput = Code(kind: .badInput)
        /// This user may not read or write there.
        public static let notPermitted = Code(kind: .notPermitted)
        /// Reading failed below the file system.
        public static let inputFailed = Code(kind: .inputFailed)
        /// Writing failed: a full disk, a file-size limit, a vanished folder.
        public static let outputFailed = Code(kind: .outputFailed)
        /// There is data in the output folder already, and it wasn't to be replaced.
        public static let folderOccupied = Code(kind: .folderOccupied)
        /// The writer was called against its description: an unknown file, a row of another length.
        public static let misuse = Code(kind: .misuse)
    }

    /// What went wrong.
    public let code: Code
    /// One sentence that names the thing, the place and the remedy.
    public let message: BilingualText
    /// Every fault of the folder, where its content is at fault; else empty.
    public let report: FaultReport

    /// Makes an error.
    public init(
        code: Code, message: BilingualText,
        report: FaultReport = FaultReport(faults: [], counts: [:], errorCount: 0)
    ) {
        self.code = code
        self.message = message
        self.report = report
    }
}

extension ExchangeError: CustomStringConvertible {
    /// The English message.
    public var description: String { message.english }
}

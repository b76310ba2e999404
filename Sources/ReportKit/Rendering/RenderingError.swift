/// Why a report couldn't be rendered.
public struct RenderingError: Error, Sendable, Hashable {
    /// What went wrong, for programs.
    public struct Code: Sendable, Hashable {
        private enum Kind { case sinkFailed, rowsFailed, unsuitableReport, formatterFailed, malformedWire }
        private let kind: Kind

        /// The output couldn't be written: a full disk, a closed pipe.
        public static let sinkFailed: Code = Code(kind: .sinkFailed)
        /// The rows of a table couldn't be read.
        public static let rowsFailed: Code = Code(kind: .rowsFailed)
        /// The report has nothing that this format can carry.
        public static let unsuitableReport: Code = Code(kind: .unsuitableReport)
        /// The formatter itself failed.
        public static let formatterFailed: Code = Code(kind: .formatterFailed)
        /// A message isn't of the wire format, or of a version that isn't spoken here.
        public static let malformedWire: Code = Code(kind: .malformedWire)
    }

    /// What went wrong.
    public let code: Code
    /// One sentence that names the thing, the place and the remedy.
    public let message: String

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: What went wrong.
    ///   - message: One sentence that names the thing, the place and the remedy.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

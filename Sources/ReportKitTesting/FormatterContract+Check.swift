public import ReportKit

extension FormatterContract {
    /// One promise of a formatter.
    public struct Check: Sendable {
        /// The promise, in a few words.
        public let name: String
        private let body: @Sendable (any ReportFormatter) throws(Failure) -> Void

        init(_ name: String, _ body: @escaping @Sendable (any ReportFormatter) throws(Failure) -> Void) {
            self.name = name
            self.body = body
        }

        /// Checks that a formatter keeps the promise.
        ///
        /// - Parameter formatter: The formatter.
        /// - Throws: ``ContractViolation`` with what was found.
        public func verify(_ formatter: any ReportFormatter) throws(ContractViolation) {
            do {
                try body(formatter)
            } catch {
                throw ContractViolation(
                    format: formatter.descriptor.name, promise: name, message: error.message)
            }
        }
    }

    /// What a check found.
    struct Failure: Error {
        let message: String

        init(_ message: String) {
            self.message = message
        }
    }

    static func require(_ holds: Bool, _ message: @autoclosure () -> String) throws(Failure) {
        if !holds { throw Failure(message()) }
    }

    static func request(_ report: Report, _ locale: ReportLocale) -> RenderingRequest {
        RenderingRequest(report: report, locale: locale, generatedAt: generatedAt)
    }

    /// All that a formatter writes of a report into memory.
    static func bytes(
        _ formatter: any ReportFormatter, _ report: Report, _ locale: ReportLocale
    ) throws(Failure) -> [UInt8] {
        var sink: MemorySink = MemorySink()
        do {
            _ = try formatter.render(request(report, locale), into: &sink)
        } catch {
            throw Failure("Rendering \"\(report.title)\" in \(locale.rawValue) failed: \(error.message)")
        }
        return sink.bytes
    }

    /// Whether a format's files are text.
    static func isText(_ descriptor: FormatDescriptor) -> Bool {
        descriptor.mediaType.hasPrefix("text/") || descriptor.mediaType == "application/json"
            || descriptor.mediaType.hasSuffix("+json") || descriptor.mediaType.hasSuffix("+xml")
    }
}

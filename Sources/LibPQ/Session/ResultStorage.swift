import CLibPQ

/// Owns one result of libpq and frees it.
final class ResultStorage: @unchecked Sendable {
    // A result doesn't change once it is made, so it may be read from any thread.
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var status: ExecStatusType { PQresultStatus(handle) }

    var isSuccess: Bool {
        let status = status
        return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY
    }

    var commandTag: String { String(cString: PQcmdStatus(handle)) }

    var affectedRows: Int {
        guard let text = PQcmdTuples(handle) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    private func field(_ code: Character) -> String? {
        guard let value = code.asciiValue, let text = PQresultErrorField(handle, Int32(value)) else {
            return nil
        }
        return String(cString: text)
    }

    /// The first line of what libpq itself says.
    private var clientMessage: String {
        let text = PQresultErrorMessage(handle).map { String(cString: $0) } ?? ""
        return text.split(separator: "\n").first.map(String.init) ?? "the connection broke off"
    }

    /// The error that the server reports by this result.
    func error(phase: PQErrorPhase, statement: String?) -> PQError {
        let state = field("C").map { SQLState(rawValue: $0) }
        let message = field("M") ?? clientMessage
        var details = PQErrorDetails(.server, phase, message)
        details.sqlState = state
        details.severity = field("V") ?? field("S")
        details.detail = field("D")
        details.hint = field("H")
        details.position = field("P").flatMap { Int($0) }
        details.context = field("W")
        details.schema = field("s")
        details.table = field("t")
        details.column = field("c")
        details.dataType = field("d")
        details.constraint = field("n")
        details.sourceFunction = field("R")
        details.statement = statement.map { String($0.prefix(200)) }
        details.copyLine = details.context.flatMap { Self.copyLine(in: $0) }
        let isFatal = details.severity == "FATAL" || details.severity == "PANIC"
        if isFatal || state == .adminShutdown || state == .crashShutdown || state == nil {
            details.code = .connectionLost
        }
        return PQError(details)
    }

    /// Reads the number from "COPY name, line 7, column …".
    private static func copyLine(in context: String) -> Int? {
        for line in context.split(separator: "\n") where line.hasPrefix("COPY ") {
            let words = line.split(separator: " ")
            for (word, next) in zip(words, words.dropFirst()) where word == "line" {
                let digits = next.prefix { $0.isNumber }
                if let number = Int(digits) { return number }
            }
        }
        return nil
    }
}

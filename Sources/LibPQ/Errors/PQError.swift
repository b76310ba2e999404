/// An error of the client or of the server, with what is needed to find its cause.
///
/// ``description`` names the code, the message and the place but no values: neither the server's DETAIL,
/// which quotes the row, nor any parameter. ``debugDescription`` shows everything and belongs on a
/// developer's screen.
public struct PQError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// What kind of error this is; the list may grow.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Kind: String {
            case authenticationFailed, cancelled, commitInDoubt, configurationMalformed, connectionClosed
            case connectionLost, connectionRefused, connectionRejected, copyFailed, decoding, misuse
            case poolClosed, poolExhausted, poolTimeout, protocolViolation, server, timedOut, tlsFailed
            case transactionAborted
        }
        private let kind: Kind

        /// The server doesn't know the user or refuses the password.
        public static let authenticationFailed: Code = Code(kind: .authenticationFailed)
        /// The task was cancelled, and the statement with it.
        public static let cancelled: Code = Code(kind: .cancelled)
        /// The connection was lost while COMMIT was under way: it may or may not have taken effect.
        public static let commitInDoubt: Code = Code(kind: .commitInDoubt)
        /// The connection string can't be read.
        public static let configurationMalformed: Code = Code(kind: .configurationMalformed)
        /// The connection was closed by this program.
        public static let connectionClosed: Code = Code(kind: .connectionClosed)
        /// An open connection broke off.
        public static let connectionLost: Code = Code(kind: .connectionLost)
        /// No server could be reached.
        public static let connectionRefused: Code = Code(kind: .connectionRefused)
        /// A server was reached and refused to serve, such as for want of the database.
        public static let connectionRejected: Code = Code(kind: .connectionRejected)
        /// A COPY went wrong on this side: a malformed stream or a row with the wrong columns.
        public static let copyFailed: Code = Code(kind: .copyFailed)
        /// A value can't be read as the type asked for.
        public static let decoding: Code = Code(kind: .decoding)
        /// The library was used in a way that it doesn't allow.
        public static let misuse: Code = Code(kind: .misuse)
        /// The pool is shut down.
        public static let poolClosed: Code = Code(kind: .poolClosed)
        /// Too many tasks wait for a connection already.
        public static let poolExhausted: Code = Code(kind: .poolExhausted)
        /// No connection became free in time.
        public static let poolTimeout: Code = Code(kind: .poolTimeout)
        /// The server answered with something that doesn't belong here.
        public static let protocolViolation: Code = Code(kind: .protocolViolation)
        /// The server refused a statement; see ``PQError/sqlState``.
        public static let server: Code = Code(kind: .server)
        /// A deadline passed.
        public static let timedOut: Code = Code(kind: .timedOut)
        /// No encrypted or verified connection could be made.
        public static let tlsFailed: Code = Code(kind: .tlsFailed)
        /// A statement of the transaction failed, so that it was rolled back instead of committed.
        public static let transactionAborted: Code = Code(kind: .transactionAborted)

        /// The name of the code.
        public var description: String { kind.rawValue }
    }

    private final class Storage: Sendable {
        let details: PQErrorDetails

        init(_ details: PQErrorDetails) {
            self.details = details
        }
    }

    private let storage: Storage

    init(_ details: PQErrorDetails) {
        storage = Storage(details)
    }

    init(_ code: Code, _ phase: PQErrorPhase, _ message: String) {
        self.init(PQErrorDetails(code, phase, message))
    }

    var details: PQErrorDetails { storage.details }

    /// What kind of error this is.
    public var code: Code { details.code }
    /// What the connection was doing.
    public var phase: PQErrorPhase { details.phase }
    /// One sentence: the server's primary message, or the client's own.
    public var message: String { details.message }
    /// The server's code of the condition.
    public var sqlState: SQLState? { details.sqlState }
    /// `ERROR`, `FATAL` or `PANIC`, never translated.
    public var severity: String? { details.severity }
    /// The server's DETAIL, which may quote rows.
    public var detail: String? { details.detail }
    /// The server's advice.
    public var hint: String? { details.hint }
    /// The place in the statement, in characters from 1.
    public var position: Int? { details.position }
    /// The line of a script at which the error is, from 1.
    public var line: Int? { details.line }
    /// The server's CONTEXT: functions and COPY lines, which may quote values.
    public var context: String? { details.context }
    /// The schema that the error concerns.
    public var schema: String? { details.schema }
    /// The table that the error concerns.
    public var table: String? { details.table }
    /// The column that the error concerns.
    public var column: String? { details.column }
    /// The data type that the error concerns.
    public var dataType: String? { details.dataType }
    /// The constraint that refused a row.
    public var constraint: String? { details.constraint }
    /// The beginning of the statement's text, with `$n` where values are bound.
    public var statement: String? { details.statement }
    /// The place of the statement in a pipeline, from 0.
    public var statementIndex: Int? { details.statementIndex }
    /// The line of a COPY at which the server stopped, from 1.
    public var copyLine: Int? { details.copyLine }

    /// Whether the same work may succeed if it is wholly done again.
    ///
    /// That is a serialisation failure, a deadlock, a server that can't be reached or a full pool. A commit
    /// in doubt isn't: it may have taken effect.
    public var isRetryable: Bool {
        switch code {
        case .connectionRefused, .poolExhausted, .poolTimeout:
            return true
        case .connectionRejected:
            return sqlState == .cannotConnectNow || sqlState == .tooManyConnections
        case .server:
            return isTransactionConflict
        default:
            return false
        }
    }

    /// Whether the transaction lost against another one and may be run again.
    var isTransactionConflict: Bool {
        sqlState == .serializationFailure || sqlState == .deadlockDetected
    }

    func with(_ change: (inout PQErrorDetails) -> Void) -> PQError {
        var copy = details
        change(&copy)
        return PQError(copy)
    }

    /// The code, the message and the place, without DETAIL, CONTEXT or values.
    public var description: String {
        let details = details
        var text = "\(details.code) during \(details.phase.rawValue): \(details.message)"
        if let state = details.sqlState { text += " [SQLSTATE \(state)]" }
        if let constraint = details.constraint { text += " [constraint \(constraint)]" }
        if let table = details.table { text += " [table \(table)]" }
        if let column = details.column { text += " [column \(column)]" }
        if let index = details.statementIndex { text += " [statement \(index) of the pipeline]" }
        if let line = details.line { text += " [line \(line)]" }
        if let line = details.copyLine { text += " [COPY line \(line)]" }
        return text
    }

    /// The description with DETAIL, HINT, CONTEXT and the beginning of the statement.
    public var debugDescription: String {
        let details = details
        var text = description
        if let detail = details.detail { text += "\nDETAIL: \(detail)" }
        if let hint = details.hint { text += "\nHINT: \(hint)" }
        if let context = details.context { text += "\nCONTEXT: \(context)" }
        if let position = details.position { text += "\nPOSITION: \(position)" }
        if let statement = details.statement { text += "\nSTATEMENT: \(statement)" }
        return text
    }
}

/// The fields of an error, set while it is put together and frozen afterwards.
struct PQErrorDetails: Sendable {
    var code: PQError.Code
    var phase: PQErrorPhase
    var message: String
    var sqlState: SQLState?
    var severity: String?
    var detail: String?
    var hint: String?
    var position: Int?
    var line: Int?
    var context: String?
    var schema: String?
    var table: String?
    var column: String?
    var dataType: String?
    var constraint: String?
    var statement: String?
    var statementIndex: Int?
    var copyLine: Int?
    var sourceFunction: String?
    /// Whether the server's queue of new connections was full.
    var isQueueFull = false

    init(_ code: PQError.Code, _ phase: PQErrorPhase, _ message: String) {
        self.code = code
        self.phase = phase
        self.message = message
    }
}

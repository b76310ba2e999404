import LibPQ
import SupervisionStore

extension StoreError {
    /// What a database's refusal means in the store's terms.
    ///
    /// - Parameter subject: What was being done, for the message: `sessions`.
    init(_ error: PQError, _ subject: String) {
        let code: Code
        var remedy: String
        switch (error.code, error.sqlState) {
        case (.commitInDoubt, _):
            code = .inDoubt
            remedy =
                "The connection broke while committing; ask again with the same ids, which finds it if it was kept."
        case (.cancelled, _):
            code = .cancelled
            remedy = "The task was cancelled; nothing of it was kept."
        case (.connectionLost, _), (.connectionRefused, _), (.connectionClosed, _), (.connectionRejected, _),
            (.authenticationFailed, _), (.tlsFailed, _):
            code = .unreachable
            remedy =
                "Nothing of the transaction was kept; try again when the server answers: \(error.message)"
        case (.poolExhausted, _), (.poolTimeout, _), (.poolClosed, _), (.timedOut, _):
            code = .busy
            remedy = "Try again later: \(error.message)"
        case (_, .serializationFailure?), (_, .deadlockDetected?):
            code = .busy
            remedy = "Others kept changing the same rows; try again."
        case (_, SQLState(rawValue: "55P03")?):
            code = .busy
            remedy = "Another act, such as an import, holds what this one needs; try again when it has ended."
        case (_, .uniqueViolation?):
            code = .conflict
            remedy = "Something with that key is there already."
        case (_, .foreignKeyViolation?):
            code = .notFound
            remedy = "It refers to something that isn't there (\(error.constraint ?? "reference"))."
        case (_, .insufficientPrivilege?):
            code = .notPermitted
            remedy = "The actor's role may not do that."
        case (_, .readOnlyTransaction?):
            code = .notPermitted
            remedy = "Nothing can be written while reading."
        case (_, .checkViolation?), (_, .notNullViolation?), (_, .characterNotInRepertoire?),
            (_, .numericValueOutOfRange?):
            code = .malformed
            remedy = "A value breaks a rule of the store (\(error.constraint ?? error.message))."
        case (_, .undefinedTable?), (_, .undefinedColumn?), (_, .undefinedFunction?):
            code = .schema
            remedy = "The schema isn't the one this program needs; run dudao db migrate."
        default:
            code = .failed
            remedy = error.message
        }
        if subject.isEmpty == false { remedy = "\(subject): \(remedy)" }
        self.init(
            code: code, message: remedy, sqlState: error.sqlState?.rawValue, constraint: error.constraint,
            cause: error)
    }

    /// Whether the transaction lost against another one and may be run again.
    var isTransactionConflict: Bool {
        sqlState == SQLState.serializationFailure.rawValue || sqlState == SQLState.deadlockDetected.rawValue
    }
}

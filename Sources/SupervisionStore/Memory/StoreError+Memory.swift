import SupervisionModel

extension StoreError {
    static var wasCancelled: StoreError {
        StoreError(code: .cancelled, message: "The task was cancelled; nothing of the transaction was kept.")
    }

    static var unitEnded: StoreError {
        StoreError(
            code: .ended,
            message: "The unit of work was used after its transaction had ended; begin another transaction.")
    }

    static var nothingNamed: StoreError {
        StoreError(
            code: .actMissing,
            message: "The transaction wrote rows and named no act; append the act that they belong to.",
            basis: LegalBasis(article: 1))
    }

    static func mayNotWrite(_ actor: ActorIdentity, _ what: String) -> StoreError {
        StoreError(
            code: .notPermitted,
            message: "The role \(actor.role) may not write \(what); ask a centre whose rows these are.",
            basis: LegalBasis(article: 5))
    }

    static func isFixed(_ table: StoredTable, _ key: String) -> StoreError {
        StoreError(
            code: .immutable,
            message: "Row \(key) of \(table.name) stays as it is; add a later version or entry instead.",
            basis: LegalBasis(article: 3))
    }
}

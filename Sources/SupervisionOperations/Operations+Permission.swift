import SupervisionModel
import SupervisionStore

extension Operations {
    /// Refuses an act that the actor's role may not do, before anything is looked at.
    func allow(_ kind: ActKind, _ actor: ActorIdentity) throws(OperationError) {
        do {
            try ActPermission.check(kind, by: actor.role)
        } catch {
            throw OperationError(error)
        }
    }

    /// Refuses a day that is still to come.
    func requirePast(
        _ day: CalendarDay, _ what: String, by now: Instant, _ basis: LegalBasis
    ) throws(OperationError) {
        guard day > now.beijingDay else { return }
        throw OperationError(
            code: .tooEarly, message: "\(what) is of \(day), which is still to come; enter it on its day.",
            basis: basis)
    }
}

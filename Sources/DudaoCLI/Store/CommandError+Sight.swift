import SupervisionModel
import SupervisionStore

extension CommandError {
    /// Refuses to speak of a district whose rows the actor doesn't see: nothing true could be said of it (Article 5).
    ///
    /// - Throws: ``CommandError`` with status 77.
    static func requireSight(of district: DistrictCode, by actor: ActorIdentity) throws(CommandError) {
        guard !actor.role.sees(district) else { return }
        throw CommandError(
            status: .notPermitted,
            message: "\(actor.role) doesn't see district \(district): a district sees its own rows alone.",
            details: ["区级只能查看本区数据，不能查看\(district)。"] + basis(LegalBasis(article: 5)))
    }
}

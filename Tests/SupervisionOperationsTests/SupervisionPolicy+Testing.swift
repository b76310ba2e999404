import SupervisionModel

extension SupervisionPolicy {
    /// The policy of Beijing with another gap of rotation.
    static func beijing(rotation: Int) throws -> SupervisionPolicy {
        let old = SupervisionPolicy.beijing
        return try SupervisionPolicy(
            name: old.name, version: old.version, districts: old.districts, checklists: old.checklists,
            spotCheck: old.spotCheck, officers: old.officers,
            dispatching: try DispatchRequirements(
                cardExpiry: old.dispatching.cardExpiry,
                rotation: PolicySetting(rotation, reading: "自拟", basis: LegalBasis(article: 10)),
                formerEmployerYears: old.dispatching.formerEmployerYears,
                assessorScope: old.dispatching.assessorScope), reporting: old.reporting, credit: old.credit,
            severityWeights: old.severityWeights)
    }
}

/// Tells whether a visit counts towards a district's 30 % (抽查比例, Article 11).
///
/// It does if the district sent it, as a spot check, with a team that sufficed; if recusal held; and if its record was
/// signed by all and submitted. Every reason against is returned.
public struct VisitCount: Hashable, Sendable {
    /// The least number of people in a team.
    public let teamSize: PolicySetting<Int>
    /// The purposes that are spot checks.
    public let purposes: PolicySetting<Set<DispatchPurpose>>

    /// Makes the rule.
    public init(teamSize: PolicySetting<Int>, purposes: PolicySetting<Set<DispatchPurpose>>) {
        self.teamSize = teamSize
        self.purposes = purposes
    }

    /// The reading of Beijing's measures.
    ///
    /// A district's visit for a cause doesn't count: Article 11 asks for a share of spot checks (抽查), and one that is
    /// aimed at a known problem isn't one. Comprehensive inspections are Article 4's, of work and not of a session.
    public static let beijing = VisitCount(
        teamSize: SupervisionPolicy.beijing.teamSize,
        purposes: PolicySetting(
            [.spot], reading: "第十一条所称为抽查，专项督导和综合督导不计入抽查比例", basis: LegalBasis(article: 11)))

    /// Tells everything that keeps a visit from counting; nothing where it counts.
    ///
    /// - Parameters:
    ///   - visit: The visit.
    ///   - state: Where the session that it went to stands.
    /// - Returns: The reasons in the order of ``QuotaExclusion``.
    public func exclusions(of visit: SessionVisit, toSessionThatIs state: SessionState) -> [QuotaExclusion] {
        var exclusions: [QuotaExclusion] = []
        if !state.isInPool { exclusions.append(.sessionLeftPool) }
        if visit.dispatch.authority == .municipal { exclusions.append(.municipal) }
        if !purposes.value.contains(visit.dispatch.purpose) { exclusions.append(.notASpotCheck) }
        if visit.team.count < teamSize.value { exclusions.append(.teamTooSmall) }
        switch visit.recusal {
        case .held: break
        case .breached: exclusions.append(.recusalBroken)
        case .notApplicable, .forPerson: exclusions.append(.recusalUndecided)
        }
        guard let record = visit.record else { return exclusions + [.noRecord] }
        if record.submittedAt == nil { exclusions.append(.draftRecord) }
        if !visit.team.isSubset(of: record.signers) { exclusions.append(.unsigned) }
        return exclusions
    }
}

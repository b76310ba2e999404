/// What Articles 9 and 10 ask of whoever is sent, each choice with the reading taken.
///
/// A centre's own rules may ask for more, never for less (Article 18, our reading): an employment that lasts, an
/// assessor's place at the session and a missing card aren't choices and stand in no field.
public struct DispatchRequirements: Hashable, Sendable {
    /// What a card without a last day means.
    public internal(set) var cardExpiry: PolicySetting<CardExpiry>
    /// After how many dispatches elsewhere a supervisor may be sent to the same institution again; 0 asks for none.
    public internal(set) var rotation: PolicySetting<Int>
    /// For how many years after leaving an employer a supervisor isn't sent there, the last day counted.
    public internal(set) var formerEmployerYears: PolicySetting<Int>
    /// For which sessions serving as an assessor keeps a supervisor from being sent.
    public internal(set) var assessorScope: PolicySetting<AssessorScope>

    /// Makes requirements.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when a number is negative, or more than anybody's working
    ///   life has room for (100).
    public init(
        cardExpiry: PolicySetting<CardExpiry>, rotation: PolicySetting<Int>,
        formerEmployerYears: PolicySetting<Int>, assessorScope: PolicySetting<AssessorScope>
    ) throws(ModelError) {
        self.init(trusted: cardExpiry, rotation, formerEmployerYears, assessorScope)
        try check()
    }

    private init(
        trusted cardExpiry: PolicySetting<CardExpiry>, _ rotation: PolicySetting<Int>,
        _ formerEmployerYears: PolicySetting<Int>, _ assessorScope: PolicySetting<AssessorScope>
    ) {
        self.cardExpiry = cardExpiry
        self.rotation = rotation
        self.formerEmployerYears = formerEmployerYears
        self.assessorScope = assessorScope
    }

    /// Refuses what isn't a number of dispatches or years.
    func check() throws(ModelError) {
        try ModelError.require("rotation", rotation, in: 0...100, "0 to 100")
        try ModelError.require("formerEmployerYears", formerEmployerYears, in: 0...100, "0 to 100")
    }

    /// The reading of Beijing's measures.
    public static let beijing = DispatchRequirements(
        trusted: PolicySetting(.whenStated, reading: "证卡有效期以证卡载明为准，未载明的不设期限", basis: LegalBasis(article: 9)),
        PolicySetting(1, reading: "同一督导员不得连续两次派往同一评价机构", basis: LegalBasis(article: 10)),
        PolicySetting(3, reading: "离开原任职机构未满3年的一并回避（自拟）", basis: LegalBasis(article: 10)),
        PolicySetting(.sameDay, reading: "当日在任一认定批次担任考评工作的不派遣（自拟，同一批次为法定）", basis: LegalBasis(article: 10)))
}

import SupervisionModel
import Testing

@Suite("The policy")
struct SupervisionPolicyTests {
    @Test(
        "asks for two, and recommends one more for each further 200 candidates begun above 200",
        arguments: [(0, 0), (1, 0), (200, 0), (201, 1), (400, 1), (401, 2), (1000, 4), (1001, 5), (-3, 0)])
    func seats(_ candidates: Int, _ recommended: Int) {
        let seats = SupervisionPolicy.beijing.seats(forCandidates: candidates)
        #expect(seats.required == 2)
        #expect(seats.recommended == recommended)
    }

    @Test("can't set a team below two, and says which article forbids it")
    func teamOfOne() throws {
        let beijing = SupervisionPolicy.beijing
        let error = #expect(throws: ModelError.self) {
            try SpotCheckRequirements(
                share: beijing.spotCheckShare, unit: beijing.quotaUnit, period: beijing.quotaPeriod,
                teamSize: PolicySetting(1, reading: "一人", basis: LegalBasis(article: 11)),
                municipalTeamSize: beijing.municipalTeamSize, largeSession: beijing.largeSession,
                visitGapMonths: beijing.visitGapMonths)
        }
        #expect(error?.basis == LegalBasis(article: 11))
        #expect(error?.message.contains("teamSize") == true)
    }

    @Test("cites in both languages")
    func citations() {
        #expect(LegalBasis(article: 11).chinese == "第十一条")
        #expect(LegalBasis(article: 13, item: 2).chinese == "第十三条第（二）项")
        #expect(LegalBasis(article: 7, item: 4).description == "Art. 7 (4)")
        #expect(LegalBasis(article: 20).chinese == "第二十条")
        #expect(LegalBasis(article: 0).chinese == "督导表")
    }
}

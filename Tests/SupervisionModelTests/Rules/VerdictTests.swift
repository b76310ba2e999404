import SupervisionModel
import Testing

@Suite("A verdict")
struct VerdictTests {
    func reason(_ bearing: Reason.Bearing) -> Reason {
        Reason(
            code: Reason.Code("test.\(bearing)"), bearing: bearing, chinese: "理由", english: "A reason.",
            basis: LegalBasis(article: 7, item: 4))
    }

    @Test("comes from its reasons, of which none hides another")
    func rulings() {
        #expect(Verdict([]).ruling == .held)
        #expect(Verdict([reason(.note)]).ruling == .held)
        #expect(Verdict([reason(.note), reason(.doubtful)]).ruling == .forPerson)
        let all = Verdict([reason(.note), reason(.doubtful), reason(.adverse)])
        #expect(all.ruling == .breached)
        #expect(all.reasons.count == 3)
        #expect(Verdict.notApplicable([reason(.note)]).ruling == .notApplicable)
        #expect(all.gives(Reason.Code("test.doubtful")))
        #expect(!all.gives(.age))
    }

    @Test("cites with each reason")
    func cites() {
        #expect(reason(.note).description == "A reason. (Art. 7 (4))")
    }
}

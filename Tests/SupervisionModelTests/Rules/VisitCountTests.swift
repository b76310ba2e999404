import SupervisionModel
import Testing

@Suite("What counts towards the 30 %")
struct VisitCountTests {
    typealias Scene = QuotaScene
    static let signed = VisitRecord(
        submittedAt: Instant(microseconds: 0), signers: [PersonID("a"), PersonID("b")])

    func exclusions(_ visit: SessionVisit, _ state: SessionState = .completed) -> [QuotaExclusion] {
        VisitCount.beijing.exclusions(of: visit, toSessionThatIs: state)
    }

    @Test("a district's spot check with team, recusal and record in order")
    func counts() throws {
        for state in [SessionState.filed, .held, .completed] {
            #expect(exclusions(try Scene.visit("d", to: "s"), state) == [])
        }
    }

    @Test("no visit to a session that left the pool", arguments: [SessionState.cancelled, .postponed])
    func leftPool(_ state: SessionState) throws {
        #expect(exclusions(try Scene.visit("d", to: "s"), state) == [.sessionLeftPool])
    }

    @Test(
        "no municipal visit, and none for a cause or of a comprehensive inspection, by the reading that says why"
    )
    func purposes() throws {
        #expect(exclusions(try Scene.visit("d", to: "s", by: .municipal)) == [.municipal])
        for purpose in [DispatchPurpose.forCause, .comprehensive] {
            #expect(exclusions(try Scene.visit("d", to: "s", purpose)) == [.notASpotCheck])
        }
        #expect(VisitCount.beijing.purposes.reading == "第十一条所称为抽查，专项督导和综合督导不计入抽查比例")
        #expect(VisitCount.beijing.purposes.basis == LegalBasis(article: 11))
        #expect(VisitCount.beijing.teamSize == SupervisionPolicy.beijing.teamSize)
        let wider = VisitCount(
            teamSize: VisitCount.beijing.teamSize,
            purposes: PolicySetting([.spot, .forCause], reading: "专项计入", basis: nil))
        let visit = try Scene.visit("d", to: "s", .forCause)
        #expect(wider.exclusions(of: visit, toSessionThatIs: .held) == [])
    }

    @Test(
        "as many people as a team needs",
        arguments: [
            (["a"], 2, false), (["a", "b"], 2, true), (["a", "b"], 3, false), ([], 1, false),
            (["a"], 1, true),
        ]
            as [(Set<String>, Int, Bool)])
    func team(_ team: Set<String>, _ size: Int, _ suffices: Bool) throws {
        let count = VisitCount(
            teamSize: PolicySetting(size, reading: "", basis: nil), purposes: VisitCount.beijing.purposes)
        let visit = try Scene.visit("d", to: "s", team: team)
        #expect(count.exclusions(of: visit, toSessionThatIs: .held) == (suffices ? [] : [.teamTooSmall]))
    }

    @Test("recusal that held, and nothing less")
    func recusal() throws {
        let found = try Ruling.allCases.map { exclusions(try Scene.visit("d", to: "s", recusal: $0)) }
        #expect(Ruling.allCases == [.held, .breached, .notApplicable, .forPerson])
        #expect(found == [[], [.recusalBroken], [.recusalUndecided], [.recusalUndecided]])
    }

    @Test("a record that all of the team signed and that was submitted")
    func record() throws {
        #expect(exclusions(try Scene.visit("d", to: "s", record: nil)) == [.noRecord])
        let draft = VisitRecord(submittedAt: nil, signers: [PersonID("a"), PersonID("b"), PersonID("c")])
        #expect(exclusions(try Scene.visit("d", to: "s", record: draft)) == [.draftRecord])
        let one = VisitRecord(submittedAt: Instant(microseconds: 0), signers: [PersonID("a"), PersonID("c")])
        #expect(exclusions(try Scene.visit("d", to: "s", record: one)) == [.unsigned])
        let none = VisitRecord(submittedAt: nil, signers: [])
        #expect(exclusions(try Scene.visit("d", to: "s", record: none)) == [.draftRecord, .unsigned])
    }

    @Test("or else every reason at once, each in Chinese and with its article")
    func everyReason() throws {
        let none = VisitRecord(submittedAt: nil, signers: [])
        let visit = try Scene.visit(
            "d", to: "s", by: .municipal, .comprehensive, team: ["a"], recusal: .breached, record: none)
        #expect(
            exclusions(visit, .cancelled) == [
                .sessionLeftPool, .municipal, .notASpotCheck, .teamTooSmall, .recusalBroken, .draftRecord,
                .unsigned,
            ])
        let bare = try Scene.visit("d", to: "s", team: [], recusal: .forPerson, record: nil)
        #expect(exclusions(bare, .held) == [.teamTooSmall, .recusalUndecided, .noRecord])
        #expect(
            QuotaExclusion.allCases.map { "\($0.rawValue) \($0.chinese) \($0.basis.article)" } == [
                "session-left-pool 批次已取消或延期，不在基数内 11", "municipal 市级督导，不计入区抽查 11",
                "not-a-spot-check 专项或综合督导，不属抽查 11", "team-too-small 督导组人数不足 11",
                "recusal-broken 违反回避规定 10", "recusal-undecided 回避情况待核定 10", "no-record 无督导表 12",
                "draft-record 督导表未提交 12", "unsigned 组员签字不全 12",
            ])
    }
}

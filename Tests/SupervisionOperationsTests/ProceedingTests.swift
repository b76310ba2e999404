import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Proceedings")
struct ProceedingTests {
    private func refusal(_ bench: OperationsBench, ground: String? = "fraud") throws -> Proceeding {
        try Proceeding(
            id: ProceedingID("X-1"), district: bench.east, kind: .filingRefusal, institution: bench.here,
            session: SessionID("P-1"), openedAt: bench.now, ground: ground, subject: "三份成绩单系伪造")
    }

    private func refused(
        _ code: OperationError.Code, _ what: String, _ body: () async throws -> OperationOutcome
    ) async -> String {
        do {
            let outcome = try await body()
            Issue.record("\(what) wasn't refused: \(outcome)")
        } catch let error as OperationError {
            #expect(error.code == code, "\(what): \(error)")
            return error.message
        } catch {
            Issue.record("\(what): \(error)")
        }
        return ""
    }

    private func step(
        _ bench: OperationsBench, _ state: ResultFilingRefusalState, _ details: StepDetails, days: Int,
        as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.advance(
            ProceedingID("X-1"), of: .filingRefusal, in: bench.east, to: state.rawValue, details,
            as: actor ?? bench.eastern, at: bench.later(days), under: .beijing)
    }

    @Test("A refusal is notified, heard, decided by a named person, served and reviewed, in that order alone")
    func refusalInOrder() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let proceeding = try refusal(bench)
        #expect(
            try await bench.operations.open(
                proceeding, as: bench.eastern, at: bench.now, under: .beijing) == .done)
        #expect(
            try await bench.operations.open(
                proceeding, as: bench.eastern, at: bench.later(1), under: .beijing) == .doneBefore)
        let message = await refused(.illegalTransition, "Deciding unheard") {
            try await step(bench, .decided, StepDetails(document: "1号", wording: "不予备案"), days: 1)
        }
        #expect(message.contains("notified (已告知)") && message.contains("dropped (不予追究)"))
        let due = bench.fixture.day.adding(days: 10)
        _ = await refused(.malformed, "A notice without a day") {
            try await step(bench, .notified, StepDetails(document: "1号"), days: 1)
        }
        let notice = StepDetails(document: "京鉴告〔2026〕1号", dueOn: due)
        #expect(try await step(bench, .notified, notice, days: 1) == .done)
        #expect(try await step(bench, .notified, notice, days: 2) == .doneBefore)
        #expect(try await step(bench, .heard, StepDetails(wording: "电话陈述，无书面材料"), days: 3) == .done)
        let decision = StepDetails(document: "京鉴决〔2026〕1号", wording: "不予备案")
        _ = await refused(.tooEarly, "Deciding while the institution may still speak") {
            try await step(bench, .decided, decision, days: 10)
        }
        #expect(try await step(bench, .decided, decision, days: 11, as: bench.municipal) == .done)
        #expect(try await step(bench, .served, StepDetails(wording: "直接送达"), days: 12) == .done)
        #expect(try await step(bench, .reviewed, StepDetails(wording: "维持"), days: 40) == .done)
        // A call repeated after others went on is found done, and never by somebody else or in other words.
        #expect(try await step(bench, .notified, notice, days: 41) == .doneBefore)
        _ = await refused(.illegalTransition, "Repeating another's step") {
            try await step(bench, .notified, notice, days: 41, as: bench.municipal)
        }
        #expect(try await step(bench, .rescinded, StepDetails(wording: "证据不足"), days: 50) == .done)
        _ = await refused(.illegalTransition, "Going on after the end") {
            try await step(bench, .served, StepDetails(wording: "再送达"), days: 51)
        }
        let file = try #require(
            try await bench.store.reading(as: bench.eastern) { work in
                try await work.proceedings.find(ProceedingID("X-1"), in: bench.east)
            })
        #expect(
            file.steps.map(\.state) == [
                "proposed", "notified", "heard", "decided", "served", "reviewed", "rescinded",
            ])
        #expect(file.steps[3].takenBy == bench.municipal.person)
        #expect(file.isClosed)
        let acts = try await bench.log(bench.east).map(\.act)
        #expect(acts.filter { $0.hasPrefix("filing-refusal.") }.count == 7)
    }

    @Test("Nothing is opened at a moment that is still to come")
    func ahead() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let early = Instant(microseconds: bench.now.microseconds - 1)
        _ = await refused(.tooEarly, "Opening ahead") {
            try await bench.operations.open(
                try refusal(bench), as: bench.eastern, at: early, under: .beijing)
        }
    }

    @Test("A statement of blanks is none, and the institution may still speak", arguments: ["", " 　"])
    func blankStatement(_ document: String) async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await bench.operations.open(
            try refusal(bench), as: bench.eastern, at: bench.now, under: .beijing)
        let due = bench.fixture.day.adding(days: 10)
        _ = try await step(bench, .notified, StepDetails(document: "1号", dueOn: due), days: 1)
        _ = try await step(bench, .heard, StepDetails(document: document, wording: "未到"), days: 2)
        _ = await refused(.tooEarly, "Deciding on a blank statement") {
            try await step(bench, .decided, StepDetails(document: "2号", wording: "不予备案"), days: 3)
        }
    }

    @Test("Once a written statement is there, nobody waits for the day")
    func statement() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await bench.operations.open(
            try refusal(bench), as: bench.eastern, at: bench.now, under: .beijing)
        let due = bench.fixture.day.adding(days: 10)
        _ = try await step(bench, .notified, StepDetails(document: "1号", dueOn: due), days: 1)
        // Heard by telephone first: the written statement is a further hearing, and then nobody waits.
        _ = try await step(bench, .heard, StepDetails(wording: "电话陈述"), days: 2)
        #expect(
            try await step(bench, .heard, StepDetails(document: "陈述书", wording: "书面陈述"), days: 2) == .done)
        #expect(
            try await step(bench, .decided, StepDetails(document: "2号", wording: "不予备案"), days: 3) == .done)
    }

    @Test("A refusal rests on a ground of Article 16, and names its institution and its own session")
    func grounds() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let message = await refused(.malformed, "A refusal without ground") {
            try await bench.operations.open(
                try refusal(bench, ground: nil), as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(message.contains("fraud (弄虚作假)"))
        _ = await refused(.malformed, "A refusal on no ground of the article") {
            try await bench.operations.open(
                try refusal(bench, ground: "late"), as: bench.eastern, at: bench.now, under: .beijing)
        }
        _ = await refused(.malformed, "A session of another institution") {
            try await bench.operations.open(
                try Proceeding(
                    id: ProceedingID("X-2"), district: bench.east, kind: .filingRefusal,
                    institution: bench.fixture.institutionID(bench.fixture.west),
                    session: SessionID("P-1"), openedAt: bench.now, ground: "fraud", subject: "x"),
                as: bench.eastern, at: bench.now, under: .beijing)
        }
        _ = await refused(.notFound, "A refusal of nobody") {
            try await bench.operations.open(
                try Proceeding(
                    id: ProceedingID("X-3"), district: bench.east, kind: .filingRefusal,
                    institution: InstitutionID("none"), openedAt: bench.now, ground: "fraud", subject: "x"),
                as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(try await bench.log(bench.east).filter { $0.act.hasPrefix("filing-refusal") }.isEmpty)
    }

    @Test("A district gives no filing opinion and opens no inspection; the municipal centre does")
    func municipalAlone() async throws {
        let bench = try await OperationsBench()
        for kind in [ProceedingKind.filingOpinion, .inspection] {
            let proceeding = try Proceeding(
                id: ProceedingID("Y-\(kind.rawValue)"), district: bench.east, kind: kind,
                institution: bench.here, openedAt: bench.now, subject: "现场检查与日常监督情况")
            let message = await refused(.notPermitted, "A district's \(kind.rawValue)") {
                try await bench.operations.open(
                    proceeding, as: bench.eastern, at: bench.now, under: .beijing)
            }
            #expect(message.contains("municipal (市鉴定管理中心)"))
            #expect(
                try await bench.operations.open(
                    proceeding, as: bench.municipal, at: bench.now, under: .beijing) == .done)
        }
    }

    @Test("Advice becomes a rectification only where the district has rules of its own in force")
    func rectification() async throws {
        let bench = try await OperationsBench()
        let proceeding = try Proceeding(
            id: ProceedingID("R-1"), district: bench.east, kind: .rectification, institution: bench.here,
            source: "record R-9", openedAt: bench.now, subject: "安全出口标志不清")
        _ = await refused(.ungrounded, "A rectification without rules") {
            try await bench.operations.open(proceeding, as: bench.eastern, at: bench.now, under: .beijing)
        }
        let rule = RegisteredRule(
            id: "G-1", district: bench.east,
            rule: try OwnRule(
                issuer: .district(bench.east), title: "实施细则", adoptedOn: bench.fixture.day,
                validFrom: bench.fixture.day.adding(days: 5), validTo: nil, documentHash: nil, overlay: nil))
        try await bench.store.transaction(as: bench.eastern, at: bench.now) { work in
            try await work.insert(rule)
            try await work.append(Act(.ownRulesEntered, in: bench.east, subject: "rules G-1", basis: nil))
        }
        _ = await refused(.ungrounded, "A rectification before its rules hold") {
            try await bench.operations.open(
                proceeding, as: bench.eastern, at: bench.later(3), under: .beijing)
        }
        let later = bench.later(6)
        #expect(
            try await bench.operations.open(proceeding, as: bench.eastern, at: later, under: .beijing)
                == .done)
        let steps: [(RectificationState, StepDetails)] = [
            (.notified, StepDetails(document: "整改1号", dueOn: later.beijingDay.adding(days: 15))),
            (.reported, StepDetails(wording: "已更换标志")), (.returned, StepDetails(wording: "二层仍缺")),
            (.reported, StepDetails(wording: "已补齐")), (.accepted, StepDetails(wording: "复查通过")),
        ]
        for (state, details) in steps {
            #expect(
                try await bench.operations.advance(
                    ProceedingID("R-1"), of: .rectification, in: bench.east, to: state.rawValue, details,
                    as: bench.eastern, at: later, under: .beijing) == .done)
        }
    }

    @Test("A severe violation opens its urgent report, whose clock runs from the discovery")
    func urgent() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let escalation = try Escalation(
            id: EscalationID("Y-1"), district: bench.east, session: SessionID("P-1"),
            ground: .impersonation, item: "I5", discoveredAt: bench.now, facts: "替考两人")
        _ = try await bench.operations.escalate(
            escalation, as: bench.eastern, at: bench.later(1), under: .beijing)
        let id = Operations<MemoryStore>.urgentReport(of: escalation.id)
        let file = try #require(
            try await bench.store.reading(as: bench.eastern) { work in
                try await work.proceedings.find(id, in: bench.east)
            })
        #expect(file.proceeding.openedAt == bench.now && file.state == "discovered")
        #expect(file.proceeding.institution == bench.here && file.proceeding.source == "Y-1")
        func go(_ state: UrgentReportState, _ wording: String?, as actor: ActorIdentity) async throws
            -> OperationOutcome
        {
            try await bench.operations.advance(
                id, of: .urgentReport, in: bench.east, to: state.rawValue, StepDetails(wording: wording),
                as: actor, at: bench.later(1), under: .beijing)
        }
        #expect(try await go(.reported, nil, as: bench.eastern) == .done)
        _ = await refused(.notPermitted, "A district acknowledging its own report") {
            try await go(.acknowledged, nil, as: bench.eastern)
        }
        #expect(try await go(.acknowledged, nil, as: bench.municipal) == .done)
        _ = await refused(.malformed, "Closing without a word") {
            try await go(.closed, " ", as: bench.municipal)
        }
        #expect(try await go(.closed, "已立案", as: bench.municipal) == .done)
        _ = await refused(.malformed, "Opening an urgent report by hand") {
            try await bench.operations.open(
                try Proceeding(
                    id: ProceedingID("U-2"), district: bench.east, kind: .urgentReport,
                    institution: bench.here, openedAt: bench.now, subject: "x"),
                as: bench.eastern, at: bench.now, under: .beijing)
        }
    }

    @Test("Another district's proceeding isn't found, and its id may be used anew")
    func districts() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await bench.operations.open(
            try refusal(bench), as: bench.eastern, at: bench.now, under: .beijing)
        _ = await refused(.notFound, "Another district's step") {
            try await bench.operations.advance(
                ProceedingID("X-1"), of: .filingRefusal, in: bench.east, to: "dropped",
                StepDetails(wording: "x"), as: bench.western, at: bench.now, under: .beijing)
        }
        let west = bench.fixture.west
        #expect(
            try await bench.operations.open(
                try Proceeding(
                    id: ProceedingID("X-1"), district: west, kind: .evidenceRequest,
                    institution: bench.fixture.institutionID(west), openedAt: bench.now,
                    subject: "调取试卷交接记录", dueOn: bench.fixture.day.adding(days: 3)),
                as: bench.western, at: bench.now, under: .beijing) == .done)
        // A refusal isn't moved on by a step of something else.
        _ = await refused(.notFound, "A step of another kind") {
            try await bench.operations.advance(
                ProceedingID("X-1"), of: .filingRefusal, in: west, to: "dropped", StepDetails(wording: "x"),
                as: bench.western, at: bench.now, under: .beijing)
        }
    }

    @Test("A proceeding without facts, or with an id that names another, is refused")
    func conflicts() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        #expect(throws: ModelError.self) {
            try Proceeding(
                id: ProceedingID("X"), district: bench.east, kind: .inspection, institution: nil,
                openedAt: bench.now, subject: " \n")
        }
        _ = try await bench.operations.open(
            try refusal(bench), as: bench.eastern, at: bench.now, under: .beijing)
        _ = await refused(.conflict, "The same id for other facts") {
            try await bench.operations.open(
                try refusal(bench, ground: "severe-violation"), as: bench.eastern, at: bench.now,
                under: .beijing)
        }
    }
}

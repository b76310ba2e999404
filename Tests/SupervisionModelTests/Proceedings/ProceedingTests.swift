import SupervisionModel
import Testing

@Suite("Proceedings")
struct ProceedingTests {
    private static let district = DistrictCode("110105")

    private func proceeding(
        _ kind: ProceedingKind = .filingRefusal, subject: String = "一事", due: String? = nil
    ) throws -> Proceeding {
        try Proceeding(
            id: ProceedingID("F1"), district: Self.district, kind: kind, institution: InstitutionID("J1"),
            openedAt: Instant(microseconds: 0), subject: subject, dueOn: due.map(calendarDay))
    }

    private func step(
        _ number: Int, _ state: String, of id: String = "F1", in district: DistrictCode = district,
        due: String? = nil
    ) throws -> ProceedingStep {
        try ProceedingStep(
            proceeding: ProceedingID(id), district: district, number: number, state: state,
            takenAt: Instant(microseconds: Int64(number)), takenBy: PersonID("M1"),
            dueOn: due.map(calendarDay))
    }

    @Test("ask for facts, by Article 3, and count steps from 1")
    func basics() throws {
        for blank in ["", " \n"] {
            let error = #expect(throws: ModelError.self) { try proceeding(subject: blank) }
            #expect(error?.code == .factsMissing && error?.basis == LegalBasis(article: 3))
        }
        #expect(try step(1, "proposed").number == 1)
        let error = #expect(throws: ModelError.self) { try step(0, "proposed") }
        #expect(error?.code == .countOutOfRange)
    }

    @Test("put their steps in order, whichever order they come in, and say where they stand")
    func order() throws {
        let file = try ProceedingFile(
            try proceeding(due: "2026-11-01"),
            steps: [
                step(3, "heard"), step(1, "proposed"), step(2, "notified", due: "2026-11-10"),
                step(4, "decided"),
            ])
        #expect(file.steps.map(\.number) == [1, 2, 3, 4])
        #expect(file.state == "decided" && !file.isClosed)
        #expect(file.dueOn == calendarDay("2026-11-10"))
        #expect(file.first(ResultFilingRefusalState.heard)?.number == 3)
        #expect(file.latest(ResultFilingRefusalState.served) == nil)
        let begun = try ProceedingFile(try proceeding(due: "2026-11-01"), steps: [step(1, "proposed")])
        #expect(begun.dueOn == calendarDay("2026-11-01") && !begun.isClosed)
        let over = try ProceedingFile(
            try proceeding(), steps: [step(1, "proposed"), step(2, "dropped")])
        #expect(over.isClosed && over.dueOn == nil)
    }

    @Test("tell the first round from the latest where a state comes again")
    func rounds() throws {
        let states = ["draft", "reviewed", "submitted", "returned", "draft", "reviewed", "submitted"]
        let file = try ProceedingFile(
            try proceeding(.monthlyReport), steps: try states.enumerated().map { try step($0 + 1, $1) })
        #expect(file.first(MonthlyReportState.submitted)?.number == 3)
        #expect(file.latest(MonthlyReportState.submitted)?.number == 7)
    }

    @Test(
        "refuse steps that leave a gap, belong elsewhere, don't follow, or aren't there, by the kind's article"
    )
    func refused() throws {
        let one = try step(1, "proposed")
        for steps in try [
            [], [one, step(3, "notified")], [step(2, "proposed")], [one, step(1, "notified")],
            [step(1, "proposed", of: "F2")], [step(1, "proposed", in: DistrictCode("110108"))],
            [step(1, "notified")], [one, step(2, "served")], [one, step(2, "nowhere")], [step(1, "nowhere")],
            [one, step(2, "notified"), step(3, "notified")],
        ] {
            let error = #expect(throws: ModelError.self, "\(steps.map(\.state))") {
                try ProceedingFile(try proceeding(), steps: steps)
            }
            #expect(error?.code == .transitionIllegal)
            #expect(error?.basis == LegalBasis(article: 16))
        }
        let error = #expect(throws: ModelError.self) {
            try ProceedingFile(try proceeding(), steps: [one, step(3, "notified")])
        }
        #expect(error?.message.contains("no step 2 of its own; its steps count from 1") == true)
    }

    @Test(
        "rest on the article of their kind",
        arguments: zip(ProceedingKind.allCases, [18, 15, 14, 16, 4, 15, 8]))
    func bases(kind: ProceedingKind, article: Int) {
        #expect(kind.steps.basis.article == article)
    }

    @Test("begin, follow and end by the table of their kind", arguments: ProceedingKind.allCases)
    func steps(kind: ProceedingKind) throws {
        let steps = kind.steps
        #expect(!steps.initial.isEmpty && steps.initial.count < steps.states.count)
        for state in steps.states {
            #expect(steps.state(state.code) == state)
            #expect(steps.isFinal(state.code) == steps.successors(of: state.code).isEmpty)
            for next in steps.states {
                let isLegal = steps.successors(of: state.code).contains(next)
                let error = Result { try steps.check(from: state.code, to: next.code) }
                #expect((try? error.get()) != nil || !isLegal)
                #expect((try? error.get()) == nil || isLegal)
            }
            let begins = Result { try steps.check(initial: state.code) }
            #expect(((try? begins.get()) != nil) == steps.initial.contains(state))
        }
        #expect(steps.state("nowhere") == nil && steps.successors(of: "nowhere").isEmpty)
    }

    @Test(
        "ask what binds for a letter, what awaits an answer for a day, and what is refused or called off for a reason",
        arguments: [
            (.rectification, "notified", [.document, .dueOn]), (.rectification, "returned", [.wording]),
            (.rectification, "proposed", []), (.urgentReport, "reported", []),
            (.urgentReport, "retracted", [.wording]), (.filingOpinion, "issued", [.wording, .document]),
            (.filingOpinion, "withdrawn", [.wording]), (.filingOpinion, "delivered", []),
            (.filingRefusal, "notified", [.document, .dueOn]),
            (.filingRefusal, "decided", [.wording, .document]), (.filingRefusal, "served", [.wording]),
            (.filingRefusal, "proposed", []), (.inspection, "concluded", [.wording]),
            (.inspection, "planned", []), (.monthlyReport, "submitted", [.wording]),
            (.monthlyReport, "received", []), (.evidenceRequest, "issued", [.dueOn]),
            (.evidenceRequest, "refused", [.wording]), (.evidenceRequest, "received", []),
            (.inspection, "nowhere", []),
        ] as [(ProceedingKind, String, Set<StepPart>)])
    func parts(kind: ProceedingKind, state: String, parts: Set<StepPart>) {
        #expect(kind.parts(ofStepTo: state) == parts)
    }
}

import SupervisionModel
import Testing

@Suite("What a severe violation proposes")
struct SeverityJudgementTests {
    let rule = SeverityJudgement(.beijing)
    let both: Set<Establishment> = [.responsibility, .managementFailing]

    func escalation(
        _ ground: EscalationGround, item: String? = nil, facts: String = "甲代乙应考"
    ) throws -> Escalation {
        try Escalation(
            id: EscalationID("Y-1"), district: DistrictCode("110101"), session: SessionID("S-1"),
            ground: ground, item: item, discoveredAt: #require(Instant("2026-11-05T09:00:00+08:00")),
            facts: facts)
    }

    func codes(_ finding: SeverityFinding) -> [Reason.Code] { finding.verdict.reasons.map(\.code) }

    @Test("is a report, entries and a refusal, each for a person, never a breach")
    func proposals() throws {
        let finding = try rule.finding(on: escalation(.impersonation, item: "I5"), established: [])
        #expect(finding.verdict.ruling == .forPerson)
        #expect(
            finding.proposals.map(\.act) == [
                .urgentReport, .creditEntry(.fraud), .creditEntry(.severeViolation), .resultFilingRefusal,
            ])
        #expect(finding.proposals.map(\.basis.article) == [15, 16, 16, 16])
        #expect(finding.proposals.allSatisfy { $0.ruling == .forPerson })
        #expect(codes(finding) == [.severeRecorded, .influence])
        #expect(finding.verdict.reasons.map(\.bearing) == [.note, .doubtful])
        #expect(finding.proposals.allSatisfy { $0.chinese.hasPrefix("拟") && $0.chinese.contains("待人工判断") })
        #expect(Set(finding.proposals.map(\.chinese)).count == 4)
        #expect(finding.proposals[1].chinese.contains("弄虚作假"))
    }

    @Test("follows from the catalogue for every ground", arguments: EscalationGround.allCases)
    func everyGround(_ ground: EscalationGround) throws {
        let entry = try #require(SeverityCatalogue.beijing.entry(for: ground))
        let finding = try rule.finding(on: escalation(ground), established: both)
        var acts: [SeverityProposal.Act] = [.urgentReport]
        acts += entry.creditGrounds.map { .creditEntry($0) }
        if ![.exitBlocked, .other].contains(ground) { acts.append(.resultFilingRefusal) }
        #expect(finding.proposals.map(\.act) == acts)
        #expect(finding.verdict.ruling == .forPerson)
        #expect(finding.verdict.gives(.creditGroundOpen) == (ground == .other))
        #expect(finding.verdict.gives(.influence))
        #expect(!finding.verdict.gives(.itemMisfit))
        #expect(finding.verdict.reasons.first?.code == .severeRecorded)
        #expect(finding.verdict.reasons.first?.chinese.contains(entry.reading) == true)
        #expect(finding.verdict.reasons.first?.basis == entry.basis)
        #expect(finding.verdict.reasons.allSatisfy { $0.english.hasSuffix(".") && !$0.chinese.isEmpty })
    }

    @Test(
        "is the report alone until an accident's cause and liability are established",
        arguments: [
            (.safetyAccident, [], [.responsibilityOpen, .managementOpen]),
            (.safetyAccident, [.responsibility], [.managementOpen]),
            (.safetyAccident, [.managementFailing], [.responsibilityOpen]),
            (.safetyAccident, [.responsibility, .managementFailing], []),
            (.massIncident, [], [.responsibilityOpen, .managementOpen]),
            (.massIncident, [.responsibility], [.managementOpen]),
            (.massIncident, [.managementFailing], [.responsibilityOpen]),
            (.massIncident, [.responsibility, .managementFailing], []),
            (.impersonation, [], []),
        ] as [(EscalationGround, Set<Establishment>, [Reason.Code])])
    func accidents(
        _ ground: EscalationGround, _ established: Set<Establishment>, _ open: [Reason.Code]
    ) throws {
        let finding = try rule.finding(on: escalation(ground), established: established)
        #expect(codes(finding) == [.severeRecorded] + open + [.influence])
        #expect((finding.proposals.map(\.act) == [.urgentReport]) == !open.isEmpty)
        #expect(finding.verdict.ruling == .forPerson)
        #expect(
            finding.verdict.reasons.filter { open.contains($0.code) }.allSatisfy { $0.bearing == .doubtful })
    }

    @Test("rests each reason on its article: facts on 3, the form on itself, all else on 16")
    func bases() throws {
        let none = SeverityJudgement(
            try SeverityCatalogue(
                version: 1, validFrom: nil,
                grounds: SeverityCatalogue.beijing.grounds.filter { $0.ground == .other }))
        let findings = try [
            rule.finding(on: escalation(.safetyAccident), established: []),
            rule.finding(on: escalation(.other), established: []),
            rule.finding(on: escalation(.impersonation, item: "P7"), established: []),
            rule.finding(on: RecordAnswer(item: "P7", answer: .no)),
            none.finding(on: escalation(.impersonation, facts: " "), established: []),
        ]
        let expected: [Reason.Code: LegalBasis] = [
            .severeRecorded: LegalBasis(article: 16), .responsibilityOpen: LegalBasis(article: 16),
            .managementOpen: LegalBasis(article: 16), .creditGroundOpen: LegalBasis(article: 16),
            .influence: LegalBasis(article: 16), .groundUnknown: LegalBasis(article: 16),
            .itemMisfit: LegalBasis(article: 0), .itemAlone: LegalBasis(article: 0),
            .factsBlank: LegalBasis(article: 3),
        ]
        let reasons = findings.flatMap(\.verdict.reasons)
        #expect(Set(reasons.map(\.code)) == Set(expected.keys))
        for reason in reasons { #expect(reason.basis == expected[reason.code], "\(reason.code)") }
    }

    @Test("is nothing without facts, blank ones included", arguments: [" ", "\n\t", "\u{3000}"])
    func blank(_ facts: String) throws {
        let finding = try rule.finding(on: escalation(.impersonation, facts: facts), established: both)
        #expect(finding.proposals.isEmpty)
        #expect(codes(finding) == [.factsBlank])
        #expect(finding.verdict.ruling == .forPerson)
        #expect(finding.verdict.reasons.first?.basis == LegalBasis(article: 3))
        #expect(throws: ModelError.self) { try escalation(.impersonation, facts: "") }
    }

    @Test("is nothing on a ground that the catalogue doesn't know, until somebody says which it is")
    func unknown() throws {
        let grounds = SeverityCatalogue.beijing.grounds.filter { $0.ground != .impersonation }
        let narrow = SeverityJudgement(
            try SeverityCatalogue(version: 7, validFrom: nil, grounds: grounds))
        let finding = try narrow.finding(on: escalation(.impersonation), established: both)
        #expect(finding.proposals.isEmpty)
        #expect(codes(finding) == [.groundUnknown])
        #expect(finding.verdict.ruling == .forPerson)
        #expect(finding.verdict.reasons.first?.english.contains("catalogue 7") == true)
        let worse = try narrow.finding(on: escalation(.impersonation, facts: " "), established: both)
        #expect(codes(worse) == [.factsBlank, .groundUnknown], "one reason hides no other")
    }

    @Test("stays, with a doubt, when the ground doesn't come up with that item")
    func misfit() throws {
        let finding = try rule.finding(on: escalation(.impersonation, item: "P7"), established: [])
        #expect(codes(finding) == [.severeRecorded, .itemMisfit, .influence])
        #expect(finding.proposals.count == 4)
        let doubt = try #require(finding.verdict.reasons.first { $0.code == .itemMisfit })
        #expect(doubt.bearing == .doubtful)
        #expect(doubt.english.contains("I5") && doubt.english.contains("P7"))
        #expect(doubt.chinese.contains("I5") && doubt.chinese.contains("P7"))
        let free = try rule.finding(on: escalation(.obstruction, item: "P7"), established: [])
        #expect(!free.verdict.gives(.itemMisfit))
    }

    @Test("is nothing for an answer by itself, whatever the item", arguments: Checklist.beijing.items)
    func itemAlone(_ item: ChecklistItem) throws {
        for answer in Answer.allCases {
            let finding = rule.finding(on: try RecordAnswer(item: item.code, answer: answer))
            #expect(finding.proposals.isEmpty)
            #expect(finding.verdict.ruling == .notApplicable)
            let note = try #require(finding.verdict.reasons.first)
            #expect(note.code == .itemAlone && note.bearing == .note)
            #expect(finding.verdict.reasons.count == 1)
            let names = answer == .no && item.mayEscalateWhen != nil
            #expect(note.chinese.contains("另行记录") == names)
            #expect(note.english.contains("record them apart") == names)
            #expect(note.english.hasSuffix("."))
            if names, let when = item.mayEscalateWhen { #expect(note.chinese.contains(when)) }
        }
    }
}

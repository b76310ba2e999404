import SupervisionModel

/// November 2026 of two districts in which most of what can go wrong does, with the months around it and a third district.
///
/// Facts of the wrong month, district or time stand beside those that count, so that each line shows what it leaves out.
struct TroubledMonth {
    static let district = ComplianceBench.district
    static let other = ComplianceBench.other
    static let asOf = "2026-12-20T12:00:00+08:00"
    static let after = "2026-12-20T12:00:01+08:00"

    var bench: ComplianceBench

    init() throws {
        bench = ComplianceBench()
        bench.facts = ComplianceFacts(
            month: ComplianceBench.month, asOf: moment(Self.asOf), districts: [Self.other, Self.district],
            policy: .fixed(.beijing, promulgatedOn: calendarDay("2026-11-30")), registers: .whole)
        bench.facts.auditLog = ComplianceFacts.AuditLog(acts: 9, faults: 2)
        try sessions()
        try people()
        try visits()
        try institutions()
        try violations()
        try proceedings()
        try credit()
        try rules()
    }

    private mutating func sessions() throws {
        try bench.session("S0", on: "2026-11-01", at: "J0")
        try bench.session("S1", on: "2026-11-30", at: "J0", registered: 201)
        try bench.session("S2", on: "2026-11-10", at: "J1", registered: 200)
        try bench.session("S3", on: "2026-11-15", at: "J2", mode: .process)
        try bench.session("S4", on: "2026-11-16", at: "J3", mode: .direct)
        try bench.session("S5", on: "2026-11-17", at: "J4", state: .cancelled)
        try bench.session("E0", on: "2026-10-31", at: "J0")
        try bench.session("E1", on: "2026-01-01", at: "J1", mode: .outcome)
        try bench.session("F0", on: "2026-12-01", at: "J5")
        try bench.session("Y0", on: "2025-12-31", at: "J6")
        // Another district's session of the same name.
        try bench.session("S0", on: "2026-11-20", at: "K0", in: Self.other)
        try bench.session("Z0", on: "2026-11-21", at: "J0", in: DistrictCode("110104"))
    }

    private mutating func people() throws {
        try bench.supervisor("D0")
        try bench.supervisor("D1", expires: "2026-11-29")
        try bench.supervisor("D2")
        bench.facts.employments = [
            try Employment(
                person: PersonID("D2"), institution: InstitutionID("J1"), kind: .partTime,
                fromOn: calendarDay("2020-01-01"), toOn: nil),
            // Somebody who works at the institution and with whom a member has a tie.
            try Employment(
                person: PersonID("W1"), institution: InstitutionID("J2"), kind: .fullTime,
                fromOn: calendarDay("2020-01-01"), toOn: nil),
        ]
        bench.facts.conflicts = [
            try Conflict(
                person: PersonID("W1"), other: "D0", kind: .relative, fromOn: calendarDay("2020-01-01"),
                toOn: nil)
        ]
        bench.facts.staff = [
            SessionStaff(
                district: Self.district, session: SessionID("S4"), person: PersonID("D2"), role: .assessor),
            // Nothing of a session that was called off.
            SessionStaff(
                district: Self.district, session: SessionID("S5"), person: PersonID("D0"), role: .assessor),
        ]
        for (person, decided, until) in [
            ("D2", "2026-11-01", "2026-11-30"), ("D1", "2026-10-31", "2026-11-09"), ("D0", "2026-12-01", nil),
        ] as [(String, String, String?)] {
            bench.facts.standingMeasures.append(
                try StandingMeasure(
                    person: PersonID(person), measure: .suspended, decidedOn: calendarDay(decided),
                    from: calendarDay(decided), until: until.map(calendarDay), ground: .neglect, facts: "事实"))
        }
        bench.facts.standingMeasures.append(
            try StandingMeasure(
                person: PersonID("D1"), measure: .good, decidedOn: calendarDay("2026-11-30"),
                from: calendarDay("2026-11-30"), until: nil, ground: .lifted, facts: ""))
    }

    private mutating func visits() throws {
        let no: [Answer?] = [.no, .no] + Array(repeating: .yes, count: 13)
        var open = no
        open[4] = nil
        open[14] = nil
        try bench.dispatch("P0", to: "S0", ["D0", "D1"])
        try bench.record("R0", of: "S0", answers: no)
        try bench.record(
            "R0", of: "S0", version: 2, submitted: "2026-11-05T00:00:00+08:00", author: "D0", reason: " ",
            answers: open)
        // One member, sent to the institution of the time before; ends after the card did.
        try bench.dispatch("P1", to: "S1", ["D1"], on: "2026-11-28")
        try bench.record("R1", of: "S1", signers: [], submitted: "2026-12-04T00:00:00+08:00")
        // Employed there, suspended, and of no register.
        try bench.dispatch("P2", to: "S2", ["D2", "X9"])
        try bench.record("R2", of: "S2", signers: ["D2"], answers: no)
        try bench.dispatch("P3", to: "S3", ["D0", "D2"])
        try bench.dispatch("P4", to: "S4", ["D2"], authority: .municipal)
        try bench.dispatch("P5", to: "S5", ["D0", "D1"])
        try bench.dispatch("PE", to: "E0", ["D0", "D2"], on: "2026-10-20")
        try bench.record("RE", of: "E0", signers: ["D0", "D2"])
        try bench.dispatch("PF", to: "F0", ["D0"], on: "2026-11-30")
        try bench.dispatch("PY", to: "Y0", ["D0"], authority: .municipal, on: "2025-12-20")
        try bench.dispatch("PM", to: "E1", ["D0"], authority: .municipal, on: "2025-12-30")
        // A record of a session that isn't on file, and one that strayed into the district.
        try bench.record("RX", of: "S99", signers: [])
        try bench.record("RZ", of: "Z0", signers: [])
        // On a form that nobody knows, blank and still a draft.
        bench.facts.records.append(
            try SupervisionRecord(
                id: RecordID("RU"), version: 2, district: Self.district, session: SessionID("S3"),
                checklist: ChecklistReference(code: "unknown", version: 1),
                visitedOn: calendarDay("2026-11-15"),
                submittedAt: nil, advice: " ", evaluation: nil, author: PersonID("D0"), reason: "更正",
                answers: [.no]))
        bench.facts.findings.append(
            Finding(
                district: Self.district, record: RecordID("R2"), version: 1,
                visitedOn: calendarDay("2026-11-10"),
                answer: try RecordAnswer(item: "P1", answer: .no, remark: "无公示")))
        bench.facts.findings.append(
            Finding(
                district: Self.district, record: RecordID("R2"), version: 1,
                visitedOn: calendarDay("2026-11-10"),
                answer: try RecordAnswer(item: "P2", answer: .no, sampled: 7, failed: 3, remark: " ")))
        bench.facts.findings.removeAll { $0.record.text == "R1" && $0.answer.item == "P3" }
        bench.facts.supplementAnswers.removeAll { $0.record.text == "R1" }
        bench.facts.supplementAnswers.removeAll { $0.record.text == "R2" && $0.answer.item != "S1" }
    }

    private mutating func institutions() throws {
        try bench.officer("N0", at: "J0", years: 4)
        try bench.officer("N1", at: "J0")
        try bench.officer("N2", at: "J1", years: 4)
        try bench.officer("N3", at: "J1")
        try bench.officer("N4", at: "J2", years: 5)
        for (kind, day, session) in [
            (OfficerRegisterKind.training, "2026-11-30", nil), (.deployment, "2026-11-30", "S1"),
            (.examination, "2026-12-01", nil),
        ] as [(OfficerRegisterKind, String, String?)] {
            bench.facts.officerRegister.append(
                try OfficerRegisterEntry(
                    person: PersonID("N0"), institution: InstitutionID("J0"), district: Self.district,
                    kind: kind, happenedOn: calendarDay(day), subject: "一项", outcome: nil,
                    session: session.map { SessionID($0) }))
        }
        for (officer, session, item, answer, day) in [
            ("N4", "S3", "P1", Answer.no, "2026-11-15"), ("N0", "S0", "P1", .yes, "2026-11-01"),
            ("N0", "S0", "P2", .no, "2026-11-01"), ("N0", "S0", "P3", .no, "2026-12-07"),
            ("N0", "S0", "P4", .no, "2026-12-08"), ("N0", "S0", "P6", .notObserved, "2026-11-01"),
        ] {
            bench.facts.internalChecks.append(
                InternalCheck(
                    district: Self.district, session: SessionID(session), officer: PersonID(officer),
                    item: item, answer: answer, checkedOn: calendarDay(day)))
        }
        bench.facts.filedPlans = try [("J0", SkillLevel.three), ("J1", .four)].map { institution, level in
            try FiledPlan(
                institution: InstitutionID(institution), occupation: "电工", level: level, mode: .examination,
                validFrom: calendarDay("2026-01-01"), validTo: nil, invigilatorsPerRoom: nil)
        }
        for (id, district, day, hash) in [
            ("V1", Self.district, "2026-11-01", "a"), ("V2", Self.district, "2026-11-30", "a"),
            ("V3", Self.district, "2026-10-31", "b"), ("V4", Self.district, "2026-12-01", "c"),
            ("V5", Self.other, "2026-11-15", "d"),
        ] {
            bench.facts.evidence.append(
                try EvidenceItem(
                    id: EvidenceID(id), district: district, institution: nil, session: nil, proceeding: nil,
                    name: "一件", sha256: String(repeating: hash, count: 64), mediaType: "image/png", size: 1,
                    addedAt: moment("\(day)T12:00:00+08:00"), addedBy: PersonID("M1"), note: nil))
        }
    }

    private mutating func violations() throws {
        try bench.escalation("Y1", discovered: "2026-11-01T00:00:00+08:00", ground: .obstruction)
        try bench.escalation("Y2", discovered: "2026-11-30T23:59:59+08:00", ground: .safetyAccident)
        try bench.escalation("Y3", discovered: "2026-10-31T23:59:59+08:00")
        try bench.escalation("Y4", discovered: "2026-12-01T00:00:00+08:00")
        bench.facts.escalations.append(
            try Escalation(
                id: EscalationID("Y5"), district: Self.district, session: SessionID("S2"),
                ground: .impersonation, item: nil, discoveredAt: moment("2026-11-12T09:00:00+08:00"),
                facts: " "))
        for (id, district, day, gravity, state) in [
            ("C1", Self.district, "2026-11-06", Complaint.Gravity.severe, ComplaintState.open),
            ("C2", Self.district, "2026-11-07", .ordinary, .open),
            ("C3", Self.district, "2026-10-01", .ordinary, .open),
            ("C4", Self.district, "2026-10-01", .ordinary, .confirmed),
            ("C5", Self.other, "2026-10-01", .ordinary, .open),
            ("C6", Self.district, "2026-12-01", .ordinary, .open),
        ] {
            bench.facts.complaints.append(
                Complaint(
                    id: ComplaintID(id), district: district, institution: InstitutionID("J1"),
                    receivedOn: calendarDay(day), gravity: gravity, state: state))
        }
    }

    private mutating func proceedings() throws {
        let early = "2026-10-15T09:00:00+08:00"
        try bench.proceeding("I1", .inspection, ["planned", "notified", "underway", "concluded"])
        try bench.proceeding("I2", .inspection, ["planned"], opened: "2026-01-01T00:00:00+08:00")
        try bench.proceeding("I3", .inspection, ["planned"], opened: "2025-12-31T23:00:00+08:00")
        try bench.proceeding("Q1", .evidenceRequest, ["issued", "refused"])
        try bench.proceeding("Q2", .evidenceRequest, ["issued"], opened: early, due: "2026-12-19")
        try bench.proceeding(
            "Q3", .evidenceRequest, ["issued", "received"], opened: early, due: "2026-11-01")
        try bench.proceeding("Q4", .evidenceRequest, ["issued"], due: "2026-12-20", wording: nil)
        try bench.proceeding("O1", .filingOpinion, ["drafted", "issued"])
        try bench.proceeding(
            "O2", .filingOpinion, ["drafted", "issued", "delivered"], opened: "2026-10-31T09:00:00+08:00",
            institution: "J0")
        try bench.proceeding("F1", .filingRefusal, ["proposed", "notified", "heard", "decided"])
        try bench.proceeding(
            "F2", .filingRefusal, ["proposed", "notified", "heard", "decided", "served"], opened: early,
            institution: "J0")
        try bench.proceeding(
            "F3", .filingRefusal, ["proposed", "notified", "heard", "decided", "served", "reviewed"],
            institution: "J2")
        try bench.proceeding("F4", .filingRefusal, ["proposed"], opened: "2025-12-31T09:00:00+08:00")
        try bench.proceeding(
            "F5", .filingRefusal, ["proposed", "dropped"], opened: "2025-12-31T09:00:00+08:00")
        bench.facts.disorderedProceedings = try [
            ("B2", Self.district, "2026-12-20T12:00:00+08:00"), ("B1", Self.district, early),
            ("B3", Self.district, Self.after), ("B4", Self.other, early),
        ].map { id, district, opened in
            try Proceeding(
                id: ProceedingID(id), district: district, kind: .filingRefusal, institution: nil,
                openedAt: moment(opened), subject: "一事")
        }
        try bench.proceeding("Z1", .rectification, ["proposed"], opened: "2026-02-28T12:00:00+08:00")
        try bench.proceeding("Z2", .rectification, ["proposed"], opened: "2026-03-01T12:00:00+08:00")
        try bench.proceeding("Z3", .rectification, ["proposed"], opened: "2025-12-31T12:00:00+08:00")
        try bench.proceeding(
            "Z4", .rectification, ["proposed", "notified", "reported", "accepted"],
            opened: "2026-11-01T12:00:00+08:00")
        try bench.proceeding(
            "U1", .urgentReport, ["discovered", "reported"], opened: "2026-11-01T00:00:00+08:00", source: "Y1"
        )
        try bench.proceeding(
            "U2", .urgentReport, ["discovered", "reported", "acknowledged", "retracted"],
            opened: "2026-11-12T09:00:00+08:00", source: "Y5")
        try bench.proceeding(
            "M1", .monthlyReport, ["draft", "reviewed", "submitted", "returned"],
            opened: "2026-12-04T23:00:00+08:00", institution: nil, source: "2026-11", wording: "列明Y1")
        try bench.proceeding(
            "M2", .monthlyReport, ["draft", "reviewed", "submitted"], opened: "2026-11-04T09:00:00+08:00",
            institution: nil, source: "2026-10")
    }

    private mutating func credit() throws {
        for (id, institution, kind, ground, entered, replaced) in [
            ("E1", "J0", CreditEntryKind.misconduct, CreditGround.fraud, "2026-11-01T00:00:00+08:00", nil),
            ("E2", "J3", .misconduct, .severeViolation, "2026-11-30T23:59:59+08:00", nil),
            ("E3", "J2", .filingRefusal, .badInfluence, "2026-11-15T09:00:00+08:00", nil),
            ("E4", "J1", .misconduct, .massIncident, "2026-11-15T09:00:00+08:00", nil),
            ("E5", "J1", .correction, .massIncident, "2026-11-16T09:00:00+08:00", "E4"),
            ("E6", "J1", .correction, .fraud, "2026-11-16T09:00:00+08:00", "E9"),
            ("E7", "J4", .misconduct, .fraud, "2026-10-31T23:59:59+08:00", nil),
            ("E8", "J4", .misconduct, .fraud, Self.asOf, nil),
            ("E9", "J1", .misconduct, .fraud, Self.after, nil),
        ] as [(String, String, CreditEntryKind, CreditGround, String, String?)] {
            bench.facts.creditEntries.append(
                CreditEntry(
                    id: CreditEntryID(id), district: Self.district, institution: InstitutionID(institution),
                    kind: kind, ground: ground, enteredAt: moment(entered), state: .effective,
                    replaces: replaced.map { CreditEntryID($0) }))
        }
    }

    private mutating func rules() throws {
        try bench.ownRule(.district(Self.district))
        try bench.ownRule(.institution(InstitutionID("J0")))
        bench.facts.interpretations = try [("解2", "2026-11-30"), ("解1", "2026-11-30"), ("解3", "2026-12-01")]
            .map {
                try Interpretation(
                    number: $0, issuedOn: calendarDay("2026-11-01"), validFrom: calendarDay($1), text: "一条",
                    change: nil)
            }
    }

    /// Every line with its counts, and what it rests on beneath it.
    var text: String {
        bench.lines.map { line in
            let counts = line.counts.map { "\($0.kind.rawValue) \($0.value)" }.joined(separator: ", ")
            let heading = "\(line.rule.id), \(line.subject): \(line.verdict.ruling.rawValue), \(line.basis)"
            return heading + (counts.isEmpty ? "" : "; \(counts)") + (line.question == nil ? "" : "; asks")
                + line.findings.map { Self.text($0) }.joined()
        }.joined(separator: "\n")
    }

    private static func text(_ finding: ComplianceFinding) -> String {
        let reason = finding.reason
        let records = finding.records.map(\.description).joined(separator: ", ")
        return "\n  \(reason.bearing) \(reason.code), \(reason.basis)"
            + (records.isEmpty ? "" : ": \(records)")
            + "\n    \(reason.chinese)\n    \(reason.english)"
    }
}

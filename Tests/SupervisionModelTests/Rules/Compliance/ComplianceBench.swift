import SupervisionModel

/// One district's November 2026, put together by hand, with everything in order until a test disturbs it.
struct ComplianceBench {
    static let district = DistrictCode("110105")
    static let other = DistrictCode("110108")
    static let institution = InstitutionID("J1")
    static let month = calendarDay("2026-11-01").month
    static let audit = ComplianceAudit(calendar: .builtIn, complaintDays: .beijingComplaints)

    var facts: ComplianceFacts

    /// No facts yet.
    init(
        asOf: String = "2026-12-20T12:00:00+08:00", registers: ComplianceFacts.Registers = .whole,
        policy: CompliancePolicy = .fixed(.beijing, promulgatedOn: calendarDay("2026-01-01"))
    ) {
        facts = ComplianceFacts(
            month: Self.month, asOf: moment(asOf), districts: [Self.district], policy: policy,
            registers: registers)
    }

    /// Ten sessions, three of them checked by two supervisors each, with records, registers, rules and report in order.
    static func orderly(asOf: String = "2026-12-20T12:00:00+08:00") throws -> ComplianceBench {
        var bench = ComplianceBench(asOf: asOf)
        for place in 0..<10 { try bench.session("S\(place)", on: "2026-11-1\(place)", at: "J\(place)") }
        for person in ["D0", "D1"] { try bench.supervisor(person) }
        for place in 0..<3 { try bench.checked("S\(place)") }
        for place in 0..<10 {
            try bench.officer("N\(place)", at: "J\(place)")
            for kind in OfficerRegisterKind.allCases {
                bench.facts.officerRegister.append(
                    try OfficerRegisterEntry(
                        person: PersonID("N\(place)"), institution: InstitutionID("J\(place)"),
                        district: district, kind: kind, happenedOn: calendarDay("2026-11-1\(place)"),
                        subject: "一项",
                        outcome: nil, session: kind == .deployment ? SessionID("S\(place)") : nil))
            }
            try bench.ownRule(.institution(InstitutionID("J\(place)")))
            bench.facts.filedPlans.append(
                try FiledPlan(
                    institution: InstitutionID("J\(place)"), occupation: "电工", level: .three,
                    mode: .examination, validFrom: calendarDay("2026-01-01"), validTo: nil,
                    invigilatorsPerRoom: nil))
        }
        try bench.ownRule(.district(district))
        bench.facts.monthlyReports = [
            MonthlyReport(
                district: district, month: month, submittedAt: moment("2026-12-03T15:00:00+08:00"),
                returnedAt: nil, acceptedAt: nil)
        ]
        return bench
    }

    mutating func session(
        _ id: String, on start: String, at institution: String = "J1", in district: DistrictCode = district,
        mode: AssessmentMode = .examination, registered: Int = 40, state: SessionState = .completed
    ) throws {
        facts.sessions.append(
            try AssessmentSession(
                id: SessionID(id), institution: InstitutionID(institution), district: district, mode: mode,
                occupation: "电工", level: .three, startsOn: calendarDay(start), endsOn: nil,
                registered: registered,
                attended: nil, state: state, filedAt: moment("2026-01-05T09:00:00+08:00")))
    }

    mutating func supervisor(_ id: String, expires: String? = nil) throws {
        facts.supervisors.append(
            try Supervisor(
                id: PersonID(id), name: "张三丰", cardNumber: "京鉴\(id)", cardIssuedOn: calendarDay("2020-01-01"),
                cardExpiresOn: expires.map(calendarDay), homeDistrict: Self.district, standing: .good,
                standingUntil: nil))
    }

    mutating func officer(_ id: String, at institution: String = "J1", years: Int = 5) throws {
        let attested = calendarDay("2026-01-02")
        facts.officers.append(
            try InternalQualityOfficer(
                person: PersonID(id), institution: InstitutionID(institution), name: "李四光", sex: .male,
                bornOn: calendarDay("1980-01-01"), level: .three, post: nil, technicalYears: years,
                integrityAttestedOn: attested, policyAttestedOn: attested, fitnessAttestedOn: attested))
    }

    mutating func ownRule(_ issuer: RuleIssuer) throws {
        facts.ownRules.append(
            try OwnRule(
                issuer: issuer, title: "实施细则", adoptedOn: calendarDay("2026-02-01"),
                validFrom: calendarDay("2026-03-01"),
                validTo: nil, documentHash: nil, overlay: nil))
    }

    mutating func dispatch(
        _ id: String, to session: String, _ people: [String], authority: DispatchAuthority = .district,
        on ordered: String = "2026-11-01"
    ) throws {
        for person in people {
            facts.dispatches.append(
                try DispatchedSupervisor(
                    district: Self.district,
                    dispatch: Dispatch(
                        id: DispatchID(id), session: SessionID(session), authority: authority, purpose: .spot,
                        dispatchedOn: calendarDay(ordered)), person: PersonID(person), seat: .member))
        }
    }

    /// A version of a record with signatures and the whole supplement.
    mutating func record(
        _ id: String, of session: String, version: Int = 1, signers: [String] = ["D0", "D1"],
        submitted: String? = nil, author: String? = nil, reason: String? = nil,
        answers: [Answer?] = Array(repeating: .yes, count: 15)
    ) throws {
        let visited = facts.sessions.first { $0.id.text == session }?.startsOn ?? calendarDay("2026-11-10")
        facts.records.append(
            try SupervisionRecord(
                id: RecordID(id), version: version, district: Self.district, session: SessionID(session),
                checklist: Checklist.beijing.reference, visitedOn: visited,
                submittedAt: moment(submitted ?? "\(visited)T18:00:00+08:00"), advice: "改进", evaluation: "较好",
                author: author.map { PersonID($0) }, reason: reason, answers: answers))
        for signer in signers {
            facts.signatures.append(
                RecordSignature(
                    district: Self.district, record: RecordID(id), version: version, person: PersonID(signer),
                    signedOn: visited))
        }
        for item in ModeSupplement(for: .examination).items {
            facts.supplementAnswers.append(
                SupplementEntry(
                    district: Self.district, record: RecordID(id), version: version,
                    answer: SupplementAnswer(item: item.code, answer: .yes)))
        }
        for item in ["P3", "I5"] {
            facts.findings.append(
                Finding(
                    district: Self.district, record: RecordID(id), version: version, visitedOn: visited,
                    answer: try RecordAnswer(item: item, answer: .yes, sampled: 5, failed: 0)))
        }
    }

    /// A session that was checked as it should be.
    mutating func checked(_ session: String) throws {
        try dispatch("P-\(session)", to: session, ["D0", "D1"])
        try record("R-\(session)", of: session)
    }

    mutating func escalation(
        _ id: String, discovered: String, ground: EscalationGround = .impersonation
    ) throws {
        facts.escalations.append(
            try Escalation(
                id: EscalationID(id), district: Self.district, session: SessionID("S0"), ground: ground,
                item: nil, discoveredAt: moment(discovered), facts: "事实"))
    }

    /// A proceeding with its steps, each a day after the one before.
    mutating func proceeding(
        _ id: String, _ kind: ProceedingKind, _ states: [String],
        opened: String = "2026-11-15T09:00:00+08:00",
        institution: String? = "J1", source: String? = nil, due: String? = nil, wording: String? = nil
    ) throws {
        let proceeding = try Proceeding(
            id: ProceedingID(id), district: Self.district, kind: kind,
            institution: institution.map { InstitutionID($0) }, source: source, openedAt: moment(opened),
            subject: "一事", dueOn: due.map(calendarDay))
        let steps = try states.enumerated().map { place, state in
            try ProceedingStep(
                proceeding: proceeding.id, district: Self.district, number: place + 1, state: state,
                takenAt: Instant(
                    microseconds: proceeding.openedAt.microseconds + Int64(place) * 3_600_000_000),
                takenBy: PersonID("M1"), wording: wording)
        }
        facts.proceedings.append(try ProceedingFile(proceeding, steps: steps))
    }

    /// Every line of the audit.
    var lines: [ComplianceLine] { Self.audit.lines(facts) }

    /// The line of a rule about the district, or about the city.
    func line(_ rule: String, _ subject: ComplianceSubject = .district(district)) -> ComplianceLine? {
        lines.first { $0.rule.id.text == rule && $0.subject == subject }
    }

    /// What a rule comes to.
    func ruling(_ rule: String, _ subject: ComplianceSubject = .district(district)) -> Ruling? {
        line(rule, subject)?.verdict.ruling
    }
}

/// A day of the calendar; the tests' own are right.
func calendarDay(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

/// A moment; the tests' own are right.
func moment(_ text: String) -> Instant { Instant(text) ?? Instant(microseconds: 0) }

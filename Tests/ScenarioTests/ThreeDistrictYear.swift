import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A year (2026, to November) of three districts, played through the acts alone.
///
/// Dongcheng files four sessions a month and checks two, Chaoyang three and one, Haidian two and one but none in January.
/// One session is called off, one put off; one fraud, one accident, one late report, one supervisor suspended between
/// dispatch and visit, one credit entry appealed and rescinded, one supervisor who goes to two districts.
struct ThreeDistrictYear<Store: SupervisionStore> {
    static var dongcheng: DistrictCode { DistrictCode("110101") }
    static var chaoyang: DistrictCode { DistrictCode("110105") }
    static var haidian: DistrictCode { DistrictCode("110108") }
    /// A made-up identity card number with a right check digit, which nothing may ever print.
    static var cardNumber: String { "110101199003077758" }

    let operations: Operations<Store>
    let policy = SupervisionPolicy.beijing
    let municipal = ActorIdentity(person: PersonID("市-1"), role: .municipal)
    /// Words of everything that was refused on the way.
    let refusals = Refusals()

    func clerk(_ district: DistrictCode) -> ActorIdentity {
        ActorIdentity(person: PersonID("区-\(district)"), role: .district(district))
    }

    static func day(_ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: 2026, month: month, day: day) ?? CalendarDay(number: 0)
    }

    static func at(_ month: Int, _ day: Int, _ hour: Int = 9) -> Instant {
        Self.day(month, day).beijing(secondsAfterMidnight: hour * 3600)
    }

    static func session(_ district: DistrictCode, _ month: Int, _ number: Int) -> SessionID {
        SessionID("S-\(district)-\(month < 10 ? "0" : "")\(month)-\(number)")
    }

    /// Plays the year.
    func play() async throws {
        try await registers()
        for month in 1...11 {
            try await fileSessions(month)
            try await happenings(before: month)
            for district in [Self.dongcheng, Self.chaoyang, Self.haidian] {
                for check in checks(district, month) { try await carryOut(check, in: district, month) }
            }
            try await happenings(after: month)
            for district in [Self.dongcheng, Self.chaoyang, Self.haidian] {
                try await report(month, of: district)
            }
        }
    }

    // MARK: Registers

    private func registers() async throws {
        let now = Self.at(1, 2)
        try await operations.store.transaction(as: municipal, at: now) { work in
            let rows = [(Self.dongcheng, "东城区"), (Self.chaoyang, "朝阳区"), (Self.haidian, "海淀区")]
            for (code, name) in rows {
                try await work.insert(StoredRow([.district(code), .text(name)]), into: .districts)
            }
            try await work.append(Act(.imported, in: nil, subject: "districts", basis: nil))
        }
        let filed = CalendarDay(year: 2020, month: 1, day: 1) ?? Self.day(1, 1)
        for (id, district) in [
            ("A1", Self.dongcheng), ("A2", Self.dongcheng), ("B1", Self.chaoyang), ("B2", Self.chaoyang),
            ("C1", Self.haidian), ("C2", Self.haidian),
        ] {
            let institution = try Institution(
                id: InstitutionID(id), name: "评价机构\(id)", kind: .social, district: district, category: nil,
                filedOn: filed, withdrawnOn: nil)
            try await done(
                try await operations.registerInstitution(institution, as: municipal, at: now, under: policy))
            try await done(
                try await operations.filePlan(
                    FiledPlan(
                        institution: institution.id, occupation: "电工", level: .three, mode: .examination,
                        validFrom: filed, validTo: nil, invigilatorsPerRoom: 2), as: municipal, at: now,
                    under: policy))
            try await enterOfficer(institution, now)
        }
        for (id, home) in [
            ("D1", Self.dongcheng), ("D2", Self.dongcheng), ("X1", Self.dongcheng), ("E1", Self.chaoyang),
            ("E2", Self.chaoyang), ("E3", Self.chaoyang), ("F1", Self.haidian), ("F2", Self.haidian),
        ] {
            let supervisor = try Supervisor(
                id: PersonID(id), name: "督导员\(id)", cardNumber: "京督\(id)", cardIssuedOn: filed,
                cardExpiresOn: nil, homeDistrict: home, standing: .good, standingUntil: nil)
            try await done(
                try await operations.registerSupervisor(supervisor, as: municipal, at: now, under: policy))
        }
        try await done(
            try await operations.enterPolicyLayer(
                StoredPolicyLayer(
                    id: "京发〔2019〕1号", kind: .promulgation, district: nil, institution: nil,
                    title: "质量督导管理办法（试行）", validFrom: filed, validTo: nil, changes: nil),
                as: municipal, at: now, over: policy))
        for district in [Self.dongcheng, Self.chaoyang] {
            let rule = try OwnRule(
                issuer: .district(district), title: "\(district)实施细则", adoptedOn: filed, validFrom: filed,
                validTo: nil, documentHash: nil, overlay: nil)
            try await done(
                try await operations.enterOwnRules(
                    RegisteredRule(id: "G-\(district)", district: district, rule: rule), as: clerk(district),
                    at: now, under: policy))
        }
        for id in ["A1", "A2"] {
            let rule = try OwnRule(
                issuer: .institution(InstitutionID(id)), title: "\(id)内控细则", adoptedOn: filed,
                validFrom: filed, validTo: nil, documentHash: nil, overlay: nil)
            try await done(
                try await operations.enterOwnRules(
                    RegisteredRule(id: "G-\(id)", district: Self.dongcheng, rule: rule),
                    as: clerk(Self.dongcheng), at: now, under: policy))
        }
        let document = try PersonalDocument(type: .residentID, number: Self.cardNumber, asOf: Self.day(1, 2))
        try await done(
            try await operations.recordDocument(
                document, of: PersonID("D1"), under: try PersonalDataKey(bytes: Array(1...32)),
                as: municipal, at: now, under: policy))
    }

    /// An officer for each institution: that of C1 is 66 from the first of July on.
    private func enterOfficer(_ institution: Institution, _ now: Instant) async throws {
        let isOld = institution.id.text == "C1"
        let born = CalendarDay(year: isOld ? 1960 : 1980, month: 7, day: 1) ?? Self.day(1, 1)
        let officer = try InternalQualityOfficer(
            person: PersonID("N-\(institution.id)"), institution: institution.id, name: "内控员", sex: .male,
            bornOn: born, level: .two, post: nil, technicalYears: 10,
            integrityAttestedOn: Self.day(1, 1), policyAttestedOn: Self.day(1, 1),
            fitnessAttestedOn: Self.day(1, 1))
        try await done(
            try await operations.enterOfficer(
                RegisteredOfficer(district: institution.district, officer: officer),
                as: clerk(institution.district), at: now, under: policy))
        for kind in OfficerRegisterKind.allCases {
            _ = try await operations.registerOfficerEvent(
                OfficerRegisterEntry(
                    person: officer.person, institution: institution.id, district: institution.district,
                    kind: kind, happenedOn: Self.day(1, 2), subject: kind.chinese,
                    outcome: kind == .training || kind == .examination ? .passed : nil, session: nil),
                as: clerk(institution.district), at: now, under: policy)
        }
    }

    // MARK: Sessions and checks

    /// A check to be carried out: which session, by whom, and what was found.
    struct Check {
        let session: SessionID
        let day: CalendarDay
        let team: [PersonID]
        /// Whether the team went; one whose member was suspended didn't.
        var isCarriedOut = true
    }

    private static func sessions(_ district: DistrictCode) -> [(day: Int, institution: String)] {
        switch district {
        case dongcheng: [(6, "A1"), (10, "A2"), (14, "A1"), (18, "A2")]
        case chaoyang: [(7, "B1"), (11, "B2"), (15, "B1")]
        default: [(8, "C1"), (12, "C2")]
        }
    }

    private func fileSessions(_ month: Int) async throws {
        let filed = Self.at(month, 1, 8)
        for district in [Self.dongcheng, Self.chaoyang, Self.haidian] {
            for (place, entry) in Self.sessions(district).enumerated() {
                try await file(
                    Self.session(district, month, place + 1), in: district, InstitutionID(entry.institution),
                    on: Self.day(month, entry.day), filed)
            }
        }
    }

    private func file(
        _ id: SessionID, in district: DistrictCode, _ institution: InstitutionID, on day: CalendarDay,
        _ now: Instant
    ) async throws {
        let session = try AssessmentSession(
            id: id, institution: institution, district: district, mode: .examination, occupation: "电工",
            level: .three, startsOn: day, endsOn: nil, halfDay: .morning, rooms: 2, registered: 60,
            attended: nil, state: .filed, filedAt: now)
        try await done(try await operations.fileSession(session, as: clerk(district), at: now, under: policy))
    }

    private func checks(_ district: DistrictCode, _ month: Int) -> [Check] {
        func check(_ number: Int, _ team: [String]) -> Check {
            Check(
                session: Self.session(district, month, number),
                day: Self.day(month, Self.sessions(district)[number - 1].day), team: team.map { PersonID($0) }
            )
        }
        switch district {
        case Self.dongcheng:
            var second = check(2, ["D1", "D2"])
            // D2 is suspended on the 8th of September, two days before the visit.
            if month == 9 { second.isCarriedOut = false }
            return [check(1, ["D1", "D2"]), second] + (month == 11 ? [check(3, ["D1", "X1"])] : [])
        case Self.chaoyang:
            return [check(month % 2 == 1 ? 1 : 2, ["E1", "E2"])]
                + (month == 11 ? [check(2, ["E3", "X1"])] : [])
        default: return month == 1 ? [] : [check(month % 2 == 0 ? 1 : 2, ["F1", "F2"])]
        }
    }

    private func carryOut(_ check: Check, in district: DistrictCode, _ month: Int) async throws {
        let clerk = clerk(district)
        let dispatch = DispatchID("P-\(check.session)")
        let order = DispatchOrder(
            Dispatch(
                id: dispatch, session: check.session, authority: .district, purpose: .spot,
                dispatchedOn: Self.day(month, 2)),
            in: district,
            members: check.team.enumerated().map { .init($1, $0 == 0 ? .lead : .member) })
        try await done(
            try await operations.dispatch(order, as: clerk, at: Self.at(month, 2, 10), under: policy))
        if month == 9, district == Self.dongcheng, !check.isCarriedOut { try await suspend() }
        let held = check.day.beijing(secondsAfterMidnight: 12 * 3600)
        try await done(
            try await operations.changeSession(
                check.session, in: district, SessionChange(to: .held, attended: 58), as: clerk, at: held,
                under: policy))
        let signers = check.isCarriedOut ? check.team : Array(check.team.prefix(1))
        let evening = check.day.beijing(secondsAfterMidnight: 18 * 3600)
        let submission = RecordSubmission(
            id: RecordID("R-\(check.session)"), district: district, dispatch: dispatch,
            checklist: Checklist.beijing.reference, visitedOn: check.day, advice: "规范考场标识",
            evaluation: "总体较好", author: check.team[0], answers: try answers(check.session),
            supplement: ModeSupplement(for: .examination).items.map {
                SupplementAnswer(item: $0.code, answer: .yes)
            }, signatures: signers.map { .init($0, on: check.day) })
        if check.isCarriedOut {
            try await done(
                try await operations.submitRecord(submission, as: clerk, at: evening, under: policy))
        } else {
            try await refused(.signatureMissing) {
                try await operations.submitRecord(submission, as: clerk, at: evening, under: policy)
            }
        }
        try await done(
            try await operations.changeSession(
                check.session, in: district, SessionChange(to: .completed), as: clerk, at: evening,
                under: policy))
    }

    private func answers(_ session: SessionID) throws -> [RecordAnswer] {
        try Checklist.beijing.items.map { item in
            let isSampled = item.code == "P3" || item.code == "I5"
            let isFraud = session == Self.session(Self.chaoyang, 5, 1) && item.code == "I5"
            return try RecordAnswer(
                item: item.code, answer: isFraud ? .no : .yes, sampled: isSampled ? 10 : nil,
                failed: isFraud ? 2 : isSampled ? 0 : nil, remark: nil)
        }
    }

    // MARK: What happens beside

    private func happenings(before month: Int) async throws {
        switch month {
        case 3:
            try await done(
                try await operations.changeSession(
                    Self.session(Self.dongcheng, 3, 4), in: Self.dongcheng, SessionChange(to: .cancelled),
                    as: clerk(Self.dongcheng), at: Self.at(3, 3), under: policy))
        case 6:
            let put = Self.session(Self.chaoyang, 6, 3)
            try await done(
                try await operations.changeSession(
                    put, in: Self.chaoyang, SessionChange(to: .postponed), as: clerk(Self.chaoyang),
                    at: Self.at(6, 3), under: policy))
            try await done(
                try await operations.changeSession(
                    put, in: Self.chaoyang, SessionChange(to: .filed, startsOn: Self.day(7, 16)),
                    as: clerk(Self.chaoyang), at: Self.at(6, 5), under: policy))
        case 11:
            // X1 goes for Dongcheng on the morning of the 14th, so Chaoyang can't have them then.
            try await file(
                SessionID("S-extra"), in: Self.chaoyang, InstitutionID("B2"), on: Self.day(11, 14),
                Self.at(11, 1))
        default: break
        }
    }

    private func happenings(after month: Int) async throws {
        switch month {
        case 3: try await listForAppeal()
        case 4: try await appeal()
        case 5: try await fraud()
        case 6: try await opinion()
        case 7: try await accident()
        case 9: try await reinstate()
        case 11: try await doubleBooking()
        default: break
        }
    }

    private func suspend() async throws {
        let change = try await operations.takeMeasure(
            StandingMeasure(
                person: PersonID("D2"), measure: .suspended, decidedOn: Self.day(9, 8), from: Self.day(9, 8),
                until: nil, ground: .neglect, facts: "未按要求填写督导表"), as: municipal,
            at: Self.at(9, 8), under: policy)
        guard change.openDispatches == [DispatchID("P-\(Self.session(Self.dongcheng, 9, 2))")] else {
            throw Surprise("The open dispatch of a suspended supervisor wasn't told: \(change)")
        }
    }

    private func reinstate() async throws {
        _ = try await operations.takeMeasure(
            StandingMeasure(
                person: PersonID("D2"), measure: .good, decidedOn: Self.day(9, 30), from: Self.day(9, 30),
                until: nil, ground: .lifted, facts: ""), as: municipal, at: Self.at(9, 30), under: policy)
    }

    private func credit(
        _ id: String, _ kind: CreditEntryKind, _ state: CreditEntryState, of institution: String,
        _ ground: CreditGround, in district: DistrictCode, replaces: String? = nil, at now: Instant
    ) async throws {
        try await done(
            try await operations.enterCredit(
                CreditEntry(
                    id: CreditEntryID(id), district: district, institution: InstitutionID(institution),
                    kind: kind, ground: ground, enteredAt: now, state: state,
                    replaces: replaces.map { CreditEntryID($0) }),
                as: clerk(district), at: now, under: policy))
    }

    private func listForAppeal() async throws {
        try await credit(
            "K-1", .misconduct, .effective, of: "A2", .severeViolation, in: Self.dongcheng,
            at: Self.at(3, 20))
    }

    private func appeal() async throws {
        try await credit(
            "K-2", .appeal, .appealed, of: "A2", .severeViolation, in: Self.dongcheng, replaces: "K-1",
            at: Self.at(4, 5))
        try await credit(
            "K-3", .rescission, .rescinded, of: "A2", .severeViolation, in: Self.dongcheng, replaces: "K-2",
            at: Self.at(4, 25))
    }

    private func escalate(
        _ id: String, _ session: SessionID, _ ground: EscalationGround, item: String?, facts: String,
        in district: DistrictCode, at discovered: Instant, reportedAfterHours hours: Int
    ) async throws {
        try await done(
            try await operations.escalate(
                try Escalation(
                    id: EscalationID(id), district: district, session: session, ground: ground, item: item,
                    discoveredAt: discovered, facts: facts), as: clerk(district), at: discovered,
                under: policy))
        let report = Operations<Store>.urgentReport(of: EscalationID(id))
        let sent = Instant(microseconds: discovered.microseconds + Int64(hours) * 3_600_000_000)
        try await done(
            try await operations.advance(
                report, of: .urgentReport, in: district, to: "reported", as: clerk(district), at: sent,
                under: policy))
        try await done(
            try await operations.advance(
                report, of: .urgentReport, in: district, to: "acknowledged", as: municipal, at: sent,
                under: policy))
    }

    private func fraud() async throws {
        let session = Self.session(Self.chaoyang, 5, 1)
        try await escalate(
            "Y-1", session, .impersonation, item: "I5", facts: "两名考生由他人代考，监考员知情", in: Self.chaoyang,
            at: Self.at(5, 7, 11), reportedAfterHours: 2)
        try await credit(
            "K-4", .misconduct, .effective, of: "B1", .fraud, in: Self.chaoyang, at: Self.at(5, 20))
        let id = ProceedingID("X-1")
        try await done(
            try await operations.open(
                try Proceeding(
                    id: id, district: Self.chaoyang, kind: .filingRefusal, institution: InstitutionID("B1"),
                    session: session, source: "Y-1", openedAt: Self.at(5, 8),
                    ground: CreditGround.fraud.rawValue,
                    subject: "替考成绩"), as: clerk(Self.chaoyang), at: Self.at(5, 8), under: policy))
        try await refused(.illegalTransition) {
            try await operations.advance(
                id, of: .filingRefusal, in: Self.chaoyang, to: "decided",
                StepDetails(document: "1号", wording: "不予备案"), as: municipal, at: Self.at(5, 9), under: policy)
        }
        let steps: [(String, StepDetails, Instant)] = [
            ("notified", StepDetails(document: "告〔2026〕1号", dueOn: Self.day(5, 18)), Self.at(5, 10)),
            ("heard", StepDetails(wording: "承认事实"), Self.at(5, 16)),
            ("decided", StepDetails(document: "决〔2026〕1号", wording: "不予备案"), Self.at(5, 19)),
            ("served", StepDetails(wording: "直接送达"), Self.at(5, 21)),
        ]
        for (state, details, moment) in steps {
            try await done(
                try await operations.advance(
                    id, of: .filingRefusal, in: Self.chaoyang, to: state, details, as: clerk(Self.chaoyang),
                    at: moment, under: policy))
        }
        try await credit(
            "K-5", .filingRefusal, .effective, of: "B1", .fraud, in: Self.chaoyang, at: Self.at(5, 22))
    }

    private func opinion() async throws {
        let id = ProceedingID("O-1")
        try await done(
            try await operations.open(
                try Proceeding(
                    id: id, district: Self.chaoyang, kind: .filingOpinion, institution: InstitutionID("B1"),
                    openedAt: Self.at(6, 10), subject: "现场检查与日常监督情况"), as: municipal, at: Self.at(6, 10),
                under: policy))
        try await done(
            try await operations.advance(
                id, of: .filingOpinion, in: Self.chaoyang, to: "issued",
                StepDetails(document: "见〔2026〕1号", wording: "整改期间暂缓新增备案"), as: municipal,
                at: Self.at(6, 11), under: policy))
        try await done(
            try await operations.advance(
                id, of: .filingOpinion, in: Self.chaoyang, to: "delivered", as: municipal,
                at: Self.at(6, 12), under: policy))
    }

    private func accident() async throws {
        try await escalate(
            "Y-2", Self.session(Self.haidian, 7, 2), .safetyAccident, item: nil, facts: "实操区触电，一人轻伤",
            in: Self.haidian, at: Self.at(7, 12, 10), reportedAfterHours: 30)
    }

    private func doubleBooking() async throws {
        let order = DispatchOrder(
            Dispatch(
                id: DispatchID("P-extra"), session: SessionID("S-extra"), authority: .district,
                purpose: .spot, dispatchedOn: Self.day(11, 12)), in: Self.chaoyang,
            members: [.init(PersonID("E3"), .lead), .init(PersonID("X1"), .member)])
        try await refused(.notEligible) {
            try await operations.dispatch(
                order, as: clerk(Self.chaoyang), at: Self.at(11, 12), under: policy)
        }
    }

    private func report(_ month: Int, of district: DistrictCode) async throws {
        // Chaoyang's report of August comes on the 9th, Haidian's of September on the 6th, within the holiday.
        let day = month == 8 && district == Self.chaoyang ? 9 : month == 9 && district == Self.haidian ? 6 : 3
        let severe =
            month == 5 && district == Self.chaoyang
            ? "Y-1" : month == 7 && district == Self.haidian ? "Y-2" : ""
        let reported = Self.day(month, 1).month
        try await done(
            try await operations.submitMonth(
                MonthSubmission(
                    district: district, month: reported, reviewedBy: PersonID("区-\(district)-审"),
                    content: severe.isEmpty ? "当月无严重违规" : "严重违规：\(severe)"),
                as: clerk(district), at: Self.at(month + 1, day, 12), under: policy))
        try await done(
            try await operations.acceptMonth(
                reported, of: district, as: municipal, at: Self.at(month + 1, 10), under: policy))
    }

    // MARK: Outcomes

    private func done(
        _ outcome: @autoclosure () async throws -> OperationOutcome, line: Int = #line
    ) async throws {
        let outcome = try await outcome()
        guard outcome == .done else { throw Surprise("The act of line \(line) was \(outcome).") }
    }

    private func refused(
        _ code: OperationError.Code, line: Int = #line, _ act: () async throws -> OperationOutcome
    ) async throws {
        do {
            _ = try await act()
        } catch let error as OperationError {
            guard error.code == code else { throw Surprise("Line \(line) was refused otherwise: \(error)") }
            refusals.add("\(error)")
            return
        }
        throw Surprise("The act of line \(line) wasn't refused.")
    }
}

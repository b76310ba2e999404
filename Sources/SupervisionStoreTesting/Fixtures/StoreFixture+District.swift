public import SupervisionModel
import SupervisionStore

extension StoreFixture {
    /// The id of a district's session in the fixture.
    public func sessionID(_ district: DistrictCode) -> SessionID { SessionID("P-\(district)") }

    /// The id of a district's record in the fixture.
    public func recordID(_ district: DistrictCode) -> RecordID { RecordID("R-\(district)") }

    /// A session of a district's institution.
    public func session(
        _ id: SessionID, in district: DistrictCode, institution: InstitutionID? = nil,
        startsOn: CalendarDay? = nil, endsOn: CalendarDay? = nil, halfDay: HalfDay? = .morning,
        registered: Int = 120, state: SessionState = .filed
    ) throws -> AssessmentSession {
        let start = startsOn ?? day
        return try AssessmentSession(
            id: id, institution: institution ?? institutionID(district), district: district,
            mode: .examination, occupation: "电工", level: .three, startsOn: start, endsOn: endsOn,
            halfDay: halfDay, rooms: 4, registered: registered, attended: nil, state: state,
            filedAt: Instant(microseconds: Int64(start.adding(days: -20).number) * 86_400_000_000))
    }

    /// A version of a record on the form of Beijing, every item answered.
    public func record(
        _ id: RecordID, version: Int = 1, of session: SessionID, in district: DistrictCode,
        visitedOn: CalendarDay? = nil, submittedAt: Instant? = nil, reportedOn: CalendarDay? = nil,
        author: PersonID? = nil, reason: String? = nil, answers: [Answer?]? = nil
    ) throws -> SupervisionRecord {
        try SupervisionRecord(
            id: id, version: version, district: district, session: session,
            checklist: Checklist.beijing.reference, visitedOn: visitedOn ?? day, submittedAt: submittedAt,
            reportedOn: reportedOn, advice: "改进考场布置", evaluation: "总体较好", author: author,
            reason: reason, answers: answers ?? Checklist.beijing.items.map { _ in .yes })
    }

    /// Answers to the form of Beijing, all 是 but for some.
    public func answers(_ others: [String: Answer]) -> [Answer?] {
        Checklist.beijing.items.map { others[$0.code] ?? .yes }
    }

    /// Somebody sent to a session.
    public func member(
        _ person: PersonID, of dispatch: DispatchID, to session: SessionID, in district: DistrictCode,
        seat: TeamSeat = .member, purpose: DispatchPurpose = .spot, dispatchedOn: CalendarDay? = nil,
        probability: Double? = nil
    ) throws -> DispatchedSupervisor {
        try DispatchedSupervisor(
            district: district,
            dispatch: Dispatch(
                id: dispatch, session: session, authority: .district, purpose: purpose,
                dispatchedOn: dispatchedOn ?? day.adding(days: -2)),
            person: person, seat: seat, inclusionProbability: probability)
    }

    /// Somebody who served at a session.
    public func assessor(
        _ person: PersonID, at session: SessionID, in district: DistrictCode
    ) -> FixtureRow {
        FixtureRow(
            .assessors,
            StoredRow([.district(district), .id(session), .id(person), .code(StaffRole.assessor)]))
    }

    /// One row in every table that a district owns, in the order in which they can be inserted.
    public func districtRows(_ district: DistrictCode) throws -> [FixtureRow] {
        let session = sessionID(district)
        let record = recordID(district)
        let institution = institutionID(district)
        let first = PersonID("D-\(district)-1")
        let officer = PersonID("N-\(district)")
        let item = try RecordAnswer(item: "P3", answer: .no, sampled: 20, failed: 3, remark: "缺身份证复印件")
        return try [
            FixtureRow(try self.session(session, in: district)),
            FixtureRow(
                .officers,
                StoredRow([
                    .district(district), .id(officer), .id(institution), .text("内控人员"), .code(Sex.female),
                    .day(day.adding(days: -15_000)), .code(SkillLevel.two), .blank, .integer(12),
                    .day(day.adding(days: -30)), .blank, .blank,
                ])),
            assessor(PersonID("A-\(district)"), at: session, in: district),
            FixtureRow(
                try member(
                    first, of: DispatchID("Q-\(district)"), to: session, in: district, seat: .lead,
                    probability: 0.375)),
            FixtureRow(
                try self.record(
                    record, of: session, in: district, submittedAt: now, reportedOn: day.adding(days: 1),
                    answers: answers(["P3": .no, "R1": .notObserved, "I5": .notApplicable]))),
            FixtureRow(
                RecordSignature(
                    district: district, record: record, version: 1, person: first, signedOn: day,
                    reservation: "对P3有保留意见")),
            FixtureRow(
                Finding(district: district, record: record, version: 1, visitedOn: day, answer: item)),
            FixtureRow(
                try Escalation(
                    id: EscalationID("Y-\(district)"), district: district, session: session,
                    ground: .forgedMaterial, item: "P3", discoveredAt: now, facts: "三份证明系伪造")),
            FixtureRow(
                Complaint(
                    id: ComplaintID("T-\(district)"), district: district, institution: institution,
                    receivedOn: day, gravity: .ordinary, state: .open)),
            FixtureRow(
                .internalChecks,
                StoredRow([
                    .district(district), .id(session), .id(officer), .text("P1"), .code(Answer.yes),
                    .day(day),
                ])),
            FixtureRow(
                .monthlyReports,
                StoredRow([
                    .district(district), .day(day.month.firstDay), .instant(now), .blank, .blank,
                ])),
            FixtureRow(
                CreditEntry(
                    id: CreditEntryID("C-\(district)"), district: district, institution: institution,
                    kind: .misconduct, ground: .fraud, enteredAt: now, state: .proposed)),
        ] + proceedingRows(district)
    }

    /// One row in every table of the daily work that a district owns.
    private func proceedingRows(_ district: DistrictCode) throws -> [FixtureRow] {
        let institution = institutionID(district)
        let session = sessionID(district)
        let proceeding = ProceedingID("Z-\(district)")
        let clerk = PersonID("M-\(district)")
        let hash = String(repeating: "0a", count: 32)
        return [
            FixtureRow(
                try OfficerRegisterEntry(
                    person: PersonID("N-\(district)"), institution: institution, district: district,
                    kind: .training, happenedOn: day.adding(days: -40), subject: "年度培训", outcome: .passed,
                    session: nil)),
            FixtureRow(
                .supplementAnswers,
                StoredRow([
                    .district(district), .id(recordID(district)), .integer(1), .text("S1"),
                    .code(Answer.yes), .blank,
                ])),
            FixtureRow(
                .ownRules,
                StoredRow([
                    .district(district), .text("X-\(district)"), .blank, .text("实施细则"),
                    .day(day.adding(days: -300)), .day(day.adding(days: -290)), .blank, .blank, .blank,
                ])),
            FixtureRow(
                .frozenPools,
                StoredRow([
                    .district(district), .day(day.month.firstDay), .instant(now), .integer(1), .integer(1),
                    .text("\(session)"), .text(hash),
                ])),
            FixtureRow(
                try Proceeding(
                    id: proceeding, district: district, kind: .rectification, institution: institution,
                    session: session, source: "R-\(district)", openedAt: now, subject: "考场布置不符合要求",
                    dueOn: day.adding(days: 30))),
            FixtureRow(
                try ProceedingStep(
                    proceeding: proceeding, district: district, number: 1, state: "proposed", takenAt: now,
                    takenBy: clerk, wording: "拟整改")),
            FixtureRow(
                try EvidenceItem(
                    id: EvidenceID("E-\(district)"), district: district, institution: institution,
                    session: session, proceeding: nil, name: "考场照片.jpg", sha256: hash,
                    mediaType: "image/jpeg", size: 1024, addedAt: now, addedBy: clerk, note: nil)),
        ]
    }

    /// Everything of the fixture: the city's rows, then those of its eastern and its western district.
    public func everything() throws -> [FixtureRow] {
        try (cityRows() + districtRows(east) + districtRows(west)).sorted {
            StoreFixture.place($0.table) < StoreFixture.place($1.table)
        }
    }
}

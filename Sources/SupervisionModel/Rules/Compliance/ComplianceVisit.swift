/// A dispatch with its session, its team and its record, as the compliance audit looks at it.
struct ComplianceVisit {
    let district: DistrictCode
    let dispatch: Dispatch
    let session: AssessmentSession
    /// The people sent, by id.
    let members: [PersonID]
    /// The latest version of the record that was in by the closing, or a draft.
    let record: SupervisionRecord?
    /// Who signed that version; the team itself where the source has no signatures.
    let signers: Set<PersonID>
    /// What stands against each member, readings left out.
    let reasons: [PersonID: [Reason]]
    /// Members that the register doesn't show.
    let unregistered: [PersonID]

    /// What recusal comes to for the whole team.
    var recusal: Ruling {
        Verdict(reasons.values.flatMap { $0 }.filter { Self.recusalCodes.contains($0.code) }).ruling
    }

    private static let recusalCodes: Set<Reason.Code> = [
        .employed, .formerlyEmployed, .tiedToInstitution, .tiedToStaff, .servesAtSession, .servesElsewhere,
    ]

    /// The visit as the quota counts it.
    var forQuota: SessionVisit {
        SessionVisit(
            dispatch: dispatch, team: Set(members), recusal: recusal,
            record: record.map { VisitRecord(submittedAt: $0.submittedAt, signers: signers) })
    }
}

/// Puts visits together: dispatches with sessions, teams with what stands against them, and records with who wrote them.
struct ComplianceVisits {
    private let facts: ComplianceFacts
    private let supervisors: [PersonID: Supervisor]
    private let measures: [PersonID: [StandingMeasure]]
    private let employmentsOfPerson: [PersonID: [Employment]]
    private let employmentsAt: [InstitutionID: [Employment]]
    private let conflictsOf: [PersonID: [Conflict]]
    private let servicesOf: [PersonID: [AssessorService]]
    private let servicesAt: [PlacedID<AssessmentSession>: [AssessorService]]
    private let officersAt: [InstitutionID: Set<PersonID>]
    private let turns: [PersonID: [PlacedDispatch]]
    /// The visits of the year to date by district, by dispatch.
    private(set) var byDistrict: [DistrictCode: [ComplianceVisit]] = [:]

    init(
        _ facts: ComplianceFacts, closing: Instant,
        sessions: [PlacedID<AssessmentSession>: AssessmentSession],
        versions: [PlacedID<SupervisionRecord>: [SupervisionRecord]]
    ) {
        self.facts = facts
        supervisors = Dictionary(facts.supervisors.map { ($0.id, $0) }) { $1 }
        measures = Dictionary(grouping: facts.standingMeasures, by: \.person)
        employmentsOfPerson = Dictionary(grouping: facts.employments, by: \.person)
        employmentsAt = Dictionary(grouping: facts.employments, by: \.institution)
        var conflicts: [PersonID: [Conflict]] = [:]
        for conflict in facts.conflicts {
            for person in Set([conflict.person, PersonID(conflict.other)]) {
                conflicts[person, default: []].append(conflict)
            }
        }
        conflictsOf = conflicts
        let services = facts.staff.compactMap { entry -> AssessorService? in
            let key = PlacedID<AssessmentSession>(district: entry.district, id: entry.session)
            guard let session = sessions[key], session.state.isInPool else { return nil }
            return AssessorService(
                district: session.district, session: session.id, person: entry.person,
                days: DaySpan(trusted: session.startsOn, session.endsOn),
                role: entry.role)
        }
        servicesOf = Dictionary(grouping: services, by: \.person)
        servicesAt = Dictionary(grouping: services) { PlacedID(district: $0.district, id: $0.session) }
        officersAt = Dictionary(grouping: facts.officers, by: \.institution).mapValues {
            Set($0.map(\.person))
        }
        let sent = facts.dispatches.filter { $0.dispatch.dispatchedOn <= closing.beijingDay }
        turns = Dictionary(
            grouping: sent.compactMap { row -> PlacedDispatch? in
                let key = PlacedID<AssessmentSession>(district: row.district, id: row.dispatch.session)
                guard let session = sessions[key], session.state.isInPool else { return nil }
                return PlacedDispatch(
                    person: row.person, district: row.district, session: session.id,
                    institution: session.institution, startsOn: session.startsOn,
                    dispatchedOn: row.dispatch.dispatchedOn)
            }, by: \.person)
        let concerned = Set(facts.districts)
        let teams = Dictionary(
            grouping: sent.filter { concerned.contains($0.district) },
            by: { PlacedID<Dispatch>(district: $0.district, id: $0.dispatch.id) })
        let recordsAt = Dictionary(
            grouping: versions.values.compactMap(\.last),
            by: { PlacedID<AssessmentSession>(district: $0.district, id: $0.session) })
        let signers = Dictionary(grouping: facts.signatures) {
            RecordVersion(record: PlacedID(district: $0.district, id: $0.record), version: $0.version)
        }.mapValues { Set($0.map(\.person)) }
        let dispatchesAt = Dictionary(grouping: teams.keys.sorted()) { key in
            PlacedID<AssessmentSession>(
                district: key.district, id: teams[key]?.first?.dispatch.session ?? .init(""))
        }
        var found: [ComplianceVisit] = []
        for (place, keys) in dispatchesAt {
            guard let session = sessions[place], session.startsOn.month >= facts.yearBegin,
                session.startsOn.month <= facts.month
            else { continue }
            var left = (recordsAt[place] ?? []).sorted { $0.id < $1.id }
            for key in keys {
                let rows = (teams[key] ?? []).sorted { $0.person < $1.person }
                guard let first = rows.first else { continue }
                let members = Set(rows.map(\.person)).sorted()
                let record = Self.take(
                    &left, for: Set(members), alone: keys.count == 1, signers: signers)
                let signed = record.flatMap {
                    signers[
                        RecordVersion(record: PlacedID(district: $0.district, id: $0.id), version: $0.version)
                    ]
                }
                found.append(
                    visit(
                        first.dispatch, key.district, session, members, record,
                        facts.missing.contains("signatures") ? Set(members) : signed ?? []))
            }
        }
        byDistrict = Dictionary(grouping: found, by: \.district).mapValues {
            $0.sorted { $0.dispatch.id < $1.dispatch.id }
        }
    }

    /// Takes the record of a team out of those of its session: the one that most of the team signed.
    ///
    /// Records name their session and not their dispatch. Where only one team went, it is that team's whoever signed.
    private static func take(
        _ records: inout [SupervisionRecord], for team: Set<PersonID>, alone: Bool,
        signers: [RecordVersion: Set<PersonID>]
    ) -> SupervisionRecord? {
        let overlaps = records.map { record -> Int in
            let key = RecordVersion(
                record: PlacedID(district: record.district, id: record.id), version: record.version)
            return signers[key].map { $0.intersection(team).count } ?? 0
        }
        guard let most = overlaps.max(), let place = overlaps.firstIndex(of: most),
            most > 0 || alone || signers.isEmpty
        else { return nil }
        return records.remove(at: place)
    }

    private func visit(
        _ dispatch: Dispatch, _ district: DistrictCode, _ session: AssessmentSession, _ members: [PersonID],
        _ record: SupervisionRecord?, _ signers: Set<PersonID>
    ) -> ComplianceVisit {
        let issuer = dispatch.authority == .district ? district : nil
        let rule = SupervisorEligibility(
            facts.policy.policy(on: session.startsOn, for: issuer).dispatching)
        let officers = officersAt[session.institution] ?? []
        let colleagues =
            (employmentsAt[session.institution] ?? []) + officers.compactMap { Self.employed($0, session) }
        let serving = servicesAt[PlacedID(district: district, id: session.id)] ?? []
        var reasons: [PersonID: [Reason]] = [:]
        var unregistered: [PersonID] = []
        for person in members {
            let registered = supervisors[person]
            if registered == nil { unregistered.append(person) }
            guard let supervisor = registered ?? Self.placeholder(person) else { continue }
            let own = PlacedDispatch(
                person: person, district: district, session: session.id, institution: session.institution,
                startsOn: session.startsOn, dispatchedOn: dispatch.dispatchedOn)
            let verdict = rule.verdict(
                on: DispatchFacts(
                    supervisor: supervisor, session: session, measures: measures[person] ?? [],
                    employments: (employmentsOfPerson[person] ?? [])
                        + colleagues.filter { $0.person != person },
                    conflicts: conflictsOf[person] ?? [],
                    services: (servicesOf[person] ?? [])
                        + serving.filter { $0.person != person },
                    // Only what came before: of two that follow too closely, the later one is at fault.
                    dispatches: (turns[person] ?? []).filter { $0 < own }))
            reasons[person] = verdict.reasons.filter { reason in
                reason.bearing != .note && (registered != nil || !Self.registerCodes.contains(reason.code))
            }
            if officers.contains(person), !verdict.reasons.contains(where: { $0.code == .employed }) {
                reasons[person, default: []].append(Self.isOfficer(at: session.institution))
            }
        }
        return ComplianceVisit(
            district: district, dispatch: dispatch, session: session, members: members, record: record,
            signers: signers, reasons: reasons, unregistered: unregistered)
    }

    /// An officer as somebody who works at the institution; since when, the register doesn't say.
    private static func employed(_ officer: PersonID, _ session: AssessmentSession) -> Employment? {
        try? Employment(
            person: officer, institution: session.institution, kind: .fullTime, fromOn: session.startsOn,
            toOn: session.endsOn)
    }

    /// That a member is on the institution's register of officers: without a day of their own, for a person.
    private static func isOfficer(at institution: InstitutionID) -> Reason {
        Reason(
            code: .employed, bearing: .doubtful,
            chinese: "登记为评价机构\(institution)的质量内控人员，任职起止未登记，请核定",
            english: "Is on the register of institution \(institution)'s internal officers, which doesn't "
                + "say since when: somebody has to say whether they worked there.",
            basis: LegalBasis(article: 10))
    }

    /// Somebody of whom only the id is known, so that recusal can be looked at all the same.
    private static func placeholder(_ person: PersonID) -> Supervisor? {
        try? Supervisor(
            id: person, name: "", cardNumber: "-", cardIssuedOn: CalendarDay(number: 0), cardExpiresOn: nil,
            homeDistrict: nil, standing: .good, standingUntil: nil)
    }

    private static let registerCodes: Set<Reason.Code> = [
        .cardMissing, .cardNotIssued, .cardExpired, .cardTermUnknown,
    ]
}

/// One version of a record in its district.
struct RecordVersion: Hashable {
    let record: PlacedID<SupervisionRecord>
    let version: Int
}

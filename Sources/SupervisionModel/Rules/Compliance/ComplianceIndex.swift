/// An id within its district: ids from outside are unique by district alone.
struct PlacedID<Subject>: Hashable, Comparable {
    let district: DistrictCode
    let id: Identifier<Subject>

    static func < (left: PlacedID, right: PlacedID) -> Bool {
        left.district != right.district ? left.district < right.district : left.id < right.id
    }
}

/// The facts of a month put together by what they belong to, whatever order they came in.
struct ComplianceIndex {
    let facts: ComplianceFacts
    /// The moment until which facts about the month count: its latest deadline, or the moment it is looked at from.
    let closing: Instant
    /// Sessions by id.
    let sessions: [PlacedID<AssessmentSession>: AssessmentSession]
    /// The month's sessions in a district's pool, by id.
    let pools: [DistrictCode: [AssessmentSession]]
    /// Visits of the year to date by district, by dispatch.
    let visits: [DistrictCode: [ComplianceVisit]]
    /// The versions of a district's records of the month that were in by the closing, a list a record from the first.
    let records: [DistrictCode: [[SupervisionRecord]]]
    /// Severe violations discovered in the month, by district.
    let escalations: [DistrictCode: [Escalation]]
    /// Where institutions are registered.
    let homes: [InstitutionID: DistrictCode]
    private let files: [ProceedingKind: [ProceedingFile]]

    init(_ facts: ComplianceFacts, closing: Instant) {
        self.facts = facts
        self.closing = closing
        files = Self.files(facts)
        homes = Dictionary(facts.institutions.map { ($0.id, $0.district) }) { $1 }
        let month = facts.month
        let sessions = Dictionary(
            facts.sessions.sorted { $0.startsOn < $1.startsOn }
                .map { (PlacedID(district: $0.district, id: $0.id), $0) }
        ) { $1 }
        self.sessions = sessions
        pools = Dictionary(
            grouping: sessions.values.filter { $0.startsOn.month == month && $0.state.isInPool },
            by: \.district
        ).mapValues { $0.sorted { $0.id < $1.id } }
        let known = facts.records.filter { record in record.submittedAt.map { $0 <= closing } ?? true }
        let versions = Dictionary(grouping: known) { PlacedID(district: $0.district, id: $0.id) }
            .mapValues { $0.sorted { $0.version < $1.version } }
        records = Dictionary(
            grouping: versions.values.filter { $0.last?.visitedOn.month == month }, by: { $0[0].district }
        ).mapValues { $0.sorted { $0[0].id < $1[0].id } }
        visits = ComplianceVisits(facts, closing: closing, sessions: sessions, versions: versions).byDistrict
        escalations = Dictionary(
            grouping: facts.escalations.filter {
                $0.discoveredAt.beijingDay.month == month && $0.discoveredAt <= facts.asOf
            }, by: \.district
        ).mapValues { $0.sorted { $0.id < $1.id } }
    }

    /// The month's sessions in a district's pool.
    func pool(_ district: DistrictCode) -> [AssessmentSession] { pools[district] ?? [] }

    /// The visits to a district's sessions of the month.
    func monthVisits(_ district: DistrictCode) -> [ComplianceVisit] {
        (visits[district] ?? []).filter { $0.session.startsOn.month == facts.month }
    }

    /// The institutions with a session in a district's pool of the month, with their sessions.
    func institutions(_ district: DistrictCode) -> [InstitutionSessions] {
        Dictionary(grouping: pool(district), by: \.institution).map {
            InstitutionSessions(institution: $0.key, sessions: $0.value)
        }.sorted { $0.institution < $1.institution }
    }

    /// The latest versions of a district's records of the month.
    func latestRecords(_ district: DistrictCode) -> [SupervisionRecord] {
        (records[district] ?? []).compactMap(\.last)
    }

    /// The proceedings of a kind in a district, or in all, that were opened by the moment looked at.
    func proceedings(_ kind: ProceedingKind, _ district: DistrictCode?) -> [ProceedingFile] {
        (files[kind] ?? []).filter { file in district.map { $0 == file.proceeding.district } ?? true }
    }

    /// Proceedings opened by the moment looked at, with the steps taken by then, in order of district and id.
    private static func files(_ facts: ComplianceFacts) -> [ProceedingKind: [ProceedingFile]] {
        let known = facts.proceedings.compactMap { file -> ProceedingFile? in
            guard file.proceeding.openedAt <= facts.asOf else { return nil }
            // What was opened after the month isn't the month's; its report and the opinions on it are written after it.
            let isLater = file.proceeding.openedAt.beijingDay > facts.month.lastDay
            guard !isLater || [.monthlyReport, .filingOpinion].contains(file.proceeding.kind) else {
                return nil
            }
            let steps = file.steps.filter { $0.takenAt <= facts.asOf }
            return steps.isEmpty ? nil : try? ProceedingFile(file.proceeding, steps: steps)
        }
        return Dictionary(grouping: known, by: \.proceeding.kind).mapValues { files in
            files.sorted {
                PlacedID(district: $0.proceeding.district, id: $0.proceeding.id)
                    < PlacedID(district: $1.proceeding.district, id: $1.proceeding.id)
            }
        }
    }
}

/// An institution with its sessions of the month in one district.
struct InstitutionSessions {
    let institution: InstitutionID
    let sessions: [AssessmentSession]

    /// The last day of the last session.
    var lastDay: CalendarDay { sessions.map(\.endsOn).max() ?? CalendarDay(number: 0) }
}

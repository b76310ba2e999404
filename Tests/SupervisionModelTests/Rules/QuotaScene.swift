import SupervisionModel
import Testing

/// Sessions and visits of the district 110105, all in order unless told otherwise.
enum QuotaScene {
    static let district = DistrictCode("110105")

    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    static func session(
        _ id: String, on startsOn: String, to endsOn: String? = nil, at institution: String = "i1",
        in district: DistrictCode = district, _ state: SessionState = .completed, registered: Int = 30,
        attended: Int? = 28, filedOn: String = "2026-01-01"
    ) throws -> AssessmentSession {
        try AssessmentSession(
            id: SessionID(id), institution: InstitutionID(institution), district: district,
            mode: .examination, occupation: "电工", level: .four, startsOn: day(startsOn),
            endsOn: endsOn.map { try day($0) }, registered: registered, attended: attended, state: state,
            filedAt: #require(Instant("\(filedOn)T10:00:00+08:00")))
    }

    static func visit(
        _ id: String, to session: String, by authority: DispatchAuthority = .district,
        _ purpose: DispatchPurpose = .spot, team: Set<String> = ["a", "b"], recusal: Ruling = .held,
        record: VisitRecord? = VisitRecord(
            submittedAt: Instant(microseconds: 0), signers: [PersonID("a"), PersonID("b")])
    ) throws -> SessionVisit {
        try SessionVisit(
            dispatch: Dispatch(
                id: DispatchID(id), session: SessionID(session), authority: authority, purpose: purpose,
                dispatchedOn: day("2026-01-01")),
            team: Set(team.map { PersonID($0) }), recusal: recusal, record: record)
    }

    static func ledger(
        _ sessions: [AssessmentSession], _ visits: [SessionVisit] = [], earlier: [EarlierStart] = [],
        year: Int = 2026, period: QuotaPeriod = .monthAndYearToDate, count: VisitCount = .beijing
    ) throws -> QuotaLedger {
        try QuotaLedger(
            district: district, year: year, share: SupervisionPolicy.beijing.spotCheckShare,
            period: PolicySetting(
                period, reading: SupervisionPolicy.beijing.spotCheck.period.reading,
                basis: LegalBasis(article: 11)),
            count: count, sessions: sessions, earlierStarts: earlier, visits: visits)
    }
}

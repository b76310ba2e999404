import SupervisionModel
import Testing

/// A supervisor and a session of three days, 2026-12-05 to 2026-12-07 at institution `i1`, with nothing against it.
struct DispatchScene {
    var cardNumber = "京0001"
    var issued = "2026-12-05"
    var expires: String? = "2026-12-07"
    var standing = SupervisorStanding.good
    var standingUntil: String?
    var measures: [StandingMeasure] = []
    var employments: [Employment] = []
    var conflicts: [Conflict] = []
    var services: [AssessorService] = []
    var dispatches: [PlacedDispatch] = []

    func facts() throws -> DispatchFacts {
        try DispatchFacts(
            supervisor: Supervisor(
                id: PersonID("p-self"), name: "王小明", cardNumber: cardNumber,
                cardIssuedOn: Self.day(issued), cardExpiresOn: expires.map { try Self.day($0) },
                homeDistrict: nil, standing: standing, standingUntil: standingUntil.map { try Self.day($0) }),
            session: Self.session(), measures: measures, employments: employments, conflicts: conflicts,
            services: services, dispatches: dispatches)
    }

    func verdict(_ requirements: DispatchRequirements = .beijing) throws -> Verdict {
        try SupervisorEligibility(requirements).verdict(on: facts())
    }

    /// What isn't a note, as `code` of an adverse reason and `code?` of a doubtful one.
    func codes(_ requirements: DispatchRequirements = .beijing) throws -> [String] {
        try verdict(requirements).reasons.filter { $0.bearing != .note }.map {
            $0.code.text + ($0.bearing == .doubtful ? "?" : "")
        }
    }

    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    static func session() throws -> AssessmentSession {
        try AssessmentSession(
            id: SessionID("s1"), institution: InstitutionID("i1"), district: DistrictCode("110105"),
            mode: .examination, occupation: "电工", level: .four, startsOn: day("2026-12-05"),
            endsOn: day("2026-12-07"), registered: 30, attended: nil, state: .filed,
            filedAt: Instant(microseconds: 0))
    }

    static func employment(
        of person: String = "p-self", at institution: String = "i1", _ kind: EmploymentKind = .fullTime,
        from: String, to: String?
    ) throws -> Employment {
        try Employment(
            person: PersonID(person), institution: InstitutionID(institution), kind: kind, fromOn: day(from),
            toOn: to.map { try day($0) })
    }

    static func conflict(
        of person: String = "p-self", with other: String = "i1", _ kind: ConflictKind = .relative,
        from: String = "2026-01-01", to: String? = nil
    ) throws -> Conflict {
        try Conflict(
            person: PersonID(person), other: other, kind: kind, fromOn: day(from),
            toOn: to.map { try day($0) })
    }

    static func service(
        of person: String = "p-self", at session: String = "s1", _ role: StaffRole = .assessor,
        from: String = "2026-12-05", to: String = "2026-12-07", in district: String = "110105"
    ) throws -> AssessorService {
        try AssessorService(
            district: DistrictCode(district), session: SessionID(session), person: PersonID(person),
            days: DaySpan(from: day(from), to: day(to)),
            role: role)
    }

    static func dispatch(
        _ session: String, at institution: String, on startsOn: String, ordered: String = "2026-06-01",
        _ person: String = "p-self", in district: String = "110105"
    ) throws -> PlacedDispatch {
        try PlacedDispatch(
            person: PersonID(person), district: DistrictCode(district), session: SessionID(session),
            institution: InstitutionID(institution), startsOn: day(startsOn), dispatchedOn: day(ordered))
    }

    static func requirements(
        expiry: CardExpiry = .whenStated, rotation: Int = 1, years: Int = 3, scope: AssessorScope = .sameDay
    ) throws -> DispatchRequirements {
        try DispatchRequirements(
            cardExpiry: PolicySetting(expiry, reading: "有效期", basis: nil),
            rotation: PolicySetting(rotation, reading: "轮换", basis: nil),
            formerEmployerYears: PolicySetting(years, reading: "原任职", basis: nil),
            assessorScope: PolicySetting(scope, reading: "考评", basis: nil))
    }
}

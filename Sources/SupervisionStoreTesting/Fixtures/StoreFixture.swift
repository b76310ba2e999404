public import SupervisionModel
public import SupervisionStore

/// A small city to check a store on: three districts, two institutions, four supervisors, and builders of everything
/// else with sensible defaults.
public struct StoreFixture: Sendable {
    /// The district of most rows: 东城区.
    public let east = DistrictCode("110101")
    /// Another district: 西城区.
    public let west = DistrictCode("110102")
    /// A third: 门头沟区.
    public let hills = DistrictCode("110109")
    /// The moment of the acts.
    public let now: Instant
    /// The day that most dates are.
    public let day: CalendarDay

    /// Makes the city of a day.
    ///
    /// - Parameter day: The day that sessions are held on; acts take place on it, at 10 in the morning of Beijing.
    public init(day: CalendarDay = CalendarDay(number: 20_698)) {
        self.day = day
        now = Instant(microseconds: (Int64(day.number) * 86_400 + 2 * 3600) * 1_000_000)
    }

    // MARK: Who acts

    /// Somebody of the municipal centre.
    public var municipal: ActorIdentity { ActorIdentity(person: PersonID("official-0"), role: .municipal) }

    /// An auditor.
    public var auditor: ActorIdentity { ActorIdentity(person: PersonID("auditor-0"), role: .auditor) }

    /// Somebody of a district's centre.
    public func official(of district: DistrictCode) -> ActorIdentity {
        ActorIdentity(person: PersonID("official-\(district)"), role: .district(district))
    }

    /// An act of a district, or of the city, that stands for whatever is written.
    public func act(in district: DistrictCode?, subject: String = "fixture") -> Act {
        Act(.imported, in: district, subject: subject, basis: LegalBasis(article: 5))
    }

    // MARK: The directory and the registers

    /// The rows of the three districts.
    public var districts: [FixtureRow] {
        [east, west, hills].map { code in
            FixtureRow(
                .districts,
                StoredRow([
                    .text(code.text), .text(DistrictCatalogue.beijing.district(code)?.name ?? code.text),
                ]))
        }
    }

    /// The id of a district's institution in the fixture.
    public func institutionID(_ district: DistrictCode) -> InstitutionID { InstitutionID("J-\(district)") }

    /// An institution.
    public func institution(_ id: InstitutionID, in district: DistrictCode) throws -> Institution {
        try Institution(
            id: id, name: "职业技能评价机构 \(id)", kind: .social, district: district, category: "职业学校",
            filedOn: day.adding(days: -900), withdrawnOn: nil)
    }

    /// A supervisor with a valid card.
    public func supervisor(
        _ id: PersonID, home: DistrictCode?, issuedOn: CalendarDay? = nil, expiresOn: CalendarDay? = nil,
        standing: SupervisorStanding = .good, standingUntil: CalendarDay? = nil
    ) throws -> Supervisor {
        try Supervisor(
            id: id, name: "督导员 \(id)", cardNumber: "K-\(id)",
            cardIssuedOn: issuedOn ?? day.adding(days: -400), cardExpiresOn: expiresOn, homeDistrict: home,
            standing: standing, standingUntil: standingUntil)
    }

    /// The ids of a district's two supervisors in the fixture.
    public func supervisorIDs(_ district: DistrictCode) -> [PersonID] {
        [PersonID("D-\(district)-1"), PersonID("D-\(district)-2")]
    }

    /// When somebody can't go.
    public func absence(_ person: PersonID, on day: CalendarDay, _ half: HalfDay) -> FixtureRow {
        FixtureRow(.availability, StoredRow([.id(person), .day(day), .code(half)]))
    }

    /// Where somebody works or worked.
    public func employment(
        _ person: PersonID, at institution: InstitutionID, _ kind: EmploymentKind, from: CalendarDay,
        to: CalendarDay?
    ) -> FixtureRow {
        FixtureRow(
            .employments,
            StoredRow([
                .id(person), .id(institution), .code(kind), .day(from), .optional(to, StoredCell.day),
            ]))
    }

    /// A relation that forbids a visit.
    public func conflict(
        _ person: PersonID, with other: InstitutionID, from: CalendarDay, to: CalendarDay?
    ) -> FixtureRow {
        FixtureRow(
            .conflicts,
            StoredRow([
                .id(person), .id(other), .code(ConflictKind.declared), .day(from),
                .optional(to, StoredCell.day),
            ]))
    }

    /// The rows of the city: districts, institutions, plans, supervisors and what is known of them.
    public func cityRows() throws -> [FixtureRow] {
        var rows = districts
        for district in [east, west] {
            rows.append(FixtureRow(try institution(institutionID(district), in: district)))
        }
        for district in [east, west] {
            rows.append(
                FixtureRow(
                    .filedPlans,
                    StoredRow([
                        .id(institutionID(district)), .text("电工"), .code(SkillLevel.three),
                        .code(AssessmentMode.examination), .day(day.adding(days: -800)), .blank, .integer(2),
                    ])))
        }
        for district in [east, west] {
            for id in supervisorIDs(district) { rows.append(FixtureRow(try supervisor(id, home: district))) }
        }
        for district in [east, west] {
            for id in supervisorIDs(district).prefix(1) {
                rows.append(absence(id, on: day.adding(days: 40), .morning))
            }
        }
        let elsewhere = [east: institutionID(west), west: institutionID(east)]
        for district in [east, west] {
            for id in supervisorIDs(district).prefix(1) {
                rows.append(
                    employment(
                        id, at: elsewhere[district] ?? institutionID(district), .fullTime,
                        from: day.adding(days: -4000), to: day.adding(days: -3000)))
            }
        }
        for district in [east, west] {
            for id in supervisorIDs(district).prefix(1) {
                rows.append(
                    conflict(
                        id, with: elsewhere[district] ?? institutionID(district), from: day.adding(days: -90),
                        to: day.adding(days: -60)))
            }
        }
        return (rows + layerRows()).sorted { StoreFixture.place($0.table) < StoreFixture.place($1.table) }
    }

    /// What was done about supervisors, their documents, and the layers of the policy.
    private func layerRows() -> [FixtureRow] {
        var rows: [FixtureRow] = []
        for district in [east, west] {
            for id in supervisorIDs(district).prefix(1) {
                rows.append(
                    FixtureRow(
                        .standingMeasures,
                        StoredRow([
                            .id(id), .code(SupervisorStanding.criticised), .day(day.adding(days: -200)),
                            .day(day.adding(days: -200)), .blank, .text("neglect"), .text("未按时提交督导表"),
                        ])))
                rows.append(
                    FixtureRow(
                        .personDocuments,
                        StoredRow([
                            .id(id), .text("passport"), .text("E*******1"),
                            .text(String(repeating: "b1", count: 32)), .day(day.adding(days: -300)), .blank,
                        ])))
            }
            rows.append(
                FixtureRow(
                    .policyLayers,
                    StoredRow([
                        .text("L-\(district)"), .code(PolicyLayerKind.overlay), .district(district), .blank,
                        .text("本区实施细则"), .day(day.adding(days: -100)), .blank, .text("{}"),
                    ])))
        }
        rows.append(
            FixtureRow(
                .interpretations,
                StoredRow([
                    .text("京鉴释〔2026〕1号"), .day(day.adding(days: -90)), .day(day.adding(days: -80)),
                    .text("5日前含5日当日"), .blank, .blank, .blank,
                ])))
        return rows
    }

    static func place(_ table: StoredTable) -> Int {
        StoredTable.all.firstIndex(of: table) ?? StoredTable.all.count
    }
}

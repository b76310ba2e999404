import SupervisionHistory
import SupervisionModel

/// Histories for tests of risk: given visit by visit, or drawn from a seed with known truth.
struct RiskCity {
    /// One visit.
    struct Visit {
        var id: String
        var institution: Int
        var day: Int32
        /// Items violated, of six: 0 and 1 minor, 2 and 3 serious, 4 and 5 critical.
        var violated: Set<Int> = []
        var answered: Set<Int> = [0, 1, 2, 3, 4, 5]
        var reportDelay: Int32 = 0
        var purpose: DispatchPurpose?
        var escalations: UInt8 = 0
        var split: InspectionSplit?
        var label: Bool?
    }

    static let severities: [Severity] = [.minor, .minor, .serious, .serious, .critical, .critical]

    var institutions: [String]
    var categories: [String]
    var withdrawn: [Int: Int32] = [:]
    var visits: [Visit]
    var isListForm = false

    /// Makes the history, with institutions and visits in the order that they have here.
    func history() throws -> InspectionHistory {
        var columns = InstitutionColumns()
        columns.ids = institutions.map { InstitutionID($0) }
        columns.names = institutions
        columns.districts = institutions.indices.map { Int16($0 % 2) }
        columns.openedOn = institutions.map { _ in nil }
        columns.withdrawnOn = institutions.indices.map { withdrawn[$0].map { CalendarDay(number: $0) } }
        columns.covariates = [CovariateColumn(name: "category", texts: categories)]
        var lists = ListFindings()
        var masks = MaskFindings()
        var rows = InspectionColumns(findings: .masks(MaskFindings()))
        for visit in visits {
            rows.ids.append(visit.id)
            rows.institutions.append(Int32(visit.institution))
            rows.districts.append(Int16(visit.institution % 2))
            rows.days.append(CalendarDay(number: visit.day))
            rows.reportDays.append(CalendarDay(number: visit.day + visit.reportDelay))
            rows.modes.append(nil)
            rows.purposes.append(visit.purpose)
            rows.candidates.append(nil)
            rows.inclusionProbabilities.append(nil)
            rows.escalations.append(visit.escalations)
            rows.splits.append(visit.split)
            let violated = visit.violated.intersection(visit.answered).sorted()
            lists.items.append(contentsOf: violated.map { Int32($0) })
            lists.severities.append(contentsOf: violated.map { Self.severities[$0] })
            lists.offsets.append(Int32(lists.items.count))
            masks.answered.append(visit.answered.reduce(0) { $0 | 1 << UInt16($1) })
            masks.violated.append(violated.reduce(0) { $0 | 1 << UInt16($1) })
            masks.notObserved.append(0)
        }
        rows.findings = isListForm ? .lists(lists) : .masks(masks)
        rows.labels = [LabelColumn(name: "y", values: visits.map(\.label))]
        return try InspectionHistory(
            items: Self.severities.enumerated().map { place, severity in
                HistoryItem(code: "k\(place)", title: "k\(place)", phase: nil, severity: severity)
            },
            districts: ["110101", "110102"].map { District(code: DistrictCode($0), name: $0) },
            institutions: columns, inspections: rows)
    }

    /// A city whose institutions differ: the truth of each is a rate that its items follow.
    static func drawn(seed: UInt64, institutions: Int = 80, visits: Int = 12, days: Int32 = 1000) -> RiskCity
    {
        var numbers = SeededNumbers(seed: seed)
        var city = RiskCity(institutions: [], categories: [], visits: [])
        for institution in 0..<institutions {
            let category = ["甲类", "乙类", ""][numbers.below(3)]
            city.institutions.append("I\(1000 + institution)")
            city.categories.append(category)
            let level = 0.04 + 0.3 * numbers.unit() * (category == "甲类" ? 1.5 : 0.7)
            for _ in 0..<(1 + numbers.below(visits)) {
                var visit = Visit(
                    id: "V\(100_000 + city.visits.count)", institution: institution,
                    day: Int32(numbers.below(Int(days))))
                for item in 0..<6 where numbers.unit() < level * (item < 4 ? 1 : 0.5) {
                    visit.violated.insert(item)
                }
                if numbers.unit() < 0.2 { visit.answered.remove(5) }
                visit.purpose = numbers.unit() < 0.2 ? .comprehensive : .spot
                visit.reportDelay = Int32(numbers.below(30))
                visit.label = numbers.unit() < 0.1 ? nil : !visit.violated.isDisjoint(with: [2, 3, 4, 5])
                city.visits.append(visit)
            }
        }
        return city
    }
}

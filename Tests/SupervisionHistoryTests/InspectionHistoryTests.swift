import SupervisionHistory
import SupervisionModel
import Testing

@Suite("A history")
struct InspectionHistoryTests {
    static func day(_ number: Int32) -> CalendarDay { CalendarDay(number: number) }

    /// Three institutions; visits given as (id, institution, day, violated items).
    static func history(
        _ visits: [(id: String, institution: Int32, day: Int32, violated: [Int32])]
    ) throws -> InspectionHistory {
        var institutions = InstitutionColumns()
        institutions.ids = ["A", "B", "C"].map { InstitutionID($0) }
        institutions.names = ["甲", "乙", "丙"]
        institutions.districts = [0, 0, InspectionHistory.noDistrict]
        institutions.openedOn = [nil, nil, nil]
        institutions.withdrawnOn = [nil, nil, nil]
        institutions.covariates = [CovariateColumn(name: "category", texts: ["x", "", "x"])]
        var lists = ListFindings()
        var columns = InspectionColumns(findings: .lists(ListFindings()))
        for visit in visits {
            columns.ids.append(visit.id)
            columns.institutions.append(visit.institution)
            columns.districts.append(0)
            columns.days.append(day(visit.day))
            columns.reportDays.append(day(visit.day))
            columns.modes.append(nil)
            columns.purposes.append(nil)
            columns.candidates.append(nil)
            columns.inclusionProbabilities.append(nil)
            columns.escalations.append(0)
            columns.splits.append(nil)
            lists.items.append(contentsOf: visit.violated)
            lists.severities.append(contentsOf: visit.violated.map { $0 == 2 ? .critical : .minor })
            lists.offsets.append(Int32(lists.items.count))
        }
        columns.findings = .lists(lists)
        return try InspectionHistory(
            items: (0..<3).map {
                HistoryItem(
                    code: "c\($0)", title: "c\($0)", phase: nil, severity: $0 == 2 ? .critical : .minor)
            },
            districts: [District(code: DistrictCode("d"), name: "区")], institutions: institutions,
            inspections: columns)
    }

    @Test("is the same whatever order its visits came in")
    func order() throws {
        let visits: [(id: String, institution: Int32, day: Int32, violated: [Int32])] = [
            ("v1", 0, 5, [0, 2]), ("v2", 1, 3, []), ("v3", 0, 3, [1]), ("v4", 2, 9, [0, 1, 2]),
            ("v5", 0, 1, []),
        ]
        let sorted = try Self.history(visits.sorted { ($0.day, $0.id) < ($1.day, $1.id) })
        #expect(sorted.inspections.ids == ["v5", "v2", "v3", "v1", "v4"])
        for rotation in 1..<visits.count {
            #expect(try Self.history(Array(visits[rotation...] + visits[..<rotation])) == sorted)
        }
        #expect(
            sorted.visits(ofInstitution: 0).map { sorted.inspections.ids[Int($0)] } == ["v5", "v3", "v1"])
        #expect(sorted.visits(ofInstitution: 1).count == 1)
        #expect(sorted.visitCount(before: Self.day(3)) == 1)
        #expect(sorted.visitCount(before: Self.day(4)) == 3)
        #expect(sorted.visitCount(before: Self.day(100)) == 5)
    }

    @Test("tells what a visit violated, with its severity")
    func violations() throws {
        let history = try Self.history([("v1", 0, 5, [0, 2]), ("v2", 0, 6, [1])])
        var found: [InspectionHistory.Violation] = []
        history.forEachViolation(ofVisit: 0) { found.append($0) }
        #expect(found.map(\.item) == [0, 2])
        #expect(found.map(\.severity) == [.minor, .critical])
        #expect(history.isSevere(visit: 0))
        #expect(!history.isSevere(visit: 1))
        #expect(history.violationCount(ofVisit: 0) == 2)
    }

    @Test("refuses rows that refer to nothing, and columns of different lengths, by name")
    func malformed() throws {
        #expect(throws: HistoryError.self) { try Self.history([("v1", 3, 5, [])]) }
        #expect(throws: HistoryError.self) { try Self.history([("v1", 0, 5, [3])]) }
        #expect(throws: HistoryError.self) { try Self.history([("v1", 0, 5, [1, 0])]) }
        var ragged = InstitutionColumns()
        ragged.ids = [InstitutionID("A")]
        let error = #expect(throws: HistoryError.self) {
            try InspectionHistory(
                items: [], districts: [], institutions: ragged,
                inspections: InspectionColumns(findings: .lists(ListFindings())))
        }
        #expect(error?.code == .raggedColumns)
        #expect(error?.message.contains("institutions.names") == true)
    }

    @Test("refuses masks that overlap where they mustn't")
    func masks() throws {
        let blank = try Self.history([("v1", 0, 5, [])])
        for (answered, violated, notObserved) in [(1, 2, 0), (1, 0, 1), (8, 0, 0)]
            as [(UInt16, UInt16, UInt16)]
        {
            var masks = MaskFindings()
            (masks.answered, masks.violated, masks.notObserved) = ([answered], [violated], [notObserved])
            var columns = blank.inspections
            columns.findings = .masks(masks)
            let error = #expect(throws: HistoryError.self) {
                try InspectionHistory(
                    items: blank.items, districts: blank.districts, institutions: blank.institutions,
                    inspections: columns)
            }
            #expect(error?.code == .malformedFindings)
        }
    }

    @Test("has blank as a level of a covariate, and names the columns it has")
    func covariates() throws {
        let history = try Self.history([])
        #expect(try history.institutions.covariate("category").levels == ["x", ""])
        let error = #expect(throws: HistoryError.self) { try history.institutions.covariate("colour") }
        #expect(error?.message.contains("category") == true)
        #expect(history.period == nil)
    }
}

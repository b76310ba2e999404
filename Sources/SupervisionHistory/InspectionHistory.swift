public import SupervisionModel

/// Everything that was seen of institutions, as columns in memory: the one input of every analysis.
///
/// Visits stand in the order of their day, then of their identifier's bytes, whatever order they came in; so the
/// visits before a day are a prefix, and every reduction over them runs in one order on every machine. A history is
/// a value: nothing is edited in it, and a store or a reader makes it whole.
public struct InspectionHistory: Hashable, Sendable {
    /// Stands in a district column for a row without district.
    public static let noDistrict: Int16 = -1

    /// The items that visits can violate; findings refer to them by place.
    public let items: [HistoryItem]
    /// The districts, in the order of their codes.
    public let districts: [District]
    /// The institutions.
    public let institutions: InstitutionColumns
    /// The visits, in the order of their day and identifier.
    public let inspections: InspectionColumns
    /// The sessions filed; empty where the data has none.
    public let sessions: SessionColumns
    /// The complaints; empty where the data has none.
    public let complaints: ComplaintColumns
    /// SHA-256 of the data that this came from, in hexadecimal; empty when it came from no file.
    public let dataHash: String

    /// For each institution, where its visits begin in ``visitOrder``; one entry more than institutions.
    private let visitOffsets: [Int32]
    /// Visits by institution, each institution's in the order of days.
    private let visitOrder: [Int32]

    /// Makes a history, sorting the visits.
    ///
    /// - Throws: ``HistoryError``: `raggedColumns`, `indexOutOfRange` or `malformedFindings`, naming column and row.
    /// - Complexity: O(n log n) in visits when they come unsorted, else O(n).
    public init(
        items: [HistoryItem], districts: [District], institutions: InstitutionColumns,
        inspections: InspectionColumns, sessions: SessionColumns = SessionColumns(),
        complaints: ComplaintColumns = ComplaintColumns(), dataHash: String = ""
    ) throws(HistoryError) {
        try HistoryChecks.check(institutions, districts: districts.count)
        try HistoryChecks.check(
            inspections, items: items.count, districts: districts.count, institutions: institutions.count)
        try HistoryChecks.check(sessions, districts: districts.count, institutions: institutions.count)
        try HistoryChecks.check(complaints, institutions: institutions.count)
        self.items = items
        self.districts = districts
        self.institutions = institutions
        self.inspections = inspections.sortedByDay()
        self.sessions = sessions
        self.complaints = complaints
        self.dataHash = dataHash
        let visited = self.inspections.institutions
        var offsets = [Int32](repeating: 0, count: institutions.count + 1)
        for institution in visited { offsets[Int(institution) + 1] += 1 }
        for index in 0..<institutions.count { offsets[index + 1] += offsets[index] }
        var next = offsets
        var order = [Int32](repeating: 0, count: visited.count)
        for (visit, institution) in visited.enumerated() {
            order[Int(next[Int(institution)])] = Int32(visit)
            next[Int(institution)] += 1
        }
        visitOffsets = offsets
        visitOrder = order
    }

    /// The visits of one institution, in the order of days, as places in ``inspections``.
    ///
    /// - Complexity: O(1).
    public func visits(ofInstitution index: Int) -> ArraySlice<Int32> {
        visitOrder[Int(visitOffsets[index])..<Int(visitOffsets[index + 1])]
    }

    /// The number of visits before a day; those are the first ones of ``inspections``.
    ///
    /// - Complexity: O(log n).
    public func visitCount(before day: CalendarDay) -> Int {
        var low = 0
        var high = inspections.count
        while low < high {
            let middle = (low + high) / 2
            if inspections.days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Finds an institution by its identifier.
    ///
    /// - Complexity: O(number of institutions).
    public func institution(_ id: InstitutionID) -> Int? {
        institutions.ids.firstIndex(of: id)
    }

    /// Finds a district by its code.
    ///
    /// - Complexity: O(number of districts).
    public func district(_ code: DistrictCode) -> Int16? {
        districts.firstIndex { $0.code == code }.map { Int16($0) }
    }

    /// The first and the last day of a visit, or nothing when there is none.
    public var period: ClosedRange<CalendarDay>? {
        guard let first = inspections.days.first, let last = inspections.days.last else { return nil }
        return first...last
    }
}

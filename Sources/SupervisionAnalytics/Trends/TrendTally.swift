import SupervisionHistory
import SupervisionModel

/// Counts by unit and month, filled in one pass over the visits.
struct TrendTally {
    let dimension: TrendDimension
    let months: ClosedRange<CalendarMonth>
    let units: Int
    /// Cases with a violation, unit by unit, month by month.
    private(set) var violated: [Int32]
    /// Cases looked at, unit by unit, month by month.
    private(set) var exposed: [Int32]
    /// Visits that have no unit: of no district.
    private(set) var unplaced = 0
    /// Units whose cases don't reach through the whole period, since their code was in use during part of it.
    private(set) var partial: Set<Int> = []

    private let monthCount: Int

    /// Counts the visits of the months that were known on a day.
    ///
    /// - Complexity: O(visits + violations + units × months).
    init(
        _ history: InspectionHistory, by dimension: TrendDimension, months: ClosedRange<CalendarMonth>,
        knownOn day: CalendarDay
    ) {
        self.dimension = dimension
        self.months = months
        monthCount = Int(months.upperBound.index - months.lowerBound.index) + 1
        units =
            switch dimension {
            case .overall: 1
            case .district: history.districts.count
            case .institution: history.institutions.count
            case .item: history.items.count
            }
        violated = [Int32](repeating: 0, count: units * monthCount)
        exposed = violated
        let start = history.visitCount(before: months.lowerBound.firstDay)
        let end = history.visitCount(before: min(months.upperBound.lastDay, day).adding(days: 1))
        var clock = MonthClock(origin: months.lowerBound)
        for visit in start..<max(start, end) where history.inspections.reportDays[visit] <= day {
            let month = clock.place(of: history.inspections.days[visit])
            if dimension == .item {
                countItems(of: visit, month: month, in: history)
            } else {
                countVisit(visit, month: month, in: history)
            }
        }
        if dimension == .item, case .lists = history.inspections.findings { trimToUse() }
    }

    /// The months of days that come in ascending order, worked out once a month.
    private struct MonthClock {
        let origin: CalendarMonth
        var current: CalendarMonth?
        var lastDay: CalendarDay

        init(origin: CalendarMonth) {
            self.origin = origin
            lastDay = origin.firstDay
        }

        mutating func place(of day: CalendarDay) -> Int {
            if let current, day <= lastDay { return Int(current.index - origin.index) }
            let month = day.month
            current = month
            lastDay = month.lastDay
            return Int(month.index - origin.index)
        }
    }

    private mutating func countVisit(_ visit: Int, month: Int, in history: InspectionHistory) {
        let inspections = history.inspections
        // A visit that answered nothing saw nothing: it is no case.
        if case .masks(let masks) = inspections.findings, masks.answered[visit] == 0,
            inspections.escalations[visit] == 0
        {
            return
        }
        let unit: Int
        switch dimension {
        case .overall, .item: unit = 0
        case .institution: unit = Int(inspections.institutions[visit])
        case .district:
            let own = inspections.districts[visit]
            let district =
                own >= 0 ? own : history.institutions.districts[Int(inspections.institutions[visit])]
            guard district >= 0 else {
                unplaced += 1
                return
            }
            unit = Int(district)
        }
        let cell = unit * monthCount + month
        exposed[cell] += 1
        if history.violationCount(ofVisit: visit) > 0 || inspections.escalations[visit] > 0 {
            violated[cell] += 1
        }
    }

    private mutating func countItems(of visit: Int, month: Int, in history: InspectionHistory) {
        switch history.inspections.findings {
        case .masks(let masks):
            var rest = masks.answered[visit]
            while rest != 0 {
                exposed[rest.trailingZeroBitCount * monthCount + month] += 1
                rest &= rest - 1
            }
            rest = masks.violated[visit]
            while rest != 0 {
                violated[rest.trailingZeroBitCount * monthCount + month] += 1
                rest &= rest - 1
            }
        case .lists(let lists):
            // Every item is answered at every visit: counted in the first item's row, spread by ``trimToUse()``.
            if units > 0 { exposed[month] += 1 }
            for place in Int(lists.offsets[visit])..<Int(lists.offsets[visit + 1]) {
                violated[Int(lists.items[place]) * monthCount + month] += 1
            }
        }
    }

    /// Gives each code the visits of the months of its use, and none outside of them.
    ///
    /// Checklists change and codes come and go; counting the visits before a code existed as visits that found
    /// nothing would make its appearance a trend.
    private mutating func trimToUse() {
        guard units > 0 else { return }
        let visits = exposed[0..<monthCount].map { Int($0) }
        for unit in 0..<units {
            let row = unit * monthCount
            let use = CodeUse(violated: violated[row..<row + monthCount].map { Int($0) }, visits: visits)
            for month in 0..<monthCount {
                let isUsed = use.months.contains(month)
                exposed[row + month] = isUsed ? Int32(visits[month]) : 0
                if !isUsed { violated[row + month] = 0 }
            }
            if use.isPart { partial.insert(unit) }
        }
    }

    /// The series of a unit.
    func series(_ unit: Int) -> TrendSeries {
        let row = unit * monthCount..<(unit + 1) * monthCount
        return TrendSeries(
            firstMonth: months.lowerBound, violated: violated[row].map { Int($0) },
            exposed: exposed[row].map { Int($0) })
    }
}

/// The months in which a code of a checklist was in use, told from its own violations.
///
/// Where records don't say which items were asked, a code's absence may mean that nobody violated it or that the
/// checklist didn't have it. Months at either end count as out of use when the code hardly occurs in them (below a
/// twentieth of its rate in the other months) although it should have by then (ten times or more at that rate). So a few
/// stray records under an old code don't keep it alive, and a rare code isn't cut off by chance: at ten expected, none at
/// all has a chance of 5 in 100,000.
struct CodeUse: Hashable {
    /// The months of use, from 0; empty for a code that never occurs.
    let months: Range<Int>
    /// Whether there were visits outside of them.
    let isPart: Bool

    private static let hardly = 0.05
    private static let expected = 10.0

    /// Tells the months of use.
    ///
    /// - Parameters:
    ///   - violated: The visits with a violation of the code, month by month.
    ///   - visits: All visits, as many.
    /// - Complexity: O(months).
    init(violated: [Int], visits: [Int]) {
        guard let first = violated.firstIndex(where: { $0 > 0 }),
            let last = violated.lastIndex(where: { $0 > 0 })
        else {
            months = 0..<0
            isPart = false
            return
        }
        let cases = Double(violated.reduce(0, +))
        let all = Double(visits.reduce(0, +))
        // Without end months the code is in use from its first record to its last.
        let start = Self.unused(violated, visits, Array(first..<last), cases, all).map { $0 + 1 } ?? first
        let end =
            Self.unused(violated, visits, Array((start + 1..<last + 1).reversed()), cases, all) ?? last + 1
        months = start..<Swift.max(start + 1, end)
        isPart =
            visits[..<months.lowerBound].contains { $0 > 0 }
            || visits[months.upperBound...].contains { $0 > 0 }
    }

    /// The last of some months, walking inwards from an end, up to which the code is out of use.
    private static func unused(
        _ violated: [Int], _ visits: [Int], _ walk: [Int], _ cases: Double, _ all: Double
    ) -> Int? {
        guard let from = walk.first, let to = walk.last else { return nil }
        let isForward = from <= to
        let before = isForward ? 0..<from : from + 1..<visits.count
        var outsideCases = Double(violated[before].reduce(0, +))
        var outside = Double(visits[before].reduce(0, +))
        var found: Int?
        for month in walk {
            outsideCases += Double(violated[month])
            outside += Double(visits[month])
            guard all > outside, outside > 0 else { continue }
            let rate = (cases - outsideCases) / (all - outside)
            if rate * outside >= expected, outsideCases / outside <= hardly * rate { found = month }
        }
        return found
    }
}

/// Days put together to runs without gaps, as reasons print them.
struct DayRuns {
    /// The runs in order; each is a first and a last day.
    let runs: [DaySpan]

    /// Makes runs from days in any order, repeated or not.
    init(_ days: some Sequence<CalendarDay>) {
        var runs: [DaySpan] = []
        for day in Set(days).sorted() {
            if let last = runs.last, last.last.adding(days: 1) == day {
                runs[runs.count - 1] = DaySpan(trusted: last.first, day)
            } else {
                runs.append(DaySpan(trusted: day, day))
            }
        }
        self.runs = runs
    }

    /// `2026-12-05至2026-12-06、2026-12-09`.
    var chinese: String { text("至", "、") }

    /// `2026-12-05 to 2026-12-06, 2026-12-09`.
    var english: String { text(" to ", ", ") }

    private func text(_ through: String, _ comma: String) -> String {
        runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)\(through)\($0.last)" }
            .joined(separator: comma)
    }
}

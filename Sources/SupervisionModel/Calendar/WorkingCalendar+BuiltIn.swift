extension WorkingCalendar {
    /// The years 2024, 2025 and 2026, each from the notice of its year; others are unknown.
    ///
    /// Weekends that only adjoin a holiday without being part of the notice's days off (8 and 9 June 2024) stay
    /// weekends.
    public static let builtIn = WorkingCalendar([
        year(
            2024, "国办发明电〔2023〕7号",
            off: [
                (1, 1, 1, 1), (2, 10, 2, 17), (4, 4, 4, 6), (5, 1, 5, 5), (6, 10, 6, 10), (9, 15, 9, 17),
                (10, 1, 10, 7),
            ],
            worked: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]),
        year(
            2025, "国办发明电〔2024〕12号",
            off: [
                (1, 1, 1, 1), (1, 28, 2, 4), (4, 4, 4, 6), (5, 1, 5, 5), (5, 31, 6, 2), (10, 1, 10, 8),
            ],
            worked: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)]),
        year(
            2026, "国办发明电〔2025〕7号",
            off: [
                (1, 1, 1, 3), (2, 15, 2, 23), (4, 4, 4, 6), (5, 1, 5, 5), (6, 19, 6, 21), (9, 25, 9, 27),
                (10, 1, 10, 7),
            ],
            worked: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]),
    ])

    /// A year from months and days; what no calendar has is left out, which the tests' table would show.
    private static func year(
        _ year: Int, _ notice: String, off: [(Int, Int, Int, Int)], worked: [(Int, Int)]
    ) -> WorkingYear {
        WorkingYear(
            trusted: year, notice,
            off.compactMap { span in
                guard let first = CalendarDay(year: year, month: span.0, day: span.1),
                    let last = CalendarDay(year: year, month: span.2, day: span.3)
                else { return nil }
                return DaySpan(trusted: first, last)
            },
            worked.compactMap { CalendarDay(year: year, month: $0.0, day: $0.1) })
    }
}

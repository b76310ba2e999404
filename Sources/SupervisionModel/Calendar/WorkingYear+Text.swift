extension WorkingYear {
    /// Reads a year from the text of a data file, so that next year's notice needs no new program.
    ///
    /// A line each: `year 2027`, `notice` with the notice as it is cited, `off FIRST LAST` or `off DAY`, `worked DAY`;
    /// days as `YYYY-MM-DD`. Blank lines and lines from `#` on are passed over; the order is free.
    ///
    /// ```
    /// year 2026
    /// notice 国办发明电〔2025〕7号
    /// off 2026-01-01 2026-01-03
    /// worked 2026-01-04
    /// ```
    ///
    /// - Throws: ``ModelError`` with code `calendarMalformed`, naming the line where there is one: a line of another
    ///   kind, a year or notice that is missing or given twice, and whatever
    ///   ``init(year:notice:holidays:makeUpDays:)`` refuses; `datesOutOfOrder` for a span that ends before it begins.
    /// - Complexity: O(n²) in the number of days off and worked, O(n) in the text.
    public init(text: some StringProtocol) throws(ModelError) {
        var draft = Draft()
        var number = 0
        for line in String(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let content = line.prefix { $0 != "#" }
            let words = content.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let key = words.first else { continue }
            try draft.take(key, Array(words.dropFirst()), line: number)
        }
        guard let year = draft.year, let notice = draft.notice else {
            throw ModelError(
                code: .calendarMalformed,
                message: "The calendar has no \(draft.year == nil ? "year" : "notice"); give it on a line.",
                basis: LegalBasis(article: 15))
        }
        try self.init(
            year: year, notice: notice, holidays: draft.holidays, makeUpDays: draft.makeUpDays)
    }

    /// What was read so far.
    private struct Draft {
        var year: Int?
        var notice: String?
        var holidays: [DaySpan] = []
        var makeUpDays: [CalendarDay] = []

        mutating func take(_ key: String, _ words: [String], line: Int) throws(ModelError) {
            let days = words.compactMap { CalendarDay($0) }
            switch (key, words.count) {
            case ("year", 1) where year == nil:
                guard let given = Int(words[0]), (1...9999).contains(given) else { break }
                year = given
                return
            case ("notice", 1...) where notice == nil:
                notice = words.joined(separator: " ")
                return
            case ("off", 1...2) where days.count == words.count:
                holidays.append(try DaySpan(from: days[0], to: days[days.count - 1]))
                return
            case ("worked", 1) where days.count == 1:
                makeUpDays.append(days[0])
                return
            default: break
            }
            throw ModelError(
                code: .calendarMalformed,
                message: "Line \(line) of the calendar, \(key), isn't one of `year YYYY` and `notice TEXT` "
                    + "given once, `off DAY`, `off FIRST LAST` and `worked DAY` with days as YYYY-MM-DD.",
                basis: LegalBasis(article: 15))
        }
    }
}

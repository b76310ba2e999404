extension CalendarDay {
    /// The day on which somebody born on this day completes so many years.
    ///
    /// Who was born on 29 February completes a year on 1 March where the year has no 29th: on 28 February the year
    /// is still a day short, and nobody is older than others born on a later day. A year outside of 1 to 9999
    /// becomes the nearest of those.
    ///
    /// - Parameter years: The years completed; 0 gives the day of birth.
    public func birthday(completing years: Int) -> CalendarDay {
        let parts = parts
        let (sum, overflows) = parts.year.addingReportingOverflow(years)
        let year = overflows ? (years < 0 ? 1 : 9999) : min(9999, max(1, sum))
        return CalendarDay(year: year, month: parts.month, day: parts.day)
            ?? CalendarDay(year: year, month: 3, day: 1) ?? self
    }

    /// The years that somebody born on this day has completed on another (周岁), or nothing before the birth.
    ///
    /// A year is complete on the birthday itself, as people reckon; criminal law starts a day later (法释〔2006〕1号,
    /// 第二条), which isn't followed here.
    public func completedYears(on day: CalendarDay) -> Int? {
        guard self <= day else { return nil }
        let years = day.parts.year - parts.year
        return birthday(completing: years) <= day ? years : years - 1
    }
}

extension CalendarDay {
    /// The instant so many seconds after the day's midnight in Beijing; below 0 is the day before.
    public func beijing(secondsAfterMidnight seconds: Int) -> Instant {
        let whole = Int64(number) * 86_400 - Instant.beijingOffset
        // Days far beyond any calendar would overflow, so they become the first or the last instant.
        let sum = whole + Int64(Int32(clamping: seconds))
        let (product, overflows) = sum.multipliedReportingOverflow(by: 1_000_000)
        return Instant(microseconds: overflows ? (sum < 0 ? .min : .max) : product)
    }
}

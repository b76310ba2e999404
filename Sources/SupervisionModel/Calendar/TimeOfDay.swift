/// A time of the day in Beijing, to the minute.
public struct TimeOfDay: Hashable, Sendable {
    /// Minutes since midnight, 0 to 1439.
    public let minutes: Int

    /// Makes a time, or nothing when no clock shows it.
    public init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    private init(trusted minutes: Int) {
        self.minutes = minutes
    }

    /// 17:00.
    public static let fiveInTheAfternoon = TimeOfDay(trusted: 17 * 60)
}

extension TimeOfDay: CustomStringConvertible {
    /// The time as `17:00`.
    public var description: String {
        CalendarMonth.padded(minutes / 60, 2) + ":" + CalendarMonth.padded(minutes % 60, 2)
    }
}

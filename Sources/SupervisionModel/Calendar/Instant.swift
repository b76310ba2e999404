/// A moment, in microseconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct Instant: Hashable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// Makes an instant from its microseconds since 1970-01-01T00:00:00Z.
    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Reads an RFC 3339 instant with its offset, or nothing when the text isn't one.
    ///
    /// `2026-11-05T17:30:00+08:00`, `2026-11-05T09:30:00Z`; up to six digits of a second's fraction, more are cut.
    /// An offset is required: a time of no known place is no instant.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        guard bytes.count >= 20,
            let day = bytes.withUnsafeBytes({
                CalendarDay(bytes: UnsafeRawBufferPointer(rebasing: $0[0..<10]))
            }),
            bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20
        else { return nil }
        bytes.removeFirst(11)
        guard let clock = Self.clock(bytes[0..<8]) else { return nil }
        var rest = bytes[8...]
        var fraction: Int64 = 0
        if rest.first == 0x2E {
            rest = rest.dropFirst()
            var scale: Int64 = 100_000
            let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !digits.isEmpty else { return nil }
            for digit in digits {
                fraction += Int64(digit - 0x30) * scale
                scale /= 10
            }
            rest = rest.dropFirst(digits.count)
        }
        guard let offset = Self.offset(rest) else { return nil }
        microseconds = (Int64(day.number) * 86_400 + clock - offset) * 1_000_000 + fraction
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ limit: Int64) -> Int64? {
        guard let first = bytes.first, let last = bytes.last, bytes.count == 2 else { return nil }
        let tens = first &- 0x30
        let units = last &- 0x30
        guard tens < 10, units < 10 else { return nil }
        let value = Int64(tens) * 10 + Int64(units)
        return value < limit ? value : nil
    }

    /// Seconds of `HH:MM:SS`.
    private static func clock(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let at = bytes.startIndex
        guard bytes.count == 8, bytes[at + 2] == 0x3A, bytes[at + 5] == 0x3A,
            let hours = number(bytes[at..<at + 2], 24), let minutes = number(bytes[at + 3..<at + 5], 60),
            let seconds = number(bytes[at + 6..<at + 8], 60)
        else { return nil }
        return hours * 3600 + minutes * 60 + seconds
    }

    /// Seconds east of Greenwich of `Z` or `±HH:MM`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard let sign = bytes.first else { return nil }
        if sign == 0x5A || sign == 0x7A { return bytes.count == 1 ? 0 : nil }
        let at = bytes.startIndex
        guard sign == 0x2B || sign == 0x2D, bytes.count == 6, bytes[at + 3] == 0x3A,
            let hours = number(bytes[at + 1..<at + 3], 24), let minutes = number(bytes[at + 4..<at + 6], 60)
        else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
    }

    /// Seconds that Beijing time is ahead of UTC; China has kept no daylight saving since 1991.
    static let beijingOffset: Int64 = 8 * 3600

    /// The day in Beijing.
    public var beijingDay: CalendarDay {
        let seconds = Self.floored(microseconds, 1_000_000) + Self.beijingOffset
        return CalendarDay(number: Int32(clamping: Self.floored(seconds, 86_400)))
    }

    private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Instant: Comparable {
    /// Tells whether one instant comes before another.
    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: CustomStringConvertible {
    /// The instant in Beijing time: `2026-11-05T17:30:00+08:00`, with a fraction only where there is one.
    public var description: String {
        let seconds = Self.floored(microseconds, 1_000_000) + Self.beijingOffset
        let fraction = microseconds - (seconds - Self.beijingOffset) * 1_000_000
        let ofDay = Int(seconds - Int64(beijingDay.number) * 86_400)
        let two = { (value: Int) in CalendarMonth.padded(value, 2) }
        let clock = "\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))"
        let tail = fraction == 0 ? "" : "." + CalendarMonth.padded(Int(fraction), 6)
        return "\(beijingDay)T\(clock)\(tail)+08:00"
    }
}

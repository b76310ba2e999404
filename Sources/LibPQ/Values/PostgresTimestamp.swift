/// A moment as the server's `timestamptz` keeps it, to the microsecond, or one of its two infinities.
public struct PostgresTimestamp: Sendable, Hashable, Comparable {
    /// Microseconds from 1970 to 2000, where the server starts to count.
    static let epochOffset: Int64 = 946_684_800_000_000

    /// Microseconds since 2000-01-01 00:00 UTC; the smallest and the largest number stand for the infinities.
    public let microsecondsSince2000: Int64

    /// Takes microseconds since 2000-01-01 00:00 UTC.
    public init(microsecondsSince2000: Int64) {
        self.microsecondsSince2000 = microsecondsSince2000
    }

    /// Takes microseconds since 1970-01-01 00:00 UTC; too early a moment becomes the negative infinity.
    public init(microsecondsSince1970: Int64) {
        let (value, overflow) = microsecondsSince1970.subtractingReportingOverflow(Self.epochOffset)
        microsecondsSince2000 = overflow ? .min : value
    }

    /// Later than every moment.
    public static let infinity: PostgresTimestamp = PostgresTimestamp(microsecondsSince2000: .max)
    /// Earlier than every moment.
    public static let negativeInfinity: PostgresTimestamp = PostgresTimestamp(microsecondsSince2000: .min)

    /// Whether this is a moment and none of the infinities.
    public var isFinite: Bool { microsecondsSince2000 != .max && microsecondsSince2000 != .min }

    /// Microseconds since 1970-01-01 00:00 UTC, or `nil` for an infinity or a moment too late to count so.
    public var microsecondsSince1970: Int64? {
        guard isFinite else { return nil }
        let (value, overflow) = microsecondsSince2000.addingReportingOverflow(Self.epochOffset)
        return overflow ? nil : value
    }

    /// Compares by time, with the infinities at the ends.
    public static func < (left: PostgresTimestamp, right: PostgresTimestamp) -> Bool {
        left.microsecondsSince2000 < right.microsecondsSince2000
    }
}

extension PostgresTimestamp: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `timestamptz`.
    public static var postgresType: PostgresOID { .timestamptz }

    /// Bound in arrays of `timestamptz`.
    public static var postgresArrayType: PostgresOID { .timestamptzArray }

    /// Writes the microseconds.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: microsecondsSince2000)
    }

    /// Reads a `timestamptz` column, or a `timestamp` column as if it were UTC.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> PostgresTimestamp {
        guard type == .timestamptz || type == .timestamp else { throw .type(type, for: "PostgresTimestamp") }
        return PostgresTimestamp(
            microsecondsSince2000: try bytes.whole(Int64.self, for: "PostgresTimestamp"))
    }
}

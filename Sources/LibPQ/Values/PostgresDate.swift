/// A day of the proleptic Gregorian calendar as the server's `date` keeps it, or one of its two infinities.
public struct PostgresDate: Sendable, Hashable, Comparable {
    /// Days from 1970-01-01 to 2000-01-01, where the server starts to count.
    static let epochOffset: Int32 = 10_957

    /// Days since 2000-01-01; the smallest and the largest number stand for the infinities.
    public let daysSince2000: Int32

    /// Takes days since 2000-01-01.
    public init(daysSince2000: Int32) {
        self.daysSince2000 = daysSince2000
    }

    /// Takes days since 1970-01-01, as C and most programs count.
    ///
    /// Days too early or too late for the type become the infinity on that side.
    public init(daysSince1970: Int) {
        let (days, overflow) = daysSince1970.subtractingReportingOverflow(Int(Self.epochOffset))
        daysSince2000 = overflow ? .min : Int32(clamping: days)
    }

    /// Later than every day.
    public static let infinity: PostgresDate = PostgresDate(daysSince2000: .max)
    /// Earlier than every day.
    public static let negativeInfinity: PostgresDate = PostgresDate(daysSince2000: .min)

    /// Whether this is a day and none of the infinities.
    public var isFinite: Bool { daysSince2000 != .max && daysSince2000 != .min }

    /// Days since 1970-01-01, or `nil` for an infinity.
    public var daysSince1970: Int? {
        isFinite ? Int(daysSince2000) + Int(Self.epochOffset) : nil
    }

    /// Compares by time, with the infinities at the ends.
    public static func < (left: PostgresDate, right: PostgresDate) -> Bool {
        left.daysSince2000 < right.daysSince2000
    }
}

extension PostgresDate: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `date`.
    public static var postgresType: PostgresOID { .date }

    /// Bound in arrays of `date`.
    public static var postgresArrayType: PostgresOID { .dateArray }

    /// Writes the days.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: daysSince2000)
    }

    /// Reads a `date` column.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> PostgresDate {
        guard type == .date else { throw .type(type, for: "PostgresDate") }
        return PostgresDate(daysSince2000: try bytes.whole(Int32.self, for: "PostgresDate"))
    }
}

/// A universally unique identifier as the server's `uuid` keeps it.
public struct PostgresUUID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Takes the sixteen bytes as two numbers, the first byte highest.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the usual text, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`, in either case; else `nil`.
    public init?(_ text: some StringProtocol) {
        var high: UInt64 = 0
        var low: UInt64 = 0
        var digits = 0
        var place = 0
        for byte in text.utf8 {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                let nibble: UInt8
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): nibble = byte - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): nibble = byte - UInt8(ascii: "a") + 10
                case UInt8(ascii: "A")...UInt8(ascii: "F"): nibble = byte - UInt8(ascii: "A") + 10
                default: return nil
                }
                if digits < 16 {
                    high = high << 4 | UInt64(nibble)
                } else {
                    low = low << 4 | UInt64(nibble)
                }
                digits += 1
            }
            place += 1
            guard place <= 36 else { return nil }
        }
        guard place == 36 else { return nil }
        self.init(high: high, low: low)
    }

    /// The usual text in small letters.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var place = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    buffer[place] = UInt8(ascii: "-")
                    place += 1
                }
                let half = digit < 16 ? high : low
                let nibble = UInt8(truncatingIfNeeded: half >> UInt64((15 - digit % 16) * 4)) & 15
                buffer[place] = nibble < 10 ? nibble + UInt8(ascii: "0") : nibble - 10 + UInt8(ascii: "a")
                place += 1
            }
            return 36
        }
    }

    /// Compares as the server does, byte by byte.
    public static func < (left: PostgresUUID, right: PostgresUUID) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

extension PostgresUUID: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `uuid`.
    public static var postgresType: PostgresOID { .uuid }

    /// Bound in arrays of `uuid`.
    public static var postgresArrayType: PostgresOID { .uuidArray }

    /// Writes the sixteen bytes.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: high)
        buffer.append(bigEndian: low)
    }

    /// Reads a `uuid` column.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> PostgresUUID {
        guard type == .uuid else { throw .type(type, for: "PostgresUUID") }
        guard bytes.count == 16 else { throw .length(bytes.count, for: "PostgresUUID") }
        return PostgresUUID(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
}

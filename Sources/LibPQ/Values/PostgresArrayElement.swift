/// A type whose arrays can be bound and read as one value.
///
/// Most become arrays of the server, of one dimension; `UInt8` becomes `bytea`.
public protocol PostgresArrayElement: Sendable {
    /// The type as which an array of these is bound.
    static var postgresArrayType: PostgresOID { get }

    /// Writes a whole array.
    static func encodeArray(_ array: [Self], into buffer: inout PostgresValueBuffer)

    /// Reads a whole array.
    ///
    /// - Throws: ``PostgresDecodingFailure`` when the type or the bytes don't fit.
    static func decodeArray(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> [Self]
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    /// Writes an array of one dimension that starts at 1, with `nil` as NULL.
    public static func encodeArray(_ array: [Self], into buffer: inout PostgresValueBuffer) {
        let hasNull = array.contains { $0.isPostgresNull }
        buffer.append(bigEndian: Int32(array.isEmpty ? 0 : 1))
        buffer.append(bigEndian: Int32(hasNull ? 1 : 0))
        buffer.append(bigEndian: postgresType.rawValue)
        guard !array.isEmpty else { return }
        buffer.append(bigEndian: Int32(clamping: array.count))
        buffer.append(bigEndian: Int32(1))
        for element in array {
            let start = buffer.bytes.count
            buffer.append(bigEndian: Int32(-1))
            guard !element.isPostgresNull else { continue }
            element.encode(into: &buffer)
            buffer.replace(at: start, Int32(clamping: buffer.bytes.count - start - 4))
        }
    }

    /// Reads an array of at most one dimension; the element's type is the one in the bytes.
    public static func decodeArray(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> [Self] {
        var reader = RawReader(bytes)
        let dimensions = try reader.integer(Int32.self)
        _ = try reader.integer(Int32.self)
        let elementType = PostgresOID(rawValue: try reader.integer(UInt32.self))
        guard dimensions != 0 else {
            guard reader.remaining == 0 else { throw PostgresDecodingFailure("bytes follow an empty array") }
            return []
        }
        guard dimensions == 1 else {
            throw PostgresDecodingFailure("the array has \(dimensions) dimensions, not one")
        }
        let count = Int(try reader.integer(Int32.self))
        _ = try reader.integer(Int32.self)
        // Every element takes four bytes at least, so a count that lies can't reserve more than was sent.
        guard count >= 0, count <= reader.remaining / 4 else {
            throw PostgresDecodingFailure("the array says more elements than it has")
        }
        var array: [Self] = []
        array.reserveCapacity(count)
        for _ in 0..<count {
            let length = Int(try reader.integer(Int32.self))
            if length == -1 {
                array.append(try Self.decodeNull())
            } else {
                array.append(try Self.decode(try reader.slice(length), type: elementType))
            }
        }
        guard reader.remaining == 0 else { throw PostgresDecodingFailure("bytes follow the array") }
        return array
    }
}

extension Optional: PostgresArrayElement
where Wrapped: PostgresEncodable & PostgresDecodable & PostgresArrayElement {
    /// The array type of the wrapped value.
    public static var postgresArrayType: PostgresOID { Wrapped.postgresArrayType }
}

extension UInt8: PostgresArrayElement {
    /// Arrays of bytes are bound as `bytea`.
    public static var postgresArrayType: PostgresOID { .bytea }

    /// Writes the bytes.
    public static func encodeArray(_ array: [UInt8], into buffer: inout PostgresValueBuffer) {
        buffer.append(array)
    }

    /// Reads a `bytea` column.
    public static func decodeArray(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> [UInt8] {
        guard type == .bytea else { throw .type(type, for: "[UInt8]") }
        return [UInt8](bytes)
    }
}

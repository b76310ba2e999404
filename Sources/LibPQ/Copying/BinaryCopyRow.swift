/// One row of a COPY in binary form, valid in the body of ``Connection/copyOut(_:_:)`` only.
///
/// COPY doesn't say the types of its columns: what is read is checked by its length.
public struct BinaryCopyRow: ~Copyable {
    struct Field {
        var offset: Int
        var length: Int
    }

    var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    var fields: [Field] = []
    /// The number of the row, from 1.
    public internal(set) var number: Int = 0

    init() {}

    /// How many columns the row has.
    public var count: Int { fields.count }

    private func failure(_ index: Int, _ reason: String) -> PQError {
        PQError(.decoding, .copy, "column \(index) of row \(number): \(reason)")
    }

    private func field(_ index: Int) throws(PQError) -> UnsafeRawBufferPointer? {
        guard index >= 0, index < fields.count else {
            throw failure(index, "the row has \(fields.count) columns")
        }
        let field = fields[index]
        guard field.length >= 0 else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[field.offset..<(field.offset + field.length)])
    }

    private func integer<T: FixedWidthInteger>(_ type: T.Type, _ index: Int) throws(PQError) -> T {
        let value = try self.bytes(at: index)
        guard value.count == MemoryLayout<T>.size else {
            throw failure(index, "\(value.count) bytes aren't a value of \(MemoryLayout<T>.size)")
        }
        return T(bigEndian: value.loadUnaligned(as: T.self))
    }

    /// Whether the column is NULL.
    ///
    /// - Throws: ``PQError`` with code `decoding` when there is no such column.
    public func isNull(at index: Int) throws(PQError) -> Bool {
        try field(index) == nil
    }

    /// The bytes of the column, which must not be kept.
    ///
    /// - Throws: ``PQError`` with code `decoding` when the column is NULL or missing.
    public func bytes(at index: Int) throws(PQError) -> UnsafeRawBufferPointer {
        guard let value = try field(index) else { throw failure(index, "NULL where a value was asked for") }
        return value
    }

    /// Reads a `boolean`.
    public func bool(at index: Int) throws(PQError) -> Bool { try integer(UInt8.self, index) != 0 }

    /// Reads a `smallint`.
    public func int16(at index: Int) throws(PQError) -> Int16 { try integer(Int16.self, index) }

    /// Reads an `integer`.
    public func int32(at index: Int) throws(PQError) -> Int32 { try integer(Int32.self, index) }

    /// Reads a `bigint`.
    public func int64(at index: Int) throws(PQError) -> Int64 { try integer(Int64.self, index) }

    /// Reads a `double precision`.
    public func double(at index: Int) throws(PQError) -> Double {
        Double(bitPattern: try integer(UInt64.self, index))
    }

    /// Reads a `real`.
    public func float(at index: Int) throws(PQError) -> Float {
        Float(bitPattern: try integer(UInt32.self, index))
    }

    /// Reads a `date`.
    public func date(at index: Int) throws(PQError) -> PostgresDate {
        PostgresDate(daysSince2000: try integer(Int32.self, index))
    }

    /// Reads a `timestamptz` or a `timestamp`.
    public func timestamp(at index: Int) throws(PQError) -> PostgresTimestamp {
        PostgresTimestamp(microsecondsSince2000: try integer(Int64.self, index))
    }

    /// Reads a `uuid`.
    public func uuid(at index: Int) throws(PQError) -> PostgresUUID {
        try decode(PostgresUUID.self, at: index, as: .uuid)
    }

    /// Reads text; bytes that aren't UTF-8 are refused.
    public func string(at index: Int) throws(PQError) -> String {
        try decode(String.self, at: index, as: .text)
    }

    /// Reads a value of a type that the caller knows the column to have.
    public func decode<Value: PostgresDecodable>(
        _ type: Value.Type, at index: Int, as oid: PostgresOID
    ) throws(PQError) -> Value {
        do throws(PostgresDecodingFailure) {
            guard index >= 0, index < fields.count else {
                throw PostgresDecodingFailure("the row has \(fields.count) columns")
            }
            let field = fields[index]
            guard field.length >= 0 else { return try Value.decodeNull() }
            return try Value.decode(
                UnsafeRawBufferPointer(rebasing: bytes[field.offset..<(field.offset + field.length)]),
                type: oid)
        } catch {
            throw failure(index, error.description)
        }
    }
}

extension Bool: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `boolean`.
    public static var postgresType: PostgresOID { .bool }

    /// Bound in arrays of `boolean`.
    public static var postgresArrayType: PostgresOID { .boolArray }

    /// Writes one byte.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: UInt8(self ? 1 : 0))
    }

    /// Reads a `boolean` column.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Bool {
        guard type == .bool else { throw .type(type, for: "Bool") }
        guard bytes.count == 1 else { throw .length(bytes.count, for: "Bool") }
        return bytes[0] != 0
    }
}

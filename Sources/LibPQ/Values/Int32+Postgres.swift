extension Int32: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `integer`.
    public static var postgresType: PostgresOID { .int4 }

    /// Bound in arrays of `integer`.
    public static var postgresArrayType: PostgresOID { .int4Array }

    /// Writes the integer.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: self)
    }

    /// Reads an integer column that is no wider.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Int32 {
        switch type {
        case .int4: return try bytes.whole(Int32.self, for: "Int32")
        case .int2: return Int32(try bytes.whole(Int16.self, for: "Int32"))
        default: throw .type(type, for: "Int32")
        }
    }
}

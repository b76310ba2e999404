extension Int16: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `smallint`.
    public static var postgresType: PostgresOID { .int2 }

    /// Bound in arrays of `smallint`.
    public static var postgresArrayType: PostgresOID { .int2Array }

    /// Writes the integer.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: self)
    }

    /// Reads an integer column that is no wider.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Int16 {
        switch type {
        case .int2: return try bytes.whole(Int16.self, for: "Int16")
        default: throw .type(type, for: "Int16")
        }
    }
}

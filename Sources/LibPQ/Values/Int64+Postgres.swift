extension Int64: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `bigint`.
    public static var postgresType: PostgresOID { .int8 }

    /// Bound in arrays of `bigint`.
    public static var postgresArrayType: PostgresOID { .int8Array }

    /// Writes the integer.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: self)
    }

    /// Reads an integer column that is no wider.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Int64 {
        switch type {
        case .int8: return try bytes.whole(Int64.self, for: "Int64")
        case .int4: return Int64(try bytes.whole(Int32.self, for: "Int64"))
        case .int2: return Int64(try bytes.whole(Int16.self, for: "Int64"))
        case .oid: return Int64(try bytes.whole(UInt32.self, for: "Int64"))
        default: throw .type(type, for: "Int64")
        }
    }
}

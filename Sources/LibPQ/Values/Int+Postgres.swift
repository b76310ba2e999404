extension Int: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `bigint`.
    public static var postgresType: PostgresOID { .int8 }

    /// Bound in arrays of `bigint`.
    public static var postgresArrayType: PostgresOID { .int8Array }

    /// Writes the integer.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: Int64(self))
    }

    /// Reads an integer column that is no wider.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Int {
        switch type {
        case .int8: return Int(try bytes.whole(Int64.self, for: "Int"))
        case .int4: return Int(try bytes.whole(Int32.self, for: "Int"))
        case .int2: return Int(try bytes.whole(Int16.self, for: "Int"))
        case .oid: return Int(try bytes.whole(UInt32.self, for: "Int"))
        default: throw .type(type, for: "Int")
        }
    }
}

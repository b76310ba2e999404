extension Double: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `double precision`.
    public static var postgresType: PostgresOID { .float8 }

    /// Bound in arrays of `double precision`.
    public static var postgresArrayType: PostgresOID { .float8Array }

    /// Writes the bits, so that every value comes back as it was.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: bitPattern)
    }

    /// Reads a floating point column that is no wider.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Double {
        switch type {
        case .float8: return Double(bitPattern: try bytes.whole(UInt64.self, for: "Double"))
        case .float4: return Double(Float(bitPattern: try bytes.whole(UInt32.self, for: "Double")))
        default: throw .type(type, for: "Double")
        }
    }
}

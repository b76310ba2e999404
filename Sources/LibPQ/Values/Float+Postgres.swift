extension Float: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `real`.
    public static var postgresType: PostgresOID { .float4 }

    /// Bound in arrays of `real`.
    public static var postgresArrayType: PostgresOID { .float4Array }

    /// Writes the bits, so that every value comes back as it was.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: bitPattern)
    }

    /// Reads a floating point column that is no wider.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Float {
        switch type {
        case .float4: return Float(bitPattern: try bytes.whole(UInt32.self, for: "Float"))
        default: throw .type(type, for: "Float")
        }
    }
}

extension String: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `text`.
    ///
    /// Where the server wants another type, the statement casts: `\(label)::city_kind`.
    public static var postgresType: PostgresOID { .text }

    /// Bound in arrays of `text`.
    public static var postgresArrayType: PostgresOID { .textArray }

    /// Writes UTF-8, of which the server refuses a zero byte, with SQLSTATE 22021.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(utf8: self)
    }

    /// Reads `text`, `varchar`, `char(n)`, `name` or an untyped literal; bytes that aren't UTF-8 are refused.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> String {
        switch type {
        case .text, .varchar, .bpchar, .name, .unknown: return try validated(bytes)
        default: throw .type(type, for: "String")
        }
    }

    static func validated(_ bytes: UnsafeRawBufferPointer) throws(PostgresDecodingFailure) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PostgresDecodingFailure("the bytes aren't UTF-8")
        }
        return text
    }
}

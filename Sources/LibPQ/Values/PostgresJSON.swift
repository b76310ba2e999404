/// A JSON document as text, bound as `jsonb`.
///
/// The library doesn't look into it: the server refuses what isn't JSON, with SQLSTATE 22P02.
public struct PostgresJSON: Sendable, Hashable {
    /// The document.
    public let text: String

    /// Takes a document as it is.
    public init(text: String) {
        self.text = text
    }
}

extension PostgresJSON: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// Bound as `jsonb`.
    public static var postgresType: PostgresOID { .jsonb }

    /// Bound in arrays of `jsonb`.
    public static var postgresArrayType: PostgresOID { .jsonbArray }

    /// Writes the version byte of `jsonb` and the text.
    public func encode(into buffer: inout PostgresValueBuffer) {
        buffer.append(bigEndian: UInt8(1))
        buffer.append(utf8: text)
    }

    /// Reads a `jsonb` or a `json` column.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> PostgresJSON {
        switch type {
        case .json:
            return PostgresJSON(text: try String.validated(bytes))
        case .jsonb:
            guard bytes.first == 1 else {
                throw PostgresDecodingFailure("the document isn't of version 1 of jsonb")
            }
            return PostgresJSON(text: try String.validated(UnsafeRawBufferPointer(rebasing: bytes[1...])))
        default:
            throw .type(type, for: "PostgresJSON")
        }
    }
}

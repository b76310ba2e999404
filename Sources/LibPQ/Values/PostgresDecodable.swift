/// A type that can be read from the server's binary form.
///
/// An implementation checks the type's number and the length, never reads outside the bytes and never traps:
/// the bytes come from outside.
public protocol PostgresDecodable {
    /// Reads a value that isn't NULL.
    ///
    /// - Throws: ``PostgresDecodingFailure`` when the type or the bytes don't fit.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Self

    /// Stands in for NULL; by default it isn't accepted.
    ///
    /// - Throws: ``PostgresDecodingFailure`` when NULL has no meaning for this type.
    static func decodeNull() throws(PostgresDecodingFailure) -> Self
}

extension PostgresDecodable {
    /// Refuses NULL.
    @inlinable
    public static func decodeNull() throws(PostgresDecodingFailure) -> Self {
        throw PostgresDecodingFailure("NULL can't be read as \(Self.self); ask for an optional")
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// Reads the wrapped value.
    @inlinable
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresOID
    ) throws(PostgresDecodingFailure) -> Wrapped? {
        try Wrapped.decode(bytes, type: type)
    }

    /// Reads NULL as `nil`.
    @inlinable
    public static func decodeNull() throws(PostgresDecodingFailure) -> Wrapped? { nil }
}

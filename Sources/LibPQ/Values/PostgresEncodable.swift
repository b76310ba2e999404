/// A type that can be bound to a statement in the server's binary form.
public protocol PostgresEncodable: Sendable {
    /// The type as which values are bound; the server casts from it where it must.
    static var postgresType: PostgresOID { get }

    /// Whether this value is NULL; by default none is.
    var isPostgresNull: Bool { get }

    /// Writes the binary form of a value that isn't NULL.
    func encode(into buffer: inout PostgresValueBuffer)
}

extension PostgresEncodable {
    /// Not NULL.
    @inlinable
    public var isPostgresNull: Bool { false }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    /// The type of the wrapped value.
    @inlinable
    public static var postgresType: PostgresOID { Wrapped.postgresType }

    /// Whether there is no value.
    @inlinable
    public var isPostgresNull: Bool {
        switch self {
        case .none: true
        case .some(let value): value.isPostgresNull
        }
    }

    /// Writes the wrapped value, and nothing for `nil`.
    @inlinable
    public func encode(into buffer: inout PostgresValueBuffer) {
        if let value = self { value.encode(into: &buffer) }
    }
}

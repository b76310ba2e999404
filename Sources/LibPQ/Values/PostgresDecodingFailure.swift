/// Why a value of the server can't be read; a row adds the column and makes it a ``PQError``.
public struct PostgresDecodingFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The reason, without the value itself.
    public let description: String

    /// Gives a reason in words that don't quote the value.
    public init(_ reason: String) {
        description = reason
    }

    static func type(_ type: PostgresOID, for target: String) -> PostgresDecodingFailure {
        PostgresDecodingFailure(
            "type number \(type.rawValue) can't be read as \(target); cast the column or ask for another type"
        )
    }

    static func length(_ length: Int, for target: String) -> PostgresDecodingFailure {
        PostgresDecodingFailure("\(length) bytes aren't a \(target)")
    }

    static func range(for target: String) -> PostgresDecodingFailure {
        PostgresDecodingFailure("the value is outside the range of \(target)")
    }
}

/// A setting of the server for the length of one transaction.
public struct TransactionSetting: Sendable, Hashable {
    /// The name, such as `lock_timeout` or `app.district`.
    public let name: String
    /// The value as text.
    public let value: String

    /// Takes a name and a value, both of which are bound and never pasted.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Takes a name and a value, both of which are bound and never pasted.
    public init(_ name: String, _ value: String) {
        self.init(name: name, value: value)
    }
}

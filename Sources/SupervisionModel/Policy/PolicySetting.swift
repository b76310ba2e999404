/// One choice of a policy with the reading (口径) that reports print beside it.
public struct PolicySetting<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value chosen.
    public let value: Value
    /// The reading in Chinese, as printed.
    public let reading: String
    /// Where the choice is made in the measures, or where they are silent.
    public let basis: LegalBasis?

    /// Makes a setting.
    public init(_ value: Value, reading: String, basis: LegalBasis?) {
        self.value = value
        self.reading = reading
        self.basis = basis
    }
}

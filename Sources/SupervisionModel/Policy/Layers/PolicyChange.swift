/// One field set to a value, with the reading (口径) that reports then print.
public struct PolicyChange: Hashable, Sendable {
    /// The field's name.
    public let field: String
    /// The value, written as the field writes it.
    public let value: String
    /// The reading in Chinese.
    public let reading: String

    /// Makes a change.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when there is no such field, the value isn't one of it or
    ///   asks for less than its article writes, or the reading is blank.
    public init(field name: String, value: String, reading: String) throws(ModelError) {
        let field = try PolicyField.named(name)
        guard !reading.allSatisfy(\.isWhitespace) else {
            throw ModelError(
                code: .policyMalformed,
                message: "\(name) is set to \(value) without a reading (口径); say in Chinese what it means.",
                basis: field.basis)
        }
        self.field = name
        // The articles' floors are the same under every policy, so any will do to find them and the value's form.
        self.value = field.text(in: try field.setting(value, reading: reading, in: .beijing))
        self.reading = reading
    }
}

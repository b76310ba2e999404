/// One choice of a policy as data: what it is called, where it is made, how it is written, and which way is tighter.
///
/// Whatever is layered over a policy goes through this table, so a new choice is one more row of ``all``.
///
/// ```swift
/// let field = try PolicyField.named("spotCheckShare")
/// field.text(in: .beijing)                  // "3/10"
/// try field.comparison("2/5", to: "3/10")   // .tighter
/// ```
public struct PolicyField: Sendable {
    /// Whose own rules may tighten a field; the municipal centre may set every one.
    public enum Reach: Hashable, Sendable {
        /// Nobody's but the municipal centre's: it binds that centre, or no value asks for more than another.
        case municipality
        /// Districts'.
        case districts
        /// Districts', and institutions' for their own internal officers (Articles 6 and 7).
        case districtsAndInstitutions
    }

    /// The field's name in files: `spotCheckShare`.
    public let name: String
    /// The field's Chinese name.
    public let chinese: String
    /// Where the choice is made in the measures, or where they are silent.
    public let basis: LegalBasis
    /// Whose own rules may tighten it.
    public let reach: Reach
    /// What may be given as a value, for messages.
    public let expected: String
    private let reading: @Sendable (SupervisionPolicy) -> String
    private let text: @Sendable (SupervisionPolicy) -> String
    private let write: @Sendable (String, String, inout SupervisionPolicy) -> Bool
    private let compare: @Sendable (String, String) -> PolicyComparison?

    init<Value>(
        _ name: String, _ chinese: String, _ basis: LegalBasis, _ reach: Reach,
        _ path: any WritableKeyPath<SupervisionPolicy, PolicySetting<Value>> & Sendable,
        _ form: PolicyValueForm<Value>
    ) {
        self.name = name
        self.chinese = chinese
        self.basis = basis
        self.reach = reach
        expected = form.expected
        reading = { $0[keyPath: path].reading }
        text = { form.text($0[keyPath: path].value) }
        write = { text, reading, policy in
            guard let value = form.read(text) else { return false }
            policy[keyPath: path] = PolicySetting(value, reading: reading, basis: basis)
            return true
        }
        compare = { new, old in
            guard let new = form.read(new), let old = form.read(old) else { return nil }
            return form.compare(new, old)
        }
    }

    /// The field's value in a policy, as it is written in files.
    public func text(in policy: SupervisionPolicy) -> String { text(policy) }

    /// The field's reading (口径) in a policy.
    public func reading(in policy: SupervisionPolicy) -> String { reading(policy) }

    /// The policy with the field set, in whichever direction.
    ///
    /// - Parameters:
    ///   - value: The value as it is written in files.
    ///   - reading: The reading (口径) in Chinese that reports print.
    ///   - policy: The policy to set it in.
    /// - Throws: ``ModelError`` with code `policyMalformed` when the text isn't a value of the field, or asks for less
    ///   than the field's article writes.
    public func setting(
        _ value: String, reading: String, in policy: SupervisionPolicy
    ) throws(ModelError) -> SupervisionPolicy {
        var changed = policy
        guard write(value, reading, &changed) else { throw unreadable(value) }
        try changed.check()
        return changed
    }

    /// How one value stands to another.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when either isn't a value of the field.
    public func comparison(_ new: String, to old: String) throws(ModelError) -> PolicyComparison {
        guard let found = compare(new, old) else {
            throw unreadable(compare(old, old) == nil ? old : new)
        }
        return found
    }

    private func unreadable(_ value: String) -> ModelError {
        ModelError(
            code: .policyMalformed,
            message: "\(name) (\(chinese), \(basis)) can't be “\(value)”; give \(expected).", basis: basis)
    }

    /// Finds a field by its name.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when no field has the name, listing those that there are.
    /// - Complexity: O(number of fields).
    public static func named(_ name: some StringProtocol) throws(ModelError) -> PolicyField {
        guard let field = all.first(where: { $0.name == name }) else {
            throw ModelError(
                code: .policyMalformed,
                message: "\(name) is no field of a policy; the fields are "
                    + "\(all.map(\.name).joined(separator: ", ")).",
                basis: LegalBasis(article: 18))
        }
        return field
    }
}

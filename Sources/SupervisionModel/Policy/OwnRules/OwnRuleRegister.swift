/// The register of districts' and institutions' detailed rules (实施细则登记, Article 18).
///
/// The article says that they *shall* be made, so reports have a line for those without; nothing is refused for it.
public struct OwnRuleRegister: Hashable, Sendable {
    /// The rules by issuer, then by their first day, then by the bytes of their titles.
    public let rules: [OwnRule]

    /// Makes a register; the order in which they are given doesn't matter.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when one issuer's rules of one title begin twice on a day.
    public init(_ rules: [OwnRule]) throws(ModelError) {
        self.rules = rules.sorted {
            if $0.issuer != $1.issuer { return $0.issuer < $1.issuer }
            if $0.validFrom != $1.validFrom { return $0.validFrom < $1.validFrom }
            return $0.title.utf8.lexicographicallyPrecedes($1.title.utf8)
        }
        for (one, next) in zip(self.rules, self.rules.dropFirst())
        where one.issuer == next.issuer && one.validFrom == next.validFrom && one.title == next.title {
            throw ModelError(
                code: .policyMalformed,
                message: "“\(one.title)” of \(one.issuer), valid from \(one.validFrom), is registered twice; "
                    + "register it once.",
                basis: LegalBasis(article: 18))
        }
    }

    private init() {
        rules = []
    }

    /// The register without any.
    public static let empty = OwnRuleRegister()

    /// The rules of an issuer that hold on a day.
    ///
    /// - Complexity: O(number of rules).
    public func inForce(on day: CalendarDay, of issuer: RuleIssuer) -> [OwnRule] {
        rules.filter { $0.issuer == issuer && $0.holds(on: day) }
    }

    /// Those of some issuers who have no rules in force on a day, each once and in order.
    ///
    /// - Complexity: O(n log n) in the number of issuers and rules.
    public func issuersWithout(
        rulesOn day: CalendarDay, among issuers: some Sequence<RuleIssuer>
    ) -> [RuleIssuer] {
        let having = Set(rules.filter { $0.holds(on: day) }.map(\.issuer))
        return Set(issuers).subtracting(having).sorted()
    }
}

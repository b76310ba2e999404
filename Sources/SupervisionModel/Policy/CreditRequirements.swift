/// What a credit file asks for where Article 16 is silent.
public struct CreditRequirements: Hashable, Sendable {
    /// Months after which an entry expires, or nothing where none does.
    public internal(set) var expiryMonths: PolicySetting<Int?>

    /// Makes requirements.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` unless entries expire after 1 to 1200 months or never.
    public init(expiryMonths: PolicySetting<Int?>) throws(ModelError) {
        self.init(trusted: expiryMonths)
        try check()
    }

    private init(trusted expiryMonths: PolicySetting<Int?>) {
        self.expiryMonths = expiryMonths
    }

    /// Refuses what isn't a term.
    func check() throws(ModelError) {
        guard let months = expiryMonths.value else { return }
        try ModelError.require(
            "creditExpiryMonths",
            PolicySetting(months, reading: expiryMonths.reading, basis: LegalBasis(article: 16)),
            in: 1...1200, "1 to 1200, or none")
    }

    /// The reading of Beijing's measures.
    public static let beijing = CreditRequirements(
        trusted: PolicySetting(
            nil, reading: "信用档案记录未规定有效期，不自动失效；更正、修复、撤销另行办理", basis: LegalBasis(article: 16)))
}

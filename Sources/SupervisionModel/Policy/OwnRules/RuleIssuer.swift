/// Who shall make detailed rules of its own (实施细则, Article 18).
public enum RuleIssuer: Hashable, Sendable {
    /// A district's centre.
    case district(DistrictCode)
    /// An assessment institution.
    case institution(InstitutionID)

    /// The same as the issuer of a policy's layer.
    public var asPolicyIssuer: PolicyIssuer {
        switch self {
        case .district(let code): .district(code)
        case .institution(let id): .institution(id)
        }
    }
}

extension RuleIssuer: Comparable {
    /// Orders districts before institutions, each by the bytes of their codes.
    public static func < (left: RuleIssuer, right: RuleIssuer) -> Bool {
        switch (left, right) {
        case (.district(let one), .district(let other)): one < other
        case (.institution(let one), .institution(let other)): one < other
        case (.district, .institution): true
        case (.institution, .district): false
        }
    }
}

extension RuleIssuer: CustomStringConvertible {
    /// The issuer in English: `district 110105`.
    public var description: String { asPolicyIssuer.description }
}

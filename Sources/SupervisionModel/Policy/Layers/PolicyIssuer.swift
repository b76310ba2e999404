/// Who issued a layer of a policy.
public enum PolicyIssuer: Hashable, Sendable {
    /// The municipal centre, as a version of the policy, from 1.
    case municipality(version: Int)
    /// A district's centre, for its district.
    case district(DistrictCode)
    /// An institution, for its own internal officers.
    case institution(InstitutionID)

    /// The issuer in Chinese, as reports print it.
    public var chinese: String {
        switch self {
        case .municipality(let version): "市级政策第\(version)版"
        case .district(let code): "区（\(code)）实施细则"
        case .institution(let id): "评价机构（\(id)）实施细则"
        }
    }
}

extension PolicyIssuer: CustomStringConvertible {
    /// The issuer in English: `district 110105`.
    public var description: String {
        switch self {
        case .municipality(let version): "version \(version)"
        case .district(let code): "district \(code)"
        case .institution(let id): "institution \(id)"
        }
    }
}

/// Whom a line of the compliance audit is about.
public enum ComplianceSubject: Hashable, Sendable {
    /// The municipal centre and the city as a whole (Article 4).
    case city
    /// A district's centre, with what is held in its district (Article 5).
    case district(DistrictCode)
    /// An assessment institution with what it holds in a district (Articles 6 to 8).
    case institution(InstitutionID, DistrictCode)

    /// The district, where there is one.
    public var district: DistrictCode? {
        switch self {
        case .city: nil
        case .district(let code), .institution(_, let code): code
        }
    }
}

extension ComplianceSubject: Comparable {
    /// Orders the city before districts, and a district before its institutions, each by the bytes of their codes.
    public static func < (left: ComplianceSubject, right: ComplianceSubject) -> Bool {
        left.place.lexicographicallyPrecedes(right.place) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private var place: [String] {
        switch self {
        case .city: []
        case .district(let code): [code.text]
        case .institution(let id, let code): [code.text, id.text]
        }
    }
}

extension ComplianceSubject: CustomStringConvertible {
    /// The subject in English: `district 110105`.
    public var description: String {
        switch self {
        case .city: "the city"
        case .district(let code): "district \(code)"
        case .institution(let id, let code): "institution \(id) in district \(code)"
        }
    }
}

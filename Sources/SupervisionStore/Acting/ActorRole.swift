public import SupervisionModel

/// The centre that somebody acts for, which decides the rows they see (Articles 4 and 5).
public enum ActorRole: Hashable, Sendable {
    /// The municipal centre (市鉴定管理中心): every district's rows, and the city-wide registers.
    case municipal
    /// A district centre (区鉴定管理中心): the rows of what is held in its district, and the public directory.
    case district(DistrictCode)
    /// An auditor of the municipal centre: sees what it sees and writes nothing.
    case auditor
}

extension ActorRole {
    /// Tells whether rows of a district may be seen.
    public func sees(_ district: DistrictCode) -> Bool {
        switch self {
        case .municipal, .auditor: true
        case .district(let own): own == district
        }
    }

    /// Tells whether rows of a district may be written.
    public func writes(_ district: DistrictCode) -> Bool {
        switch self {
        case .municipal: true
        case .auditor: false
        case .district(let own): own == district
        }
    }

    /// Tells whether the city-wide registers may be written: institutions, filed plans, supervisors and their cards.
    public var writesRegisters: Bool { self == .municipal }
}

extension ActorRole: CustomStringConvertible {
    /// The role as the audit log keeps it: `municipal`, `district:110109`, `auditor`.
    public var description: String {
        switch self {
        case .municipal: "municipal"
        case .district(let code): "district:\(code)"
        case .auditor: "auditor"
        }
    }

    /// Reads a role as ``description`` writes it, or nothing when the text isn't one.
    public init?(_ text: String) {
        switch text {
        case "municipal": self = .municipal
        case "auditor": self = .auditor
        default:
            guard text.hasPrefix("district:"), text.utf8.count > 9 else { return nil }
            self = .district(DistrictCode(String(text.dropFirst(9))))
        }
    }
}

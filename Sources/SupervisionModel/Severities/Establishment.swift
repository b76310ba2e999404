/// What has to be established by others before a ground counts against an institution (Article 16).
public enum Establishment: String, CodedValue {
    /// Whoever is competent has found who is liable for the accident or the incident.
    case responsibility
    /// Failing organisation or management was found to be its cause.
    case managementFailing = "management-failing"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .responsibility: "责任已认定"
        case .managementFailing: "组织、管理缺失已查明"
        }
    }
}

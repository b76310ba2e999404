/// Which of an institution's registers of its internal quality officers an entry stands in (Article 6).
public enum OfficerRegisterKind: String, CodedValue {
    /// Training (培训).
    case training
    /// Examination (考核).
    case examination
    /// Deployment (使用).
    case deployment
    /// Management (管理): rewards, warnings, leaving.
    case management

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .training: "培训"
        case .examination: "考核"
        case .deployment: "使用"
        case .management: "管理"
        }
    }
}

/// What a person does at one session.
public enum StaffRole: String, CodedValue {
    /// Answers for the site.
    case siteManager = "site-manager"
    /// Assesses candidates.
    case assessor
    /// Invigilates.
    case invigilator
    /// Administers the examination.
    case administrator

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .siteManager: "认定现场负责人"
        case .assessor: "考评人员"
        case .invigilator: "监考员"
        case .administrator: "考务管理人员"
        }
    }
}

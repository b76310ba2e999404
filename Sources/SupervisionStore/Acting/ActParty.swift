/// The five kinds of people and offices that the measures give something to do.
public enum ActParty: String, CaseIterable, Hashable, Sendable {
    /// The municipal centre (市鉴定管理中心).
    case municipal
    /// A district centre (区鉴定管理中心).
    case district
    /// An institution (评价机构): it has no login; what it hands in, its district centre enters.
    case institution
    /// A supervisor (质量督导员): no login either; what a team hands in, the centre that sent it enters.
    case supervisor
    /// An auditor of the municipal centre: sees what it sees and does nothing.
    case auditor

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .municipal: "市鉴定管理中心"
        case .district: "区鉴定管理中心"
        case .institution: "评价机构"
        case .supervisor: "质量督导员"
        case .auditor: "审计"
        }
    }
}

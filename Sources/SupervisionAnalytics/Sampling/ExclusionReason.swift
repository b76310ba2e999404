/// Why a session of the month isn't in the pool.
public enum ExclusionReason: String, Hashable, Sendable, CaseIterable {
    /// The session was called off.
    case cancelled
    /// The session was put off to a day that isn't known yet.
    case postponed
    /// The institution was withdrawn before the session's first day.
    case institutionWithdrawn

    /// The reason in Chinese.
    public var chinese: String {
        switch self {
        case .cancelled: "已取消"
        case .postponed: "已延期"
        case .institutionWithdrawn: "机构备案已注销"
        }
    }

    /// The reason in English.
    public var english: String {
        switch self {
        case .cancelled: "cancelled"
        case .postponed: "postponed"
        case .institutionWithdrawn: "institution withdrawn"
        }
    }
}

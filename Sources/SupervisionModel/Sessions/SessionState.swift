/// Where an assessment session stands.
public enum SessionState: String, CodedValue {
    /// Announced by the institution; in the pool that spot checks are drawn from.
    case filed
    /// Held, its results not yet complete.
    case held
    /// Called off; leaves the pool with its reason.
    case cancelled
    /// Put off to another day; moves in the pool.
    case postponed
    /// Held, with results complete.
    case completed

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .filed: "已备案"
        case .held: "已举行"
        case .cancelled: "已取消"
        case .postponed: "已延期"
        case .completed: "已完成"
        }
    }

    /// Whether the session counts in the pool of its month (Article 11, our reading).
    public var isInPool: Bool {
        switch self {
        case .filed, .held, .completed: true
        case .cancelled, .postponed: false
        }
    }
}

/// Where the filing of a session (认定计划) stands: the pool that spot checks are drawn from (Article 11).
public enum SessionFilingState: String, CodedValue {
    /// Announced by the institution, not yet taken in.
    case announced
    /// Filed in time.
    case filed
    /// Filed late; in the pool, flagged.
    case late
    /// Changed since: another day, place or number of candidates.
    case changed
    /// Withdrawn by the institution, with its reason; leaves the pool.
    case withdrawn
    /// The session has begun; the filing can't change any more.
    case closed

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .announced: "拟报"
        case .filed: "已备案"
        case .late: "逾期备案"
        case .changed: "已变更"
        case .withdrawn: "已撤回"
        case .closed: "已开考"
        }
    }
}

extension SessionFilingState {
    /// Which states of a session's filing follow on which.
    ///
    /// A late filing is taken in like any other and keeps its flag in its history. A filing may change more than once, and none
    /// changes once its session has begun. What becomes of the session then is ``SessionState``'s to say.
    public static let table = StateTable<SessionFilingState>(
        of: "session filing", chinese: "认定计划", initial: [.announced], basis: LegalBasis(article: 11)
    ) { state in
        switch state {
        case .announced: [.filed, .late, .withdrawn]
        case .filed, .late, .changed: [.changed, .closed, .withdrawn]
        case .withdrawn, .closed: []
        }
    }
}

/// Why a visit doesn't count towards the 30 % (Article 11 and the readings taken); it is kept and shown all the same.
public enum QuotaExclusion: String, CodedValue {
    /// The session was cancelled or put off, and is in no pool.
    case sessionLeftPool = "session-left-pool"
    /// The municipal centre's visits don't count towards a district's share.
    case municipal
    /// Article 11 speaks of spot checks; a visit for a cause or of a comprehensive inspection isn't drawn.
    case notASpotCheck = "not-a-spot-check"
    /// Fewer people than a team needs.
    case teamTooSmall = "team-too-small"
    /// Somebody of the team should have withdrawn.
    case recusalBroken = "recusal-broken"
    /// Whether somebody of the team should have withdrawn isn't decided.
    case recusalUndecided = "recusal-undecided"
    /// Nothing was recorded.
    case noRecord = "no-record"
    /// The record wasn't submitted.
    case draftRecord = "draft-record"
    /// A member of the team hasn't signed.
    case unsigned

    /// The Chinese words.
    public var chinese: String {
        switch self {
        case .sessionLeftPool: "批次已取消或延期，不在基数内"
        case .municipal: "市级督导，不计入区抽查"
        case .notASpotCheck: "专项或综合督导，不属抽查"
        case .teamTooSmall: "督导组人数不足"
        case .recusalBroken: "违反回避规定"
        case .recusalUndecided: "回避情况待核定"
        case .noRecord: "无督导表"
        case .draftRecord: "督导表未提交"
        case .unsigned: "组员签字不全"
        }
    }

    /// The place in the measures.
    public var basis: LegalBasis {
        switch self {
        case .recusalBroken, .recusalUndecided: LegalBasis(article: 10)
        case .sessionLeftPool, .municipal, .notASpotCheck, .teamTooSmall: LegalBasis(article: 11)
        case .noRecord, .draftRecord, .unsigned: LegalBasis(article: 12)
        }
    }
}

/// A number that a line of the compliance audit rests on.
public struct ComplianceCount: Hashable, Sendable {
    /// What is counted.
    public enum Kind: String, CodedValue {
        /// Sessions in the month's pool.
        case pool
        /// Checks that the month's pool asks for.
        case required
        /// Sessions of the month that were checked in a way that counts.
        case checked
        /// Sessions in the pool of the year to date.
        case poolToDate = "pool-to-date"
        /// Checks that the year to date asks for.
        case requiredToDate = "required-to-date"
        /// Sessions of the year to date that were checked.
        case checkedToDate = "checked-to-date"
        /// Sessions looked at.
        case sessions
        /// Visits, each a dispatch.
        case visits
        /// Visits that don't count.
        case notCounted = "not-counted"
        /// People sent.
        case members
        /// Supervision records.
        case records
        /// Institutions.
        case institutions
        /// Internal quality officers.
        case officers
        /// Candidates or papers sampled.
        case sampled
        /// Those of them that failed.
        case failed
        /// Pairs of internal and external answers.
        case pairs
        /// Pairs that agree.
        case agreeing
        /// Severe violations.
        case escalations
        /// Complaints.
        case complaints
        /// Pieces of evidence.
        case evidence
        /// Proceedings.
        case proceedings
        /// Entries of credit files.
        case entries
        /// Measures about supervisors.
        case measures
        /// Documents of the rules.
        case documents
        /// Entries of the audit log that were verified.
        case acts
        /// What falls short, or is left to a person.
        case affected

        /// The Chinese word.
        public var chinese: String {
            switch self {
            case .pool: "当月基数"
            case .required: "当月应抽查"
            case .checked: "当月已抽查"
            case .poolToDate: "累计基数"
            case .requiredToDate: "累计应抽查"
            case .checkedToDate: "累计已抽查"
            case .sessions: "批次"
            case .visits: "督导"
            case .notCounted: "不计入"
            case .members: "派遣人次"
            case .records: "督导表"
            case .institutions: "机构"
            case .officers: "内控人员"
            case .sampled: "抽查人数"
            case .failed: "不合格"
            case .pairs: "对照项次"
            case .agreeing: "一致"
            case .escalations: "严重违规"
            case .complaints: "投诉"
            case .evidence: "资料"
            case .proceedings: "办理事项"
            case .entries: "信用条目"
            case .measures: "处理措施"
            case .documents: "文件"
            case .acts: "日志条目"
            case .affected: "涉及"
            }
        }
    }

    /// What is counted.
    public let kind: Kind
    /// How many.
    public let value: Int

    /// Makes a count.
    public init(_ kind: Kind, _ value: Int) {
        self.kind = kind
        self.value = value
    }
}

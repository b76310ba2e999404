public import SupervisionModel

/// Why a session has the inclusion probability that it has, where it isn't by floor and risk alone, and what a
/// reader of the plan must know about it.
public enum DrawReason: Hashable, Sendable {
    /// The institution is overdue, and this session was chosen for its visit: π = 1.
    case overdue(since: CalendarDay)
    /// As ``overdue(since:)``, but too many are overdue: π is raised, not 1.
    case overdueRaised(since: CalendarDay)
    /// The institution has a confirmed severe complaint, and this session was chosen for its visit: π = 1.
    case severeComplaint(receivedOn: CalendarDay)
    /// The mode has no other session in the district, and every mode is visited: π = 1.
    case onlySessionOfMode
    /// All sessions of the stratum are drawn: π = 1.
    case wholeStratum
    /// Risk alone brought π to 1.
    case highestRisk
    /// The institution has no score; the mean of those that have one stands for it.
    case meanRisk
    /// Filed after the day of the draw or later than the month's first day: flagged, in the pool all the same.
    case filedLate

    /// The reason in Chinese.
    public var chinese: String {
        switch self {
        case .overdue(let day): "自\(day)起未接受督导，必查"
        case .overdueRaised(let day): "自\(day)起未接受督导，提高抽中概率"
        case .severeComplaint(let day): "\(day)收到的严重投诉属实，必查"
        case .onlySessionOfMode: "该评价方式在本区仅此一批"
        case .wholeStratum: "本层全部抽查"
        case .highestRisk: "风险权重已达上限"
        case .meanRisk: "无风险评分，按平均风险计"
        case .filedLate: "逾期备案"
        }
    }

    /// The reason in English.
    public var english: String {
        switch self {
        case .overdue(let day): "no visit since \(day): certain"
        case .overdueRaised(let day): "no visit since \(day): probability raised"
        case .severeComplaint(let day): "severe complaint of \(day) confirmed: certain"
        case .onlySessionOfMode: "the only session of its mode in the district"
        case .wholeStratum: "all sessions of the stratum are drawn"
        case .highestRisk: "risk brought the probability to 1"
        case .meanRisk: "no score: counted with the mean risk"
        case .filedLate: "filed late"
        }
    }
}

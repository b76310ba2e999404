/// The event that a retention period is counted from.
public enum RetentionStart: String, CodedValue {
    /// The person's last duty, once they have left the register.
    case lastDuty = "last-duty"
    /// The submission of the record.
    case submission
    /// The entry's being made.
    case entry
    /// The end of the matter that the material or the complaint belongs to, appeals included.
    case matterClosed = "matter-closed"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .lastDuty: "退出名册后自最后一次履职之日起"
        case .submission: "自提交之日起"
        case .entry: "自记入之日起"
        case .matterClosed: "自事项办结（含申诉）之日起"
        }
    }
}

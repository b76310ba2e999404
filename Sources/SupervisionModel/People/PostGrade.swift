/// The grade of a professional and technical post (专业技术职务): junior, intermediate or senior.
public enum PostGrade: String, CodedValue, Comparable {
    /// 员级 and 助理级.
    case junior
    /// 中级.
    case intermediate
    /// 副高级 and 正高级.
    case senior

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .junior: "初级"
        case .intermediate: "中级"
        case .senior: "高级"
        }
    }

    /// Orders grades from junior to senior.
    public static func < (left: PostGrade, right: PostGrade) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .junior: 0
        case .intermediate: 1
        case .senior: 2
        }
    }
}

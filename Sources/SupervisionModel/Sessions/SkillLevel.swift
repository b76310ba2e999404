/// A vocational skill level, on the ordered scale of eight.
public enum SkillLevel: String, CodedValue {
    /// 学徒工.
    case apprentice
    /// 初级工.
    case five = "5"
    /// 中级工.
    case four = "4"
    /// 高级工.
    case three = "3"
    /// 技师.
    case two = "2"
    /// 高级技师.
    case one = "1"
    /// 特级技师.
    case special
    /// 首席技师.
    case chief

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .apprentice: "学徒工"
        case .five: "初级工"
        case .four: "中级工"
        case .three: "高级工"
        case .two: "技师"
        case .one: "高级技师"
        case .special: "特级技师"
        case .chief: "首席技师"
        }
    }

    /// The place on the scale, 0 for the lowest.
    var rank: Int {
        switch self {
        case .apprentice: 0
        case .five: 1
        case .four: 2
        case .three: 3
        case .two: 4
        case .one: 5
        case .special: 6
        case .chief: 7
        }
    }
}

extension SkillLevel: Comparable {
    /// Tells whether one level is lower than another: level 5 is below level 4.
    public static func < (left: SkillLevel, right: SkillLevel) -> Bool { left.rank < right.rank }
}

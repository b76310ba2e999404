/// A declared tie that bars a supervisor (Article 10, recusal).
public enum ConflictKind: String, CodedValue {
    /// A close relative.
    case relative
    /// Teacher and student.
    case teacher
    /// Master and apprentice.
    case master
    /// Colleagues.
    case colleague
    /// Declared by the person, of another kind.
    case declared

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .relative: "近亲属"
        case .teacher: "师生"
        case .master: "师徒"
        case .colleague: "同事"
        case .declared: "申报"
        }
    }
}

/// A state that a proceeding may be in: its code, and the word for people.
public struct ProceedingState: Hashable, Sendable {
    /// The code, `served`.
    public let code: String
    /// The Chinese word, 已送达.
    public let chinese: String

    /// Makes it of a value of a closed vocabulary.
    public init(_ value: some CodedValue) {
        code = value.rawValue
        chinese = value.chinese
    }
}

/// Words of a rule in both languages.
public struct RuleText: Hashable, Sendable {
    /// The words in Chinese, as the centres use them.
    public let chinese: String
    /// The words in English.
    public let english: String

    /// Makes a text.
    public init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }
}

extension RuleText: CustomStringConvertible {
    /// The words in English.
    public var description: String { english }
}

/// One wording in the two languages of the project.
public struct BilingualText: Hashable, Sendable {
    /// In English.
    public let english: String
    /// In Chinese.
    public let chinese: String

    /// Makes a wording.
    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}

extension BilingualText: CustomStringConvertible {
    /// The English wording.
    public var description: String { english }
}

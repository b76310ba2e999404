/// One of the contents that Article 13 lists, and where a record answers it.
public struct SupervisionContent: Hashable, Sendable {
    /// The article's words.
    public let phrase: String
    /// The codes of the form's items that answer it.
    public let formItems: [String]
    /// The codes of the supplement's items that answer it.
    public let supplementItems: [String]

    /// Places a content.
    public init(_ phrase: String, formItems: [String] = [], supplementItems: [String] = []) {
        self.phrase = phrase
        self.formItems = formItems
        self.supplementItems = supplementItems
    }
}

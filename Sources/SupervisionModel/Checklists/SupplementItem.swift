/// One question of a supplement to the form: what Article 13 asks to look at and the form has no row for.
public struct SupplementItem: Hashable, Sendable {
    /// The item's code within its supplement: `S1`.
    public let code: String
    /// The question; ours, from the article's nouns.
    public let wording: String
    /// The item of the article that asks for it.
    public let basis: LegalBasis

    /// Makes an item.
    public init(code: String, wording: String, basis: LegalBasis) {
        self.code = code
        self.wording = wording
        self.basis = basis
    }
}

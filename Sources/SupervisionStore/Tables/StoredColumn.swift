/// A column of a stored table: its name, as in the data folder, and what its cells are.
public struct StoredColumn: Hashable, Sendable {
    /// What a column's cells are.
    public enum Kind: Hashable, Sendable {
        /// Text as it came.
        case text
        /// A code of a vocabulary.
        case code
        /// A district's code.
        case district
        /// A day.
        case day
        /// A month, by its first day.
        case month
        /// A moment, to the microsecond.
        case instant
        /// A whole number.
        case integer
        /// A number above 0 and at most 1.
        case probability
        /// Yes or no.
        case flag
        /// The outside id of the thing that the row is, or is a part of; the store's own key stands beside it.
        case identifier(IdentityKind)
        /// The outside id of a thing that stands in another table; the store keeps its key.
        case reference(IdentityKind)
    }

    /// The column's name.
    public let name: String
    /// What its cells are.
    public let kind: Kind
    /// Whether a cell may be blank.
    public let isOptional: Bool

    init(_ name: String, _ kind: Kind, optional: Bool = false) {
        self.name = name
        self.kind = kind
        isOptional = optional
    }
}

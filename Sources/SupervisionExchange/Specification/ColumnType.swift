/// What a column's cells are.
package enum ColumnType: Sendable {
    /// Words, kept as they stand.
    case text
    /// An id; rows of other files may refer to it within the domains named.
    case identifier([Domain])
    /// A reference to an id of any of the domains.
    case reference([Domain])
    /// A district of the policy's catalogue, by code or Chinese name.
    case district
    /// A district in words, as other regimes have them.
    case freeDistrict
    /// An item of a checklist.
    case item
    /// A day.
    case day
    /// A month.
    case month
    /// An instant.
    case instant
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// A number above 0 and at most 1.
    case probability
    /// One of a list.
    case vocabulary(Vocabulary)
    /// One of a list; what isn't in it counts as the list's first value, with a note.
    case severity(Vocabulary)
}

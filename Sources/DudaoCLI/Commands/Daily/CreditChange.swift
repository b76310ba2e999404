import SupervisionModel

/// What a later entry in a credit file is, and the state that it leaves the matter in.
struct CreditChange: Sendable {
    /// The entry's kind.
    let kind: CreditEntryKind
    /// The entry's state.
    let state: CreditEntryState

    init(_ kind: CreditEntryKind, _ state: CreditEntryState) {
        self.kind = kind
        self.state = state
    }
}

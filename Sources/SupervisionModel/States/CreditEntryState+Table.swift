extension CreditEntryState {
    /// Which states of a credit entry follow on which (信用档案, Article 16).
    ///
    /// Each step is an entry of its own that steps in the place of the one before; nothing is deleted. An appeal ends
    /// with the entry in force again, corrected or rescinded. A repaired or expired entry can still be found wrong.
    public static let table = StateTable<CreditEntryState>(
        of: "credit entry", chinese: "信用档案记录", initial: [.proposed, .effective],
        basis: LegalBasis(article: 16)
    ) { state in
        switch state {
        case .proposed: [.effective, .rescinded]
        case .effective: [.appealed, .corrected, .repaired, .expired, .rescinded]
        case .appealed: [.effective, .corrected, .rescinded]
        case .repaired, .expired: [.corrected, .rescinded]
        case .corrected, .rescinded: []
        }
    }
}

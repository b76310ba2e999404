extension SupervisorStanding {
    /// Which standings of a supervisor follow on which (Article 17).
    ///
    /// The measures grow graver by the circumstances, and none has to come before another. A suspension ends or is
    /// lifted; back from a disqualification leads only its being rescinded by the card's issuer, with a reason. A further
    /// measure of the same kind changes no standing.
    public static let table = StateTable<SupervisorStanding>(
        of: "supervisor's standing", chinese: "质量督导员状态", initial: [.good], basis: LegalBasis(article: 17)
    ) { state in
        switch state {
        case .good: [.criticised, .suspended, .disqualified]
        case .criticised: [.good, .suspended, .disqualified]
        case .suspended: [.good, .disqualified]
        case .disqualified: [.good]
        }
    }
}

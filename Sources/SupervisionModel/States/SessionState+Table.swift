extension SessionState {
    /// Which states of a session follow on which, as ``successors`` says.
    public static let table = StateTable<SessionState>(
        of: "session", chinese: "认定批次", initial: [.filed], basis: LegalBasis(article: 11)
    ) { $0.successors }
}

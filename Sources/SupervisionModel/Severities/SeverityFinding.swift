/// What comes of looking at a severe violation, or at an answer that might be taken for one.
public struct SeverityFinding: Hashable, Sendable {
    /// The verdict with its reasons: never a breach, since a person decides.
    public let verdict: Verdict
    /// What is proposed, each for a person; empty where facts are wanting.
    public let proposals: [SeverityProposal]

    /// Makes a finding.
    public init(verdict: Verdict, proposals: [SeverityProposal]) {
        self.verdict = verdict
        self.proposals = proposals
    }
}

/// One item of a checklist: a line of the official form, or of a supplement.
public struct ChecklistItem: Hashable, Sendable {
    /// The item's code, as used in `answers`: `P1`.
    public let code: String
    /// The phase it stands in.
    public let phase: ChecklistPhase
    /// The form's heading of the group (项目).
    public let group: String
    /// The form's wording (内容), as it stands.
    public let wording: String
    /// A short name for tables and charts, in Chinese; ours.
    public let shortName: String
    /// How grave an adverse answer is by itself.
    public let severity: Severity
    /// What would raise an adverse answer to a severe violation, if its facts are recorded separately.
    public let mayEscalateWhen: String?
    /// Whether the answer carries how many were sampled and how many failed.
    public let sampling: Sampling

    /// Whether an item is answered by sampling candidates.
    public enum Sampling: Hashable, Sendable {
        /// The item carries counts of sampled and failed; only failures count against the institution.
        case counted
        /// The item is answered as a whole.
        case whole
    }

    /// Makes an item.
    public init(
        code: String, phase: ChecklistPhase, group: String, wording: String, shortName: String,
        severity: Severity, mayEscalateWhen: String? = nil, sampling: Sampling = .whole
    ) {
        self.code = code
        self.phase = phase
        self.group = group
        self.wording = wording
        self.shortName = shortName
        self.severity = severity
        self.mayEscalateWhen = mayEscalateWhen
        self.sampling = sampling
    }
}

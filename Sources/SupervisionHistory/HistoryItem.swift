public import SupervisionModel

/// One item that visits of a history can violate: a line of the form, or a code of another regime.
public struct HistoryItem: Hashable, Sendable {
    /// The item's code.
    public let code: String
    /// The words shown to people; the code itself where the data has none.
    public let title: String
    /// The phase of the form, where there is one.
    public let phase: ChecklistPhase?
    /// How grave a violation is by itself; of a code seen with several severities, the commonest.
    public let severity: Severity

    /// Makes an item.
    public init(code: String, title: String, phase: ChecklistPhase?, severity: Severity) {
        self.code = code
        self.title = title
        self.phase = phase
        self.severity = severity
    }
}

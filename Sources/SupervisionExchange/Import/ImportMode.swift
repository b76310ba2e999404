/// What becomes of what an import did.
public enum ImportMode: Hashable, Sendable {
    /// It is kept.
    case load
    /// It is undone: the summary tells what would change.
    case dryRun
}

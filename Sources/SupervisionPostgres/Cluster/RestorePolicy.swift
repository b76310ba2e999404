/// What a restore does with a database that has something in it.
public enum RestorePolicy: Hashable, Sendable {
    /// Leaves it alone and fails.
    case onlyIntoEmpty
    /// Puts the backup in its place, once the backup is restored whole.
    case replacingExisting
}

/// How a pool differs from the one that was frozen.
public struct PoolChanges: Hashable, Sendable {
    /// The sessions that entered since, by identifier.
    public let addedLate: [SessionID]
    /// The sessions that left since, by identifier.
    public let left: [DepartedSession]

    /// Whether nothing changed.
    public var isEmpty: Bool { addedLate.isEmpty && left.isEmpty }
}

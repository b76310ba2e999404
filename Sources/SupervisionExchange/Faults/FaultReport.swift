/// Everything found wrong with a folder, in the order of file, line and column.
///
/// Of each kind at most ``listLimit`` faults are listed; all are counted.
public struct FaultReport: Hashable, Sendable {
    /// The most faults of one kind that are listed.
    public static let listLimit = 1_000

    /// The faults listed.
    public let faults: [DataFault]
    /// How many there are of each kind, listed or not.
    public let counts: [DataFaultKind: Int]
    /// How many of all are errors.
    public let errorCount: Int

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - faults: Those listed, sorted.
    ///   - counts: How many there are of each kind, at least as many as are listed.
    ///   - errorCount: How many of all are errors.
    public init(faults: [DataFault], counts: [DataFaultKind: Int], errorCount: Int) {
        self.faults = faults
        self.counts = counts
        self.errorCount = errorCount
    }

    /// How many there are in all, listed or not.
    public var count: Int { counts.values.reduce(0, +) }

    /// How many are only counted.
    public var unlistedCount: Int { count - faults.count }

    /// Those listed that keep the folder from being read.
    public var errors: [DataFault] { faults.filter { $0.severity == .error } }

    /// Those listed that don't.
    public var notes: [DataFault] { faults.filter { $0.severity == .note } }
}

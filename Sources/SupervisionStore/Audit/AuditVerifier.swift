/// Walks one chain of the audit log from its first entry and notes everything that doesn't fit.
///
/// Fed entry by entry, so that a chain of any length needs no memory.
public struct AuditVerifier {
    private let chain: AuditChain
    private let checkpoints: [Int64: String]
    private let lastCheckpoint: Int64
    private var previous = AuditEntry.beginning
    private var count: Int64 = 0
    private var faults: [AuditVerdict.Fault] = []

    /// Begins with a chain and the checkpoints of it that were kept elsewhere.
    public init(chain: AuditChain, checkpoints: [AuditCheckpoint] = []) {
        self.chain = chain
        let own = checkpoints.filter { $0.chain == chain }
        self.checkpoints = Dictionary(
            own.map { ($0.sequence, $0.hash) }, uniquingKeysWith: { first, _ in first })
        lastCheckpoint = own.map(\.sequence).max() ?? 0
    }

    /// Takes the next entry in the order of numbers.
    public mutating func take(_ entry: AuditEntry) {
        if entry.sequence != count + 1 { faults.append(.init(kind: .gap, sequence: count + 1)) }
        if entry.previous != previous { faults.append(.init(kind: .unlinked, sequence: entry.sequence)) }
        if entry.computedHash != entry.hash { faults.append(.init(kind: .altered, sequence: entry.sequence)) }
        if let expected = checkpoints[entry.sequence], expected != entry.hash {
            faults.append(.init(kind: .checkpoint, sequence: entry.sequence))
        }
        count = entry.sequence
        previous = entry.hash
    }

    /// Ends with what the chain's head says of itself.
    public func verdict(headSequence: Int64, headHash: String) -> AuditVerdict {
        var faults = faults
        if headSequence != count || headHash != previous {
            faults.append(.init(kind: .head, sequence: headSequence))
        }
        if lastCheckpoint > count { faults.append(.init(kind: .checkpoint, sequence: lastCheckpoint)) }
        return AuditVerdict(chain: chain, count: count, head: previous, faults: faults)
    }
}

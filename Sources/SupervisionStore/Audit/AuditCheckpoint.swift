/// The last entry of a chain at some moment, to be kept where the store's keepers can't reach it.
///
/// A chain whose tail was cut off verifies in itself; held against a checkpoint made before the cut it doesn't.
public struct AuditCheckpoint: Hashable, Sendable {
    /// The chain.
    public let chain: AuditChain
    /// The number of its last entry.
    public let sequence: Int64
    /// That entry's hash.
    public let hash: String

    /// Makes a checkpoint.
    public init(chain: AuditChain, sequence: Int64, hash: String) {
        self.chain = chain
        self.sequence = sequence
        self.hash = hash
    }

    /// The line of a checkpoint file: chain, number and hash with a blank between.
    public var line: String { "\(chain.code) \(sequence) \(hash)" }

    /// Reads a line of a checkpoint file, or nothing when it isn't one.
    public init?(line: some StringProtocol) {
        let parts = line.split(separator: " ")
        guard parts.count == 3, let sequence = Int64(parts[1]), sequence >= 0, parts[2].utf8.count == 64
        else {
            return nil
        }
        self.init(chain: AuditChain(code: String(parts[0])), sequence: sequence, hash: String(parts[2]))
    }
}

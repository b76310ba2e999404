import Synchronization

/// What clients were told while faults went on, to be held against what the store has.
final class FaultLedger: Sendable {
    /// What a client knows of a piece of work that it began.
    enum Fate: Sendable {
        /// Nobody told; it is there wholly or not at all.
        case untold
        /// The store said that it is kept.
        case kept
        /// The store said that nothing of it was kept.
        case refused
    }

    private struct State {
        var acts: [String: Fate] = [:]
        var folders: [Int: Fate] = [:]
        var hashes: [Int: String] = [:]
        var wrongs: [String] = []
        var counts: [String: Int] = [:]
        var isOver = false
    }

    private let state = Mutex(State())

    func act(_ id: String, _ fate: Fate) { state.withLock { $0.acts[id] = fate } }
    func folder(_ number: Int, _ fate: Fate) { state.withLock { $0.folders[number] = fate } }
    func hash(_ number: Int, _ hash: String) { state.withLock { $0.hashes[number] = hash } }
    func wrong(_ what: String) { state.withLock { $0.wrongs.append(what) } }
    func count(_ what: String) { state.withLock { $0.counts[what, default: 0] += 1 } }

    /// Tells the clients that no more faults come, so that they end.
    func end() { state.withLock { $0.isOver = true } }
    var isOver: Bool { state.withLock { $0.isOver } }

    var acts: [String: Fate] { state.withLock { $0.acts } }
    var folders: [Int: Fate] { state.withLock { $0.folders } }
    var hashes: [Int: String] { state.withLock { $0.hashes } }
    var wrongs: [String] { state.withLock { $0.wrongs } }

    /// What happened and how often, in one line.
    var summary: String {
        let (counts, acts, folders) = state.withLock { ($0.counts, $0.acts, $0.folders) }
        let told = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        func kept(_ fates: some Sequence<Fate>) -> Int { fates.reduce(0) { $1 == .kept ? $0 + 1 : $0 } }
        return "\(acts.count) acts (\(kept(acts.values)) acknowledged), "
            + "\(folders.count) imports (\(kept(folders.values)) acknowledged); \(told)"
    }
}

import SupervisionModel
import SupervisionStore
import SupervisionStoreTesting
import Synchronization

/// Makes stores in memory whose keys and salts repeat from run to run.
struct MemoryHarness: TamperingHarness {
    func makeStore() async throws -> any AuditedStore { Self.store() }

    static func store() -> MemoryStore {
        let counter = Mutex<UInt64>(0)
        return MemoryStore(
            keys: KeySource {
                counter.withLock { counter in
                    counter &+= 0x9E37_79B9_7F4A_7C15
                    return counter ^ (counter >> 29)
                }
            })
    }

    func alterSubject(of store: any AuditedStore, chain: AuditChain, sequence: Int64) async throws {
        tamper(store, chain) { entries in
            for (place, entry) in entries.enumerated() where entry.sequence == sequence {
                entries[place] = AuditEntry(
                    chain: entry.chain, sequence: entry.sequence, microseconds: entry.microseconds,
                    role: entry.role, actor: entry.actor, act: entry.act, subject: "something else",
                    basis: entry.basis, details: entry.details, people: entry.people,
                    previous: entry.previous, hash: entry.hash)
            }
        }
    }

    func removeEntry(of store: any AuditedStore, chain: AuditChain, sequence: Int64) async throws {
        tamper(store, chain) { $0.removeAll { $0.sequence == sequence } }
    }

    func cutTail(of store: any AuditedStore, chain: AuditChain) async throws {
        tamper(store, chain) { _ = $0.popLast() }
    }

    private func tamper(
        _ store: any AuditedStore, _ chain: AuditChain, _ change: (inout [AuditEntry]) -> Void
    ) {
        (store as? MemoryStore)?.tamper(with: chain, change)
    }
}

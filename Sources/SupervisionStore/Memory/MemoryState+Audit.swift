import Crypto
import SupervisionModel

extension MemoryState {
    /// Appends an act to its chain, with fresh salts for the people it names.
    mutating func append(_ act: Act, by actor: ActorIdentity, at now: Instant, keys: KeySource) {
        let chain = AuditChain(act.district)
        let last = chains[chain]?.last
        let sequence = (last?.sequence ?? 0) + 1
        let commitments = ([actor.person] + act.people).map { person in
            let salt = keys.salt()
            secrets.append(
                AuditSecret(chain: chain, sequence: sequence, person: person.text, salt: salt))
            return AuditEntry.commitment(to: person.text, salt: salt)
        }
        let entry = AuditEntry(
            chain: chain, sequence: sequence, microseconds: now.microseconds, role: actor.role.description,
            actor: commitments[0], act: act.kind.rawValue, subject: act.subject,
            basis: act.basis?.description ?? "", details: act.detailsText,
            people: Array(commitments.dropFirst()), previous: last?.hash ?? AuditEntry.beginning, hash: "")
        chains[chain, default: []].append(entry.with(hash: entry.computedHash))
    }

    /// The chains that a role sees, by their codes.
    func chains(seenBy role: ActorRole) -> [AuditChain] {
        chains.keys.filter { $0.isSeen(by: role) }.sorted { CellOrder.compare($0.code, $1.code) < 0 }
    }

    /// SHA-256 over the heads that a role sees, a line each.
    func headsHash(seenBy role: ActorRole) -> String {
        let lines = chains(seenBy: role).compactMap { chains[$0]?.last }
            .map { "\($0.chain.code) \($0.sequence) \($0.hash)\n" }
        return AuditEntry.hexadecimal(SHA256.hash(data: Array(lines.joined().utf8)))
    }
}

extension AuditEntry {
    /// The same entry with another claim of what its hash is.
    public func with(hash: String) -> AuditEntry {
        AuditEntry(
            chain: chain, sequence: sequence, microseconds: microseconds, role: role, actor: actor, act: act,
            subject: subject, basis: basis, details: details, people: people, previous: previous, hash: hash)
    }
}

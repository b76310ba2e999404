extension AuditChain {
    /// Tells whether a role sees the chain: a district its own, the municipal centre and auditors every one.
    public func isSeen(by role: ActorRole) -> Bool {
        switch role {
        case .municipal, .auditor: true
        case .district(let own): self == AuditChain(own)
        }
    }
}

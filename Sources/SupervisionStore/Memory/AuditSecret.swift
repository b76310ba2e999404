/// Whom a commitment of the audit log is to, with the salt that shows it; kept apart, so that it can be erased.
struct AuditSecret: Hashable {
    let chain: AuditChain
    let sequence: Int64
    let person: String
    let salt: [UInt8]
}

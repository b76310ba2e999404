public import SupervisionModel

/// Who acts, and for which centre: the identity that a unit of work carries from its first row to its audit entry.
///
/// A store shows and takes only what the role may see and write; the person is named in the audit log by a salted
/// commitment alone.
public struct ActorIdentity: Hashable, Sendable {
    /// The person, in the namespace of supervisors, officers and assessors.
    public let person: PersonID
    /// The centre the person acts for.
    public let role: ActorRole

    /// Makes an identity.
    public init(person: PersonID, role: ActorRole) {
        self.person = person
        self.role = role
    }
}

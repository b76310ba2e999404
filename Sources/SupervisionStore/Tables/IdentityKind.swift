/// The kinds of things that have an id from outside and a key of the store's own.
///
/// People aren't among them: `person_id` is one namespace for supervisors, officers and assessors, kept as it came,
/// because recusal joins on it.
public enum IdentityKind: String, CaseIterable, Hashable, Sendable {
    case institution, session, dispatch, record, escalation, complaint, proceeding
    case creditEntry = "credit_entry"
}

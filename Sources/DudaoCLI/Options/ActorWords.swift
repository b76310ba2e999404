import SupervisionModel
import SupervisionStore

/// How an actor is written on the command line: the role, a slash, the person.
enum ActorWords {
    /// Reads `district:110109/D0001`, or nothing when it isn't of that form.
    static func identity(_ words: String) -> ActorIdentity? {
        let parts = words.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let role = ActorRole(String(parts[0])) else { return nil }
        return ActorIdentity(person: PersonID(String(parts[1])), role: role)
    }
}

import SupervisionModel
import SupervisionOperations

/// How a team is written on the command line: `Z1:lead,Z2`.
enum TeamWords {
    /// Reads the members, nothing where the text names none or an unknown seat.
    static func members(_ text: String) -> [DispatchOrder.Member]? {
        var members: [DispatchOrder.Member] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard let person = words.first, !person.allSatisfy(\.isWhitespace) else { return nil }
            guard words.count == 2 else {
                members.append(.init(PersonID(String(person)), .member))
                continue
            }
            guard let seat = TeamSeat(coded: words[1]) else { return nil }
            members.append(.init(PersonID(String(person)), seat))
        }
        return members.isEmpty ? nil : members
    }
}

/// An opaque identifier given by whoever made the data, distinct for every kind of thing.
///
/// The text is kept, exported and used on the command line as it came; nothing is read from it. Two identifiers
/// of different kinds can't be mixed up: `Identifier<Institution>` and `Identifier<AssessmentSession>` are
/// different types. Order is the order of the UTF-8 bytes, the same on every machine and in every locale.
public struct Identifier<Subject>: Hashable, Sendable {
    /// The identifier as it was given, never empty when it came through ``init(_:)``.
    public let text: String

    /// Makes an identifier from text.
    ///
    /// - Parameter text: The text as given; blanks around it belong to whoever trims, not to the identifier.
    public init(_ text: String) {
        self.text = text
    }
}

extension Identifier: Comparable {
    /// Tells whether one identifier stands before another by the bytes of their UTF-8 form.
    ///
    /// - Complexity: O(n) in the shorter text.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension Identifier: CustomStringConvertible {
    /// The identifier's text.
    public var description: String { text }
}

/// Names an assessment institution (评价机构).
public typealias InstitutionID = Identifier<Institution>
/// Names an assessment session (认定批次).
public typealias SessionID = Identifier<AssessmentSession>
/// Names a person: supervisors, officers and assessors share one namespace, which is how recusal joins.
public typealias PersonID = Identifier<Person>
/// Names a supervision record (督导表) through all its versions.
public typealias RecordID = Identifier<SupervisionRecord>
/// Names a dispatch (派遣).
public typealias DispatchID = Identifier<Dispatch>
/// Names a severe violation's record (严重违规).
public typealias EscalationID = Identifier<Escalation>
/// Names a complaint (投诉).
public typealias ComplaintID = Identifier<Complaint>
/// Names an entry of a credit file (信用档案).
public typealias CreditEntryID = Identifier<CreditEntry>

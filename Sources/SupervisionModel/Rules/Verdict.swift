/// A rule's verdict with every reason for it, in the order of the rule's conditions.
///
/// The ruling follows from the reasons, so that none can hide another: one adverse reason breaches, else one
/// doubtful reason leaves it to a person, else the rule held. Notes decide nothing. A verdict is a proposal: it
/// refuses and suspends nobody.
public struct Verdict: Hashable, Sendable {
    /// What the reasons come to.
    public let ruling: Ruling
    /// Every reason and note.
    public let reasons: [Reason]

    /// Makes the verdict that the reasons come to.
    ///
    /// - Complexity: O(number of reasons).
    public init(_ reasons: [Reason]) {
        self.reasons = reasons
        ruling =
            if reasons.contains(where: { $0.bearing == .adverse }) {
                .breached
            } else if reasons.contains(where: { $0.bearing == .doubtful }) {
                .forPerson
            } else {
                .held
            }
    }

    private init(_ ruling: Ruling, _ reasons: [Reason]) {
        self.ruling = ruling
        self.reasons = reasons
    }

    /// Makes the verdict that there was nothing to judge.
    ///
    /// - Parameter notes: Why, in words; whatever bearing they carry, nothing was judged.
    public static func notApplicable(_ notes: [Reason]) -> Verdict { Verdict(.notApplicable, notes) }

    /// Tells whether a reason of that code is among the reasons.
    public func gives(_ code: Reason.Code) -> Bool { reasons.contains { $0.code == code } }
}

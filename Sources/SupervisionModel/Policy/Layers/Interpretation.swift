/// An interpretation of the measures by the municipal centre (解释, Article 18).
///
/// It has the last word: where it sets a field, it supersedes every version's reading in either direction, down to what
/// the field's article itself writes.
public struct Interpretation: Hashable, Sendable {
    /// Its number, unique in the register.
    public let number: String
    /// The day it was issued.
    public let issuedOn: CalendarDay
    /// The first day on which it holds, never before it was issued: a record is judged by the rules of its own day.
    public let validFrom: CalendarDay
    /// Its text.
    public let text: String
    /// The field that it sets, where it sets one.
    public let change: PolicyChange?

    /// Makes an interpretation.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when number or text is blank; `datesOutOfOrder` when it holds
    ///   before it was issued.
    public init(
        number: String, issuedOn: CalendarDay, validFrom: CalendarDay, text: String, change: PolicyChange?
    ) throws(ModelError) {
        for (name, given) in [("number", number), ("text", text)] where given.allSatisfy(\.isWhitespace) {
            throw ModelError(
                code: .policyMalformed,
                message: "An interpretation has no \(name); give it as it was issued.",
                basis: LegalBasis(article: 18))
        }
        guard issuedOn <= validFrom else {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "Interpretation \(number) is valid from \(validFrom), before it was issued on "
                    + "\(issuedOn); a record is judged by the rules of its own day.",
                basis: LegalBasis(article: 19))
        }
        self.number = number
        self.issuedOn = issuedOn
        self.validFrom = validFrom
        self.text = text
        self.change = change
    }
}

/// What is kept of a person's document: a masked form for people and a keyed hash for programs, never the number.
public struct PersonDocumentEntry: Hashable, Sendable {
    /// The person.
    public let person: PersonID
    /// The type of document, by code.
    public let type: String
    /// The number with all but a few characters covered; nothing once erased.
    public let masked: String?
    /// The keyed hash, 64 small hexadecimal digits; nothing once erased.
    public let commitment: String?
    /// The day it was recorded.
    public let recordedOn: CalendarDay
    /// The day on which masked form and hash were erased.
    public let erasedOn: CalendarDay?

    /// Makes an entry.
    ///
    /// - Throws: ``ModelError`` with code `factsMissing` when an erased entry still has a form of the number.
    public init(
        person: PersonID, type: String, masked: String?, commitment: String?, recordedOn: CalendarDay,
        erasedOn: CalendarDay? = nil
    ) throws(ModelError) {
        guard erasedOn == nil || (masked == nil && commitment == nil) else {
            throw ModelError(
                code: .factsMissing,
                message: "A document that was erased keeps neither a masked form nor a hash; leave both out.")
        }
        self.person = person
        self.type = type
        self.masked = masked
        self.commitment = commitment
        self.recordedOn = recordedOn
        self.erasedOn = erasedOn
    }
}

/// A district's or an institution's detailed rules as registered (实施细则, Article 18).
public struct OwnRule: Hashable, Sendable {
    /// Who made them.
    public let issuer: RuleIssuer
    /// Their title.
    public let title: String
    /// The day they were adopted.
    public let adoptedOn: CalendarDay
    /// The first day on which they hold, never before they were adopted.
    public let validFrom: CalendarDay
    /// The last day on which they hold, or nothing while they have none.
    public let validTo: CalendarDay?
    /// The SHA-256 of the document, 64 hexadecimal digits in lower case, where it is kept.
    public let documentHash: String?
    /// The number of the overlay that they set a policy's fields by, where they set any.
    public let overlay: String?

    /// Registers rules.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when the title is blank or the hash isn't one;
    ///   `datesOutOfOrder` when they hold before they were adopted, or end before they begin.
    public init(
        issuer: RuleIssuer, title: String, adoptedOn: CalendarDay, validFrom: CalendarDay,
        validTo: CalendarDay?, documentHash: String?, overlay: String?
    ) throws(ModelError) {
        guard !title.allSatisfy(\.isWhitespace) else {
            throw ModelError(
                code: .policyMalformed,
                message: "The rules of \(issuer) have no title; give it as the document has it.",
                basis: LegalBasis(article: 18))
        }
        try ModelError.requireOrder("“\(title)” of \(issuer)", validFrom, validTo)
        guard adoptedOn <= validFrom else {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "“\(title)” of \(issuer) is valid from \(validFrom), before it was adopted on "
                    + "\(adoptedOn).",
                basis: LegalBasis(article: 18))
        }
        if let documentHash, !Self.isHash(documentHash) {
            throw ModelError(
                code: .policyMalformed,
                message:
                    "“\(title)” of \(issuer) has the document hash “\(documentHash)”; give SHA-256 as 64 "
                    + "hexadecimal digits in lower case.",
                basis: LegalBasis(article: 18))
        }
        self.issuer = issuer
        self.title = title
        self.adoptedOn = adoptedOn
        self.validFrom = validFrom
        self.validTo = validTo
        self.documentHash = documentHash
        self.overlay = overlay
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Tells whether they hold on a day.
    public func holds(on day: CalendarDay) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}

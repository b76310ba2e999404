public import SupervisionModel

/// What was done, as the audit log keeps it: the kind, the thing, the basis, and particulars without personal data.
public struct Act: Hashable, Sendable {
    /// What kind of act it was.
    public let kind: ActKind
    /// The district in whose log it stands; the city's own log when nil.
    public let district: DistrictCode?
    /// The thing acted on, by its outside id: `session B202609-00001`.
    public let subject: String
    /// The rule that it rests on (Article 1).
    public let basis: LegalBasis?
    /// Particulars, by name; no personal data, since nothing here can be erased.
    public let details: [String: String]
    /// People it concerns, kept as salted commitments whose salts can be erased.
    public let people: [PersonID]

    /// Makes an act.
    public init(
        _ kind: ActKind, in district: DistrictCode?, subject: String, basis: LegalBasis?,
        details: [String: String] = [:], people: [PersonID] = []
    ) {
        self.kind = kind
        self.district = district
        self.subject = subject
        self.basis = basis
        self.details = details
        self.people = people
    }
}

/// An entry of an institution's credit file (信用档案; Article 16): replaced by a later entry, never edited or deleted.
public struct CreditEntry: Hashable, Sendable {
    /// The entry's identifier.
    public let id: CreditEntryID
    /// The district whose file it stands in.
    public let district: DistrictCode
    /// The institution.
    public let institution: InstitutionID
    /// What kind of entry it is.
    public let kind: CreditEntryKind
    /// On what ground.
    public let ground: CreditGround
    /// When it was entered.
    public let enteredAt: Instant
    /// Where the matter stands with this entry.
    public let state: CreditEntryState
    /// The entry in whose place this one steps.
    public let replaces: CreditEntryID?

    /// Makes an entry.
    public init(
        id: CreditEntryID, district: DistrictCode, institution: InstitutionID, kind: CreditEntryKind,
        ground: CreditGround, enteredAt: Instant, state: CreditEntryState, replaces: CreditEntryID? = nil
    ) {
        self.id = id
        self.district = district
        self.institution = institution
        self.kind = kind
        self.ground = ground
        self.enteredAt = enteredAt
        self.state = state
        self.replaces = replaces
    }
}

/// A complaint (投诉) about an institution, received by the centre of the district where it is registered (Article 5).
public struct Complaint: Hashable, Sendable {
    /// How grave the matter is, if it is true.
    public enum Gravity: Hashable, Sendable {
        /// An ordinary matter.
        case ordinary
        /// A matter that would be a severe violation.
        case severe
    }

    /// The complaint's identifier.
    public let id: ComplaintID
    /// The district where the institution is registered.
    public let district: DistrictCode
    /// The institution.
    public let institution: InstitutionID
    /// The day of receipt.
    public let receivedOn: CalendarDay
    /// How grave the matter is.
    public let gravity: Gravity
    /// Where it stands.
    public let state: ComplaintState

    /// Makes a complaint.
    public init(
        id: ComplaintID, district: DistrictCode, institution: InstitutionID, receivedOn: CalendarDay,
        gravity: Gravity, state: ComplaintState
    ) {
        self.id = id
        self.district = district
        self.institution = institution
        self.receivedOn = receivedOn
        self.gravity = gravity
        self.state = state
    }
}

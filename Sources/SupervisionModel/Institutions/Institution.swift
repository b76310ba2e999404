/// An assessment institution (评价机构): an employer, or a social training and assessment organisation.
public struct Institution: Hashable, Sendable {
    /// The institution's identifier.
    public let id: InstitutionID
    /// Its registered name.
    public let name: String
    /// Whether it assesses its own people or the public's.
    public let kind: InstitutionKind
    /// The district where it is registered; sessions are held where they are held.
    public let district: DistrictCode
    /// A grouping of the centre's own, such as a trade; blank when it has none.
    public let category: String?
    /// The day its filing (备案) took effect.
    public let filedOn: CalendarDay
    /// The day it was withdrawn, if it was.
    public let withdrawnOn: CalendarDay?

    /// Makes an institution.
    ///
    /// - Throws: ``ModelError`` with code `datesOutOfOrder` when it is withdrawn before it was filed.
    public init(
        id: InstitutionID, name: String, kind: InstitutionKind, district: DistrictCode, category: String?,
        filedOn: CalendarDay, withdrawnOn: CalendarDay?
    ) throws(ModelError) {
        if let withdrawnOn, withdrawnOn < filedOn {
            throw ModelError(
                code: .datesOutOfOrder,
                message:
                    "Institution \(id) is withdrawn on \(withdrawnOn), before it was filed on \(filedOn).")
        }
        self.id = id
        self.name = name
        self.kind = kind
        self.district = district
        self.category = category
        self.filedOn = filedOn
        self.withdrawnOn = withdrawnOn
    }
}

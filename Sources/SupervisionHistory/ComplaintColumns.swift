public import SupervisionModel

/// Complaints about institutions, as columns of equal length; their texts stay with the centre.
public struct ComplaintColumns: Hashable, Sendable {
    /// The institution, an index into the history's institutions.
    public var institutions: [Int32] = []
    /// The day each came in.
    public var receivedOn: [CalendarDay] = []
    /// Whether each is of a severe matter.
    public var severe: [Bool] = []
    /// Where each stands.
    public var states: [ComplaintState] = []

    /// Makes empty columns.
    public init() {}

    /// The number of complaints.
    public var count: Int { institutions.count }
}

public import SupervisionModel

/// Why an institution is due a visit whatever its risk.
public enum DueVisit: Hashable, Sendable {
    /// No visit since a day: the last visit, or where there was none the day from which one is missed.
    case overdue(since: CalendarDay)
    /// A severe complaint was confirmed, and no visit followed it.
    case severeComplaint(receivedOn: CalendarDay)
}

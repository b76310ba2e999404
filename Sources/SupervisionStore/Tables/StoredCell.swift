public import SupervisionModel

/// One cell of a stored row, by value.
public enum StoredCell: Hashable, Sendable {
    case blank
    /// Text, a code, a district or an outside id.
    case text(String)
    case day(CalendarDay)
    case instant(Instant)
    case integer(Int)
    case number(Double)
    case flag(Bool)
}

/// What the cells of a column are, and how they are shown.
public enum CellKind: Sendable, Hashable {
    /// Text.
    case text
    /// Whole numbers.
    case integer
    /// Numbers with this many decimals.
    case decimal(fractionDigits: Int)
    /// Shares, shown as percentages with this many decimals.
    case percent(fractionDigits: Int)
    /// Calendar days.
    case date
    /// Moments.
    case instant
    /// Yes or no.
    case flag
    /// Shares drawn as bars.
    case bar

    /// A stable name without its number of decimals, as files and the wire write it.
    public var name: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .percent: "percent"
        case .date: "date"
        case .instant: "instant"
        case .flag: "flag"
        case .bar: "bar"
        }
    }

    /// The number of decimals shown, where there is one.
    public var fractionDigits: Int? {
        switch self {
        case .decimal(let digits), .percent(let digits): digits
        default: nil
        }
    }

    /// On which side a column of this kind lines up.
    public var alignment: CellAlignment {
        switch self {
        case .integer, .decimal, .percent: .trailing
        case .flag: .centre
        case .text, .date, .instant, .bar: .leading
        }
    }
}

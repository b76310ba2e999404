/// A typed value at the crossing of a row and a column.
///
/// A number that isn't finite is shown as nothing by every format; better say ``empty`` where too little is known.
public enum Cell: Sendable, Hashable {
    /// Nothing is known, or nothing applies.
    case empty
    /// Text, taken literally.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with decimals.
    case decimal(Double)
    /// A share as a fraction: 0.125 is 12.5 %.
    case percent(Double)
    /// A calendar day.
    case date(ReportDate)
    /// A moment.
    case instant(ReportInstant)
    /// Yes or no.
    case flag(Bool)
    /// A share drawn as a bar, with its label.
    case bar(Bar)

    /// A share drawn as a bar, with its label.
    public struct Bar: Sendable, Hashable {
        /// How much of the bar is filled, from 0 to 1.
        public var fraction: Double
        /// What stands beside the bar.
        public var label: String

        /// Makes a bar.
        ///
        /// - Parameters:
        ///   - fraction: How much of it is filled; held to the range 0…1, and 0 where it isn't a number.
        ///   - label: What stands beside it.
        public init(_ fraction: Double, label: String) {
            self.fraction = fraction > 0 ? min(fraction, 1) : 0
            self.label = label
        }
    }

    /// Makes a cell of text that may be absent.
    ///
    /// - Parameter text: The text; nothing makes ``empty``.
    /// - Returns: The cell.
    public static func optional(_ text: String?) -> Cell {
        text.map(Cell.text) ?? .empty
    }

    /// Makes a cell of a number that may be absent.
    ///
    /// - Parameter number: The number; nothing, or one that isn't finite, makes ``empty``.
    /// - Returns: The cell.
    public static func optionalDecimal(_ number: Double?) -> Cell {
        number.map { Cell.decimal($0).finite } ?? .empty
    }

    /// Makes a cell of a share that may be absent.
    ///
    /// - Parameter fraction: The share; nothing, or one that isn't finite, makes ``empty``.
    /// - Returns: The cell.
    public static func optionalPercent(_ fraction: Double?) -> Cell {
        fraction.map { Cell.percent($0).finite } ?? .empty
    }

    /// The cell itself, or ``empty`` where it holds a number that isn't finite.
    public var finite: Cell {
        switch self {
        case .decimal(let number) where !number.isFinite: .empty
        case .percent(let fraction) where !fraction.isFinite: .empty
        default: self
        }
    }

    /// The usual way to show a value of this type: two decimals for numbers, one for percentages.
    public var usualKind: CellKind {
        switch self {
        case .empty, .text: .text
        case .integer: .integer
        case .decimal: .decimal(fractionDigits: 2)
        case .percent: .percent(fractionDigits: 1)
        case .date: .date
        case .instant: .instant
        case .flag: .flag
        case .bar: .bar
        }
    }
}

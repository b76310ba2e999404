import SupervisionModel
import SupervisionStore

/// A cell of a bulk row with its own bytes.
enum KeptCell: Hashable, Sendable {
    case blank
    case text(String)
    case day(Int32)
    case instant(Int64)
    case integer(Int64)
    case number(Double)
    case flag(Bool)
    case identity(String)

    init(_ cell: BulkCell) {
        switch cell {
        case .blank: self = .blank
        case .text(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
        case .day(let number): self = .day(number)
        case .instant(let microseconds): self = .instant(microseconds)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        case .identity(_, let bytes): self = .identity(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Whether it comes before another in the order of keys.
    func precedes(_ other: KeptCell) -> Bool {
        switch (self, other) {
        case (.text(let left), .text(let right)), (.identity(let left), .identity(let right)):
            left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.day(let left), .day(let right)): left < right
        case (.integer(let left), .integer(let right)): left < right
        case (.instant(let left), .instant(let right)): left < right
        default: false
        }
    }

    /// The cell as a data folder writes it.
    func written(_ kind: StoredColumn.Kind) -> String {
        switch self {
        case .blank: ""
        case .text(let text), .identity(let text): text
        case .day(let number):
            kind == .month
                ? CalendarDay(number: number).month.description : CalendarDay(number: number).description
        case .instant(let microseconds): Instant(microseconds: microseconds).description
        case .integer(let number): String(number)
        case .number(let number): number == 1 ? "1" : String(number)
        case .flag(let flag): flag ? "yes" : "no"
        }
    }

    /// Gives the cell as one of a bulk row, for as long as the body runs.
    func give(_ body: (BulkCell) throws -> Void) throws {
        switch self {
        case .blank: try body(.blank)
        case .text(var text): try text.withUTF8 { try body(.text(UnsafeRawBufferPointer($0))) }
        case .day(let number): try body(.day(number))
        case .instant(let microseconds): try body(.instant(microseconds))
        case .integer(let number): try body(.integer(number))
        case .number(let number): try body(.number(number))
        case .flag(let flag): try body(.flag(flag))
        case .identity(var text):
            try text.withUTF8 { try body(.identity(ordinal: 0, text: UnsafeRawBufferPointer($0))) }
        }
    }
}

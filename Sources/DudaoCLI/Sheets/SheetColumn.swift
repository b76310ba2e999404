import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionStore

/// A column of a sheet: its name for programs, its header for people.
struct SheetColumn: Sendable {
    /// The name, stable: that of the data folder's column.
    let name: String
    /// The header.
    let labels: LocalizedText
    /// The Chinese words of its codes, where it has a closed list of them.
    let words: [String: String]
    /// Whether its days stand for months.
    let isMonth: Bool

    init(_ name: String, _ labels: LocalizedText, words: [String: String] = [:]) {
        self.name = name
        self.labels = labels
        self.words = words
        isMonth = false
    }

    init(_ column: StoredColumn, of table: StoredTable) {
        name = column.name
        labels = ColumnWords.labels(column.name, of: table)
        if case .vocabulary(let list)? = ColumnWords.column(column.name, of: table)?.type {
            words = Dictionary(zip(list.codes, list.words)) { first, _ in first }
        } else {
            words = Self.grounds(column, of: table)
        }
        isMonth = column.kind == .month
    }

    /// The words of grounds, which are text in the folder since several lists of them meet in one column.
    private static func grounds(_ column: StoredColumn, of table: StoredTable) -> [String: String] {
        guard column.name == "ground" else { return [:] }
        let pairs =
            table == .standingMeasures
            ? StandingGround.allCases.map { ($0.rawValue, $0.chinese) }
            : EscalationGround.allCases.map { ($0.rawValue, $0.chinese) }
                + CreditGround.allCases.map { ($0.rawValue, $0.chinese) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The same column with the Chinese words of its codes.
    func worded(_ words: [String: String]) -> SheetColumn {
        SheetColumn(name, labels, words: words)
    }

    /// A cell of the column for people.
    func cell(_ cell: StoredCell, locale: ReportLocale) -> Cell {
        switch cell {
        case .blank: return .empty
        case .text(let text):
            guard locale == .zh, let word = words[text] else { return .text(text) }
            return .text(word)
        case .day(let day): return .text(isMonth ? day.month.description : day.description)
        case .instant(let instant): return .text(instant.description)
        case .integer(let number): return .integer(number)
        case .number(let number): return .decimal(number)
        case .flag(let flag): return .flag(flag)
        }
    }

    /// A cell of the column for programs.
    func write(_ cell: StoredCell, to writer: inout JSONWriter) {
        switch cell {
        case .blank: writer.null()
        case .text(let text): writer.value(text)
        case .day(let day): writer.value(isMonth ? day.month.description : day.description)
        case .instant(let instant): writer.value(instant.description)
        case .integer(let number): writer.value(number)
        case .number(let number): writer.value(Optional(number))
        case .flag(let flag): writer.value(flag)
        }
    }
}

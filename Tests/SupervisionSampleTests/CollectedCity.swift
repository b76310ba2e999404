import SupervisionModel
import SupervisionSample

/// A small city with its rows in memory, by table and column.
struct CollectedCity: CityRowSink {
    /// One row, read by column.
    struct Row {
        fileprivate let table: CityTable
        fileprivate let cells: [String]

        subscript(column: String) -> String {
            table.columns.firstIndex(of: column).map { cells[$0] } ?? ""
        }
    }

    private(set) var rows: [CityTable: [Row]] = [:]
    /// Every cell in the order in which it came.
    private(set) var text = ""
    /// Rows that don't have one cell a column.
    private(set) var ragged = 0

    init(seed: UInt64, institutions: Int = 160, months: Int = 24, until: String = "2026-11-30") throws {
        let day = CalendarDay(until) ?? CalendarDay(number: 0)
        let city = SampleCity(
            try CityParameters(seed: seed, institutions: institutions, months: months, until: day))
        city.write(to: &self)
    }

    mutating func add(_ cells: [String], to table: CityTable) throws(Never) {
        if cells.count != table.columns.count { ragged += 1 }
        rows[table, default: []].append(Row(table: table, cells: cells))
        text += table.rawValue
        for cell in cells { text += "," + cell }
        text += "\n"
    }

    subscript(table: CityTable) -> [Row] { rows[table] ?? [] }

    /// The rows of a table by their first column.
    func byKey(_ table: CityTable) -> [String: Row] {
        Dictionary(self[table].map { ($0.cells[0], $0) }, uniquingKeysWith: { first, _ in first })
    }
}

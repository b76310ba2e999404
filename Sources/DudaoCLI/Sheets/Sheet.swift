import ReportKit
import SupervisionModel
import SupervisionStore

/// Rows as a command prints them: named columns, with a header for people.
struct Sheet: Sendable {
    /// The sheet's name, stable: that of the table.
    let name: String
    /// What people call it.
    let title: LocalizedText
    /// The columns.
    private(set) var columns: [SheetColumn]
    /// The rows, a cell a column.
    var rows: [[StoredCell]]

    init(_ name: String, _ title: LocalizedText, _ columns: [SheetColumn], rows: [[StoredCell]]) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    /// Rows of a stored table.
    ///
    /// What tells who somebody is, beyond the id, stays out unless the command is there to show it; what stands for a
    /// document's number is never shown.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - rows: The rows.
    ///   - people: Whether names are shown.
    init(_ table: StoredTable, _ rows: [StoredRow], people: PeopleShown = .byID) {
        let hidden = people.hidden(of: table)
        let places = table.columns.indices.filter { !hidden.contains(table.columns[$0].name) }
        name = table.name
        title = ColumnWords.title(of: table)
        columns = places.map { SheetColumn(table.columns[$0], of: table) }
        self.rows = rows.map { row in places.map { row.cells[$0] } }
    }

    /// The same sheet, with the Chinese words of a kind's states in its column of states.
    func states(of kind: ProceedingKind) -> Sheet {
        var sheet = self
        let words = Dictionary(kind.steps.states.map { ($0.code, $0.chinese) }) { first, _ in first }
        sheet.columns = columns.map { $0.name == "state" ? $0.worded(words) : $0 }
        return sheet
    }

    /// The sheet as a table of a report, a row a row.
    func table(locale: ReportLocale) -> Table {
        Table(
            id: name, title: title[locale],
            columns: columns.enumerated().map { place, column in
                Table.Column(
                    id: column.name, title: column.labels[locale], kind: kind(place),
                    role: place == 0 ? .key : .value)
            },
            rows: rows.map { row in zip(columns, row).map { $0.cell($1, locale: locale) } })
    }

    /// One row as a table of a report, a row a column.
    func page(of row: [StoredCell], locale: ReportLocale) -> Table {
        Table(
            id: name, title: title[locale],
            columns: [
                Table.Column(id: "field", title: LocalizedText(zh: "字段", en: "Field")[locale], role: .key),
                Table.Column(id: "label", title: LocalizedText(zh: "项目", en: "What")[locale]),
                Table.Column(id: "value", title: LocalizedText(zh: "内容", en: "Value")[locale]),
            ],
            rows: zip(columns, row).map { column, cell in
                [.text(column.name), .text(column.labels[locale]), text(column, cell, locale)]
            })
    }

    /// Writes the rows as an array of objects.
    func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for row in rows {
            write(row, to: &writer)
        }
        writer.endArray()
    }

    /// Writes one row as an object.
    func write(_ row: [StoredCell], to writer: inout JSONWriter) {
        writer.beginObject()
        for (column, cell) in zip(columns, row) {
            writer.key(column.name)
            column.write(cell, to: &writer)
        }
        writer.endObject()
    }

    /// A page has one column for values of all kinds, so that they are words there.
    private func text(_ column: SheetColumn, _ cell: StoredCell, _ locale: ReportLocale) -> Cell {
        switch cell {
        case .integer(let number): .text(String(number))
        case .number(let number): .text(String(number))
        case .flag(let flag):
            .text(flag ? LocalizedText(zh: "是", en: "yes")[locale] : LocalizedText(zh: "否", en: "no")[locale])
        default: column.cell(cell, locale: locale)
        }
    }

    private func kind(_ place: Int) -> CellKind {
        for row in rows {
            switch row[place] {
            case .blank: continue
            case .integer: return .integer
            case .number: return .decimal(fractionDigits: 4)
            case .flag: return .flag
            case .text, .day, .instant: return .text
            }
        }
        return .text
    }
}

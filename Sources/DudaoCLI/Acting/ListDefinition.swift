import SupervisionModel
import SupervisionStore

/// A command that lists the rows of one table, filtered and by the page.
protocol ListDefinition: Sendable {
    /// What it is; its fields are columns that rows must equal, and `from` and `through`.
    static var summary: ActSummary { get }
    /// The table.
    static var table: StoredTable { get }
    /// What rows must be whatever is asked.
    static var conditions: [StoredQuestion.Condition] { get }
    /// The day or moment that `--from` and `--through` look at.
    static var dated: String? { get }
    /// How far people are shown.
    static var people: PeopleShown { get }
    /// Makes a page's sheet of its rows, and leaves out what the fields beyond the columns ask to leave out.
    static func sheet(_ rows: [StoredRow], _ values: FieldValues, in work: any UnitOfWork) async throws
        -> Sheet
}

extension ListDefinition {
    static var conditions: [StoredQuestion.Condition] { [] }
    static var dated: String? { nil }
    static var people: PeopleShown { .byID }

    static func sheet(
        _ rows: [StoredRow], _ values: FieldValues, in work: any UnitOfWork
    ) async throws -> Sheet { Sheet(table, rows, people: people) }

    /// The summary of a list with its filters.
    static func listing(
        _ abstract: String, by columns: [String], further: [CommandField] = [], name: String = "list"
    ) -> ActSummary {
        var names = columns
        if table.place("district_code") != nil, !names.contains("district_code") {
            names.append("district_code")
        }
        let filters = table.columns.filter { names.contains($0.name) }.map {
            CommandField($0, of: table).needed(false)
        }
        let period =
            dated == nil
            ? [] : [CommandField("from", "自", .day), CommandField("through", "至", .day)]
        return ActSummary(name, abstract, nil, FieldForm(filters + period + further))
    }

    /// The question that the fields ask.
    static func asked(_ values: FieldValues) -> [StoredQuestion.Condition] {
        var asked = conditions
        for column in table.columns where summary.form.field(column.name) != nil {
            if values[column.name] != .blank { asked.append(.init(column.name, .equal, values[column.name])) }
        }
        guard let dated, let place = table.place(dated) else { return asked }
        let isInstant = table.columns[place].kind == .instant
        if let from = values.day("from") {
            let cell = isInstant ? StoredCell.instant(from.beijing(secondsAfterMidnight: 0)) : .day(from)
            asked.append(.init(dated, .atLeast, cell))
        }
        if let through = values.day("through") {
            let end = Instant(
                microseconds: through.adding(days: 1).beijing(secondsAfterMidnight: 0).microseconds - 1)
            asked.append(.init(dated, .atMost, isInstant ? .instant(end) : .day(through)))
        }
        return asked
    }
}

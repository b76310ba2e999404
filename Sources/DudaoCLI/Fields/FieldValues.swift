import SupervisionModel
import SupervisionStore

/// What somebody gave a command, by the fields' names, each checked against its field.
struct FieldValues: Sendable {
    private var cells: [String: StoredCell]

    init(_ cells: [String: StoredCell] = [:]) {
        self.cells = cells
    }

    /// The cell of a field, blank where nothing was given.
    subscript(name: String) -> StoredCell {
        get { cells[name] ?? .blank }
        set { cells[name] = newValue }
    }

    /// Fills in a field that wasn't given.
    mutating func fill(_ name: String, _ cell: StoredCell) {
        if case .blank = self[name] { self[name] = cell }
    }

    /// The text of a field.
    func text(_ name: String) -> String? { if case .text(let text) = self[name] { text } else { nil } }

    /// The day of a field.
    func day(_ name: String) -> CalendarDay? { if case .day(let day) = self[name] { day } else { nil } }

    /// The month of a field.
    func month(_ name: String) -> CalendarMonth? { day(name)?.month }

    /// The instant of a field.
    func instant(_ name: String) -> Instant? {
        if case .instant(let instant) = self[name] { instant } else { nil }
    }

    /// The whole number of a field.
    func integer(_ name: String) -> Int? { if case .integer(let number) = self[name] { number } else { nil } }

    /// The number of a field.
    func number(_ name: String) -> Double? {
        if case .number(let number) = self[name] { number } else { nil }
    }

    /// The value that a field's code means.
    func code<Value: CodedValue>(_ name: String) -> Value? { text(name).flatMap { Value(rawValue: $0) } }

    /// The id in a field; blank where none was given, which a required field never is.
    func id<Subject>(_ name: String) -> Identifier<Subject> { Identifier(text(name) ?? "") }

    /// The district in a field.
    func district(_ name: String = "district_code") -> DistrictCode { DistrictCode(text(name) ?? "") }

    /// The row of a table that the fields make.
    func row(of table: StoredTable) -> StoredRow { StoredRow(table.columns.map { self[$0.name] }) }
}

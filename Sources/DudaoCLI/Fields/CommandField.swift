import ReportKit
import SupervisionExchange
import SupervisionStore

/// One thing that a command takes: an option on the command line, a key of a JSON file.
struct CommandField: Sendable {
    /// The key in a file, the name of the data folder's column.
    let name: String
    /// What people call it.
    let labels: LocalizedText
    /// What it takes.
    let kind: FieldKind
    /// Whether it has to be given.
    let isRequired: Bool

    init(_ name: String, _ chinese: String, _ kind: FieldKind, required: Bool = false) {
        self.name = name
        labels = LocalizedText(zh: chinese, en: ColumnWords.english(name))
        self.kind = kind
        isRequired = required
    }

    /// A column of a stored table, as the data folder describes it.
    init(_ column: StoredColumn, of table: StoredTable) {
        let found = ColumnWords.column(column.name, of: table)
        name = column.name
        labels = ColumnWords.labels(column.name, of: table)
        kind = found.map { FieldKind($0.type, stored: column.kind) } ?? FieldKind(column.kind)
        isRequired = !column.isOptional
    }

    /// The same, to be given or not.
    func needed(_ isRequired: Bool) -> CommandField {
        CommandField(self, isRequired: isRequired)
    }

    private init(_ field: CommandField, isRequired: Bool) {
        name = field.name
        labels = field.labels
        kind = field.kind
        self.isRequired = isRequired
    }

    /// The option's name.
    var option: String { "--" + String(name.map { $0 == "_" ? "-" : $0 }) }
}

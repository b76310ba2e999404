import SupervisionModel
import SupervisionStore

/// A command that shows one thing with all that belongs to it; nothing is written.
protocol ShowDefinition: ActDefinition {}

extension ShowDefinition {
    /// The fields of a command that shows what an id names.
    static func named(_ column: String, _ table: StoredTable) -> FieldForm {
        let fields = table.columns.filter { $0.name == column }.map { CommandField($0, of: table) }
        let district = CommandField("district_code", "区代码", .district)
        return FieldForm(fields + (table.ownership == .district ? [district] : []), places: [column])
    }

    /// What a missing thing comes to.
    static func missing(_ column: String, _ values: FieldValues) -> CommandError {
        let named = values.text(column) ?? values.integer(column).map(String.init) ?? ""
        return CommandError(
            status: .badInput,
            message: "There is no \(column) \(named) that you see; check the id.",
            details: ["找不到所指对象，或无权查看。"])
    }
}

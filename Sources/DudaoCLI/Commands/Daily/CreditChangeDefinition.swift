import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that replaces an entry of a credit file by a later one.
protocol CreditChangeDefinition: RegisterDefinition where Entity == CreditEntry {
    /// What the later entry is.
    static var change: CreditChange { get }
}

extension CreditChangeDefinition {
    static var moments: [String] { ["entered_at"] }

    /// What it is: the entry replaced, the new entry's id, and another ground where a correction gives one.
    static func changing(_ name: String, _ abstract: String) -> ActSummary {
        let table = StoredTable.creditEntries
        let fields = table.columns.compactMap { column -> CommandField? in
            switch column.name {
            case "replaces", "entry_id": CommandField(column, of: table).needed(true)
            case "ground", "district_code": CommandField(column, of: table).needed(false)
            default: nil
            }
        }
        return ActSummary(
            name, abstract, .creditEntered, FieldForm(fields, places: ["replaces", "entry_id"]),
            discussion: "The first word is the entry that is replaced, the second the id of the new one.")
    }

    static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
        let table = StoredTable.creditEntries
        var old = FieldValues(["entry_id": values["replaces"], "district_code": values["district_code"]])
        let district = try await context.district(old, of: table, "entry_id")
        old["district_code"] = .district(district)
        let row = try await context.rows(
            of: table, where: ActContext.key(of: old.row(of: table), in: table)
        ).first
        guard let row else {
            throw CommandError(
                status: .badInput,
                message:
                    "There is no credit entry \(values.text("replaces") ?? "") that you see; check the id.")
        }
        let replaced = try context.entity(CreditEntry.self, row)
        values["district_code"] = .district(district)
        values["institution_id"] = .id(replaced.institution)
        values.fill("ground", .code(replaced.ground))
        values["kind"] = .code(change.kind)
        values["state"] = .code(change.state)
    }

    static func enter(_ entity: CreditEntry, in context: ActContext) async throws -> OperationOutcome {
        try await context.operations.enterCredit(
            entity, as: context.actor, at: context.now, under: context.policy)
    }
}

import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao pool`: the sessions that spot checks are drawn from, frozen by date (抽查基数).
struct PoolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pool", abstract: "Pools that spot checks are drawn from (抽查基数), frozen by date.",
        subcommands: [ActCommand<Freeze>.self, ListCommand<Pools>.self, ListCommand<Verify>.self])

    /// `dudao pool freeze`.
    enum Freeze: ActDefinition {
        static let summary = ActSummary(
            "freeze", "Freeze a district's pool of a month, with its hash (锁定抽查基数).", .poolFrozen,
            FieldForm(
                [
                    CommandField("month", "月份", .month, required: true),
                    CommandField("district_code", "区代码", .district, required: true),
                ], places: ["month"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            guard let month = values.month("month") else { throw MonthSubmitCommand.missing }
            let pool = try await context.operations.freezePool(
                of: values.district(), month: month, as: context.actor, at: context.now,
                under: context.policy)
            // A pool that hasn't changed is the earlier one, with its own moment.
            let outcome: OperationOutcome = pool.frozenAt == context.now ? .done : .doneBefore
            return ActAnswer(outcome, Sheet(.frozenPools, [pool.row]))
        }
    }

    /// `dudao pool list`.
    enum Pools: ListDefinition {
        static let table = StoredTable.frozenPools
        static let dated: String? = "frozen_at"
        static let summary = listing("List frozen pools.", by: ["month"])
    }

    /// `dudao pool verify`.
    enum Verify: ListDefinition {
        static let table = StoredTable.frozenPools
        static let dated: String? = "frozen_at"
        static let summary = listing(
            "Hash every frozen pool again, and tell those that don't hold.", by: ["month"], name: "verify")

        static func sheet(
            _ rows: [StoredRow], _ values: FieldValues, in work: any UnitOfWork
        ) async throws -> Sheet {
            let plain = Sheet(table, [])
            let holds = SheetColumn("intact", LocalizedText(zh: "摘要相符", en: "Intact"))
            return Sheet(
                table.name, plain.title, plain.columns + [holds],
                rows: try rows.map { row in
                    row.cells + [.flag(try StoredFrozenPool(RowReader(row, of: table)).isIntact)]
                })
        }
    }
}

import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao rules own`: the rules that districts and institutions made (实施细则).
struct RulesOwnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "own", abstract: "The detailed rules of districts and institutions (实施细则).",
        subcommands: [ActCommand<Add>.self, ListCommand<Rules>.self])

    /// `dudao rules own add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Enter a district's or an institution's rules, or their later state (登记细则).",
            .ownRulesEntered,
            FieldForm(of: .ownRules, places: ["rule_id"]))

        static func enter(_ entity: RegisteredRule, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterOwnRules(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao rules own list`.
    enum Rules: ListDefinition {
        static let table = StoredTable.ownRules
        static let dated: String? = "adopted_on"
        static let summary = listing("List own rules.", by: ["institution_id"])
    }
}

import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao rules interpretation`: the municipal centre's interpretations (解释).
struct RulesInterpretationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interpretation",
        abstract: "The municipal centre's interpretations of the measures (解释).",
        subcommands: [ActCommand<Add>.self, ListCommand<Interpretations>.self])

    /// `dudao rules interpretation add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Enter an interpretation, which has the last word from its day on (登记解释).",
            .interpretationEntered,
            FieldForm(of: .interpretations, places: ["number"]))

        static func enter(_ entity: Interpretation, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterInterpretation(
                entity, as: context.actor, at: context.now, over: context.base)
        }
    }

    /// `dudao rules interpretation list`.
    enum Interpretations: ListDefinition {
        static let table = StoredTable.interpretations
        static let dated: String? = "issued_on"
        static let summary = listing("List interpretations.", by: ["field"])
    }
}

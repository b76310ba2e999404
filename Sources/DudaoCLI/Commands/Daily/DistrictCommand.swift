import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao district`: the districts in scope (区).
struct DistrictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "district", abstract: "The districts in scope (区), which everything else belongs to.",
        subcommands: [ActCommand<Enter>.self, ListCommand<Districts>.self])

    /// `dudao district enter`.
    enum Enter: ActDefinition {
        static let summary = ActSummary(
            "enter", "Enter the policy's districts that the store doesn't have yet (登记各区).",
            .districtsEntered,
            FieldForm([]), discussion: "A store that isn't filled by dudao import begins with this.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let outcome = try await context.operations.enterDistricts(
                as: context.actor, at: context.now, under: context.policy)
            return ActAnswer(outcome, try await context.sheet(of: .districts, where: []))
        }
    }

    /// `dudao district list`.
    enum Districts: ListDefinition {
        static let table = StoredTable.districts
        static let summary = listing("List the districts of the store.", by: [])
    }
}

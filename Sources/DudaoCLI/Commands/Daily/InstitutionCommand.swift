import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao institution`: the directory of institutions (评价机构), and what each filed to assess.
struct InstitutionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "institution", abstract: "The directory of institutions (评价机构).",
        subcommands: [
            ActCommand<Add>.self, ActCommand<Change>.self, ActCommand<FilePlan>.self,
            ListCommand<Institutions>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao institution add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Enter an institution in the directory (登记评价机构).", .institutionRegistered,
            FieldForm(of: .institutions, places: ["institution_id"]))

        static func enter(_ entity: Institution, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.registerInstitution(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao institution change`.
    enum Change: RegisterDefinition {
        static let summary = ActSummary(
            "change", "Give an institution's entry its later state, whole (变更登记).", .institutionChanged,
            FieldForm(of: .institutions, places: ["institution_id"]))

        static func enter(_ entity: Institution, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.changeInstitution(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao institution file-plan`.
    enum FilePlan: RegisterDefinition {
        static let summary = ActSummary(
            "file-plan", "Enter what an institution filed to assess (备案方案).", .planFiled,
            FieldForm(of: .filedPlans, places: ["institution_id"]),
            discussion:
                "The same occupation, level, mode and first day again gives that plan its later state.")

        static func enter(_ entity: FiledPlan, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.filePlan(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao institution list`.
    enum Institutions: ListDefinition {
        static let table = StoredTable.institutions
        static let dated: String? = "filed_on"
        static let summary = listing("List institutions.", by: ["kind", "category"])
    }

    /// `dudao institution show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show an institution and its plans.", nil, named("institution_id", .institutions))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let own: [StoredQuestion.Condition] = [.init("institution_id", .equal, values["institution_id"])]
            let found = try await context.sheet(of: .institutions, where: own)
            guard !found.rows.isEmpty else { throw missing("institution_id", values) }
            return ActAnswer(nil, found, parts: [try await context.sheet(of: .filedPlans, where: own)])
        }
    }
}

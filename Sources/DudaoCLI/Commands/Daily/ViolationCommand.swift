import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionStore

/// `dudao violation`: severe violations, each with its facts (严重违规).
struct ViolationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "violation", abstract: "Severe violations (严重违规), recorded with their facts.",
        subcommands: [ActCommand<Escalate>.self, ListCommand<Violations>.self])

    /// `dudao violation escalate`.
    enum Escalate: RegisterDefinition {
        static let summary = ActSummary(
            "escalate", "Record a severe violation; its urgent report is opened with it (记录严重违规).",
            .escalated,
            FieldForm(of: .escalations, free: ["district_code"], places: ["escalation_id"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            let district = try await context.district(values, of: .sessions, "session_id")
            values["district_code"] = .district(district)
        }

        static func enter(_ entity: Escalation, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.escalate(
                entity, as: context.actor, at: context.now, under: context.policy)
        }

        static func parts(of entity: Escalation, in context: ActContext) async throws -> [Sheet] {
            let report = Operations<PostgresStore>.urgentReport(of: entity.id)
            let answer = try await ProceedingStepRunner(context: context)
                .answer(nil, report, in: entity.district)
            return [answer.main] + answer.parts
        }
    }

    /// `dudao violation list`.
    enum Violations: ListDefinition {
        static let table = StoredTable.escalations
        static let dated: String? = "discovered_at"
        static let summary = listing("List severe violations.", by: ["session_id", "ground", "item"])
    }
}

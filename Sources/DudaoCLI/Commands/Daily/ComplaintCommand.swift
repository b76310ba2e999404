import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao complaint`: complaints about institutions (投诉).
struct ComplaintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaint", abstract: "Complaints (投诉): received, confirmed, dismissed.",
        subcommands: [
            ActCommand<Add>.self, ActCommand<Confirm>.self, ActCommand<Dismiss>.self,
            ListCommand<Complaints>.self,
        ])

    /// `dudao complaint add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Receive a complaint about an institution (受理投诉).", .complaintReceived,
            FieldForm(of: .complaints, without: ["state"], places: ["complaint_id"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            values["state"] = .code(ComplaintState.open)
        }

        static func enter(_ entity: Complaint, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.receiveComplaint(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao complaint confirm`.
    enum Confirm: ActDefinition {
        static let summary = deciding("confirm", "Find a complaint true (属实).")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            try await decide(.confirmed, values, context)
        }
    }

    /// `dudao complaint dismiss`.
    enum Dismiss: ActDefinition {
        static let summary = deciding("dismiss", "Find a complaint untrue (不属实).")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            try await decide(.dismissed, values, context)
        }
    }

    /// `dudao complaint list`.
    enum Complaints: ListDefinition {
        static let table = StoredTable.complaints
        static let dated: String? = "received_on"
        static let summary = listing("List complaints.", by: ["institution_id", "severe", "state"])
    }

    private static func deciding(_ name: String, _ abstract: String) -> ActSummary {
        ActSummary(
            name, abstract, .complaintDecided,
            FieldForm(
                [
                    CommandField("complaint_id", "投诉编号", .text, required: true),
                    CommandField("district_code", "区代码", .district),
                ], places: ["complaint_id"]))
    }

    private static func decide(
        _ decision: ComplaintState, _ values: FieldValues, _ context: ActContext
    ) async throws -> ActAnswer {
        let district = try await context.district(values, of: .complaints, "complaint_id")
        let outcome = try await context.operations.decideComplaint(
            values.id("complaint_id"), in: district, as: decision, by: context.actor, at: context.now,
            under: context.policy)
        return ActAnswer(
            outcome,
            try await context.sheet(
                of: .complaints,
                where: [
                    .init("district_code", .equal, .district(district)),
                    .init("complaint_id", .equal, values["complaint_id"]),
                ]))
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that takes a session to another state.
protocol SessionChangeDefinition: ActDefinition {
    /// The state.
    static var state: SessionState { get }
}

extension SessionChangeDefinition {
    /// What it is, with what may be said beside the state.
    static func changing(
        _ name: String, _ abstract: String, _ columns: [String], needed: [String] = []
    ) -> ActSummary {
        let table = StoredTable.sessions
        let fields = table.columns.filter { $0.name == "session_id" || columns.contains($0.name) }.map {
            CommandField($0, of: table).needed($0.name == "session_id" || needed.contains($0.name))
        }
        return ActSummary(
            name, abstract, .sessionChanged,
            FieldForm(
                fields + [CommandField("district_code", "区代码", .district)], places: ["session_id"]))
    }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        let district = try await context.district(values, of: .sessions, "session_id")
        let outcome = try await context.operations.changeSession(
            values.id("session_id"), in: district,
            SessionChange(
                to: state, attended: values.integer("attended"), startsOn: values.day("starts_on"),
                endsOn: values.day("ends_on")),
            as: context.actor, at: context.now, under: context.policy)
        return ActAnswer(
            outcome,
            try await context.sheet(
                of: .sessions,
                where: [
                    .init("district_code", .equal, .district(district)),
                    .init("session_id", .equal, values["session_id"]),
                ]))
    }
}

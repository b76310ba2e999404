import ReportKit
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// A command that makes an entry in one of an institution's registers of its officers (Article 6).
protocol OfficerEventDefinition: ActDefinition {
    /// Which register.
    static var register: OfficerRegisterKind { get }
}

extension OfficerEventDefinition {
    /// What it is: an outcome belongs to examinations, a session to deployments.
    static func entering(_ name: String, _ abstract: String) -> ActSummary {
        var left = ["kind"]
        if register != .examination { left.append("outcome") }
        if register != .deployment { left.append("session_id") }
        return ActSummary(
            name, abstract, .officerRegistered,
            FieldForm(of: .officerRegister, without: left, places: ["person_id", "institution_id"]))
    }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        var values = values
        values["kind"] = .code(register)
        let table = StoredTable.officerRegister
        let entry = try context.entity(OfficerRegisterEntry.self, values.row(of: table))
        let registration = try await context.operations.registerOfficerEvent(
            entry, as: context.actor, at: context.now, under: context.policy)
        return ActAnswer(
            registration.outcome,
            try await context.sheet(of: table, where: ActContext.key(of: entry.row, in: table)),
            parts: registration.verdict.map { [Sheet($0)] } ?? [])
    }
}

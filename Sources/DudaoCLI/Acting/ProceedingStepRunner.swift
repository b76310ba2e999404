import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// Opens proceedings and takes them further: what all commands about opinions, refusals, rectifications and so on share.
struct ProceedingStepRunner: Sendable {
    /// What is acted with.
    let context: ActContext

    /// Opens a proceeding of a kind.
    func open(_ kind: ProceedingKind, _ values: FieldValues) async throws -> ActAnswer {
        let table = StoredTable.proceedings
        var values = values
        values["kind"] = .code(kind)
        // A repetition is told by the moment of the first, which nobody knows by heart.
        let old = try await context.rows(
            of: table,
            where: [
                .init("district_code", .equal, values["district_code"]),
                .init("proceeding_id", .equal, values["proceeding_id"]),
            ]
        ).first
        values["opened_at"] = table.place("opened_at").flatMap { old?.cells[$0] } ?? .instant(context.now)
        let proceeding = try context.entity(Proceeding.self, values.row(of: table))
        let outcome = try await context.operations.open(
            proceeding, details(values), as: context.actor, at: context.now, under: context.policy)
        return try await answer(outcome, proceeding.id, in: proceeding.district)
    }

    /// Takes a proceeding a step further.
    func advance(_ step: ProceedingStepCommand, _ values: FieldValues) async throws -> ActAnswer {
        let district = try await context.district(values, of: .proceedings, "proceeding_id")
        let id: ProceedingID = values.id("proceeding_id")
        let outcome = try await context.operations.advance(
            id, of: step.kind, in: district, to: step.state, details(values), as: context.actor,
            at: context.now, under: context.policy)
        return try await answer(outcome, id, in: district)
    }

    /// A proceeding with its steps, as stored.
    func answer(
        _ outcome: OperationOutcome?, _ id: ProceedingID, in district: DistrictCode
    ) async throws -> ActAnswer {
        let own: [StoredQuestion.Condition] = [
            .init("district_code", .equal, .district(district)), .init("proceeding_id", .equal, .id(id)),
        ]
        let table = StoredTable.proceedings
        let rows = try await context.rows(of: table, where: own)
        var steps = try await context.sheet(of: .proceedingSteps, where: own)
        if let row = rows.first {
            steps = steps.states(of: try context.entity(Proceeding.self, row).kind)
        }
        return ActAnswer(outcome, Sheet(table, rows), parts: [steps])
    }

    private func details(_ values: FieldValues) -> StepDetails {
        StepDetails(
            document: values.text("document"), wording: values.text("wording"), dueOn: values.day("due_on"))
    }
}

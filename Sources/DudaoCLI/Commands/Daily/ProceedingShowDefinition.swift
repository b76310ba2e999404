import SupervisionModel
import SupervisionStore

/// A command that shows a proceeding of one kind with its steps.
protocol ProceedingShowDefinition: ShowDefinition {
    /// Which kind.
    static var kind: ProceedingKind { get }
}

extension ProceedingShowDefinition {
    /// What it is.
    static func showing(_ abstract: String) -> ActSummary {
        ActSummary("show", abstract, nil, named("proceeding_id", .proceedings))
    }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        let district = try await context.district(values, of: .proceedings, "proceeding_id")
        let answer = try await ProceedingStepRunner(context: context)
            .answer(nil, values.id("proceeding_id"), in: district)
        guard let place = answer.main.columns.firstIndex(where: { $0.name == "kind" }),
            answer.main.rows.first?[place] == .code(kind)
        else { throw missing("proceeding_id", values) }
        return answer
    }
}

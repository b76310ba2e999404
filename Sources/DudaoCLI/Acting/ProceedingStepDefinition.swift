import SupervisionModel
import SupervisionStore

/// A command that takes a proceeding a step further.
protocol ProceedingStepDefinition: ActDefinition {
    /// Which step.
    static var step: ProceedingStepCommand { get }
}

extension ProceedingStepDefinition {
    static var summary: ActSummary { step.summary }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        try await ProceedingStepRunner(context: context).advance(step, values)
    }
}

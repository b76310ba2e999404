import SupervisionModel
import SupervisionStore

/// A command that opens a proceeding with its first step.
protocol ProceedingOpeningDefinition: ActDefinition {
    /// Which kind.
    static var kind: ProceedingKind { get }
}

extension ProceedingOpeningDefinition {
    /// What it is: the columns of a proceeding, but for those that the command knows, and what the first step says.
    static func opening(_ name: String, _ abstract: String) -> ActSummary {
        let first = kind.steps.initial.first
        var needed: [String] = []
        if kind != .inspection { needed.append("institution_id") }
        if kind == .filingRefusal { needed.append("ground") }
        let details = ProceedingStepCommand.details(kind, first?.code ?? "")
        let due = details.filter { $0.name == "due_on" && $0.isRequired }.map(\.name)
        return ActSummary(
            name, "\(abstract) (\(first?.chinese ?? kind.chinese)).", first.map { .step(kind, to: $0.code) },
            FieldForm(
                of: .proceedings, without: ["kind", "opened_at"], needed: needed + due,
                further: details.filter { $0.name != "due_on" }, places: ["proceeding_id"]))
    }

    static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
        try await ProceedingStepRunner(context: context).open(kind, values)
    }
}

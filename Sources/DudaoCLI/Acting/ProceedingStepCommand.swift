import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// One command that takes a proceeding to one of its states; what it takes follows from the state table's parts.
struct ProceedingStepCommand: Sendable {
    /// What the proceeding is.
    let kind: ProceedingKind
    /// The code of the state that it comes to.
    let state: String
    /// What the command is.
    let summary: ActSummary

    /// Describes the step of a kind to a state.
    init(_ kind: ProceedingKind, _ state: some CodedValue, _ name: String, _ abstract: String) {
        self.kind = kind
        self.state = state.rawValue
        summary = ActSummary(
            name, "\(abstract) (\(state.chinese)).", .step(kind, to: state.rawValue),
            FieldForm(
                [
                    CommandField("proceeding_id", "事项编号", .text, required: true),
                    CommandField("district_code", "区代码", .district),
                ] + Self.details(kind, state.rawValue), places: ["proceeding_id"]))
    }

    /// The fields of what a step says: those that it needs are required.
    static func details(_ kind: ProceedingKind, _ state: String) -> [CommandField] {
        let needed = kind.parts(ofStepTo: state)
        return [
            CommandField("document", "文号", .text, required: needed.contains(.document)),
            CommandField("wording", "内容", .text, required: needed.contains(.wording)),
            CommandField("due_on", "期限", .day, required: needed.contains(.dueOn)),
        ]
    }
}

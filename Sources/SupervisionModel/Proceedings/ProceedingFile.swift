/// A proceeding together with its steps, in their order: where it stands, and how it came there.
public struct ProceedingFile: Hashable, Sendable {
    /// The proceeding as it was opened.
    public let proceeding: Proceeding
    /// Its steps, the first first.
    public let steps: [ProceedingStep]

    /// Joins a proceeding and its steps, whichever order they come in.
    ///
    /// - Throws: ``ModelError`` with code `transitionIllegal` when the steps aren't legal ones, one after the other from a
    ///   first, or belong to another proceeding.
    public init(_ proceeding: Proceeding, steps: [ProceedingStep]) throws(ModelError) {
        let ordered = steps.sorted { $0.number < $1.number }
        let table = proceeding.kind.steps
        for (place, step) in ordered.enumerated() {
            guard step.proceeding == proceeding.id, step.district == proceeding.district,
                step.number == place + 1
            else {
                throw ModelError(
                    code: .transitionIllegal,
                    message:
                        "Proceeding \(proceeding.id) has no step \(place + 1) of its own; its steps count "
                        + "from 1 without a gap.", basis: table.basis)
            }
            if place == 0 {
                try table.check(initial: step.state)
            } else {
                try table.check(from: ordered[place - 1].state, to: step.state)
            }
        }
        guard !ordered.isEmpty else {
            throw ModelError(
                code: .transitionIllegal,
                message: "Proceeding \(proceeding.id) has no step; it begins with one.", basis: table.basis)
        }
        self.proceeding = proceeding
        self.steps = ordered
    }

    /// The code of the state that it is in.
    public var state: String { steps.last?.state ?? "" }

    /// Whether nothing follows any more.
    public var isClosed: Bool { proceeding.kind.steps.isFinal(state) }

    /// The latest step that came to a state.
    public func latest(_ state: some CodedValue) -> ProceedingStep? {
        steps.last { $0.state == state.rawValue }
    }

    /// The first step that came to a state.
    public func first(_ state: some CodedValue) -> ProceedingStep? {
        steps.first { $0.state == state.rawValue }
    }

    /// The day by which the other side is to answer: the last that was set.
    public var dueOn: CalendarDay? { steps.last { $0.dueOn != nil }?.dueOn ?? proceeding.dueOn }
}

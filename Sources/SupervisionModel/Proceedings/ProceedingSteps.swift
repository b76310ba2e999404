/// A state table of whatever kind of thing, by the codes of its states.
public struct ProceedingSteps: Sendable {
    /// The states by code, with the Chinese word.
    public let states: [ProceedingState]
    /// The states that a proceeding may begin in.
    public let initial: [ProceedingState]
    /// Where the measures ask for the steps.
    public let basis: LegalBasis
    private let following: [String: [ProceedingState]]
    private let checkStep: @Sendable (String, String) throws(ModelError) -> Void
    private let checkFirst: @Sendable (String) throws(ModelError) -> Void

    /// Makes it of a table.
    public init<State: CodedValue>(_ table: StateTable<State>) {
        states = State.allCases.map { ProceedingState($0) }
        initial = table.initial.map { ProceedingState($0) }
        basis = table.basis
        following = Dictionary(
            uniqueKeysWithValues: State.allCases.map { state in
                (state.rawValue, table.successors(of: state).map { ProceedingState($0) })
            })
        checkStep = { (old, new) throws(ModelError) in
            try table.check(from: Self.state(old, of: table), to: Self.state(new, of: table))
        }
        checkFirst = { (state) throws(ModelError) in
            try table.check(initial: Self.state(state, of: table))
        }
    }

    private static func state<State: CodedValue>(
        _ code: String, of table: StateTable<State>
    ) throws(ModelError) -> State {
        guard let state = State(rawValue: code) else {
            throw ModelError(
                code: .transitionIllegal,
                message:
                    "\(table.namedThing) (\(table.chinese)) is never \(code); it is one of: \(State.vocabulary).",
                basis: table.basis)
        }
        return state
    }

    /// The states that may follow on one, none where it is unknown or final.
    public func successors(of code: String) -> [ProceedingState] { following[code] ?? [] }

    /// Tells whether nothing follows on a state.
    public func isFinal(_ code: String) -> Bool { successors(of: code).isEmpty }

    /// The state with a code.
    public func state(_ code: String) -> ProceedingState? { states.first { $0.code == code } }

    /// Refuses a step that the table doesn't have.
    ///
    /// - Throws: ``ModelError`` with code `transitionIllegal`, naming the steps that are legal instead.
    public func check(from old: String, to new: String) throws(ModelError) { try checkStep(old, new) }

    /// Refuses a state that a proceeding doesn't begin in.
    ///
    /// - Throws: ``ModelError`` with code `transitionIllegal`, naming the states it may begin in.
    public func check(initial state: String) throws(ModelError) { try checkFirst(state) }
}

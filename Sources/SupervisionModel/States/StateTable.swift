/// Which states of a thing follow on which, written out once for everything that changes by steps.
///
/// A table says what may follow, not who may do it or why: those are asked where the act is done. A state doesn't
/// follow on itself unless the table says so.
///
/// ```swift
/// try DispatchState.table.check(from: .reported, to: .issued)
/// // A dispatch that is reported (已反馈) can't become issued (已派出); nothing follows on it.
/// ```
public struct StateTable<State: CodedValue>: Sendable {
    /// What the states are of, as messages name it: `dispatch`.
    public let thing: String
    /// The same in Chinese: 派遣.
    public let chinese: String
    /// The states that a thing may begin in.
    public let initial: [State]
    /// Where the measures ask for the steps.
    public let basis: LegalBasis
    private let legal: [State: [State]]

    /// Makes a table.
    ///
    /// - Parameters:
    ///   - thing: What the states are of, in English.
    ///   - chinese: The same in Chinese.
    ///   - initial: The states that a thing may begin in.
    ///   - basis: Where the measures ask for the steps.
    ///   - successors: The states that may follow on one, in the order in which they usually come.
    public init(
        of thing: String, chinese: String, initial: [State], basis: LegalBasis,
        successors: (State) -> [State]
    ) {
        self.thing = thing
        self.chinese = chinese
        self.initial = initial
        self.basis = basis
        var legal: [State: [State]] = [:]
        for state in State.allCases { legal[state] = successors(state) }
        self.legal = legal
    }

    /// The states that may follow on one, in the order in which they usually come.
    public func successors(of state: State) -> [State] { legal[state] ?? [] }

    /// Tells whether nothing follows on a state.
    public func isFinal(_ state: State) -> Bool { successors(of: state).isEmpty }

    /// Tells whether one state may follow on another.
    public func allows(from old: State, to new: State) -> Bool { successors(of: old).contains(new) }

    /// The thing with its article, as a sentence begins: `A dispatch`, `An urgent report`.
    var namedThing: String {
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        return "\(thing.first.map(vowels.contains) ?? false ? "An" : "A") \(thing)"
    }

    /// Refuses a step that the table doesn't have.
    ///
    /// - Throws: ``ModelError`` with code `transitionIllegal`, naming the steps that are legal instead.
    public func check(from old: State, to new: State) throws(ModelError) {
        guard !allows(from: old, to: new) else { return }
        let names = successors(of: old).map { "\($0.rawValue) (\($0.chinese))" }.joined(separator: ", ")
        throw ModelError(
            code: .transitionIllegal,
            message: "\(namedThing) (\(chinese)) that is \(old.rawValue) (\(old.chinese)) can't become "
                + "\(new.rawValue) (\(new.chinese)); "
                + (names.isEmpty ? "nothing follows on it." : "it can become \(names)."),
            basis: basis)
    }

    /// Refuses a state that a thing doesn't begin in.
    ///
    /// - Throws: ``ModelError`` with code `transitionIllegal`, naming the states it may begin in.
    public func check(initial state: State) throws(ModelError) {
        guard !initial.contains(state) else { return }
        let names = initial.map { "\($0.rawValue) (\($0.chinese))" }.joined(separator: ", ")
        throw ModelError(
            code: .transitionIllegal,
            message: "\(namedThing) (\(chinese)) doesn't begin as \(state.rawValue) (\(state.chinese)); "
                + "it begins as \(names).",
            basis: basis)
    }
}

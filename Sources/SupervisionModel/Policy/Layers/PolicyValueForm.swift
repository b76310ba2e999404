/// How values of one type are written, read and compared in a policy's field.
struct PolicyValueForm<Value: Hashable & Sendable>: Sendable {
    /// The value's one way of being written.
    let text: @Sendable (Value) -> String
    /// Reads a value, or nothing when the text isn't one.
    let read: @Sendable (String) -> Value?
    /// What may be given, for messages.
    let expected: String
    /// How the first stands to the second.
    let compare: @Sendable (Value, Value) -> PolicyComparison

    /// Which end of an ordered scale asks for more.
    enum Direction: Sendable {
        case moreIsTighter, lessIsTighter

        func compare<Rank: Comparable>(_ new: Rank, _ old: Rank) -> PolicyComparison {
            if new == old { return .same }
            return (new > old) == (self == .moreIsTighter) ? .tighter : .looser
        }
    }

    /// Values that differ without one asking for more than the other.
    static func unordered(_ new: Value, _ old: Value) -> PolicyComparison { new == old ? .same : .neither }
}

extension PolicyValueForm<Int> {
    /// Whole numbers, written in digits alone and without leading zeros.
    static func number(_ unit: String, _ direction: Direction) -> PolicyValueForm {
        PolicyValueForm(
            text: { String($0) }, read: { text in Int(text).flatMap { String($0) == text ? $0 : nil } },
            expected: "a number of \(unit) in digits", compare: direction.compare)
    }
}

extension PolicyValueForm<Int?> {
    /// Whole numbers or `none`, which asks for more than any number.
    static let monthsOrNone = PolicyValueForm(
        text: { $0.map { String($0) } ?? "none" },
        read: { text in
            if text == "none" { return .some(nil) }
            return Int(text).flatMap { String($0) == text ? .some($0) : nil }
        },
        expected: "a number of months in digits, or none",
        compare: { Direction.moreIsTighter.compare($0 ?? .max, $1 ?? .max) })
}

extension PolicyValueForm<SpotCheckShare> {
    /// Fractions, of which the larger asks for more.
    static let share = PolicyValueForm(
        text: { $0.description }, read: { SpotCheckShare($0) },
        expected: "a fraction above 0 and at most 1 such as 3/10",
        compare: { new, old in
            if new < old { return .looser }
            return old < new ? .tighter : .same
        })
}

extension PolicyValueForm<SeverityWeights> {
    /// Three weights; none asks for more than another.
    static let weights = PolicyValueForm(
        text: { $0.description }, read: { SeverityWeights($0) },
        expected: "three weights above 0 (critical/serious/minor) such as 10/3/1", compare: unordered)
}

extension PolicyValueForm<TimeOfDay> {
    /// Times, of which the earlier asks for more.
    static let time = PolicyValueForm(
        text: { $0.description }, read: { TimeOfDay($0) }, expected: "a time such as 17:00",
        compare: { Direction.lessIsTighter.compare($0.minutes, $1.minutes) })
}

extension PolicyValueForm where Value: CodedValue {
    /// Words of a closed vocabulary, read by code or Chinese word and written by code.
    static func word(
        _ compare: @escaping @Sendable (Value, Value) -> PolicyComparison
    ) -> PolicyValueForm {
        PolicyValueForm(
            text: { $0.rawValue }, read: { Value(coded: $0) }, expected: "one of \(Value.vocabulary)",
            compare: compare)
    }

    /// Words whose vocabulary stands from the loosest to the tightest.
    static var rising: PolicyValueForm {
        word { new, old in
            if new == old { return .same }
            return Value.allCases.first { $0 == new || $0 == old } == new ? .looser : .tighter
        }
    }
}

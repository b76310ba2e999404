package import SupervisionModel

/// A closed list of values as files write them: each a code with the Chinese word that may stand in its place.
package struct Vocabulary: Sendable {
    /// The codes, in the order of the values' numbers.
    package let codes: [String]
    /// The Chinese words beside them.
    package let words: [String]

    /// The vocabulary of a type.
    package init<Value: CodedValue>(_ type: Value.Type) {
        codes = type.allCases.map(\.rawValue)
        words = type.allCases.map(\.chinese)
    }

    /// A vocabulary of no type of the model's.
    package init(codes: [String], words: [String]) {
        self.codes = codes
        self.words = words
    }

    /// `yes` and `no`.
    package static let flag = Vocabulary(codes: ["yes", "no"], words: ["是", "否"])

    /// The values with their words, for messages.
    package var listing: String {
        zip(codes, words).map { "\($0) (\($1))" }.joined(separator: ", ")
    }
}

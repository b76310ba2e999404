/// One reason of a verdict, in both languages and with the place in the measures that it rests on.
public struct Reason: Hashable, Sendable {
    /// What kind of reason it is, for programs; rules declare their own beside themselves.
    public struct Code: Hashable, Sendable {
        /// The code as printed, `officer.age`.
        public let text: String

        /// Makes a code.
        ///
        /// - Parameter text: The rule's name and the reason's, with a full stop between.
        public init(_ text: String) {
            self.text = text
        }
    }

    /// Which way a reason pulls.
    public enum Bearing: Hashable, Sendable {
        /// What is on record falls short.
        case adverse
        /// What is on record, or the text itself, leaves it open.
        case doubtful
        /// Said for the reader; decides nothing.
        case note
    }

    /// What kind of reason it is.
    public let code: Code
    /// Which way it pulls.
    public let bearing: Bearing
    /// The reason in Chinese.
    public let chinese: String
    /// The reason in English, one sentence.
    public let english: String
    /// The place in the measures that it rests on.
    public let basis: LegalBasis

    /// Makes a reason.
    public init(code: Code, bearing: Bearing, chinese: String, english: String, basis: LegalBasis) {
        self.code = code
        self.bearing = bearing
        self.chinese = chinese
        self.english = english
        self.basis = basis
    }
}

extension Reason.Code: CustomStringConvertible {
    /// The code.
    public var description: String { text }
}

extension Reason: CustomStringConvertible {
    /// The reason in English with its citation: `Aged 66 … (Art. 7 (4))`.
    public var description: String { "\(english) (\(basis))" }
}

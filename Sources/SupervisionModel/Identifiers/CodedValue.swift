/// A closed vocabulary: each value has a code for files and a Chinese word for people.
///
/// Data folders and workbooks may use either; programs write the code.
public protocol CodedValue: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {
    /// The word that the centres use, also accepted in files.
    var chinese: String { get }
}

extension CodedValue {
    /// Finds the value that a file's text means, by its code or by its Chinese word.
    ///
    /// - Parameter text: The text without blanks around it. Case counts.
    /// - Complexity: O(number of values).
    public init?(coded text: some StringProtocol) {
        for value in Self.allCases where value.rawValue == text || value.chinese == text {
            self = value
            return
        }
        return nil
    }

    /// Every code with its Chinese word, for messages: `yes (是), no (否)`.
    public static var vocabulary: String {
        Self.allCases.map { "\($0.rawValue) (\($0.chinese))" }.joined(separator: ", ")
    }
}

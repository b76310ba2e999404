/// One thing wrong with a data folder, or worth knowing about it: where it stands and what would put it right.
public struct DataFault: Hashable, Sendable {
    /// Whether a fault keeps the folder from being read.
    public enum Severity: String, Hashable, Sendable {
        /// The folder can't be used before it is put right.
        case error
        /// The folder can be used; somebody should know.
        case note
    }

    /// What is wrong.
    public let kind: DataFaultKind
    /// Whether it keeps the folder from being read.
    public let severity: Severity
    /// The file's name as it stands in the folder; empty where the folder itself is meant.
    public let file: String
    /// The line of the file, from 1, where a row or a quotation begins.
    public let line: Int?
    /// The byte, from 0, of the uncompressed file, where bytes are at fault.
    public let byteOffset: Int?
    /// The column's header as it stands in the file.
    public let column: String?
    /// The value found, cut to its first sixty characters.
    public let value: String?
    /// What was expected in its place.
    public let expected: BilingualText
    /// What to do about it.
    public let remedy: BilingualText

    /// Makes a fault.
    public init(
        kind: DataFaultKind, severity: Severity, file: String, line: Int? = nil,
        byteOffset: Int? = nil, column: String? = nil, value: String? = nil, expected: BilingualText,
        remedy: BilingualText
    ) {
        self.kind = kind
        self.severity = severity
        self.file = file
        self.line = line
        self.byteOffset = byteOffset
        self.column = column
        self.value = value.map(Self.shortened)
        self.expected = expected
        self.remedy = remedy
    }

    /// Cuts a value that would flood a message; line breaks and what would steer a terminal become spaces.
    private static func shortened(_ value: String) -> String {
        let flat = String(
            value.prefix(61).map { character in
                character.isNewline
                    || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
                    ? " " : character
            })
        return flat.count > 60 ? String(flat.prefix(60)) + "…" : flat
    }
}

extension DataFault: Comparable {
    /// Orders faults by file, line, column and kind; what concerns a whole file comes before its lines.
    public static func < (left: DataFault, right: DataFault) -> Bool {
        if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
        if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
        if left.column != right.column {
            return (left.column ?? "").utf8.lexicographicallyPrecedes((right.column ?? "").utf8)
        }
        if left.kind != right.kind {
            return left.kind.code.utf8.lexicographicallyPrecedes(right.kind.code.utf8)
        }
        return (left.value ?? "").utf8.lexicographicallyPrecedes((right.value ?? "").utf8)
    }
}

extension DataFault {
    /// What is wrong, with the byte where bytes are at fault; without place and value.
    public var problem: BilingualText {
        BilingualText(
            english: kind.title.english + (byteOffset.map { " at byte \($0)" } ?? ""),
            chinese: kind.title.chinese + (byteOffset.map { "（字节偏移 \($0)）" } ?? ""))
    }
}

extension DataFault: CustomStringConvertible {
    /// One line in English.
    ///
    /// `sessions.csv:12: starts_on: impossible date “2026-02-30”; expected a day of the calendar as YYYY-MM-DD.
    /// Correct the cell`
    public var description: String {
        place + problem.english + (value.map { " “\($0)”" } ?? "")
            + "; expected \(expected.english). \(remedy.english)"
    }

    /// One line in Chinese.
    public var chinese: String {
        place + problem.chinese + (value.map { "“\($0)”" } ?? "") + "；应为\(expected.chinese)。\(remedy.chinese)"
    }

    private var place: String {
        let parts = [file.isEmpty ? nil : file, line.map { String($0) }].compactMap { $0 }
        let head = parts.joined(separator: ":")
        return [head.isEmpty ? nil : head, column].compactMap { $0 }.map { $0 + ": " }.joined()
    }
}

/// A cell of the plain tables that programs read back, such as a back-test's scores.
enum CSVCell {
    /// The text, in quotes where RFC 4180 asks for them.
    static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            return text
        }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}

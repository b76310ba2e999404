import SupervisionModel
import SupervisionStore

/// Where a page of a list ended, as one word of the command line: the cells of the last row's key, with slashes.
enum PageKey {
    /// Writes a key.
    static func text(_ key: [StoredCell]) -> String {
        key.map { cell in
            let text: String =
                switch cell {
                case .blank: ""
                case .text(let text): text
                case .day(let day): day.description
                case .instant(let instant): String(instant.microseconds)
                case .integer(let number): String(number)
                case .number(let number): String(number)
                case .flag(let flag): flag ? "yes" : "no"
                }
            return text.reduce(into: "") { word, character in
                switch character {
                case "%": word += "%25"
                case "/": word += "%2F"
                default: word.append(character)
                }
            }
        }.joined(separator: "/")
    }

    /// Reads a key of a table, nothing where the word isn't one.
    static func cells(_ text: String, of table: StoredTable) -> [StoredCell]? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == table.key.count else { return nil }
        var cells: [StoredCell] = []
        for (part, place) in zip(parts, table.key) {
            let plain = plain(part)
            let cell: StoredCell? =
                switch table.columns[place].kind {
                case .text, .code, .district, .identifier, .reference: .text(plain)
                case .day, .month: CalendarDay(plain).map { .day($0) }
                case .instant: Int64(plain).map { .instant(Instant(microseconds: $0)) }
                case .integer: Int(plain).map { .integer($0) }
                case .probability: Double(plain).map { .number($0) }
                case .flag: .flag(plain == "yes")
                }
            guard let cell else { return nil }
            cells.append(cell)
        }
        return cells
    }

    private static func plain(_ part: Substring) -> String {
        var rest = part
        var text = ""
        while let character = rest.popFirst() {
            if character == "%", rest.hasPrefix("2F") {
                text.append("/")
                rest.removeFirst(2)
            } else if character == "%", rest.hasPrefix("25") {
                text.append("%")
                rest.removeFirst(2)
            } else {
                text.append(character)
            }
        }
        return text
    }
}

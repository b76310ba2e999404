import ReportKit

/// Writes tables, and counts what it had to change.
struct CSVWriter {
    let options: CSVFormatter.Options
    let locale: ReportLocale
    private var buffer: TextBuffer = TextBuffer()
    private var neutralised: Int = 0
    private var replaced: Int = 0
    private var cutNotes: [RenderingNote] = []

    init(options: CSVFormatter.Options, locale: ReportLocale) {
        self.options = options
        self.locale = locale
    }

    var notes: [RenderingNote] {
        cutNotes
            + [
                RenderingNote.cellsNeutralised(neutralised, locale),
                RenderingNote.charactersReplaced(replaced, locale),
            ].compactMap(\.self)
    }

    mutating func writeNothing(into sink: inout some ByteSink) throws(RenderingError) {
        begin()
        try buffer.flush(into: &sink)
    }

    mutating func write(_ table: Table, into sink: inout some ByteSink) throws(RenderingError) {
        begin()
        line(
            table.columns.map { column in
                switch options.heads {
                case .titles: .text(column.title)
                case .ids: .text(column.id)
                }
            })
        var reader: RowReader = table.makeReader()
        while true {
            let rows: [[Cell]] = try reader.next()
            if rows.isEmpty { break }
            for row in rows {
                line(row)
                try buffer.drain(into: &sink)
            }
        }
        if let note: RenderingNote = .rowsCut(reader.cutRows, in: table.title, locale) {
            cutNotes.append(note)
        }
        try buffer.flush(into: &sink)
    }

    private mutating func begin() {
        if options.byteOrderMark == .written { buffer.append("\u{FEFF}") }
    }

    private mutating func line(_ cells: [Cell]) {
        // A line of one empty field would look like a blank line, which readers skip.
        if cells.count == 1, cells[0] == .empty || cells[0] == .text("") {
            buffer.append("\"\"")
        } else {
            for index in cells.indices {
                if index > 0 { buffer.append(byte: UInt8(ascii: ",")) }
                field(cells[index])
            }
        }
        buffer.append(options.lineEnding == .crlf ? "\r\n" : "\n")
    }

    private mutating func field(_ cell: Cell) {
        // Only text can be mistaken or needs quotes: a typed number stays a number, its minus included.
        guard case .text(let text) = cell else {
            buffer.append(cell.plainText)
            return
        }
        var safe: String = VisibleText.of(text, breaks: .kept)
        if safe != text { replaced += 1 }
        if options.formulas == .neutralised, CSVWriter.looksLikeFormula(text) {
            safe = "'" + safe
            neutralised += 1
        }
        let needsQuotes: Bool = safe.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes || safe.first == " " || safe.last == " " else {
            buffer.append(safe)
            return
        }
        buffer.append(byte: UInt8(ascii: "\""))
        for byte in safe.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte: byte) }
            buffer.append(byte: byte)
        }
        buffer.append(byte: UInt8(ascii: "\""))
    }

    /// Whether a spreadsheet might take the text for a formula: it begins with = + - @, their full-width forms, a tab or
    /// a break, and isn't just a number.
    private static func looksLikeFormula(_ text: String) -> Bool {
        guard let first: Unicode.Scalar = text.unicodeScalars.first else { return false }
        guard "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return false }
        let rest: Substring.UTF8View = text.utf8.dropFirst()
        let isNumber: Bool =
            (first == "-" || first == "+") && !rest.isEmpty
            && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        return !isNumber
    }
}

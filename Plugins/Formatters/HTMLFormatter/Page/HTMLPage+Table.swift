import ReportKit

extension HTMLPage {
    /// What a table is on the page.
    enum TableUse {
        /// Content of its own.
        case data
        /// The figures below a chart, whose heading they share.
        case figures
    }

    /// The columns above which a table gets sheets of paper on their side.
    private static let uprightColumns: Int = 10

    mutating func write(
        _ table: Table, as use: TableUse, into sink: inout some ByteSink
    ) throws(RenderingError) {
        if use == .data {
            let isWide: Bool = table.columns.count > HTMLPage.uprightColumns
            buffer.append("<div class=\"table\(isWide ? " wide" : "")\">\n")
            // A table alone in its section often bears the section's own name.
            if table.title != heading { element("p", "table-title", table.title) }
            if let caption: String = table.caption { element("p", "summary", caption) }
        }
        buffer.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        buffer.append(escaped: table.title)
        buffer.append("\">\n<table data-sort><caption class=\"unseen\">")
        buffer.append(escaped: table.title)
        buffer.append("</caption>\n")
        head(table)
        buffer.append("<tbody>\n")
        var reader: RowReader = table.makeReader()
        while true {
            let rows: [[Cell]] = try reader.next()
            if rows.isEmpty { break }
            for row in rows {
                buffer.append("<tr>")
                for (cell, column) in zip(row, table.columns) { write(cell, column) }
                buffer.append("</tr>\n")
                try buffer.drain(into: &sink)
            }
        }
        if reader.rowCount == 0 {
            buffer.append(
                "<tr><td class=\"empty\" colspan=\"\(max(1, table.columns.count))\">\(words.noRows)</td></tr>\n"
            )
        }
        buffer.append("</tbody></table></div>\n")
        if use == .data {
            list(table.notes, "remarks")
            buffer.append("</div>\n")
        }
        if let note: RenderingNote = .rowsCut(reader.cutRows, in: table.title, request.locale) {
            notes.append(note)
        }
    }

    private mutating func head(_ table: Table) {
        buffer.append("<thead><tr>")
        for column in table.columns {
            buffer.append(
                "<th scope=\"col\" class=\"\(HTMLPage.styleClass(of: column.kind)) k-\(column.kind.name)\"")
            if let note: String = column.note {
                buffer.append(" title=\"")
                buffer.append(escaped: note)
                buffer.append("\"")
            }
            buffer.append(">")
            buffer.append(escaped: column.title)
            buffer.append("</th>")
        }
        buffer.append("</tr></thead>\n")
    }

    private mutating func write(_ cell: Cell, _ column: Table.Column) {
        let isKey: Bool = column.role == .key
        buffer.append(isKey ? "<th scope=\"row\"" : "<td")
        switch cell {
        case .integer: buffer.append(" class=\"n\"")
        case .decimal(let value), .percent(let value):
            // What is shown is rounded; sorting uses the whole number.
            buffer.append(" class=\"n\" data-v=\"\(DecimalText.full(value) ?? "")\"")
        case .bar(let bar): buffer.append(" class=\"b\" data-v=\"\(DecimalText.full(bar.fraction) ?? "")\"")
        case .flag(let flag): buffer.append(flag ? " class=\"c yes\"" : " class=\"c\"")
        case .date, .instant: buffer.append(" class=\"d\"")
        case .empty: buffer.append(" class=\"\(HTMLPage.styleClass(of: column.kind)) none\"")
        case .text(let text):
            // A short text is easier to read on one line, however narrow the column.
            let isShort: Bool = text.utf8.count <= 36 && DisplayWidth.of(text) <= 12
            let styleClass: String = HTMLPage.styleClass(of: column.kind)
            switch (styleClass.isEmpty, isShort) {
            case (true, true): buffer.append(" class=\"s\"")
            case (false, true): buffer.append(" class=\"\(styleClass) s\"")
            case (false, false): buffer.append(" class=\"\(styleClass)\"")
            case (true, false): break
            }
        }
        buffer.append(">")
        switch cell {
        case .empty: buffer.append("—")
        case .bar(let bar):
            let width: String = DecimalText.fixed(bar.fraction * 100, fractionDigits: 1) ?? "0"
            buffer.append("<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
            buffer.append("<rect class=\"track\" width=\"100\" height=\"10\"/>")
            buffer.append("<rect class=\"fill\" width=\"\(width)\" height=\"10\"/></svg><span>")
            buffer.append(escaped: bar.label)
            buffer.append("</span>")
        default: buffer.append(escaped: cell.text(as: column.kind, locale: request.locale))
        }
        buffer.append(isKey ? "</th>" : "</td>")
    }

    private static func styleClass(of kind: CellKind) -> String {
        switch kind.alignment {
        case .leading: ""
        case .centre: "c"
        case .trailing: "n"
        }
    }
}

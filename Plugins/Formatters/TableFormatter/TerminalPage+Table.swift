import ReportKit

extension TerminalPage {
    /// The lines that a row may take before its texts are shortened.
    private static let mostLines: Int = 6

    mutating func write(_ table: Table, into sink: inout some ByteSink) throws(RenderingError) {
        if !table.title.isEmpty { lines(TerminalPage.shown(table.title), style.strong) }
        if let caption: String = table.caption { lines(TerminalPage.shown(caption), style.faint) }
        guard !table.columns.isEmpty else { return }
        let style: TerminalStyle = style
        var reader: RowReader = table.makeReader()
        var rows: [[Cell]] = try reader.next()
        let layout: ColumnLayout? = ColumnLayout(
            columns: table.columns, sample: rows, width: width,
            text: { cell, column in text(of: cell, column) })
        if rows.isEmpty {
            line(style.faint(words.noRows))
        } else if let layout {
            row(
                table.columns.map { TerminalPage.shown($0.title) }, layout,
                paint: { text, _ in style.strong(text) })
            line(style.faint(layout.rule))
        }
        while !rows.isEmpty {
            for cells in rows {
                let texts: [String] = zip(cells, table.columns).map { text(of: $0, $1) }
                if let layout {
                    row(texts, layout) { text, column in
                        if case .flag(true) = cells[column] { style.signal(text) } else { text }
                    }
                } else {
                    record(texts, table.columns)
                }
                try buffer.drain(into: &sink)
            }
            rows = try reader.next()
        }
        bullets(table.notes)
        if let note: RenderingNote = .rowsCut(reader.cutRows, in: table.title, request.locale) {
            notes.append(note)
        }
    }

    private func text(of cell: Cell, _ column: Table.Column) -> String {
        if case .bar(let bar) = cell {
            return "\(Blocks.bar(bar.fraction, width: 6)) \(TerminalPage.shown(bar.label))"
        }
        return TerminalPage.shown(cell.text(as: column.kind, locale: request.locale))
    }

    private mutating func row(
        _ texts: [String], _ layout: ColumnLayout, paint: (String, Int) -> String
    ) {
        var cells: [[String]] = zip(texts, layout.widths).map { DisplayWidth.wrap($0, to: $1) }
        for index in cells.indices where cells[index].count > TerminalPage.mostLines {
            shorten(&cells[index], to: layout.widths[index])
        }
        let height: Int = cells.map(\.count).max() ?? 1
        for index in 0..<height {
            var output: String = ""
            var owed: Int = 0
            for column in cells.indices {
                let part: String = index < cells[column].count ? cells[column][index] : ""
                let free: Int = max(0, layout.widths[column] - DisplayWidth.of(part))
                let before: Int = ColumnLayout.spaceBefore(layout.alignments[column], free)
                owed += before
                if !part.isEmpty {
                    // Spaces are owed until something follows, so that no line ends in blanks.
                    output += String(repeating: " ", count: owed) + paint(part, column)
                    owed = 0
                }
                owed += free - before + ColumnLayout.gap
            }
            line(output)
        }
    }

    private mutating func record(_ texts: [String], _ columns: [Table.Column]) {
        var mark: String = "• "
        for (text, column) in zip(texts, columns) where !text.isEmpty {
            var parts: [String] = DisplayWidth.wrap(
                "\(TerminalPage.shown(column.title))\(words.colon)\(text)", to: width - 4)
            if parts.count > TerminalPage.mostLines { shorten(&parts, to: width - 4) }
            for (index, part) in parts.enumerated() { line((index == 0 ? mark : "    ") + part) }
            mark = "  "
        }
    }

    /// Cuts a text that takes too many lines, and marks its end.
    private mutating func shorten(_ parts: inout [String], to width: Int) {
        shortened += 1
        parts.removeLast(parts.count - TerminalPage.mostLines)
        let last: String = parts[parts.count - 1]
        parts[parts.count - 1] = DisplayWidth.truncate(last + "……", to: width)
    }
}

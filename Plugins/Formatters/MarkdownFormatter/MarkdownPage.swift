import ReportKit

/// Writes one text.
struct MarkdownPage {
    let request: RenderingRequest
    private let words: FormatterWords
    private var buffer: TextBuffer = TextBuffer()
    private var notes: [RenderingNote] = []

    init(request: RenderingRequest) {
        self.request = request
        self.words = FormatterWords(request.locale)
    }

    mutating func write(into sink: inout some ByteSink) throws(RenderingError) -> [RenderingNote] {
        head()
        for section in request.report.sections {
            let marks: String = String(repeating: "#", count: min(max(section.level, 1), 4) + 1)
            paragraph("\(marks) \(MarkdownText.inline(section.title))")
            for block in section.blocks {
                try write(block, into: &sink)
                try buffer.drain(into: &sink)
            }
        }
        if request.report.sections.isEmpty { paragraph(words.noContent) }
        foot()
        try buffer.flush(into: &sink)
        return notes
    }

    private mutating func paragraph(_ text: String) {
        buffer.append(text)
        buffer.append("\n\n")
    }

    private mutating func head() {
        let report: Report = request.report
        paragraph("# \(MarkdownText.inline(report.title))")
        if let subtitle: String = report.subtitle { paragraph("**\(MarkdownText.inline(subtitle))**") }
        if let banner: String = report.confidentiality { paragraph("> **\(MarkdownText.inline(banner))**") }
        list(report.legalBasis, under: words.legalBasis)
    }

    private mutating func foot() {
        list(request.report.notes, under: words.notes)
        paragraph("---")
        var lines: [String] = ["- \(words.generatedAt)\(words.colon)\(request.generatedAt.isoText)"]
        lines += request.report.metadata.map { datum in
            "- \(MarkdownText.inline(datum.label))\(words.colon)\(MarkdownText.inline(datum.value))"
        }
        buffer.append(lines.joined(separator: "\n"))
        buffer.append("\n")
    }

    private mutating func list(_ items: [String], under head: String) {
        guard !items.isEmpty else { return }
        paragraph("**\(head)**")
        list(items)
    }

    private mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        paragraph(items.map { "- \(MarkdownText.inline($0))" }.joined(separator: "\n"))
    }

    private mutating func write(
        _ block: Report.Block, into sink: inout some ByteSink
    ) throws(RenderingError) {
        switch block {
        case .paragraph(let text): write(text)
        case .keyFigures(let figures): write(figures)
        case .table(let table): try write(table, into: &sink)
        case .chart(let chart):
            paragraph("**\(MarkdownText.inline(chart.title))**")
            paragraph(MarkdownText.inline(chart.summary))
            var data: Table = chart.dataTable(request.locale)
            data.title = words.figures
            data.caption = nil
            try write(data, into: &sink)
        case .form(let form): write(form)
        case .list(let items): list(items)
        case .note(let note):
            paragraph("> **\(words.word(for: note.kind))**\(words.colon)\(MarkdownText.inline(note.text))")
        }
    }

    private mutating func write(_ text: Report.Paragraph) {
        var line: String = ""
        for span in text.spans {
            let escaped: String = MarkdownText.inline(span.text)
            guard span.emphasis == .strong, !escaped.isEmpty else {
                line += escaped
                continue
            }
            // Asterisks beside Chinese punctuation don't open or close emphasis; tags always do.
            line += "<strong>\(escaped)</strong>"
        }
        paragraph(line)
    }

    private mutating func write(_ figures: [Report.KeyFigure]) {
        guard !figures.isEmpty else { return }
        let lines: [String] = figures.map { figure in
            let value: String = figure.value.text(as: figure.kind, locale: request.locale)
            let shown: String = value.isEmpty ? "—" : MarkdownText.inline(value)
            let note: String = figure.note.map { "（\(MarkdownText.inline($0))）" } ?? ""
            return "- \(MarkdownText.inline(figure.label))\(words.colon)<strong>\(shown)</strong>\(note)"
        }
        paragraph(lines.joined(separator: "\n"))
    }

    private mutating func write(_ table: Table, into sink: inout some ByteSink) throws(RenderingError) {
        paragraph("**\(MarkdownText.inline(table.title))**")
        if let caption: String = table.caption { paragraph(MarkdownText.inline(caption)) }
        guard !table.columns.isEmpty else { return }
        row(table.columns.map { MarkdownText.cell($0.title) })
        row(
            table.columns.map { column in
                switch column.kind.alignment {
                case .leading: ":---"
                case .centre: ":---:"
                case .trailing: "---:"
                }
            })
        var reader: RowReader = table.makeReader()
        while true {
            let rows: [[Cell]] = try reader.next()
            if rows.isEmpty { break }
            for cells in rows {
                row(
                    zip(cells, table.columns).map { cell, column in
                        MarkdownText.cell(cell.text(as: column.kind, locale: request.locale))
                    })
                try buffer.drain(into: &sink)
            }
        }
        buffer.append("\n")
        if reader.rowCount == 0 { paragraph(words.noRows) }
        list(table.notes)
        if let note: RenderingNote = .rowsCut(reader.cutRows, in: table.title, request.locale) {
            notes.append(note)
        }
    }

    private mutating func row(_ cells: [String]) {
        buffer.append("|")
        for cell in cells { buffer.append(" \(cell) |") }
        buffer.append("\n")
    }

    private mutating func write(_ form: Report.Form) {
        paragraph("**\(MarkdownText.inline(form.title))**")
        list(form.fields.map { "\($0.label)\(words.colon)\($0.value)" })
        if !form.heads.isEmpty {
            row(form.heads.map(MarkdownText.cell))
            row(form.heads.map { _ in ":---" })
            for entries in form.rows {
                row(
                    entries.map { entry in
                        switch entry {
                        case .blank: ""
                        case .text(let text): MarkdownText.cell(text)
                        case .ticked: "☑"
                        case .unticked: "☐"
                        }
                    })
            }
            buffer.append("\n")
        }
        for signature in form.signatures {
            let name: String = signature.name.map { "（\(MarkdownText.inline($0))）" } ?? ""
            paragraph(
                "\(MarkdownText.inline(signature.role))\(name)\(words.signature)\(words.colon)"
                    + "\\_\\_\\_\\_\\_\\_\\_\\_ \(words.day)\(words.colon)\\_\\_\\_\\_\\_\\_\\_\\_")
        }
    }
}

import ReportKit

/// Writes one page.
struct HTMLPage {
    let request: RenderingRequest
    let words: FormatterWords
    var buffer: TextBuffer = TextBuffer()
    var notes: [RenderingNote] = []
    /// The heading of the section being written.
    var heading: String = ""

    init(request: RenderingRequest) {
        self.request = request
        self.words = FormatterWords(request.locale)
    }

    mutating func write(into sink: inout some ByteSink) throws(RenderingError) -> [RenderingNote] {
        let shell: HTMLShell = try HTMLShell()
        let outline: HTMLOutline = HTMLOutline(request.report.sections)
        buffer.append(shell.open(request, contents: outline.entries))
        for (section, entry) in zip(request.report.sections, outline.entries) {
            heading = section.title
            let rank: Int = entry.depth + 1
            buffer.append("<section id=\"\(entry.anchor)\" class=\"depth-\(entry.depth)\">\n<h\(rank)>")
            buffer.append(escaped: section.title)
            buffer.append("</h\(rank)>\n")
            for block in section.blocks {
                try write(block, into: &sink)
                try buffer.drain(into: &sink)
            }
            buffer.append("</section>\n")
        }
        if request.report.sections.isEmpty { element("p", "empty", words.noContent) }
        buffer.append(shell.close(request))
        try buffer.flush(into: &sink)
        return notes
    }

    /// Writes an element of text.
    mutating func element(_ name: String, _ styleClass: String, _ text: String) {
        buffer.append("<\(name) class=\"\(styleClass)\">")
        buffer.append(escaped: text)
        buffer.append("</\(name)>\n")
    }

    mutating func list(_ items: [String], _ styleClass: String) {
        guard !items.isEmpty else { return }
        buffer.append("<ul class=\"\(styleClass)\">")
        for item in items {
            buffer.append("<li>")
            buffer.append(escaped: item)
            buffer.append("</li>")
        }
        buffer.append("</ul>\n")
    }

    private mutating func write(
        _ block: Report.Block, into sink: inout some ByteSink
    ) throws(RenderingError) {
        switch block {
        case .paragraph(let paragraph): write(paragraph)
        case .keyFigures(let figures): write(figures)
        case .table(let table): try write(table, as: .data, into: &sink)
        case .chart(let chart): try write(chart, into: &sink)
        case .form(let form): write(form)
        case .list(let items): list(items, "points")
        case .note(let note):
            buffer.append(
                "<aside class=\"note \(note.kind.rawValue)\"><strong>\(words.word(for: note.kind))</strong><p>"
            )
            buffer.append(escaped: note.text)
            buffer.append("</p></aside>\n")
        }
    }

    private mutating func write(_ paragraph: Report.Paragraph) {
        buffer.append("<p>")
        for span in paragraph.spans {
            let isStrong: Bool = span.emphasis == .strong
            if isStrong { buffer.append("<strong>") }
            buffer.append(escaped: span.text)
            if isStrong { buffer.append("</strong>") }
        }
        buffer.append("</p>\n")
    }

    private mutating func write(_ figures: [Report.KeyFigure]) {
        guard !figures.isEmpty else { return }
        buffer.append("<dl class=\"figures\">\n")
        for figure in figures {
            let value: String = figure.value.text(as: figure.kind, locale: request.locale)
            buffer.append("<div><dt>")
            buffer.append(escaped: figure.label)
            buffer.append("</dt><dd class=\"figure\">")
            buffer.append(escaped: value.isEmpty ? "—" : value)
            buffer.append("</dd>")
            if let note: String = figure.note {
                buffer.append("<dd class=\"aside\">")
                buffer.append(escaped: note)
                buffer.append("</dd>")
            }
            buffer.append("</div>\n")
        }
        buffer.append("</dl>\n")
    }

    private mutating func write(_ chart: Chart, into sink: inout some ByteSink) throws(RenderingError) {
        buffer.append("<figure class=\"chart\">\n<figcaption>")
        buffer.append(escaped: chart.title)
        buffer.append("</figcaption>\n")
        element("p", "summary", chart.summary)
        buffer.append("<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"")
        buffer.append(escaped: chart.title)
        buffer.append("\">\n")
        let drawing: ChartDrawing = ChartDrawing(chart: chart, locale: request.locale)
        buffer.append(drawing.svg)
        buffer.append("</div>\n")
        buffer.append(drawing.legend)
        list(chart.notes, "remarks")
        buffer.append("<details><summary>")
        buffer.append(words.figures)
        buffer.append("</summary>\n")
        try write(chart.dataTable(request.locale), as: .figures, into: &sink)
        buffer.append("</details>\n</figure>\n")
    }

    private mutating func write(_ form: Report.Form) {
        buffer.append("<div class=\"form\">\n")
        element("p", "form-title", form.title)
        if !form.fields.isEmpty {
            buffer.append("<dl class=\"fields\">")
            for field in form.fields {
                buffer.append("<div><dt>")
                buffer.append(escaped: field.label)
                buffer.append("</dt><dd>")
                buffer.append(escaped: field.value)
                buffer.append("</dd></div>")
            }
            buffer.append("</dl>\n")
        }
        if !form.heads.isEmpty { grid(form) }
        if !form.signatures.isEmpty {
            buffer.append("<ul class=\"signatures\">")
            for signature in form.signatures {
                buffer.append("<li><span>")
                buffer.append(escaped: signature.role)
                buffer.append("\(words.signature)\(words.colon)</span><span class=\"line\">")
                buffer.append(escaped: signature.name ?? "")
                buffer.append(
                    "</span><span>\(words.day)\(words.colon)</span><span class=\"line day\"></span></li>")
            }
            buffer.append("</ul>\n")
        }
        buffer.append("</div>\n")
    }

    private mutating func grid(_ form: Report.Form) {
        buffer.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        buffer.append(escaped: form.title)
        buffer.append("\"><table><thead><tr>")
        for head in form.heads {
            buffer.append("<th scope=\"col\">")
            buffer.append(escaped: head)
            buffer.append("</th>")
        }
        buffer.append("</tr></thead><tbody>\n")
        for row in form.rows {
            buffer.append("<tr>")
            for entry in row {
                switch entry {
                case .blank: buffer.append("<td></td>")
                case .text(let text):
                    buffer.append("<td>")
                    buffer.append(escaped: text)
                    buffer.append("</td>")
                case .ticked: buffer.append("<td class=\"c tick\">☑</td>")
                case .unticked: buffer.append("<td class=\"c tick\">☐</td>")
                }
            }
            buffer.append("</tr>\n")
        }
        buffer.append("</tbody></table></div>\n")
    }
}

import ReportKit

/// Writes one text for a terminal.
struct TerminalPage {
    let request: RenderingRequest
    let words: FormatterWords
    let style: TerminalStyle
    var buffer: TextBuffer = TextBuffer()
    var notes: [RenderingNote] = []
    var shortened: Int = 0

    init(request: RenderingRequest) {
        self.request = request
        self.words = FormatterWords(request.locale)
        self.style = TerminalStyle(colour: request.terminal.colour)
    }

    var width: Int { request.terminal.width }

    mutating func write(into sink: inout some ByteSink) throws(RenderingError) -> [RenderingNote] {
        head()
        for section in request.report.sections {
            line("")
            lines(TerminalPage.shown(section.title), style.head)
            line(style.faint(String(repeating: section.level <= 1 ? "━" : "─", count: width)))
            for block in section.blocks {
                try write(block, into: &sink)
                try buffer.drain(into: &sink)
            }
        }
        if request.report.sections.isEmpty { line(words.noContent) }
        foot()
        try buffer.flush(into: &sink)
        if let note: RenderingNote = .textShortened(shortened, request.locale) { notes.append(note) }
        return notes
    }

    /// Text that can't steer a terminal, on one line.
    static func shown(_ text: String) -> String {
        VisibleText.of(text, breaks: .spaces)
    }

    mutating func line(_ text: String) {
        buffer.append(text)
        buffer.append("\n")
    }

    /// Writes safe text on as many lines as it needs.
    mutating func lines(_ text: String, indent: String = "", _ paint: (String) -> String = { $0 }) {
        for part in DisplayWidth.wrap(text, to: width - indent.count) {
            line(indent + paint(part))
        }
    }

    private mutating func head() {
        let report: Report = request.report
        lines(TerminalPage.shown(report.title), style.title)
        if let subtitle: String = report.subtitle { lines(TerminalPage.shown(subtitle)) }
        if let banner: String = report.confidentiality {
            lines("【\(TerminalPage.shown(banner))】", style.banner)
        }
        if !report.legalBasis.isEmpty {
            let all: String = report.legalBasis.map(TerminalPage.shown).joined(
                separator: request.locale == .zh ? "；" : "; ")
            lines("\(words.legalBasis)\(words.colon)\(all)", style.faint)
        }
    }

    private mutating func foot() {
        let report: Report = request.report
        line("")
        if !report.notes.isEmpty {
            line(style.strong(words.notes))
            bullets(report.notes)
        }
        lines("\(words.generatedAt)\(words.colon)\(request.generatedAt.isoText)", style.faint)
        for datum in report.metadata {
            lines(
                "\(TerminalPage.shown(datum.label))\(words.colon)\(TerminalPage.shown(datum.value))",
                style.faint)
        }
    }

    mutating func bullets(_ items: [String]) {
        for item in items {
            let parts: [String] = DisplayWidth.wrap(TerminalPage.shown(item), to: width - 2)
            for (index, part) in parts.enumerated() { line((index == 0 ? "• " : "  ") + part) }
        }
    }

    private mutating func write(
        _ block: Report.Block, into sink: inout some ByteSink
    ) throws(RenderingError) {
        switch block {
        case .paragraph(let text): lines(TerminalPage.shown(text.plainText))
        case .keyFigures(let figures): write(figures)
        case .table(let table): try write(table, into: &sink)
        case .chart(let chart): try write(chart, into: &sink)
        case .form(let form): try write(form, into: &sink)
        case .list(let items): bullets(items)
        case .note(let note):
            let style: TerminalStyle = style
            lines("\(words.word(for: note.kind))\(words.colon)\(TerminalPage.shown(note.text))") { text in
                note.kind == .information ? style.faint(text) : style.banner(text)
            }
        }
    }

    private mutating func write(_ figures: [Report.KeyFigure]) {
        let labels: [String] = figures.map { TerminalPage.shown($0.label) }
        let widest: Int = min(labels.map { DisplayWidth.of($0) }.max() ?? 0, width / 2)
        for (figure, label) in zip(figures, labels) {
            let short: String = DisplayWidth.truncate(label, to: widest)
            let pad: String = String(repeating: " ", count: widest - DisplayWidth.of(short))
            let text: String = TerminalPage.shown(figure.value.text(as: figure.kind, locale: request.locale))
            let value: String =
                text.isEmpty ? "—" : DisplayWidth.truncate(text, to: max(1, width - widest - 2))
            let note: String = figure.note.map { "  " + TerminalPage.shown($0) } ?? ""
            let room: Int = max(0, width - widest - 2 - DisplayWidth.of(value))
            line(
                "\(short)\(pad)  \(style.strong(value))\(style.faint(DisplayWidth.truncate(note, to: room)))")
        }
    }

    private mutating func write(_ form: Report.Form, into sink: inout some ByteSink) throws(RenderingError) {
        lines(TerminalPage.shown(form.title), style.strong)
        for field in form.fields {
            lines("\(TerminalPage.shown(field.label))\(words.colon)\(TerminalPage.shown(field.value))")
        }
        if !form.heads.isEmpty {
            let columns: [Table.Column] = form.heads.enumerated().map { index, head in
                Table.Column(id: String(index), title: head)
            }
            let rows: [[Cell]] = form.rows.map { row in
                row.map { entry in
                    switch entry {
                    case .blank: .empty
                    case .text(let text): .text(text)
                    case .ticked: .text("☑")
                    case .unticked: .text("☐")
                    }
                }
            }
            try write(Table(id: form.id, title: "", columns: columns, rows: rows), into: &sink)
        }
        for signature in form.signatures {
            let name: String = signature.name.map { "（\(TerminalPage.shown($0))）" } ?? ""
            lines(
                "\(TerminalPage.shown(signature.role))\(name)\(words.signature)\(words.colon)"
                    + "__________  \(words.day)\(words.colon)__________")
        }
    }
}

import ReportKit

/// Writes one document.
struct JSONDocument {
    let request: RenderingRequest
    private var json: JSONWriter = JSONWriter()
    private var notes: [RenderingNote] = []

    init(request: RenderingRequest) {
        self.request = request
    }

    mutating func write(into sink: inout some ByteSink) throws(RenderingError) -> [RenderingNote] {
        json.beginObject()
        head()
        json.key("sections")
        json.beginArray()
        for section in request.report.sections {
            json.lineBreak()
            json.beginObject()
            string("id", section.id)
            string("title", section.title)
            json.key("level")
            json.value(section.level)
            json.key("blocks")
            json.beginArray()
            for block in section.blocks {
                json.lineBreak()
                try write(block, into: &sink)
                try json.buffer.drain(into: &sink)
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.key("notes")
        json.value(request.report.notes)
        json.endObject()
        json.lineBreak()
        try json.buffer.flush(into: &sink)
        return notes
    }

    private mutating func string(_ key: String, _ value: String?) {
        json.key(key)
        json.value(value)
    }

    private mutating func head() {
        let report: Report = request.report
        string("schema", JSONFormatter.schema)
        string("title", report.title)
        string("subtitle", report.subtitle)
        string("language", request.locale.languageTag)
        string("generatedAt", request.generatedAt.isoText)
        string("confidentiality", report.confidentiality)
        metadata("metadata", report.metadata)
        json.key("legalBasis")
        json.value(report.legalBasis)
        string("primaryTable", report.primaryTable?.id)
    }

    private mutating func metadata(_ key: String, _ metadata: [Report.Metadatum]) {
        json.key(key)
        json.beginArray()
        for datum in metadata {
            json.beginObject()
            string("label", datum.label)
            string("value", datum.value)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func write(
        _ block: Report.Block, into sink: inout some ByteSink
    ) throws(RenderingError) {
        json.beginObject()
        switch block {
        case .paragraph(let paragraph):
            string("type", "paragraph")
            string("text", paragraph.plainText)
            strong(paragraph)
        case .keyFigures(let figures):
            string("type", "keyFigures")
            keyFigures(figures)
        case .table(let table):
            string("type", "table")
            try write(table, into: &sink)
        case .chart(let chart):
            string("type", "chart")
            json.chart(chart)
        case .form(let form):
            string("type", "form")
            write(form)
        case .list(let items):
            string("type", "list")
            json.key("items")
            json.value(items)
        case .note(let note):
            string("type", "note")
            string("kind", note.kind.rawValue)
            string("text", note.text)
        }
        json.endObject()
    }

    private mutating func strong(_ paragraph: Report.Paragraph) {
        let strong: [String] = paragraph.spans.filter { $0.emphasis == .strong }.map(\.text)
        guard !strong.isEmpty else { return }
        json.key("strong")
        json.value(strong)
    }

    private mutating func keyFigures(_ figures: [Report.KeyFigure]) {
        json.key("figures")
        json.beginArray()
        for figure in figures {
            json.beginObject()
            string("label", figure.label)
            string("kind", figure.kind.name)
            json.key("value")
            value(figure.value)
            string("note", figure.note)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func write(_ form: Report.Form) {
        string("id", form.id)
        string("title", form.title)
        metadata("fields", form.fields)
        json.key("heads")
        json.value(form.heads)
        json.key("rows")
        json.beginArray()
        for row in form.rows {
            json.beginArray()
            for entry in row {
                switch entry {
                case .blank: json.null()
                case .text(let text): json.value(text)
                case .ticked: json.value(true)
                case .unticked: json.value(false)
                }
            }
            json.endArray()
        }
        json.endArray()
        json.key("signatures")
        json.beginArray()
        for signature in form.signatures {
            json.beginObject()
            string("role", signature.role)
            string("name", signature.name)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func write(_ table: Table, into sink: inout some ByteSink) throws(RenderingError) {
        string("id", table.id)
        string("title", table.title)
        string("caption", table.caption)
        json.key("notes")
        json.value(table.notes)
        let ids: [String] = distinctIDs(of: table)
        json.key("columns")
        json.beginArray()
        for (column, id) in zip(table.columns, ids) {
            json.beginObject()
            string("id", id)
            string("title", column.title)
            string("kind", column.kind.name)
            if let digits: Int = column.kind.fractionDigits {
                json.key("fractionDigits")
                json.value(digits)
            }
            string("role", column.role.rawValue)
            string("note", column.note)
            json.endObject()
        }
        json.endArray()
        json.key("rows")
        json.beginArray()
        var reader: RowReader = table.makeReader()
        while true {
            let rows: [[Cell]] = try reader.next()
            if rows.isEmpty { break }
            for row in rows {
                json.lineBreak()
                json.beginObject()
                for (id, cell) in zip(ids, row) {
                    json.key(id)
                    value(cell)
                }
                json.endObject()
                try json.buffer.drain(into: &sink)
            }
        }
        json.endArray()
        if let note: RenderingNote = .rowsCut(reader.cutRows, in: table.title, request.locale) {
            notes.append(note)
        }
    }

    private mutating func value(_ cell: Cell) {
        switch cell {
        case .empty: json.null()
        case .text(let text): json.value(text)
        case .integer(let number): json.value(number)
        case .decimal(let number), .percent(let number): json.value(number)
        case .date(let date): json.value(date.isoText)
        case .instant(let instant): json.value(instant.isoText)
        case .flag(let flag): json.value(flag)
        case .bar(let bar): json.value(bar.fraction)
        }
    }

    /// The ids of the columns, each once: a key that comes twice in an object is lost to most readers.
    private mutating func distinctIDs(of table: Table) -> [String] {
        var taken: Set<String> = []
        var changed: Bool = false
        let ids: [String] = table.columns.map { column in
            var id: String = column.id
            var number: Int = 2
            while !taken.insert(id).inserted {
                id = "\(column.id)_\(number)"
                number += 1
                changed = true
            }
            return id
        }
        if changed {
            let text: LocalizedText = LocalizedText(
                zh: "表“\(table.title)”有重复的列标识，已编号区分。",
                en: "In the table \"\(table.title)\" column ids that came twice were numbered.")
            notes.append(RenderingNote(.namesChanged, text[request.locale]))
        }
        return ids
    }
}

extension JSONWriter {
    mutating func message(_ type: String, _ body: (inout JSONWriter) -> Void) {
        beginObject()
        member("type", type)
        body(&self)
        endObject()
        lineBreak()
    }

    mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        value(text)
    }

    mutating func member(_ name: String, _ number: Double?) {
        guard let number else { return }
        key(name)
        value(number)
    }

    mutating func member(_ name: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        value(texts)
    }

    mutating func objects<Element>(
        _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements {
            beginObject()
            body(&self, element)
            endObject()
        }
        endArray()
    }

    mutating func header(_ request: RenderingRequest) {
        let report: Report = request.report
        key("wire")
        value(WireFormat.version)
        member("title", report.title)
        member("subtitle", report.subtitle)
        member("locale", request.locale.rawValue)
        member("generatedAt", request.generatedAt.isoText)
        metadata("metadata", report.metadata)
        member("legalBasis", report.legalBasis)
        member("confidentiality", report.confidentiality)
        member("primaryTable", report.primaryTableID)
        key("terminal")
        beginObject()
        key("width")
        value(request.terminal.width)
        member("colour", request.terminal.colour.rawValue)
        endObject()
    }

    mutating func metadata(_ name: String, _ metadata: [Report.Metadatum]) {
        guard !metadata.isEmpty else { return }
        objects(name, metadata) { json, datum in
            json.member("label", datum.label)
            json.member("value", datum.value)
        }
    }

    mutating func block(_ block: Report.Block) {
        switch block {
        case .paragraph(let paragraph):
            message("paragraph") { json in
                json.objects("spans", paragraph.spans) { json, span in
                    json.member("text", span.text)
                    if span.emphasis != .plain { json.member("emphasis", span.emphasis.rawValue) }
                }
            }
        case .keyFigures(let figures):
            message("keyFigures") { json in
                json.objects("figures", figures) { json, figure in
                    json.member("label", figure.label)
                    json.kind(figure.kind)
                    json.key("value")
                    json.cell(figure.value.finite)
                    json.member("note", figure.note)
                }
            }
        case .list(let items): message("list") { json in json.member("items", items) }
        case .note(let note):
            message("note") { json in
                json.member("kind", note.kind.rawValue)
                json.member("text", note.text)
            }
        case .form(let form): message("form") { json in json.form(form) }
        case .chart(let chart): message("chart") { json in json.chart(chart) }
        case .table: break
        }
    }

    mutating func tableHead(_ table: Table) {
        member("id", table.id)
        member("title", table.title)
        member("caption", table.caption)
        member("notes", table.notes)
        objects("columns", table.columns) { json, column in
            json.member("id", column.id)
            json.member("title", column.title)
            json.kind(column.kind)
            json.member("role", column.role.rawValue)
            json.member("note", column.note)
        }
    }

    mutating func kind(_ kind: CellKind) {
        member("kind", kind.name)
        if let digits: Int = kind.fractionDigits {
            key("fractionDigits")
            value(digits)
        }
    }

    /// Null, a string, or an object whose only member names the type.
    mutating func cell(_ cell: Cell) {
        switch cell {
        case .empty:
            null()
            return
        case .text(let text):
            value(text)
            return
        default: beginObject()
        }
        switch cell {
        case .empty, .text: break
        case .integer(let number):
            key("integer")
            // A reader that keeps numbers as doubles would alter what lies beyond 2^53.
            if number.magnitude <= 1 << 53 { value(number) } else { value(String(number)) }
        case .decimal(let number): member("decimal", number)
        case .percent(let fraction): member("percent", fraction)
        case .date(let date): member("date", date.isoText)
        case .instant(let instant): member("instant", instant.isoText)
        case .flag(let flag):
            key("flag")
            value(flag)
        case .bar(let bar):
            member("bar", bar.fraction)
            member("label", bar.label)
        }
        endObject()
    }

    private mutating func form(_ form: Report.Form) {
        member("id", form.id)
        member("title", form.title)
        metadata("fields", form.fields)
        member("heads", form.heads)
        key("rows")
        beginArray()
        for row in form.rows {
            beginArray()
            for entry in row {
                switch entry {
                case .blank: null()
                case .text(let text): value(text)
                case .ticked: value(true)
                case .unticked: value(false)
                }
            }
            endArray()
        }
        endArray()
        objects("signatures", form.signatures) { json, signature in
            json.member("role", signature.role)
            json.member("name", signature.name)
        }
    }
}

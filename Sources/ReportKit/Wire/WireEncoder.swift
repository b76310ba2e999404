/// Writes a rendering request as newline-delimited JSON, one message a line, rows in batches.
///
/// The messages are described in `Documentation/FormatterProtocol.md`: header, then for each section its blocks, then
/// end. A table is a `table` message, any number of `rows` messages and a `tableEnd`.
public struct WireEncoder: Sendable {
    /// The most rows in one `rows` message.
    public let batchSize: Int

    /// Makes an encoder.
    ///
    /// - Parameter batchSize: The most rows in one `rows` message, at least 1.
    public init(batchSize: Int = RowReader.batchSize) {
        self.batchSize = max(1, batchSize)
    }

    /// Writes a request.
    ///
    /// - Parameters:
    ///   - request: What to write; all of it is kept but the row counts that sources promise.
    ///   - sink: Where the lines go.
    /// - Throws: The error of the sink or of the rows as it came.
    public func encode(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) {
        var json: JSONWriter = JSONWriter()
        json.message("header") { json in json.header(request) }
        for section in request.report.sections {
            json.message("section") { json in
                json.member("id", section.id)
                json.member("title", section.title)
                json.key("level")
                json.value(section.level)
            }
            for block in section.blocks {
                if case .table(let table) = block {
                    try encode(table, &json, into: &sink)
                } else {
                    json.block(block)
                }
                try json.buffer.drain(into: &sink)
            }
        }
        json.message("end") { json in
            json.key("notes")
            json.value(request.report.notes)
        }
        try json.buffer.flush(into: &sink)
    }

    private func encode(
        _ table: Table, _ json: inout JSONWriter, into sink: inout some ByteSink
    ) throws(RenderingError) {
        json.message("table") { json in json.tableHead(table) }
        var reader: RowReader = table.makeReader()
        while true {
            let rows: [[Cell]] = try reader.next(upTo: batchSize)
            if rows.isEmpty { break }
            json.message("rows") { json in
                json.key("rows")
                json.beginArray()
                for row in rows {
                    json.beginArray()
                    for cell in row { json.cell(cell) }
                    json.endArray()
                }
                json.endArray()
            }
            try json.buffer.drain(into: &sink)
        }
        json.message("tableEnd") { json in
            json.key("rowCount")
            json.value(reader.rowCount)
        }
    }
}

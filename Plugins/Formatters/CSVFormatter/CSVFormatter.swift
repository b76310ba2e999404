public import ReportKit

/// Writes a report's tables as comma-separated values that open in a spreadsheet and load into a data frame.
///
/// One sink gets the report's primary table alone, because a file of several tables loads nowhere; the parts of
/// ``renderParts(_:into:)`` hold every table, and the figures of every chart. Numbers are written in full, shares as
/// fractions, days as in ISO 8601, bars as their fraction, yes and no as true and false. Quoting follows RFC 4180.
public struct CSVFormatter: MultipartReportFormatter {
    /// What the files look like.
    public let options: Options

    /// Makes the format.
    ///
    /// - Parameter options: What the files look like; by default what a spreadsheet in a Chinese office expects.
    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// The format's name and limits.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "csv", title: LocalizedText(zh: "逗号分隔值（CSV）", en: "Comma-separated values (CSV)"),
            mediaType: "text/csv", fileExtension: "csv",
            losses: [.narrative, .charts, .forms, .otherTables, .controlCharacters])
    }

    /// Writes the primary table.
    ///
    /// - Parameters:
    ///   - request: The report.
    ///   - sink: Where the table goes; a report without tables leaves an empty file.
    /// - Returns: Which tables were left out, and which cells were changed.
    /// - Throws: The error of the sink or of the rows as it came.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        let tables: [Table] = request.report.tables
        var writer: CSVWriter = CSVWriter(options: options, locale: request.locale)
        var notes: [RenderingNote] = []
        if let table: Table = request.report.primaryTable {
            try writer.write(table, into: &sink)
            // Tables may share an id; only one of them was written.
            var others: [Table] = tables
            if let written: Int = others.firstIndex(where: { $0.id == table.id }) {
                others.remove(at: written)
            }
            if let note: RenderingNote = .tablesLeftOut(others.map(\.title), request.locale) {
                notes.append(note)
            }
        } else {
            try writer.writeNothing(into: &sink)
        }
        if request.report.hasMoreThanTables { notes.append(.contentLeftOut(request.locale)) }
        return notes + writer.notes
    }

    /// Writes every table and the figures of every chart, a part each.
    ///
    /// - Parameters:
    ///   - request: The report.
    ///   - sinks: Opens a part for each table, named after the table's id.
    /// - Returns: Which cells were changed, and whether there was more than tables.
    /// - Throws: The error of a sink or of the rows as it came.
    public func renderParts(
        _ request: RenderingRequest, into sinks: inout some ByteSinks
    ) throws(RenderingError) -> [RenderingNote] {
        var names: PartNames = PartNames()
        var writer: CSVWriter = CSVWriter(options: options, locale: request.locale)
        for section in request.report.sections {
            for block in section.blocks {
                let table: Table
                switch block {
                case .table(let own): table = own
                case .chart(let chart): table = chart.dataTable(request.locale)
                case .paragraph, .keyFigures, .form, .list, .note: continue
                }
                let name: String = names.next(for: table.id)
                try sinks.withPart(named: name + ".csv") { sink throws(RenderingError) in
                    try writer.write(table, into: &sink)
                }
            }
        }
        return (request.report.hasMoreThanTables ? [.contentLeftOut(request.locale)] : []) + writer.notes
    }
}

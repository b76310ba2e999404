import Foundation
import ReportKit
import ReportKitTesting
import Testing

@Suite("The wire")
struct WireEncoderTests {
    private static func messages(_ report: Report, batchSize: Int = 512) throws -> [[String: Any]] {
        var sink: MemorySink = MemorySink()
        let request: RenderingRequest = RenderingRequest(
            report: report, locale: .zh, generatedAt: FormatterContract.generatedAt)
        try WireEncoder(batchSize: batchSize).encode(request, into: &sink)
        // A line break inside a message would cut it: every line must read alone.
        return try sink.bytes.split(separator: 0x0A).map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
    }

    @Test("Writes header, sections and end, one JSON object a line")
    func order() throws {
        let messages: [[String: Any]] = try WireEncoderTests.messages(HostileReport.report())
        let types: [String] = try messages.map { try #require($0["type"] as? String) }
        #expect(types.first == "header")
        #expect(types.last == "end")
        #expect(types.filter { $0 == "section" }.count == HostileReport.report().sections.count)
        #expect(
            Set(types) == [
                "header", "section", "paragraph", "list", "note", "keyFigures", "table", "rows", "tableEnd",
                "chart", "form", "end",
            ])
        #expect(messages.first?["wire"] as? Int == WireFormat.version)
        #expect(messages.first?["generatedAt"] as? String == FormatterContract.generatedAt.isoText)
    }

    @Test("Streams rows in batches and counts them")
    func batches() throws {
        let columns: [Table.Column] = [Table.Column(id: "n", title: "N", kind: .integer)]
        let table: Table = Table(
            id: "t", title: "T", columns: columns, rows: RowSource(count: 1000) { [.integer($0)] })
        let report: Report = Report(
            title: "R", sections: [.init(id: "s", title: "S", blocks: [.table(table)])])
        let messages: [[String: Any]] = try WireEncoderTests.messages(report, batchSize: 300)
        let sizes: [Int] = messages.compactMap { ($0["rows"] as? [Any])?.count }
        #expect(sizes == [300, 300, 300, 100])
        #expect(messages.first { $0["type"] as? String == "tableEnd" }?["rowCount"] as? Int == 1000)
    }

    @Test("Names the type of every cell that isn't text")
    func cells() throws {
        let cells: [Cell] = [
            .empty, .text("甲\n"), .integer(7), .integer(.max), .decimal(0.5), .percent(0.25), .flag(true),
            .bar(.init(0.5, label: "半")), .instant(.beijing(secondsSince1970: 0)), .decimal(.nan),
        ]
        let columns: [Table.Column] = cells.indices.map { Table.Column(id: "c\($0)", title: "") }
        let table: Table = Table(id: "t", title: "T", columns: columns, rows: [cells])
        var sink: MemorySink = MemorySink()
        try WireEncoder().encode(
            RenderingRequest(
                report: Report(title: "", sections: [.init(id: "", title: "", blocks: [.table(table)])]),
                locale: .en,
                generatedAt: FormatterContract.generatedAt), into: &sink)
        let line: Substring = try #require(
            sink.text.split(separator: "\n").first { $0.hasPrefix("{\"type\":\"rows\"") })
        #expect(
            line == """
                {"type":"rows","rows":[[null,"甲\\n",{"integer":7},{"integer":"9223372036854775807"},{"decimal":0.5},\
                {"percent":0.25},{"flag":true},{"bar":0.5,"label":"半"},{"instant":"1970-01-01T08:00:00+08:00"},null]]}
                """)
    }

    @Test("Answers what a format is in one line")
    func descriptor() {
        let descriptor: FormatDescriptor = FormatDescriptor(
            name: "outline", title: LocalizedText(zh: "提纲", en: "Outline"), mediaType: "text/plain",
            fileExtension: "txt",
            losses: [.drawings, .forms])
        #expect(
            descriptor.json == """
                {"name":"outline","title":{"zh":"提纲","en":"Outline"},"mediaType":"text/plain","extension":"txt",\
                "losses":["drawings","forms"],"wire":{"from":1,"to":1}}
                """)
    }
}

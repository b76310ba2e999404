import OutlineFormatter
import ReportKit
import ReportKitTesting
import Testing

@Suite("Outline")
struct OutlineFormatterTests {
    @Test("Keeps the contract", arguments: FormatterContract.checks)
    func contract(_ check: FormatterContract.Check) throws {
        try check.verify(OutlineFormatter())
    }

    @Test("Numbers sections by depth and counts rows")
    func outline() throws {
        let table: Table = Table(
            id: "t", title: "名单", columns: [Table.Column(id: "n", title: "序", kind: .integer)],
            rows: RowSource(count: 1200) { [.integer($0)] })
        let report: Report = Report(
            title: "报告",
            sections: [
                .init(id: "a", title: "甲"), .init(id: "b", title: "乙", level: 2, blocks: [.table(table)]),
                .init(id: "c", title: "丙"),
            ])
        var sink: MemorySink = MemorySink()
        let notes: [RenderingNote] = try OutlineFormatter().render(
            RenderingRequest(report: report, locale: .zh, generatedAt: .beijing(secondsSince1970: 0)),
            into: &sink)
        #expect(sink.text == "报告\n1  甲\n1.1  乙\n   表：名单（1200 行）\n2  丙\n")
        #expect(notes.map(\.code) == [.contentLeftOut])
    }

    @Test("Registers beside other formats")
    func registers() throws {
        let registry: FormatterRegistry = try FormatterRegistry([OutlineFormatter()])
        #expect(try registry.formatter(forExtension: "outline").descriptor.name == "outline")
    }
}

import OutlineFormatter
import ReportKit
import ReportKitTesting
import Testing

@Suite("The outline")
struct OutlineFormatterTests {
    @Test("keeps the contract of formatters", arguments: FormatterContract.checks)
    func contract(_ check: FormatterContract.Check) throws {
        try check.verify(OutlineFormatter())
    }

    @Test("names title, sections and tables")
    func outline() throws {
        let report = Report(
            title: "月报",
            sections: [
                Report.Section(
                    id: "a", title: "概况",
                    blocks: [
                        .table(
                            Table(
                                id: "t", title: "各区", columns: [Table.Column(id: "c", title: "区")],
                                rows: [[.text("朝阳区")]]))
                    ])
            ])
        var sink = MemorySink()
        _ = try OutlineFormatter().render(
            RenderingRequest(report: report, locale: .zh, generatedAt: .beijing(secondsSince1970: 0)),
            into: &sink)
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "月报\n  概况\n    各区 (1)\n")
    }
}

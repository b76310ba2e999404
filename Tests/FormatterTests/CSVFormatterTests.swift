import CSVFormatter
import ReportKit
import ReportKitTesting
import Testing

@Suite("CSV")
struct CSVFormatterTests {
    private static let report: Report = {
        let columns: [Table.Column] = [
            Table.Column(id: "name", title: "名称", role: .key),
            Table.Column(id: "value", title: "值", kind: .decimal(fractionDigits: 2)),
        ]
        let rows: [[Cell]] = [
            [.text("=1+1"), .decimal(-0.125)], [.text("-5"), .integer(-5)],
            [.text("他说\"好\""), .percent(0.5)],
        ]
        return Report(
            title: "R",
            sections: [
                .init(
                    id: "s", title: "S",
                    blocks: [
                        .table(Table(id: "a", title: "甲", columns: columns, rows: rows)),
                        .table(Table(id: "b", title: "乙", columns: columns, rows: [])),
                    ])
            ])
    }()

    @Test("Negative numbers stay numbers, formulas become text, and the reader is told")
    func neutralises() throws {
        var sink: MemorySink = MemorySink()
        let notes: [RenderingNote] = try CSVFormatter().render(
            Formats.request(CSVFormatterTests.report), into: &sink)
        #expect(sink.text == "\u{FEFF}名称,值\r\n'=1+1,-0.125\r\n-5,-5\r\n\"他说\"\"好\"\"\",0.5\r\n")
        #expect(notes.map(\.code) == [.tablesLeftOut, .cellsNeutralised])
        #expect(notes.first?.message.contains("乙") == true)
    }

    @Test("Options change the mark, the line ends, the heads and the formulas")
    func options() throws {
        let formatter: CSVFormatter = CSVFormatter(
            .init(byteOrderMark: .omitted, lineEnding: .lf, heads: .ids, formulas: .kept))
        let text: String = try Formats.text(formatter, CSVFormatterTests.report)
        #expect(text == "name,value\n=1+1,-0.125\n-5,-5\n\"他说\"\"好\"\"\",0.5\n")
    }

    @Test("Parts hold every table and the figures of every chart")
    func parts() throws {
        var report: Report = CSVFormatterTests.report
        let bars: Chart.Content = .bar([.init("东城", 0.5)])
        report.sections[0].blocks.append(
            .chart(
                Chart(
                    id: "A", title: "图", summary: "", x: .init("区"),
                    y: .init("率", kind: .percent(fractionDigits: 1)), content: bars)))
        var sinks: MemorySinks = MemorySinks()
        let notes: [RenderingNote] = try CSVFormatter().renderParts(Formats.request(report), into: &sinks)
        #expect(sinks.entries.map(\.name) == ["a.csv", "b.csv", "A_2.csv"])
        let chart: MemorySinks.Entry = try #require(sinks.entries.last)
        #expect(String(decoding: chart.bytes, as: UTF8.self) == "\u{FEFF}区,率,下限,上限,提示\r\n东城,0.5,,,\r\n")
        #expect(notes.map(\.code) == [.contentLeftOut, .cellsNeutralised])
    }
}

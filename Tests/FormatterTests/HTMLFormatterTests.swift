import HTMLFormatter
import ReportKit
import ReportKitTesting
import Testing

@Suite("Web pages")
struct HTMLFormatterTests {
    @Test("The shell takes the report's words literally, in the language of the request")
    func shell() throws {
        let report: Report = Report(title: "<题> {{title}}", confidentiality: "内部 & 参考")
        var sink: MemorySink = MemorySink()
        _ = try HTMLFormatter().render(Formats.request(report, locale: .en), into: &sink)
        #expect(sink.text.contains("<html lang=\"en\">"))
        #expect(sink.text.contains("<h1>&lt;题&gt; {{title}}</h1>"))
        #expect(sink.text.contains("<div class=\"banner\">内部 &amp; 参考</div>"))
        #expect(sink.text.contains("This report has no content."))
    }

    @Test("Charts draw labels as text, signals as shapes of their own, and list their figures")
    func charts() throws {
        let points: [Chart.ControlPoint] = [
            .init(label: "一月", value: 0.1, centre: 0.1, lower: 0.05, upper: 0.15),
            .init(label: "二月", value: 0.3, centre: 0.1, lower: 0.05, upper: 0.15, signal: "超过上限"),
        ]
        let chart: Chart = Chart(
            id: "c", title: "控制图", summary: "二月超过上限。", x: .init("月份"),
            y: .init("率", kind: .percent(fractionDigits: 1)),
            content: .control(points))
        let report: Report = Report(
            title: "R", sections: [.init(id: "s", title: "S", blocks: [.chart(chart)])])
        let page: String = try Formats.text(HTMLFormatter(), report)
        #expect(page.contains("role=\"img\" aria-label=\"控制图。二月超过上限。\""))
        #expect(page.contains(">一月</text>"))
        #expect(page.contains("<title>二月: 30.0% 超过上限</title></polygon>"))
        #expect(
            page.contains("<th scope=\"row\" class=\"s\">二月</th><td class=\"n\" data-v=\"0.3\">30.0%</td>"))
    }

    @Test(
        "A wide table gets sheets on their side, and a heading that repeats its section's isn't written twice"
    )
    func tables() throws {
        let columns: [Table.Column] = (1...12).map { Table.Column(id: "c\($0)", title: "列\($0)") }
        let table: Table = Table(id: "t", title: "节", columns: columns, rows: [[Cell]]())
        let report: Report = Report(
            title: "R", sections: [.init(id: "s", title: "节", blocks: [.table(table)])])
        let page: String = try Formats.text(HTMLFormatter(), report)
        #expect(page.contains("<div class=\"table wide\">"))
        #expect(!page.contains("<p class=\"table-title\">"))
        #expect(page.contains("colspan=\"12\">无数据</td>"))
    }
}

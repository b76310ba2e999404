import ReportKit
import ReportKitTesting
import TableFormatter
import Testing

@Suite("Tables for a terminal")
struct TableFormatterTests {
    private func lines(_ report: Report, width: Int, colour: RenderingRequest.Terminal.Colour = .none) throws
        -> [String]
    {
        var request: RenderingRequest = Formats.request(report)
        request.terminal = .init(width: width, colour: colour)
        var sink: MemorySink = MemorySink()
        _ = try TableFormatter().render(request, into: &sink)
        return sink.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Columns line up by the width that characters take")
    func alignment() throws {
        let columns: [Table.Column] = [
            Table.Column(id: "n", title: "机构", role: .key),
            Table.Column(id: "r", title: "率", kind: .percent(fractionDigits: 1)),
            Table.Column(id: "f", title: "抽查", kind: .flag),
        ]
        let rows: [[Cell]] = [
            [.text("甲站"), .percent(0.125), .flag(true)], [.text("ABCDE"), .percent(0.05), .empty],
        ]
        let report: Report = Report(
            title: "R",
            sections: [
                .init(
                    id: "s", title: "S",
                    blocks: [.table(Table(id: "t", title: "T", columns: columns, rows: rows))])
            ])
        let all: [String] = try lines(report, width: 60)
        let start: Int = try #require(all.firstIndex { $0.hasPrefix("机构") })
        #expect(
            Array(all[start..<(start + 4)]) == [
                "机构      率  抽查", "─────  ─────  ────", "甲站   12.5%   是", "ABCDE   5.0%",
            ])
    }

    @Test("No line of the hostile report is wider than the terminal", arguments: [20, 40, 80, 132])
    func fits(_ width: Int) throws {
        for line in try lines(HostileReport.report(), width: width) {
            #expect(DisplayWidth.of(line) <= width, "\(line)")
        }
    }

    @Test("Colours come only where they were asked for")
    func colours() throws {
        let plain: [String] = try lines(HostileReport.report(), width: 80)
        #expect(!plain.contains { $0.contains("\u{1B}") })
        let coloured: [String] = try lines(HostileReport.report(), width: 80, colour: .basic)
        #expect(coloured.contains { $0.contains("\u{1B}[1m") })
        let stripped: [String] = coloured.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        #expect(stripped == plain)
    }
}

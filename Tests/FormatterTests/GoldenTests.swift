import CSVFormatter
import Foundation
import HTMLFormatter
import JSONFormatter
import MarkdownFormatter
import ReportKit
import ReportKitTesting
import TableFormatter
import Testing

/// Compares what each format makes of the hostile report with a file, byte by byte.
///
/// `UPDATE_GOLDEN=1` rewrites the files and fails, so that a change is looked at and never passes by itself.
@Suite("Golden files")
struct GoldenTests {
    struct Golden: Sendable, CustomStringConvertible {
        let name: String
        let formatter: any ReportFormatter
        var terminal: RenderingRequest.Terminal = .init()

        var description: String { name }
    }

    static let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
        path: "Golden")

    static let goldens: [Golden] = [
        Golden(name: "hostile.csv", formatter: CSVFormatter()),
        Golden(name: "hostile.html", formatter: HTMLFormatter()),
        Golden(name: "hostile.json", formatter: JSONFormatter()),
        Golden(name: "hostile.md", formatter: MarkdownFormatter()),
        Golden(name: "hostile.txt", formatter: TableFormatter(), terminal: .init(width: 100)),
        Golden(
            name: "hostile-colour.txt", formatter: TableFormatter(),
            terminal: .init(width: 60, colour: .basic)),
    ]

    @Test("The hostile report gives the bytes of the file", arguments: goldens)
    func golden(_ golden: Golden) throws {
        var request: RenderingRequest = Formats.request(HostileReport.report())
        request.terminal = golden.terminal
        var sink: MemorySink = MemorySink()
        _ = try golden.formatter.render(request, into: &sink)
        try compare(Data(sink.bytes), golden.name)
    }

    @Test("The hostile report gives the parts of the files")
    func parts() throws {
        var sinks: MemorySinks = MemorySinks()
        _ = try CSVFormatter().renderParts(Formats.request(HostileReport.report()), into: &sinks)
        let values: MemorySinks.Entry = try #require(sinks.entries.first { $0.name == "values.csv" })
        try compare(Data(values.bytes), "hostile-values.csv")
        #expect(sinks.entries.prefix(3).map(\.name) == ["___etc_passwd.csv", "values.csv", "values_2.csv"])
    }

    @Test("The wire's messages are those of the file")
    func wire() throws {
        var sink: MemorySink = MemorySink()
        try WireEncoder().encode(Formats.request(HostileReport.report()), into: &sink)
        try compare(Data(sink.bytes), "hostile.ndjson")
    }

    private func compare(_ written: Data, _ name: String) throws {
        let file: URL = GoldenTests.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try written.write(to: file)
            Issue.record("Rewrote \(name): look at the difference, then run again without UPDATE_GOLDEN.")
            return
        }
        let expected: Data = try Data(contentsOf: file)
        guard written != expected else { return }
        let same: Int = zip(written, expected).prefix { $0 == $1 }.count
        let line: Int = expected.prefix(same).count { $0 == 0x0A } + 1
        let shown: Data = written.dropFirst(max(0, same - 20)).prefix(80)
        Issue.record("\(name) differs from line \(line) on: \(String(decoding: shown, as: UTF8.self))")
    }
}

import CSVFormatter
import Foundation
import HTMLFormatter
import JSONFormatter
import MarkdownFormatter
import ReportKit
import ReportKitTesting
import Testing

/// Has readers that know nothing of this package read each format's files, and compares what they find.
@Suite("Other programs read the files")
struct ReadBackTests {
    struct Case: Sendable, CustomStringConvertible {
        let formatter: any ReportFormatter
        let script: String
        /// The formatter as it comes, where the one whose cells are read is another.
        let whole: any ReportFormatter
        /// What a cell's text becomes in the format.
        let shown: @Sendable (String) -> String

        var description: String { script }
    }

    static let cases: [Case] = [
        Case(formatter: CSVFormatter(.init(formulas: .kept)), script: "read_csv.py", whole: CSVFormatter()) {
            text in
            VisibleText.of(text, breaks: .kept)
        },
        Case(formatter: JSONFormatter(), script: "read_json.py", whole: JSONFormatter()) { $0 },
        Case(formatter: HTMLFormatter(), script: "read_html.py", whole: HTMLFormatter()) {
            VisibleText.of($0, breaks: .kept)
        },
        Case(formatter: MarkdownFormatter(), script: "read_markdown.py", whole: MarkdownFormatter()) { text in
            // A renderer drops blanks at the ends of a line, as a browser does.
            VisibleText.of(text, breaks: .kept).split(separator: "\n", omittingEmptySubsequences: false)
                .map { line in
                    var line: String = line.replacingOccurrences(of: "\t", with: " ")
                    while line.hasPrefix(" ") { line.removeFirst() }
                    while line.hasSuffix(" ") { line.removeLast() }
                    return line
                }
                .joined(separator: "\n")
        },
    ]

    @Test("Every hostile text comes back from its cell", arguments: cases)
    func cells(_ example: Case) throws {
        let report: Report = Formats.report(texts: HostileReport.texts)
        var expected: JSONWriter = JSONWriter()
        expected.value(HostileReport.texts.map(example.shown))
        try run(
            example.script, file: try Formats.text(example.formatter, report),
            expected: String(decoding: expected.buffer.bytes, as: UTF8.self))
    }

    @Test("The whole hostile report is well formed", arguments: cases)
    func whole(_ example: Case) throws {
        try run(
            example.script, file: try Formats.text(example.whole, HostileReport.report()), expected: nil)
    }

    /// Runs a script with a file, and with the texts to find in the second column of its table.
    private func run(_ script: String, file: String, expected: String?) throws {
        let folder: URL = FileManager.default.temporaryDirectory.appending(
            path: "dudao-read-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input: URL = folder.appending(path: "input")
        try Data(file.utf8).write(to: input)
        var arguments: [String] = [
            "python3",
            GoldenTests.folder.deletingLastPathComponent().appending(path: "Scripts/\(script)").path,
            input.path,
        ]
        if let expected {
            let texts: URL = folder.appending(path: "expected.json")
            try Data(expected.utf8).write(to: texts)
            arguments.append(texts.path)
        }
        let process: Process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
        let output: Pipe = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said: Data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(script) said: \(String(decoding: said, as: UTF8.self))")
    }
}

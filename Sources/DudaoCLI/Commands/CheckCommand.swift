import ArgumentParser
import ReportKit
import SupervisionExchange

/// `dudao check DIR`: every fault of a data folder.
struct CheckCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Name every fault of a data folder by file, line and column.",
        discussion: "Status 0 when there is none (notes don't count), 65 when there is one.")

    @Argument(help: "The data folder (Documentation/DataFolder.md).")
    var folder: String

    @OptionGroup var options: ReportOptions

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = ReportWriter(options: options, environment: environment)
        try writer.check()
        let report: FaultReport
        do {
            report = try DataFolder.check(folder, policy: environment.policy)
        } catch {
            throw CommandError(error, locale: options.reportLocale)
        }
        try writer.write(document(report))
        guard report.errorCount > 0 else { return }
        throw CommandError(
            status: .badInput,
            message: words(
                "\(folder) 有 \(report.errorCount) 处错误，不能使用。",
                "\(folder) has \(report.errorCount.counted("fault")) and can't be used."))
    }

    private func words(_ zh: String, _ en: String) -> String {
        LocalizedText(zh: zh, en: en)[options.reportLocale]
    }

    private func document(_ report: FaultReport) -> Report {
        let locale = options.reportLocale
        let figures = [
            Report.KeyFigure(label: words("错误", "Faults"), value: .integer(report.errorCount)),
            Report.KeyFigure(label: words("提示", "Notes"), value: .integer(report.count - report.errorCount)),
        ]
        var blocks: [Report.Block] = [.keyFigures(figures)]
        if !report.faults.isEmpty {
            blocks.append(
                .table(
                    Table(
                        id: "faults", title: words("错误与提示", "Faults and notes"),
                        columns: [
                            Table.Column(id: "severity", title: words("级别", "Severity")),
                            Table.Column(id: "file", title: words("文件", "File"), role: .key),
                            Table.Column(id: "line", title: words("行", "Line"), kind: .integer),
                            Table.Column(id: "column", title: words("列", "Column")),
                            Table.Column(id: "value", title: words("值", "Value")),
                            Table.Column(id: "fault", title: words("问题", "What is wrong")),
                            Table.Column(id: "expected", title: words("应为", "Expected")),
                            Table.Column(id: "remedy", title: words("处理", "Remedy")),
                        ],
                        rows: report.faults.map { fault in
                            [
                                .text(fault.severity == .error ? words("错误", "error") : words("提示", "note")),
                                .text(fault.file), fault.line.map { .integer($0) } ?? .empty,
                                .optional(fault.column), .optional(fault.value),
                                .text(locale == .zh ? fault.problem.chinese : fault.problem.english),
                                .text(locale == .zh ? fault.expected.chinese : fault.expected.english),
                                .text(locale == .zh ? fault.remedy.chinese : fault.remedy.english),
                            ]
                        })))
        }
        if let unlisted = FaultLines(report: report, locale: locale).unlisted {
            blocks.append(.note(Report.Note(.caution, unlisted)))
        }
        return Report(
            title: words("数据文件夹检查", "Check of a data folder"), subtitle: folder,
            sections: [Report.Section(id: "check", title: words("结果", "Result"), blocks: blocks)],
            primaryTableID: "faults")
    }
}

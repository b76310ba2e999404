import ArgumentParser
import ReportKit

/// `dudao formats`: the formats on offer.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats", abstract: "The formats that reports can be written in.",
        subcommands: [List.self])

    /// `dudao formats list`.
    struct List: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every format: its name, the ending of its files, and what it leaves out.")

        @OptionGroup var options: ReportOptions

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let locale = options.reportLocale
            let words = { (zh: String, en: String) in LocalizedText(zh: zh, en: en)[locale] }
            let rows = environment.formatters.formatters.map { formatter -> [Cell] in
                let descriptor = formatter.descriptor
                return [
                    .text(descriptor.name), .text(descriptor.title[locale]),
                    .text("." + descriptor.fileExtension),
                    .text(descriptor.mediaType),
                    .text(descriptor.losses.map(\.rawValue).joined(separator: ", ")),
                ]
            }
            let table = Table(
                id: "formats", title: words("报告格式", "Formats"),
                columns: [
                    Table.Column(id: "name", title: words("名称", "Name"), kind: .text, role: .key),
                    Table.Column(id: "title", title: words("说明", "What it is"), kind: .text),
                    Table.Column(id: "extension", title: words("扩展名", "Ending"), kind: .text),
                    Table.Column(id: "media_type", title: words("媒体类型", "Media type"), kind: .text),
                    Table.Column(id: "losses", title: words("不能表达的内容", "Leaves out"), kind: .text),
                ], rows: rows)
            try ReportWriter(options: options, environment: environment).write(
                Report(
                    title: words("报告格式", "Formats"),
                    sections: [
                        Report.Section(
                            id: "formats", title: words("报告格式", "Formats"), blocks: [.table(table)])
                    ]))
        }
    }
}

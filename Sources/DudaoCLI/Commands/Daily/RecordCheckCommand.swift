import ArgumentParser
import ReportKit
import SupervisionModel

/// `dudao record check FILE`: every fault of a record's file, without a store.
struct RecordCheckCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Name every fault of a record's file at once, without a store (校验督导表).",
        discussion:
            "Status 0 when it could be submitted; a missing signature is a note, since it stays a draft; else 65."
    )

    @Argument(help: "The file, as dudao record template writes it; - for standard input.")
    var file: String

    @Option(name: .long, help: "The language of notes: zh or en.")
    var locale: String = "zh"

    @Flag(name: .long, help: "Print for programs.")
    var json = false

    func validate() throws {
        guard ReportLocale(rawValue: locale) != nil else {
            throw ValidationError("There is no locale \"\(locale)\"; use zh or en.")
        }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let paper = try RecordPaper.read(
            file, under: environment.policy, on: environment.clock().beijingDay)
        let locale = ReportLocale(rawValue: locale) ?? .zh
        guard !json else {
            var writer = JSONWriter()
            writer.beginObject()
            writer.key("file")
            writer.value(file)
            writer.key("complete")
            writer.value(paper.unsigned.isEmpty && !paper.signatures.isEmpty)
            writer.key("notes")
            writer.value(paper.notes.map { $0[.en] })
            writer.endObject()
            return StandardStream.output.line(String(decoding: writer.buffer.bytes, as: UTF8.self))
        }
        StandardStream.output.line(
            LocalizedText(zh: "\(file)：没有错误。", en: "\(file): without a fault.")[locale])
        for note in paper.notes { StandardStream.output.line(note[locale]) }
    }
}

import ReportKit
import SupervisionStore

/// One page of a list, and where the next begins.
struct ListAnswer: Sendable {
    /// The page.
    let sheet: Sheet
    /// What `--after` takes to go on, nothing at the end.
    let next: String?
    /// What else people should know.
    var notes: [LocalizedText] = []

    /// The page for people.
    func report(locale: ReportLocale) -> Report {
        var blocks: [Report.Block] = notes.map { .note(Report.Note(.caution, $0[locale])) }
        blocks.append(.table(sheet.table(locale: locale)))
        if let next {
            let words = LocalizedText(
                zh: "未完，接着看用 --after \(next)", en: "There is more; go on with --after \(next)")
            blocks.append(.note(Report.Note(.information, words[locale])))
        }
        return Report(
            title: sheet.title[locale],
            sections: [
                Report.Section(id: "list", title: LocalizedText(zh: "清单", en: "List")[locale], blocks: blocks)
            ],
            primaryTableID: sheet.name)
    }

    /// The page for programs: `{"table":…,"rows":[…],"next":…}`.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("table")
        writer.value(sheet.name)
        writer.key("rows")
        sheet.write(to: &writer)
        writer.key("next")
        writer.value(next)
        if !notes.isEmpty {
            writer.key("notes")
            writer.value(notes.map { $0[.en] })
        }
        writer.endObject()
        writer.lineBreak()
    }
}

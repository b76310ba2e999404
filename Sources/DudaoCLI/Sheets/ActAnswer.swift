import ReportKit
import SupervisionOperations
import SupervisionStore

/// What a command that acts has to say: how it ended, and what is stored now.
struct ActAnswer: Sendable {
    /// Whether this call did it; nothing for a command that only shows.
    let outcome: OperationOutcome?
    /// What the act was about; its first row is the thing itself.
    let main: Sheet
    /// What belongs to it.
    var parts: [Sheet]
    /// What else people should know.
    var notes: [LocalizedText]

    init(_ outcome: OperationOutcome?, _ main: Sheet, parts: [Sheet] = [], notes: [LocalizedText] = []) {
        self.outcome = outcome
        self.main = main
        self.parts = parts
        self.notes = notes
    }

    /// The answer for people.
    func report(locale: ReportLocale) -> Report {
        var blocks: [Report.Block] = []
        switch outcome {
        case .doneBefore?:
            let words = LocalizedText(
                zh: "此前已办理，未作改动；所存内容如下。",
                en: "It was done before; nothing was changed. This is what is stored.")
            blocks.append(.note(Report.Note(.information, words[locale])))
        case .done?:
            let words = LocalizedText(zh: "已办理；所存内容如下。", en: "Done. This is what is stored.")
            blocks.append(.note(Report.Note(.information, words[locale])))
        case nil: break
        }
        for note in notes { blocks.append(.note(Report.Note(.caution, note[locale]))) }
        if main.rows.count == 1 {
            blocks.append(.table(main.page(of: main.rows[0], locale: locale)))
        } else {
            blocks.append(.table(main.table(locale: locale)))
        }
        for part in parts where !part.rows.isEmpty { blocks.append(.table(part.table(locale: locale))) }
        return Report(
            title: main.title[locale],
            sections: [
                Report.Section(
                    id: "stored", title: LocalizedText(zh: "所存内容", en: "What is stored")[locale],
                    blocks: blocks)
            ],
            primaryTableID: main.name)
    }

    /// The answer for programs: `{"outcome":…,"table":…,"stored":…,"parts":{…},"notes":[…]}`.
    ///
    /// `stored` is an object for one thing and an array for a team or another list.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let outcome {
            writer.key("outcome")
            writer.value(outcome == .done ? "done" : "done-before")
        }
        writer.key("table")
        writer.value(main.name)
        writer.key("stored")
        if main.rows.count == 1 {
            main.write(main.rows[0], to: &writer)
        } else {
            main.write(to: &writer)
        }
        if !parts.isEmpty {
            writer.key("parts")
            writer.beginObject()
            for part in parts {
                writer.key(part.name)
                part.write(to: &writer)
            }
            writer.endObject()
        }
        if !notes.isEmpty {
            writer.key("notes")
            writer.value(notes.map { $0[.en] })
        }
        writer.endObject()
        writer.lineBreak()
    }
}

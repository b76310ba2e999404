import ReportKit
import SupervisionModel
import SupervisionPostgres
import SupervisionReports
import SupervisionStore

/// Prints an archive: as a document in the formats asked for, or as one JSON object of tables.
struct ArchiveRun {
    let store: StoreOptions
    let options: ReportOptions
    let environment: CommandEnvironment

    /// Reads the archive and prints it.
    ///
    /// - Throws: ``CommandError`` with status 65 where nothing is kept that the actor sees.
    func print(_ subject: ArchiveSubject) throws(CommandError) {
        let writer = AnswerWriter(options: options, environment: environment)
        try writer.check()
        let actor = try store.reader(in: environment)
        let sheets = try StoreDoor(store, in: environment).use { store in
            try await store.reading(as: actor) { work in
                try await ArchiveReading(subject: subject).sheets(in: work)
            }
        }
        let title = subject.title(in: environment.policy)
        guard !sheets.isEmpty else {
            throw CommandError(
                status: .badInput,
                message: "\(title[.en]): nothing is kept that \(actor.role) sees; check the id.",
                details: ["\(title[.zh])：没有可查看的内容。"])
        }
        guard !options.json else { return try write(sheets, by: writer) }
        try writer.write(document(title, sheets))
    }

    private func write(_ sheets: [Sheet], by writer: AnswerWriter) throws(CommandError) {
        var json = JSONWriter()
        json.beginObject()
        for sheet in sheets {
            json.key(sheet.name)
            sheet.write(to: &json)
        }
        json.endObject()
        json.lineBreak()
        try writer.write(json)
    }

    private func document(_ title: LocalizedText, _ sheets: [Sheet]) -> Report {
        let locale = options.reportLocale
        let context = options.context(in: environment)
        return Report(
            title: title[locale], metadata: context.run,
            legalBasis: [LegalBasis(article: 15).citation],
            sections: sheets.map { sheet in
                Report.Section(
                    id: sheet.name, title: sheet.title[locale],
                    blocks: [
                        .table(
                            sheet.rows.count == 1
                                ? sheet.page(of: sheet.rows[0], locale: locale) : sheet.table(locale: locale))
                    ])
            }, primaryTableID: sheets.first?.name)
    }
}

import ReportKit
import SupervisionExchange
import SupervisionStore

/// What an import did, as a report document.
struct ImportReport {
    let folder: String
    let isDryRun: Bool
    let locale: ReportLocale

    /// The document of a summary.
    func document(_ summary: FolderImportSummary) -> Report {
        let total = summary.tables.reduce(into: (0, 0, 0)) { sum, table in
            sum.0 += table.count.inserted
            sum.1 += table.count.replaced
            sum.2 += table.count.unchanged
        }
        let figures = [
            Report.KeyFigure(label: words("新增", "New"), value: .integer(total.0)),
            Report.KeyFigure(label: words("更新", "Changed"), value: .integer(total.1)),
            Report.KeyFigure(label: words("未变", "Unchanged"), value: .integer(total.2)),
            Report.KeyFigure(label: words("剔除", "Left out"), value: .integer(summary.rejectedRows)),
        ]
        let tables = Table(
            id: "tables", title: words("各表", "Tables"),
            columns: [
                Table.Column(id: "table", title: words("表", "Table"), role: .key),
                Table.Column(id: "inserted", title: words("新增", "New"), kind: .integer),
                Table.Column(id: "replaced", title: words("更新", "Changed"), kind: .integer),
                Table.Column(id: "unchanged", title: words("未变", "Unchanged"), kind: .integer),
            ],
            rows: summary.tables.map { table in
                [
                    .text(table.name), .integer(table.count.inserted), .integer(table.count.replaced),
                    .integer(table.count.unchanged),
                ]
            })
        let files = Table(
            id: "files", title: words("各文件", "Files"),
            columns: [
                Table.Column(id: "file", title: words("文件", "File"), role: .key),
                Table.Column(id: "rows", title: words("行数", "Rows"), kind: .integer),
                Table.Column(id: "rejected", title: words("剔除", "Left out"), kind: .integer),
            ],
            rows: summary.files.map { [.text($0.name), .integer($0.rows), .integer($0.rejected)] })
        return Report(
            title: isDryRun
                ? words("导入试运行（未保存）", "Import, tried and undone") : words("导入结果", "Import"),
            subtitle: folder,
            metadata: [
                Report.Metadatum(words("数据指纹", "Data hash"), summary.dataHash)
            ],
            sections: [
                Report.Section(
                    id: "import", title: words("结果", "Result"),
                    blocks: [.keyFigures(figures), .table(tables), .table(files)])
            ],
            primaryTableID: "tables")
    }

    private func words(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[locale] }
}

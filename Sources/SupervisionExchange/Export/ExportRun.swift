import SupervisionModel
import SupervisionStore

/// One export under way.
struct ExportRun {
    let folder: DataFolderWriter
    let policy: SupervisionPolicy

    func write(_ unloader: any BulkUnloader) throws -> FolderExportSummary {
        var rows: [String: Int] = [:]
        let spool = try FindingSpool(folder: folder.path)
        for table in StoredTable.all where table != .findings {
            guard let file = DataFolderForm.full.files.first(where: { $0.name == table.name }) else {
                continue
            }
            let writer = try folder.file(file.name)
            if table == .records {
                // A store gives one table at a time, so findings come first and wait in a file.
                try unloader.unload(.findings) { try spool.add($0) }
                let answers = try folder.file("answers")
                var merge = try AnswerMerge(spool.reader(), into: answers, policy: policy)
                try write(table, file, unloader, to: writer) { try merge.add($0) }
                try merge.finish()
                rows["answers"] = answers.rowCount
            } else {
                try write(table, file, unloader, to: writer) { _ in }
            }
            rows[file.name] = writer.rowCount
        }
        try folder.finish()
        return FolderExportSummary(
            files: DataFolderForm.full.files.map {
                FolderExportSummary.File(name: $0.name, rows: rows[$0.name] ?? 0)
            })
    }

    private func write(
        _ table: StoredTable, _ file: FileSpecification, _ unloader: any BulkUnloader,
        to writer: DataFileWriter, also: (UnsafeBufferPointer<BulkCell>) throws -> Void
    ) throws {
        let columns = file.columns.map { column in
            (
                place: table.place(column.name),
                isMonth: table.columns.contains { $0.name == column.name && $0.kind == .month }
            )
        }
        try unloader.unload(table) { cells in
            for column in columns {
                guard let place = column.place, place < cells.count else {
                    writer.addBlank()
                    continue
                }
                writer.add(cells[place], isMonth: column.isMonth)
            }
            try writer.endRow()
            try also(cells)
        }
    }
}

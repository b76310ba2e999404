import SupervisionExchange
import SupervisionModel
import SupervisionSample

/// Folders of the full form made from a sample by changing its cells, each according to its column.
enum FolderRewriting {
    /// Writes a small sample city.
    static func sample(seed: UInt64, institutions: Int, months: Int) throws -> TestFolder {
        let folder = try TestFolder()
        guard let until = CalendarDay("2026-10-31") else { throw TestFolder.Failure() }
        _ = try SampleCity(
            CityParameters(seed: seed, institutions: institutions, months: months, until: until)
        ).write(toFolder: folder.path, compression: .none, existing: .refuse)
        return folder
    }

    /// Makes another folder whose cells are those of a folder after a change.
    static func rewritten(
        _ folder: TestFolder, _ change: (String, FileSpecification, ColumnSpecification) -> String
    ) throws -> TestFolder {
        let made = try TestFolder()
        for file in DataFolderForm.full.files {
            guard let bytes = FolderText.read("\(folder.path)/\(file.name).csv") else { continue }
            var text = FolderText(bytes)
            guard let header = text.rows.first else { continue }
            let columns = header.map { name in file.columns.first { $0.name == name } }
            for row in text.rows.indices.dropFirst() {
                for (place, column) in columns.enumerated() where place < text.rows[row].count {
                    guard let column else { continue }
                    text.rows[row][place] = change(text.rows[row][place], file, column)
                }
            }
            try FolderText.write(text.bytes, "\(made.path)/\(file.name).csv")
        }
        return made
    }

    /// The same city under other names: every id of it has a prefix.
    static func prefixed(_ folder: TestFolder, _ prefix: String) throws -> TestFolder {
        try rewritten(folder) { cell, _, column in
            guard !cell.isEmpty else { return cell }
            switch column.type {
            case .identifier, .reference: return prefix + cell
            case .text where column.name == "replaces" || column.name == "card_number": return prefix + cell
            default: return cell
            }
        }
    }
}

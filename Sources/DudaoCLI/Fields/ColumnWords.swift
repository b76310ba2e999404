import ReportKit
import SupervisionExchange
import SupervisionStore

/// What the columns of stored tables are called: the data folder's headers, since they are what the centres know.
enum ColumnWords {
    private static let files: [FileSpecification] = DataFolderForm.full.files

    /// The file of a table; answers are kept as letters and findings, and both are the file of answers.
    static func file(of table: StoredTable) -> FileSpecification? {
        let name = table == .findings ? "answers" : table.name
        return files.first { $0.name == name }
    }

    /// A column's description: of its own file, else of any that has a column of the name.
    static func column(_ name: String, of table: StoredTable) -> ColumnSpecification? {
        file(of: table)?.columns.first { $0.name == name }
            ?? files.lazy.flatMap(\.columns).first { $0.name == name }
    }

    /// A column's header in both languages.
    static func labels(_ name: String, of table: StoredTable) -> LocalizedText {
        let chinese = name == "answers" ? "结果" : column(name, of: table)?.alias
        return LocalizedText(zh: chinese ?? name, en: english(name))
    }

    /// A table's title in both languages.
    static func title(of table: StoredTable) -> LocalizedText {
        LocalizedText(zh: file(of: table)?.title ?? table.name, en: english(table.name))
    }

    /// A name in English words: `institution_id` is “Institution id”.
    static func english(_ name: String) -> String {
        let words = name.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

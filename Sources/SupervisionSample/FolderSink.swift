import SupervisionExchange

/// Puts the rows of a city into the files of a data folder, and the truth beside them.
struct FolderSink: CityRowSink {
    private let files: [CityTable: DataFileWriter]
    private(set) var rows: [CityTable: Int] = [:]

    init(_ folder: DataFolderWriter) throws(ExchangeError) {
        var files: [CityTable: DataFileWriter] = [:]
        for table in CityTable.allCases {
            files[table] =
                table == .truth
                ? try folder.companion(table.rawValue, columns: table.columns)
                : try folder.file(table.rawValue, columns: table.columns)
        }
        self.files = files
    }

    mutating func add(_ cells: [String], to table: CityTable) throws(ExchangeError) {
        rows[table, default: 0] += 1
        try files[table]?.append(cells)
    }
}

public import SupervisionExchange

extension SampleCity {
    /// Makes the city as a data folder of the full form, `truth.csv` beside it.
    ///
    /// The files are canonical: rows stand in the order of their keys, so that a store gives the folder back
    /// as it is. Nothing stands under a final name unless all of it was written.
    ///
    /// ```swift
    /// let rows = try city.write(toFolder: "out/city", existing: .replace)
    /// rows[.institutions]  // 400
    /// ```
    ///
    /// - Parameters:
    ///   - path: The folder, created if it isn't there.
    ///   - compression: Whether files are compressed.
    ///   - existing: What to do about data that is there already.
    /// - Returns: The number of rows of each table.
    /// - Throws: `ExchangeError`: `folderOccupied`, `notPermitted` or `outputFailed`.
    /// - Complexity: O(sessions), in memory of the registers, the monthly reports and a few rows in a hundred
    ///   visits.
    @discardableResult
    public func write(
        toFolder path: String, compression: DataFolderWriter.Compression = .none,
        existing: DataFolderWriter.Existing
    ) throws(ExchangeError) -> [CityTable: Int] {
        let folder = try DataFolderWriter(path, form: .full, compression: compression, existing: existing)
        var sink = try FolderSink(folder)
        // A city has lived without these; their files are there, since nothing is missing from it.
        let filled = Set(CityTable.allCases.map(\.rawValue))
        for name in DataFolderForm.full.files.map(\.name) where !filled.contains(name) {
            _ = try folder.file(name)
        }
        try write(to: &sink)
        try sink.finish()
        try folder.finish()
        return sink.rows
    }
}

extension DataFolder {
    /// The files of the full form that a folder doesn't have, by name without ending: what can't be asked of it.
    ///
    /// - Throws: ``ExchangeError`` when there is no folder to look at: `badInput`, `notPermitted` or `inputFailed`.
    public static func missingTables(of path: String) throws(ExchangeError) -> Set<String> {
        let listing: FolderListing
        do { listing = try FolderListing(path) } catch { throw FolderErrors.folder(path, error) }
        return Set(DataFolderForm.full.files.map(\.name).filter { listing.candidates($0).isEmpty })
    }
}

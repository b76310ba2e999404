public import SupervisionModel
public import SupervisionStore

/// Writes what an actor may see of a store as a data folder of the full form, all of it from one moment.
///
/// ```swift
/// let summary = try await FolderExport.run(
///     to: "out", from: store, as: actor, policy: .beijing, compression: .none, existing: .refuse)
/// ```
///
/// The folder is canonical: every file of the form with all of its columns, rows in the order of their keys
/// (text by its UTF-8 bytes, numbers and days by their value, answers in the form's order), instants in
/// Beijing time. So a folder that is canonical comes out of a store as it went in, byte for byte,
/// `datapackage.json` too.
///
/// A district centre's folder has the rows of its district and the public directory; its dispatches and
/// signatures may name supervisors of elsewhere whom the centre doesn't see, so such a folder isn't whole
/// enough for an import.
public enum FolderExport {
    /// Exports a folder.
    ///
    /// - Parameters:
    ///   - path: The folder, created if it isn't there.
    ///   - store: Where the rows come from.
    ///   - actor: Who exports; only what the actor sees is written.
    ///   - policy: The checklists by which records were made: a store keeps a letter an item, and the form
    ///     says which.
    ///   - compression: Whether files are compressed.
    ///   - existing: What to do about data that is there already.
    /// - Returns: How many rows each file has.
    /// - Throws: ``ExchangeError``: `folderOccupied`, `notPermitted`, `outputFailed`, or `badInput` when the
    ///   policy lacks a record's checklist or the store's findings don't fit its records; `StoreError` as the
    ///   store throws it. Nothing stands under a final name unless all of it was written.
    /// - Complexity: O(bytes), in memory that doesn't grow with the rows; findings wait in a file beside
    ///   until their records come.
    public static func run(
        to path: String, from store: some SupervisionStore, as actor: ActorIdentity,
        policy: SupervisionPolicy,
        compression: DataFolderWriter.Compression, existing: DataFolderWriter.Existing
    ) async throws -> FolderExportSummary {
        try await store.reading(as: actor) { work in
            try await work.unload { unloader in
                let folder = try DataFolderWriter(
                    path, form: .full, compression: compression, existing: existing)
                return try ExportRun(folder: folder, policy: policy).write(unloader)
            }
        }
    }
}

public import SupervisionModel
public import SupervisionStore

/// Takes a data folder of the full form into a store: the whole of it in one transaction, or nothing.
///
/// ```swift
/// let options = FolderImportOptions(policy: .beijing, invalid: .refuse, mode: .load)
/// let summary = try await FolderImport.run("data", into: store, as: actor, at: now, options: options)
/// summary.tables  // districts: 17 inserted, …
/// ```
///
/// The folder is read twice. The first reading looks at everything, as `DataFolder.check` does, and asks
/// nothing of the store; the second gives the rows to the store's bulk loader without keeping any, so that
/// memory is that of ids and a few bytes a session and a record, however many answers there are. A file that
/// changed in between is an error. The same folder again changes nothing and leaves no entry in the audit
/// log.
public enum FolderImport {
    /// Imports a folder.
    ///
    /// Where rows may be skipped, what is left out is whole: a row at fault, each row that refers to one, and
    /// a version of a record of which any answer is at fault, with all its answers and signatures. What is
    /// wrong with a file as such (its header, its encoding, a damaged compression, a missing file that others
    /// refer to) can't be skipped.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - store: Where it goes.
    ///   - actor: Who imports; the store refuses rows that the actor may not write.
    ///   - now: The moment, which the audit log keeps.
    ///   - options: The policy, and what to do with rows at fault.
    /// - Returns: What changed, or would change.
    /// - Throws: ``ExchangeError``: `badInput` with every fault, also for a folder of the three-file form,
    ///   which no store holds, and for a file that changed meanwhile; `notPermitted`, `inputFailed`,
    ///   `outputFailed` of the rejects. `StoreError` as the store throws it. In each case the store is as it
    ///   was.
    /// - Complexity: O(bytes), twice; O(ids + sessions + versions of records) memory.
    public static func run(
        _ path: String, into store: some SupervisionStore, as actor: ActorIdentity, at now: Instant,
        options: FolderImportOptions
    ) async throws -> FolderImportSummary {
        let source = try ImportSource(path, options: options)
        do {
            return try await store.transaction(as: actor, at: now) { work in
                let load = try await work.load { loader in try source.load(into: &loader) }
                let summary = source.summary(load.tables)
                guard options.mode == .load else { throw DryRun(summary: summary) }
                guard summary.changesAnything else { return summary }
                for act in load.acts(by: actor.role, hash: summary.dataHash) { try await work.append(act) }
                return summary
            }
        } catch let undone as DryRun {
            return undone.summary
        }
    }

    /// Ends the transaction of a dry run, so that it is undone.
    private struct DryRun: Error {
        let summary: FolderImportSummary
    }
}

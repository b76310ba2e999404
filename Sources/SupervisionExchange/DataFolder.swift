import SupervisionHistory
public import SupervisionModel

/// A data folder: CSV files in one of two forms, read straight into columns.
///
/// ```swift
/// let contents = try DataFolder.read("data", options: DataFolderOptions(policy: .beijing))
/// contents.history.inspections.count
/// ```
public enum DataFolder {
    /// Reads a folder whole, or not at all.
    ///
    /// Every known file is read once, in blocks, and looked at in full: a history is made only if no file has
    /// an error. Memory is that of the columns and ids, however long the files are.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - options: The policy, and the columns to keep besides.
    /// - Throws: ``ExchangeError``: `badInput` with every fault, `notPermitted` or `inputFailed` with its
    ///   path.
    /// - Complexity: O(bytes).
    public static func read(
        _ path: String, options: DataFolderOptions
    ) throws(ExchangeError) -> DataFolderContents {
        let outcome = try look(at: path, options: options, keepsHistory: true)
        let report = outcome.report
        guard report.errorCount == 0, let history = outcome.history, let form = outcome.form else {
            throw FolderErrors.unusable(path, report)
        }
        return DataFolderContents(form: form, history: history, notes: report)
    }

    /// Lists everything wrong with a folder, and what somebody should know about it.
    ///
    /// - Returns: Errors and notes in the order of file, line and column; nothing when all is well.
    /// - Throws: ``ExchangeError`` when there is no folder to look at: `badInput`, `notPermitted` or
    ///   `inputFailed`.
    /// - Complexity: O(bytes).
    public static func check(_ path: String, policy: SupervisionPolicy) throws(ExchangeError) -> FaultReport {
        try look(at: path, options: DataFolderOptions(policy: policy), keepsHistory: false).report
    }

    private struct Outcome {
        let form: DataFolderForm?
        let history: InspectionHistory?
        let report: FaultReport
    }

    private static func look(
        at path: String, options: DataFolderOptions, keepsHistory: Bool
    ) throws(ExchangeError) -> Outcome {
        let listing: FolderListing
        do { listing = try FolderListing(path) } catch { throw FolderErrors.folder(path, error) }
        var faults = FaultCollector()
        guard let form = FolderForm.tell(listing, faults: &faults) else {
            return Outcome(form: nil, history: nil, report: faults.report())
        }
        let reading = FolderReading(
            listing: listing, form: form, options: options, faults: faults, keepsHistory: keepsHistory)
        do {
            let history =
                switch form {
                case .full: try reading.readFull()
                case .threeFile: try reading.readThreeFile()
                }
            return Outcome(form: form, history: history, report: reading.faults.report())
        } catch {
            // The reader has held every row to the history's own rules; what is left is a limit it doesn't
            // know.
            reading.faults.add(
                .tooMany, file: "", value: error.message,
                expected: BilingualText(english: "a consistent history", chinese: "一致的历史数据"),
                remedy: BilingualText(english: "Report this as a defect", chinese: "请作为缺陷反馈"))
            return Outcome(form: form, history: nil, report: reading.faults.report())
        }
    }
}

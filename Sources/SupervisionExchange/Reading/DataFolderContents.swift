public import SupervisionHistory

/// A data folder that was read without an error.
public struct DataFolderContents: Hashable, Sendable {
    /// Its form.
    public let form: DataFolderForm
    /// What it tells of institutions.
    public let history: InspectionHistory
    /// What somebody should know about it; never an error.
    public let notes: FaultReport

    /// Makes contents.
    package init(form: DataFolderForm, history: InspectionHistory, notes: FaultReport) {
        self.form = form
        self.history = history
        self.notes = notes
    }
}

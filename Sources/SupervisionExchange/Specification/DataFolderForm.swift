/// The two forms of a data folder.
public enum DataFolderForm: String, CaseIterable, Hashable, Sendable {
    /// Institutions, sessions, people, records, answers and what else supervision keeps.
    case full
    /// Institutions, inspections and violations of any regime; it feeds risk and trends only.
    case threeFile = "three-file"

    /// The form's files, in the order in which they are read: what is referred to comes first.
    package var files: [FileSpecification] {
        switch self {
        case .full: FullForm.files
        case .threeFile: ThreeFileForm.files
        }
    }

    /// The files that must be there.
    package var requiredFiles: [String] {
        switch self {
        case .full: ["institutions"]
        case .threeFile: ["institutions", "inspections", "violations"]
        }
    }
}

public import SupervisionModel

/// What an import needs to be told.
public struct FolderImportOptions: Hashable, Sendable {
    /// Whose districts and checklists the folder is held to.
    public var policy: SupervisionPolicy
    /// What to do with rows at fault.
    public var invalid: InvalidRows
    /// Whether what was done is kept.
    public var mode: ImportMode

    /// Makes options.
    public init(policy: SupervisionPolicy, invalid: InvalidRows, mode: ImportMode) {
        self.policy = policy
        self.invalid = invalid
        self.mode = mode
    }
}

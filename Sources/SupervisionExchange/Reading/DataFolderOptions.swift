public import SupervisionModel

/// What a reader of data folders needs to be told.
public struct DataFolderOptions: Hashable, Sendable {
    /// Whose districts and checklists the full form is held to.
    public var policy: SupervisionPolicy
    /// Columns of `institutions` to keep as covariates, besides those kept anyway; an absent one is an error.
    public var covariates: [String]
    /// Outcome columns of `inspections` to keep, each 0, 1 or blank; an absent one is an error.
    public var labels: [String]
    /// Bytes that are read and taken apart at a time.
    package var blockSize: Int

    /// Makes options.
    public init(policy: SupervisionPolicy, covariates: [String] = [], labels: [String] = []) {
        self.policy = policy
        self.covariates = covariates
        self.labels = labels
        blockSize = 1 << 18
    }
}

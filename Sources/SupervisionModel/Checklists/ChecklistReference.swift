/// Names one version of one checklist.
public struct ChecklistReference: Hashable, Sendable {
    /// The checklist's code.
    public let code: String
    /// Its version, from 1.
    public let version: Int

    /// Names a version of a checklist.
    public init(code: String, version: Int) {
        self.code = code
        self.version = version
    }
}

extension ChecklistReference: CustomStringConvertible {
    /// Code and version: `beijing-form 1`.
    public var description: String { "\(code) \(version)" }
}

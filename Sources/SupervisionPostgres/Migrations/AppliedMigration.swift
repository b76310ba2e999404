/// A step that a database says was applied to it.
public struct AppliedMigration: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its name.
    public let name: String
    /// The checksum of the script that was applied.
    public let checksum: String

    /// Makes a record of a step.
    public init(number: Int, name: String, checksum: String) {
        self.number = number
        self.name = name
        self.checksum = checksum
    }
}

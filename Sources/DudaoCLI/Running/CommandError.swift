/// A command that ends without having done its work, with what to tell the user.
public struct CommandError: Error, Sendable {
    /// What the shell is told.
    public let status: ExitStatus
    /// What went wrong, where, and what to do; one sentence or two.
    public let message: String
    /// Lines below the message, such as the faults of a data folder.
    public let details: [String]

    /// Makes an error.
    public init(status: ExitStatus, message: String, details: [String] = []) {
        self.status = status
        self.message = message
        self.details = details
    }
}

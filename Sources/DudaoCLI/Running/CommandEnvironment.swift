import ReportKit
import SupervisionModel

/// All that a command may know of the world around it, passed down from the entry point.
struct CommandEnvironment: Sendable {
    /// The formats on offer.
    let formatters: FormatterRegistry
    /// The policy in force.
    let policy: SupervisionPolicy
    /// Tells the time; read once a run.
    let clock: @Sendable () -> Instant
    /// The environment's variables.
    let variables: [String: String]
    /// What to clean up when the user stops the program.
    let interruption: Interruption

    /// Where people read what isn't the command's output.
    let messages = StandardStream.error
}

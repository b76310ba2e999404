import ArgumentParser

/// A command that is handed its environment instead of looking for one.
protocol DudaoCommand: ParsableCommand {
    /// Does the work.
    ///
    /// - Throws: ``CommandError`` with the status and the message to end with.
    func run(in environment: CommandEnvironment) throws(CommandError)
}

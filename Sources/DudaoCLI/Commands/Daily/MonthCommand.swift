import ArgumentParser

/// `dudao month`: the districts' reports of a month (月报).
struct MonthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "Districts' monthly reports (月报).",
        subcommands: [
            ActCommand<MonthSubmitCommand>.self, ActCommand<MonthReturnCommand>.self,
            ActCommand<MonthAcceptCommand>.self, ListCommand<MonthListCommand>.self, MonthShowCommand.self,
        ])
}

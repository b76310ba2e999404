import ArgumentParser

/// `dudao month`: a district's report of a month (月报).
struct MonthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month", abstract: "A district's report of a month (月报).",
        subcommands: [MonthShowCommand.self])
}

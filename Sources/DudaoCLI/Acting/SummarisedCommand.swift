/// A command that is made of a definition, so that reference and schemas can be told from it.
protocol SummarisedCommand {
    /// What it is.
    static var summary: ActSummary { get }
}

extension ActCommand: SummarisedCommand {
    static var summary: ActSummary { Definition.summary }
}

extension ShowCommand: SummarisedCommand {
    static var summary: ActSummary { Definition.summary }
}

extension ListCommand: SummarisedCommand {
    static var summary: ActSummary { Definition.summary }
}

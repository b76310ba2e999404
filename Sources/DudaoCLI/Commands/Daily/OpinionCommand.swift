import ArgumentParser
import SupervisionModel

/// `dudao opinion`: opinions on institutions' filing (备案管理意见).
struct OpinionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opinion",
        abstract: "Opinions on institutions' filing (备案管理意见).",
        subcommands: [
            ActCommand<Propose>.self, ActCommand<Decide>.self, ActCommand<Send>.self,
            ActCommand<Supersede>.self, ActCommand<Withdraw>.self, ListCommand<Files>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao opinion propose`.
    enum Propose: ProceedingOpeningDefinition {
        static let kind = ProceedingKind.filingOpinion
        static let summary = opening("propose", "Draft an opinion on an institution's filing")
    }

    /// `dudao opinion decide`.
    enum Decide: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingOpinion, FilingOpinionState.issued, "decide",
            "Decide the opinion: a named person of the municipal centre does")
    }

    /// `dudao opinion send`.
    enum Send: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingOpinion, FilingOpinionState.delivered, "send", "Feed the opinion back to the institution")
    }

    /// `dudao opinion supersede`.
    enum Supersede: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingOpinion, FilingOpinionState.superseded, "supersede", "Put a later opinion in its place")
    }

    /// `dudao opinion withdraw`.
    enum Withdraw: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingOpinion, FilingOpinionState.withdrawn, "withdraw", "Give up a draft, with the reason")
    }

    /// `dudao opinion list`.
    enum Files: ProceedingListDefinition {
        static let kind = ProceedingKind.filingOpinion
        static let summary = proceedings("List opinions, with the state of each.")
    }

    /// `dudao opinion show`.
    enum Show: ProceedingShowDefinition {
        static let kind = ProceedingKind.filingOpinion
        static let summary = showing("Show one with all its steps.")
    }
}

import ArgumentParser
import SupervisionModel

/// `dudao rectification`: rectifications (整改), where the district's own rules provide for them.
struct RectificationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rectification",
        abstract: "Rectifications (整改), where the district's own rules provide for them.",
        subcommands: [
            ActCommand<Order>.self, ActCommand<Notify>.self, ActCommand<Report>.self,
            ActCommand<Recheck>.self, ActCommand<Return>.self, ActCommand<Withdraw>.self,
            ListCommand<Files>.self, ShowCommand<Show>.self,
        ])

    /// `dudao rectification order`.
    enum Order: ProceedingOpeningDefinition {
        static let kind = ProceedingKind.rectification
        static let summary = opening("order", "Propose a rectification; a letter then notifies it")
    }

    /// `dudao rectification notify`.
    enum Notify: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .rectification, RectificationState.notified, "notify",
            "Notify the institution by letter, with a last day")
    }

    /// `dudao rectification report`.
    enum Report: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .rectification, RectificationState.reported, "report",
            "Enter the institution's report of what it did")
    }

    /// `dudao rectification recheck`.
    enum Recheck: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .rectification, RectificationState.accepted, "recheck", "Recheck and accept")
    }

    /// `dudao rectification return`.
    enum Return: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .rectification, RectificationState.returned, "return",
            "Recheck and send back, with what is left to do")
    }

    /// `dudao rectification withdraw`.
    enum Withdraw: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .rectification, RectificationState.withdrawn, "withdraw", "Withdraw the order, with the reason")
    }

    /// `dudao rectification list`.
    enum Files: ProceedingListDefinition {
        static let kind = ProceedingKind.rectification
        static let summary = proceedings("List rectifications, with the state of each.")
    }

    /// `dudao rectification show`.
    enum Show: ProceedingShowDefinition {
        static let kind = ProceedingKind.rectification
        static let summary = showing("Show one with all its steps.")
    }
}

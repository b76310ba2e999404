import ArgumentParser
import SupervisionModel

/// `dudao urgent`: urgent reports of severe violations (严重违规报告); recording a violation opens one.
struct UrgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "urgent",
        abstract: "Urgent reports of severe violations (严重违规报告); recording a violation opens one.",
        subcommands: [
            ActCommand<Send>.self, ActCommand<Acknowledge>.self, ActCommand<Supplement>.self,
            ActCommand<Close>.self, ActCommand<Retract>.self, ListCommand<Files>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao urgent send`.
    enum Send: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .urgentReport, UrgentReportState.reported, "send", "Send the report to the municipal centre")
    }

    /// `dudao urgent acknowledge`.
    enum Acknowledge: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .urgentReport, UrgentReportState.acknowledged, "acknowledge",
            "Acknowledge the report at the municipal centre")
    }

    /// `dudao urgent supplement`.
    enum Supplement: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .urgentReport, UrgentReportState.supplemented, "supplement", "Add what became known later")
    }

    /// `dudao urgent close`.
    enum Close: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .urgentReport, UrgentReportState.closed, "close", "Close the report")
    }

    /// `dudao urgent retract`.
    enum Retract: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .urgentReport, UrgentReportState.retracted, "retract", "Take the report back, with the reason")
    }

    /// `dudao urgent list`.
    enum Files: ProceedingListDefinition {
        static let kind = ProceedingKind.urgentReport
        static let summary = proceedings("List urgent reports, with the state of each.")
    }

    /// `dudao urgent show`.
    enum Show: ProceedingShowDefinition {
        static let kind = ProceedingKind.urgentReport
        static let summary = showing("Show one with all its steps.")
    }
}

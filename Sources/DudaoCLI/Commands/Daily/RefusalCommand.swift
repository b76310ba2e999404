import ArgumentParser
import SupervisionModel

/// `dudao refusal`: refusals to file results (认定结果不予备案): proposed, notified, heard, decided, served, reviewed.
struct RefusalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refusal",
        abstract:
            "Refusals to file results (认定结果不予备案): proposed, notified, heard, decided, served, reviewed.",
        subcommands: [
            ActCommand<Propose>.self, ActCommand<Notify>.self, ActCommand<Hear>.self,
            ActCommand<Decide>.self, ActCommand<Serve>.self, ActCommand<Review>.self,
            ActCommand<Drop>.self, ActCommand<Rescind>.self, ListCommand<Files>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao refusal propose`.
    enum Propose: ProceedingOpeningDefinition {
        static let kind = ProceedingKind.filingRefusal
        static let summary = opening("propose", "Propose not to file results")
    }

    /// `dudao refusal notify`.
    enum Notify: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.notified, "notify",
            "Notify the institution, with a day until which it may speak")
    }

    /// `dudao refusal hear`.
    enum Hear: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.heard, "hear",
            "Record what the institution said; its statement goes with --document")
    }

    /// `dudao refusal decide`.
    enum Decide: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.decided, "decide",
            "Decide: a named person does, never a computation")
    }

    /// `dudao refusal serve`.
    enum Serve: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.served, "serve", "Serve the decision on the institution")
    }

    /// `dudao refusal review`.
    enum Review: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.reviewed, "review", "Record what a review came to")
    }

    /// `dudao refusal drop`.
    enum Drop: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.dropped, "drop", "Drop the proposal, with the reason")
    }

    /// `dudao refusal rescind`.
    enum Rescind: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .filingRefusal, ResultFilingRefusalState.rescinded, "rescind",
            "Rescind the decision, with the reason")
    }

    /// `dudao refusal list`.
    enum Files: ProceedingListDefinition {
        static let kind = ProceedingKind.filingRefusal
        static let summary = proceedings("List refusals, with the state of each.")
    }

    /// `dudao refusal show`.
    enum Show: ProceedingShowDefinition {
        static let kind = ProceedingKind.filingRefusal
        static let summary = showing("Show one with all its steps.")
    }
}

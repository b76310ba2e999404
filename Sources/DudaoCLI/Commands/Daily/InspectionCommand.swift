import ArgumentParser
import SupervisionModel

/// `dudao inspection`: comprehensive inspections (综合督导检查) of an institution's or a district's work.
struct InspectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspection",
        abstract: "Comprehensive inspections (综合督导检查) of an institution's or a district's work.",
        subcommands: [
            ActCommand<Open>.self, ActCommand<Notify>.self, ActCommand<Start>.self,
            ActCommand<Conclude>.self, ActCommand<Deliver>.self, ActCommand<Close>.self,
            ActCommand<Cancel>.self, ListCommand<Files>.self, ShowCommand<Show>.self,
        ])

    /// `dudao inspection open`.
    enum Open: ProceedingOpeningDefinition {
        static let kind = ProceedingKind.inspection
        static let summary = opening("open", "Plan a comprehensive inspection")
    }

    /// `dudao inspection notify`.
    enum Notify: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .inspection, ComprehensiveInspectionState.notified, "notify", "Notify whose work is inspected")
    }

    /// `dudao inspection start`.
    enum Start: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .inspection, ComprehensiveInspectionState.underway, "start", "Begin the inspection")
    }

    /// `dudao inspection conclude`.
    enum Conclude: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .inspection, ComprehensiveInspectionState.concluded, "conclude", "Conclude it in words")
    }

    /// `dudao inspection deliver`.
    enum Deliver: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .inspection, ComprehensiveInspectionState.delivered, "deliver", "Deliver the conclusion")
    }

    /// `dudao inspection close`.
    enum Close: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .inspection, ComprehensiveInspectionState.closed, "close", "Close it")
    }

    /// `dudao inspection cancel`.
    enum Cancel: ProceedingStepDefinition {
        static let step = ProceedingStepCommand(
            .inspection, ComprehensiveInspectionState.cancelled, "cancel", "Call it off, with the reason")
    }

    /// `dudao inspection list`.
    enum Files: ProceedingListDefinition {
        static let kind = ProceedingKind.inspection
        static let summary = proceedings("List inspections, with the state of each.")
    }

    /// `dudao inspection show`.
    enum Show: ProceedingShowDefinition {
        static let kind = ProceedingKind.inspection
        static let summary = showing("Show one with all its steps.")
    }
}

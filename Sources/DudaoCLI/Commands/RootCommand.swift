import ArgumentParser

/// `dudao`.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dudao",
        abstract: "Quality supervision of vocational skill-level assessment (职业技能等级认定质量督导).",
        discussion: """
            Status: 0 done, 1 refused or infeasible, 64 usage, 65 bad input, 69 store out of reach,
            74 input or output failed, 77 not permitted, 130 interrupted. dudao --version tells the version.
            """,
        subcommands: [
            SampleCommand.self, CheckCommand.self, ImportCommand.self, ExportCommand.self, RiskCommand.self,
            TrendsCommand.self, PlanCommand.self, ComplianceCommand.self, AuditCommand.self,
            DatabaseCommand.self, FormatsCommand.self, RulesCommand.self, DistrictCommand.self,
            InstitutionCommand.self, SessionCommand.self, SupervisorCommand.self, OfficerCommand.self,
            DispatchCommand.self, RecordCommand.self, EvidenceCommand.self, ComplaintCommand.self,
            ViolationCommand.self, UrgentCommand.self, MonthCommand.self, OpinionCommand.self,
            RefusalCommand.self, CreditCommand.self, AdviceCommand.self, RectificationCommand.self,
            InspectionCommand.self, PoolCommand.self, PolicyCommand.self, PersonCommand.self,
            ArchiveCommand.self, SchemaCommand.self,
        ])
}

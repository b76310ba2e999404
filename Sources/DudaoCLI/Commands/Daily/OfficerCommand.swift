import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao officer`: institutions' internal quality officers and their registers (质量内控人员).
struct OfficerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer", abstract: "Internal quality officers (质量内控人员) and their four registers.",
        subcommands: [
            ActCommand<Add>.self, ShowCommand<Check>.self, ActCommand<Train>.self, ActCommand<Examine>.self,
            ActCommand<Deploy>.self, ActCommand<Manage>.self, ListCommand<Officers>.self,
            ListCommand<Register>.self,
        ])

    /// `dudao officer add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Enter an officer in an institution's register, or the entry's later state (登记内控人员).",
            .officerEntered, FieldForm(of: .officers, places: ["person_id", "institution_id"]))

        static func enter(_ entity: RegisteredOfficer, in context: ActContext) async throws
            -> OperationOutcome
        {
            try await context.operations.enterOfficer(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao officer check`.
    enum Check: ShowDefinition {
        static let summary = ActSummary(
            "check", "Tell what Article 7 says of an officer on a day of duty, with every reason.", nil,
            FieldForm(
                [
                    CommandField("person_id", "人员编号", .text, required: true),
                    CommandField("institution_id", "机构编号", .text, required: true),
                    CommandField("day", "日期", .day),
                ], places: ["person_id", "institution_id", "day"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            ActAnswer(
                nil,
                Sheet(
                    try await context.operations.officerVerdict(
                        on: values.id("person_id"), at: values.id("institution_id"),
                        on: values.day("day") ?? context.now.beijingDay, as: context.actor,
                        under: context.policy)))
        }
    }

    /// `dudao officer train`.
    enum Train: OfficerEventDefinition {
        static let register = OfficerRegisterKind.training
        static let summary = entering("train", "Enter a training (培训台账).")
    }

    /// `dudao officer examine`.
    enum Examine: OfficerEventDefinition {
        static let register = OfficerRegisterKind.examination
        static let summary = entering("examine", "Enter an examination and its outcome (考核台账).")
    }

    /// `dudao officer deploy`.
    enum Deploy: OfficerEventDefinition {
        static let register = OfficerRegisterKind.deployment
        static let summary = entering(
            "deploy", "Enter a deployment; what Article 7 says of it is shown beside (使用台账).")
    }

    /// `dudao officer manage`.
    enum Manage: OfficerEventDefinition {
        static let register = OfficerRegisterKind.management
        static let summary = entering("manage", "Enter another act of management (管理台账).")
    }

    /// `dudao officer list`.
    enum Officers: ListDefinition {
        static let table = StoredTable.officers
        static let people = PeopleShown.byName
        static let summary = listing(
            "List internal quality officers.", by: ["person_id", "institution_id", "level"])
    }

    /// `dudao officer register`.
    enum Register: ListDefinition {
        static let table = StoredTable.officerRegister
        static let dated: String? = "happened_on"
        static let summary = listing(
            "List the entries of the registers.", by: ["person_id", "institution_id", "kind", "outcome"],
            name: "register")
    }
}

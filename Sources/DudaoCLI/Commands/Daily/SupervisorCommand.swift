import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao supervisor`: supervisors, their cards, ties and measures (质量督导员).
struct SupervisorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervisor", abstract: "Supervisors (质量督导员): cards, ties, and measures about them.",
        subcommands: [
            ActCommand<Add>.self, ActCommand<Card>.self, ActCommand<Criticise>.self, ActCommand<Suspend>.self,
            ActCommand<Reinstate>.self, ActCommand<Disqualify>.self, ActCommand<Conflicts>.self,
            ActCommand<Employments>.self, ActCommand<Absences>.self, ListCommand<Supervisors>.self,
            ShowCommand<Show>.self, ShowCommand<Eligibility>.self,
        ])

    /// `dudao supervisor add`.
    enum Add: RegisterDefinition {
        static let summary = ActSummary(
            "add", "Enter a supervisor with the card that was issued (登记督导员).", .supervisorRegistered,
            FieldForm(of: .supervisors, without: ["standing", "standing_until"], places: ["person_id"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            values["standing"] = .code(SupervisorStanding.good)
        }

        static func enter(_ entity: Supervisor, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.registerSupervisor(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao supervisor card`.
    enum Card: ActDefinition {
        static let summary = ActSummary(
            "card", "Issue a card anew, or give it other days (换发证卡).", .cardChanged,
            FieldForm(
                of: .supervisors, without: ["name", "home_district", "standing", "standing_until"],
                places: ["person_id"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            guard let issuedOn = values.day("card_issued_on") else {
                throw CommandError(status: .usage, message: "No day of issue is given; use --card-issued-on.")
            }
            let outcome = try await context.operations.issueCard(
                to: values.id("person_id"), number: values.text("card_number") ?? "", issuedOn: issuedOn,
                expiresOn: values.day("card_expires_on"), as: context.actor, at: context.now,
                under: context.policy)
            return ActAnswer(
                outcome,
                try await context.sheet(
                    of: .supervisors, where: [.init("person_id", .equal, values["person_id"])]))
        }
    }

    /// `dudao supervisor criticise`.
    enum Criticise: MeasureDefinition {
        static let standing = SupervisorStanding.criticised
        static let summary = measuring("criticise", "Criticise and educate (批评教育).")
    }

    /// `dudao supervisor suspend`.
    enum Suspend: MeasureDefinition {
        static let standing = SupervisorStanding.suspended
        static let summary = measuring("suspend", "Suspend, until a day or until lifted (暂停督导).")
    }

    /// `dudao supervisor reinstate`.
    enum Reinstate: MeasureDefinition {
        static let standing = SupervisorStanding.good
        static let summary = measuring("reinstate", "Lift a measure (恢复).")
    }

    /// `dudao supervisor disqualify`.
    enum Disqualify: MeasureDefinition {
        static let standing = SupervisorStanding.disqualified
        static let summary = measuring("disqualify", "Take the qualification away (取消资格).")
    }

    /// `dudao supervisor conflict`.
    enum Conflicts: RegisterDefinition {
        static let summary = ActSummary(
            "conflict", "Enter a tie that asks for recusal, or how one went on (回避关系).", .conflictEntered,
            FieldForm(of: .conflicts, places: ["person_id", "other"]))

        static func enter(_ entity: Conflict, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterConflict(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao supervisor employment`.
    enum Employments: RegisterDefinition {
        static let summary = ActSummary(
            "employment", "Enter where somebody works or worked, or how it went on (任职).", .employmentEntered,
            FieldForm(of: .employments, places: ["person_id", "institution_id"]))

        static func enter(_ entity: Employment, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterEmployment(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao supervisor absence`.
    enum Absences: ActDefinition {
        static let summary = ActSummary(
            "absence", "Enter when a supervisor can't go (不可派遣时段).", .absenceEntered,
            FieldForm(of: .availability, places: ["person_id", "day"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            guard let day = values.day("day") else {
                throw CommandError(status: .usage, message: "No day is given; write it like 2026-11-30.")
            }
            let outcome = try await context.operations.enterAbsence(
                of: values.id("person_id"), on: day, values.code("half_day") ?? .wholeDay, as: context.actor,
                at: context.now, under: context.policy)
            let row = values.row(of: .availability)
            return ActAnswer(
                outcome,
                try await context.sheet(
                    of: .availability, where: ActContext.key(of: row, in: .availability)))
        }
    }

    /// `dudao supervisor list`.
    enum Supervisors: ListDefinition {
        static let table = StoredTable.supervisors
        static let people = PeopleShown.byName
        static let summary = listing(
            "List the supervisors whom the actor may see: a district its own.",
            by: ["home_district", "standing", "card_number"])
    }

    /// `dudao supervisor show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show a supervisor with measures, ties and dispatches.", nil,
            named("person_id", .supervisors))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let own: [StoredQuestion.Condition] = [.init("person_id", .equal, values["person_id"])]
            let found = try await context.sheet(of: .supervisors, where: own, people: .byName)
            guard !found.rows.isEmpty else { throw missing("person_id", values) }
            var parts: [Sheet] = []
            for table in [
                StoredTable.standingMeasures, .employments, .conflicts, .availability, .dispatches,
            ] { parts.append(try await context.sheet(of: table, where: own)) }
            return ActAnswer(nil, found, parts: parts)
        }
    }

    /// `dudao supervisor eligibility`.
    enum Eligibility: ShowDefinition {
        static let summary = ActSummary(
            "eligibility", "Tell whether a supervisor may be sent to a session, with every reason.", nil,
            FieldForm(
                [
                    CommandField("person_id", "人员编号", .text, required: true),
                    CommandField("session_id", "批次编号", .text, required: true),
                    CommandField("district_code", "区代码", .district),
                ], places: ["person_id", "session_id"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let district = try await context.district(values, of: .sessions, "session_id")
            let verdict = try await context.operations.eligibility(
                of: values.id("person_id"), for: values.id("session_id"), in: district, as: context.actor,
                under: try await context.policy(on: context.now.beijingDay, for: district))
            return ActAnswer(nil, Sheet(verdict))
        }
    }
}

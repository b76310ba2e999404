import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao session`: sessions as they are filed, and what becomes of them (认定批次).
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Sessions (认定批次): filed, held, postponed, cancelled.",
        subcommands: [
            ActCommand<File>.self, ActCommand<Cancel>.self, ActCommand<Postpone>.self,
            ActCommand<Refile>.self,
            ActCommand<Hold>.self, ActCommand<Complete>.self, ActCommand<Staff>.self, ActCommand<Check>.self,
            ListCommand<Sessions>.self, ShowCommand<Show>.self,
        ])

    /// `dudao session file`.
    enum File: RegisterDefinition {
        static let moments = ["filed_at"]
        static let summary = ActSummary(
            "file", "File a session, which enters the pool (备案认定批次).", .sessionFiled,
            FieldForm(
                of: .sessions, without: ["state", "attended"], free: ["filed_at"], places: ["session_id"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            values["state"] = .code(SessionState.filed)
        }

        static func enter(_ entity: AssessmentSession, in context: ActContext) async throws
            -> OperationOutcome
        {
            try await context.operations.fileSession(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao session cancel`.
    enum Cancel: SessionChangeDefinition {
        static let state = SessionState.cancelled
        static let summary = changing("cancel", "Cancel a session; its team is free again (取消).", [])
    }

    /// `dudao session postpone`.
    enum Postpone: SessionChangeDefinition {
        static let state = SessionState.postponed
        static let summary = changing("postpone", "Postpone a session; its team is free again (延期).", [])
    }

    /// `dudao session refile`.
    enum Refile: SessionChangeDefinition {
        static let state = SessionState.filed
        static let summary = changing(
            "refile", "File a postponed session again, for other days (重新备案).", ["starts_on", "ends_on"],
            needed: ["starts_on"])
    }

    /// `dudao session hold`.
    enum Hold: SessionChangeDefinition {
        static let state = SessionState.held
        static let summary = changing("hold", "Say that a session was held (已举行).", ["attended"])
    }

    /// `dudao session complete`.
    enum Complete: SessionChangeDefinition {
        static let state = SessionState.completed
        static let summary = changing("complete", "Say that a session is done with (已完成).", ["attended"])
    }

    /// `dudao session staff`.
    enum Staff: RegisterDefinition {
        static let summary = ActSummary(
            "staff", "Enter somebody who serves at a session (考务人员).", .staffEntered,
            FieldForm(of: .assessors, free: ["district_code"], places: ["session_id", "person_id"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            let district = try await context.district(values, of: .sessions, "session_id")
            values["district_code"] = .district(district)
        }

        static func enter(_ entity: SessionStaff, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterStaff(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao session internal-check`.
    enum Check: RegisterDefinition {
        static let summary = ActSummary(
            "internal-check", "Enter what an internal officer found on an item (内控检查).",
            .internalCheckEntered,
            FieldForm(
                of: .internalChecks, free: ["district_code"], places: ["session_id", "person_id", "item"]))

        static func complete(_ values: inout FieldValues, in context: ActContext) async throws {
            let district = try await context.district(values, of: .sessions, "session_id")
            values["district_code"] = .district(district)
        }

        static func enter(_ entity: InternalCheck, in context: ActContext) async throws -> OperationOutcome {
            try await context.operations.enterInternalCheck(
                entity, as: context.actor, at: context.now, under: context.policy)
        }
    }

    /// `dudao session list`.
    enum Sessions: ListDefinition {
        static let table = StoredTable.sessions
        static let dated: String? = "starts_on"
        static let summary = listing(
            "List sessions.", by: ["institution_id", "mode", "occupation", "level", "state"])
    }

    /// `dudao session show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show a session, who served, who was sent, and what was found.", nil,
            named("session_id", .sessions))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let district = try await context.district(values, of: .sessions, "session_id")
            let own: [StoredQuestion.Condition] = [
                .init("district_code", .equal, .district(district)),
                .init("session_id", .equal, values["session_id"]),
            ]
            let found = try await context.sheet(of: .sessions, where: own)
            guard !found.rows.isEmpty else { throw missing("session_id", values) }
            var parts: [Sheet] = []
            for table in [
                StoredTable.assessors, .dispatches, .records, .internalChecks, .escalations, .proceedings,
            ] { parts.append(try await context.sheet(of: table, where: own)) }
            return ActAnswer(nil, found, parts: parts)
        }
    }
}

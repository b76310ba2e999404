import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao dispatch`: teams sent to sessions, by hand (派遣).
struct DispatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispatch", abstract: "Teams sent to sessions (派遣), by hand.",
        subcommands: [ActCommand<Add>.self, ListCommand<Dispatches>.self, ShowCommand<Show>.self])

    /// `dudao dispatch add`.
    enum Add: ActDefinition {
        static let summary = ActSummary(
            "add", "Send a team to a session: all of it, or nobody (派遣督导组).", .dispatched,
            FieldForm(
                of: .dispatches, without: ["person_id", "seat"],
                free: ["district_code", "authority", "dispatched_on"],
                further: [CommandField("members", "成员", .team, required: true)], places: ["dispatch_id"]),
            discussion: "In the actor's own centre's name, and from today, unless the fields say otherwise.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let district = try await context.district(values, of: .sessions, "session_id")
            let own: DispatchAuthority = context.actor.role == .municipal ? .municipal : .district
            let authority = values.code("authority") ?? own
            // A district's own rules bind the district, and not the municipal centre's teams.
            let issuer = authority == .district ? district : nil
            let id: DispatchID = values.id("dispatch_id")
            let conditions: [StoredQuestion.Condition] = [
                .init("district_code", .equal, .district(district)), .init("dispatch_id", .equal, .id(id)),
            ]
            let old = try await context.rows(of: .dispatches, where: conditions).first
            let day = try old.map { try context.entity(DispatchedSupervisor.self, $0).dispatch.dispatchedOn }
            let outcome = try await context.operations.dispatch(
                DispatchOrder(
                    Dispatch(
                        id: id, session: values.id("session_id"), authority: authority,
                        purpose: values.code("purpose") ?? .spot,
                        dispatchedOn: values.day("dispatched_on") ?? day ?? context.now.beijingDay),
                    in: district, members: TeamWords.members(values.text("members") ?? "") ?? [],
                    inclusionProbability: values.number("inclusion_probability")),
                as: context.actor, at: context.now,
                under: try await context.policy(on: context.now.beijingDay, for: issuer))
            return ActAnswer(outcome, try await context.sheet(of: .dispatches, where: conditions))
        }
    }

    /// `dudao dispatch list`.
    enum Dispatches: ListDefinition {
        static let table = StoredTable.dispatches
        static let dated: String? = "dispatched_on"
        static let summary = listing(
            "List teams sent, a row a person.", by: ["session_id", "person_id", "authority", "purpose"])
    }

    /// `dudao dispatch show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show a team and the session it was sent to.", nil, named("dispatch_id", .dispatches))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let district = try await context.district(values, of: .dispatches, "dispatch_id")
            let own = StoredQuestion.Condition("district_code", .equal, .district(district))
            let rows = try await context.rows(
                of: .dispatches, where: [own, .init("dispatch_id", .equal, values["dispatch_id"])])
            guard let first = rows.first, let place = StoredTable.dispatches.place("session_id") else {
                throw missing("dispatch_id", values)
            }
            let session = StoredQuestion.Condition("session_id", .equal, first.cells[place])
            return ActAnswer(
                nil, Sheet(.dispatches, rows),
                parts: [
                    try await context.sheet(of: .sessions, where: [own, session]),
                    try await context.sheet(of: .records, where: [own, session]),
                ])
        }
    }
}

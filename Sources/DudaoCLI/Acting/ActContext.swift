import ReportKit
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionStore

/// What a command acts with: the acts on the store, who acts, and when.
struct ActContext: Sendable {
    /// The acts.
    let operations: Operations<PostgresStore>
    /// Who acts.
    let actor: ActorIdentity
    /// The moment of the act.
    let now: Instant
    /// The policy that the layers on record stand on.
    let base: SupervisionPolicy
    /// The policy of today, for the district whose matter it is.
    let policy: SupervisionPolicy
    /// The environment's variables.
    let variables: [String: String]

    /// Asks for the policy of the day of the act; the built-in one holds where no promulgation is on record by then.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - actor: Who acts.
    ///   - values: What was given, of which the district counts.
    ///   - environment: The clock, the built-in policy and the variables.
    init(
        _ store: PostgresStore, as actor: ActorIdentity, _ values: FieldValues,
        in environment: CommandEnvironment
    ) async throws {
        operations = Operations(store: store)
        self.actor = actor
        now = environment.clock()
        base = environment.policy
        variables = environment.variables
        let district = values.text("district_code").map { DistrictCode($0) } ?? actor.role.home
        policy = try await Self.policy(
            on: now.beijingDay, for: district, as: actor, over: base, by: operations)
    }

    /// The policy of a day, such as that of a visit: a record is judged by the policy of its own day.
    func policy(on day: CalendarDay, for district: DistrictCode?) async throws -> SupervisionPolicy {
        try await Self.policy(on: day, for: district, as: actor, over: base, by: operations)
    }

    private static func policy(
        on day: CalendarDay, for district: DistrictCode?, as actor: ActorIdentity,
        over base: SupervisionPolicy, by operations: Operations<PostgresStore>
    ) async throws -> SupervisionPolicy {
        do throws(OperationError) {
            return try await operations.policy(
                on: day, for: district, institution: nil, as: actor, over: base) ?? base
        } catch {
            // Before the promulgation no policy is in force, and what is built in says how it is read.
            guard error.code == .malformed else { throw error }
            return base
        }
    }

    /// The rows of a table that fulfil conditions, as the actor sees them.
    func rows(
        of table: StoredTable, where conditions: [StoredQuestion.Condition]
    ) async throws -> [StoredRow] {
        try await operations.store.reading(as: actor) { work in
            try await work.allRows(of: table, where: conditions)
        }
    }

    /// The rows of a table that fulfil conditions, to be printed.
    func sheet(
        of table: StoredTable, where conditions: [StoredQuestion.Condition], people: PeopleShown = .byID
    ) async throws -> Sheet {
        Sheet(table, try await rows(of: table, where: conditions), people: people)
    }

    /// The conditions that a row's key fulfils, in its own district where the table has one.
    static func key(of row: StoredRow, in table: StoredTable) -> [StoredQuestion.Condition] {
        var places = table.key
        if let district = table.place("district_code"), table.ownership == .district,
            !places.contains(district)
        {
            places.append(district)
        }
        return places.map { .init(table.columns[$0].name, .equal, row.cells[$0]) }
    }

    /// Makes a value of the model of its row.
    ///
    /// - Throws: ``CommandError`` with status 65 and the model's own words where it breaks a rule.
    func entity<Entity: StoredEntity>(
        _ type: Entity.Type, _ row: StoredRow
    ) throws(CommandError) -> Entity {
        do throws(StoreError) {
            return try Entity(RowReader(row, of: Entity.table))
        } catch {
            guard let broken = error.cause as? ModelError else { throw CommandError(store: error) }
            throw CommandError(
                status: .badInput, message: broken.message, details: CommandError.basis(broken.basis))
        }
    }

    /// The district of something: the one given, else the one where the actor sees the only thing of that id.
    ///
    /// - Throws: ``CommandError`` with status 65 when there is none, 64 when there are several.
    func district(
        _ values: FieldValues, of table: StoredTable, _ column: String
    ) async throws -> DistrictCode {
        if let given = values.text("district_code") { return DistrictCode(given) }
        let found = try await operations.store.reading(as: actor) { work in
            try await work.rows(
                StoredQuestion(table, where: [.init(column, .equal, values[column])], limit: 100))
        }
        let place = table.place("district_code") ?? 0
        let districts = Set(found.map { $0.cells[place] })
        let name = values.text(column) ?? ""
        let what = ColumnWords.labels(column, of: table)
        guard let only = districts.first, case .text(let code) = only else {
            throw CommandError(
                status: .badInput,
                message: "There is no \(column) \(name) that \(actor.role) sees; check the id.",
                details: ["找不到\(what[.zh]) \(name)，或无权查看。"])
        }
        guard districts.count == 1 else {
            throw CommandError(
                status: .usage,
                message: "Several districts have a \(column) \(name); say which with --district.",
                details: ["多个区都有\(what[.zh]) \(name)，请用 --district 指明。"])
        }
        return DistrictCode(code)
    }
}

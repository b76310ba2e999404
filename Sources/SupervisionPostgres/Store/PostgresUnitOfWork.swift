import LibPQ
import SupervisionModel
import SupervisionStore
import Synchronization

/// One transaction in PostgreSQL; every call is one or two statements on the transaction's connection.
final class PostgresUnitOfWork: UnitOfWork {
    /// What a transaction remembers while it is under way.
    struct State {
        var isOpen = true
        var written = 0
        var acts = 0
        /// Keys looked up or made in this transaction, by kind, district and id.
        var keys: [String: StoreKey] = [:]
        /// Months whose partition was seen to.
        var months: Set<CalendarMonth> = []
    }

    let connection: Connection
    let actor: ActorIdentity
    let now: Instant
    let keys: KeySource
    private let state = Mutex(State())

    init(_ connection: Connection, actor: ActorIdentity, now: Instant, keys: KeySource) {
        self.connection = connection
        self.actor = actor
        self.now = now
        self.keys = keys
    }

    func end() { state.withLock { $0.isOpen = false } }

    /// Sees that whoever wrote has said why.
    func checkActs() throws(StoreError) {
        let (written, acts) = state.withLock { ($0.written, $0.acts) }
        guard written == 0 || acts > 0 else {
            throw StoreError(
                code: .actMissing,
                message: "The transaction wrote \(written) rows and named no act; append one before it ends.",
                basis: LegalBasis(article: 1))
        }
    }

    func noteWritten(_ count: Int) { state.withLock { $0.written += count } }
    func noteAct() { state.withLock { $0.acts += 1 } }
    func knownKey(_ name: String) -> StoreKey? { state.withLock { $0.keys[name] } }
    func keep(_ key: StoreKey, _ name: String) { state.withLock { $0.keys[name] = key } }
    func isNew(_ month: CalendarMonth) -> Bool { state.withLock { $0.months.insert(month).inserted } }

    /// Runs a piece of work on the connection, and puts its errors in the store's terms.
    func on<Result: Sendable>(
        _ subject: String, _ body: @Sendable (isolated Connection) throws -> Result
    ) async throws(StoreError) -> Result {
        guard state.withLock({ $0.isOpen }) else {
            throw StoreError(
                code: .ended, message: "The unit of work has ended; use it within the body it was handed to.")
        }
        do {
            return try await connection.isolatedly(body)
        } catch {
            throw PostgresStore.translated(error, subject)
        }
    }

    /// Runs a body that may throw errors of its own, which stay as they are.
    func onThrowingAny<Result: Sendable>(
        _ body: @Sendable (isolated Connection) throws -> Result
    ) async throws -> Result {
        guard state.withLock({ $0.isOpen }) else {
            throw StoreError(
                code: .ended, message: "The unit of work has ended; use it within the body it was handed to.")
        }
        do {
            return try await connection.isolatedly(body)
        } catch let error as PQError {
            throw StoreError(error, "")
        }
    }

    // MARK: Asking

    func find(_ key: [StoredCell], in table: StoredTable) async throws -> StoredRow? {
        guard key.count == table.key.count else {
            throw StoreError(
                code: .malformed,
                message: "A key of \(table.name) has \(table.key.count) cells, not \(key.count).")
        }
        let conditions = zip(table.key, key).map {
            StoredQuestion.Condition(table.columns[$0].name, .equal, $1)
        }
        return try await rows(StoredQuestion(table, where: conditions, limit: 1)).first
    }

    func rows(_ question: StoredQuestion) async throws -> [StoredRow] {
        let sql = try QuestionStatement.sql(question, actor: actor)
        let table = question.table
        return try await on(table.name) { connection in
            try connection.query(sql).map { row in
                StoredRow(
                    try table.columns.enumerated().map { try StoredCell(row, at: $0, as: $1.kind) })
            }
        }
    }

    func book(_ booking: Booking) async throws -> Bool {
        let session = try await existingKey(.session, booking.session.text, in: booking.district)
        let taken = try await on("bookings") { connection in
            try connection.first(
                """
                SELECT dudao.book(\(booking.person.text), \(PostgresDate(daysSince1970: Int(booking.day.number))),
                    \(booking.halfDay.halves), \(booking.district.text), \(PostgresUUID(session)))
                """)?.decode(Bool.self, at: 0) ?? false
        }
        if taken { noteWritten(1) }
        return taken
    }

    func isFreeAndEligible(_ booking: Booking) async throws -> Bool {
        let institution = try await existingKey(.institution, booking.institution.text, in: nil)
        let session = try await existingKey(.session, booking.session.text, in: booking.district)
        return try await on("supervisors") { connection in
            try connection.first(
                """
                SELECT dudao.is_free_and_eligible(\(booking.person.text),
                    \(PostgresDate(daysSince1970: Int(booking.day.number))), \(booking.halfDay.halves),
                    \(PostgresUUID(institution)), \(PostgresUUID(session)))
                """)?.decode(Bool.self, at: 0) ?? false
        }
    }

    // MARK: Saying

    func append(_ act: Act) async throws {
        let salts = act.people.map { _ in keys.salt() }
        let salt = keys.salt()
        let role = actor.role.description
        let person = actor.person.text
        let moment = now.microseconds
        _ = try await on("audit log") { connection in
            try connection.query(
                """
                SELECT dudao.append_act(\(AuditChain(act.district).code), \(moment), \(role), \(person), \(salt),
                    \(act.kind.rawValue), \(act.subject), \(act.basis?.description ?? ""), \(act.detailsText),
                    \(act.people.map(\.text)), \(salts))
                """
            ).count
        }
        noteAct()
    }

    func post(_ message: OutboxMessage) async throws {
        let key = PostgresUUID(keys.key(at: now))
        let moment = PostgresTimestamp(microsecondsSince1970: now.microseconds)
        _ = try await on("outbox") { connection in
            try connection.execute(
                """
                INSERT INTO dudao.outbox (district_code, message_key, topic, payload, posted_at)
                VALUES (\(AuditChain(message.district).code), \(key), \(message.topic), \(message.payload), \(moment))
                """)
        }
        noteWritten(1)
    }
}

extension Connection {
    /// Runs a piece of work isolated to the connection, within the lease that is under way.
    func isolatedly<Result: Sendable>(
        _ body: @Sendable (isolated Connection) throws -> Result
    ) throws -> Result {
        try body(self)
    }
}

extension PostgresUUID {
    /// A store's key as the database's type.
    init(_ key: StoreKey) { self.init(high: key.high, low: key.low) }
}

extension StoreKey {
    /// A database's UUID as a store's key.
    init(_ uuid: PostgresUUID) { self.init(high: uuid.high, low: uuid.low) }
}

extension HalfDay {
    /// The halves of a day that it takes, as the database names them.
    var halves: [String] { self == .wholeDay ? ["am", "pm"] : [rawValue] }
}

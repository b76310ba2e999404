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
        /// What ended the transaction before its body did.
        var failure: StoreError?
        /// Keys looked up or made in this transaction, by the bytes of kind, district and id: two spellings of one
        /// letter are two ids, which a text's own equality doesn't know.
        var keys: [[UInt8]: StoreKey] = [:]
        /// Months whose partition was seen to.
        var months: Set<CalendarMonth> = []
    }

    let connection: Connection
    let actor: ActorIdentity
    let now: Instant
    let keys: KeySource
    private let messageKeys: MessageKeys
    private let state = Mutex(State())

    init(
        _ connection: Connection, actor: ActorIdentity, now: Instant, keys: KeySource,
        messageKeys: MessageKeys
    ) {
        self.connection = connection
        self.actor = actor
        self.now = now
        self.keys = keys
        self.messageKeys = messageKeys
    }

    func end() { state.withLock { $0.isOpen = false } }

    /// Sees that nothing was refused on the way, and that whoever wrote has said why.
    func checkEnd() throws(StoreError) {
        let (written, acts, failure) = state.withLock { ($0.written, $0.acts, $0.failure) }
        if let failure { throw failure }
        guard written == 0 || acts > 0 else {
            throw StoreError(
                code: .actMissing,
                message: "The transaction wrote \(written) rows and named no act; append one before it ends.",
                basis: LegalBasis(article: 1))
        }
    }

    func noteWritten(_ count: Int) { state.withLock { $0.written += count } }
    func noteAct() { state.withLock { $0.acts += 1 } }
    func knownKey(_ name: [UInt8]) -> StoreKey? { state.withLock { $0.keys[name] } }
    func keep(_ key: StoreKey, _ name: [UInt8]) { state.withLock { $0.keys[name] = key } }
    func isNew(_ month: CalendarMonth) -> Bool { state.withLock { $0.months.insert(month).inserted } }

    /// Locks the chains that the actor may act in, in one order, until the transaction ends.
    func lockChains() async throws(StoreError) {
        let own: String? = if case .district(let code) = actor.role { code.text } else { nil }
        guard actor.role != .auditor else {
            throw StoreError(
                code: .notPermitted, message: "An auditor reads and never acts; use a reading instead.",
                basis: LegalBasis(article: 4))
        }
        _ = try await on("audit log") { connection in
            guard let own else {
                // The city's chain first: whoever holds it may be adding a district, which is locked only when it is seen.
                _ = try connection.query("SELECT dudao.lock_chains('{110000}')")
                return try connection.query(
                    "SELECT dudao.lock_chains(coalesce(array_agg(district_code), '{}')) FROM dudao.districts"
                ).count
            }
            return try connection.query("SELECT dudao.lock_chains(\([own]))").count
        }
    }

    /// Sees that the unit may still be used.
    private func checkOpen() throws(StoreError) {
        let (isOpen, failure) = state.withLock { ($0.isOpen, $0.failure) }
        guard isOpen else {
            throw StoreError(
                code: .ended, message: "The unit of work has ended; use it within the body it was handed to.")
        }
        if let failure { throw failure }
    }

    /// Does a piece of work whose refusal ends the transaction: whatever the body makes of it, nothing is kept.
    func ending<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        try checkOpen()
        do {
            return try await body()
        } catch {
            let refusal = PostgresStore.translated(error, "")
            state.withLock { $0.failure = $0.failure ?? refusal }
            throw error
        }
    }

    /// Runs a piece of work on the connection, and puts its errors in the store's terms.
    func on<Result: Sendable>(
        _ subject: String, _ body: @Sendable (isolated Connection) throws -> Result
    ) async throws(StoreError) -> Result {
        try checkOpen()
        do {
            return try await connection.isolatedly(body)
        } catch {
            let refusal = PostgresStore.translated(error, subject)
            state.withLock { $0.failure = $0.failure ?? refusal }
            throw refusal
        }
    }

    /// Runs a body that may throw errors of its own, which stay as they are.
    func onThrowingAny<Result: Sendable>(
        _ body: @Sendable (isolated Connection) throws -> Result
    ) async throws -> Result {
        try await ending {
            do {
                return try await connection.isolatedly(body)
            } catch let error as PQError {
                throw StoreError(error, "")
            }
        }
    }

    // MARK: Asking

    func find(_ key: [StoredCell], in table: StoredTable) async throws -> StoredRow? {
        try await rows(try StoredQuestion.row(key, in: table)).first
    }

    func rows(_ question: StoredQuestion) async throws -> [StoredRow] {
        let sql = try QuestionStatement.sql(question, actor: actor)
        let table = question.table
        return try await on(table.name) { connection in
            try connection.query(sql).map { try StoredRow($0, of: table) }
        }
    }

    func book(_ booking: Booking) async throws -> Bool {
        try await ending { try await reallyBook(booking) }
    }

    private func reallyBook(_ booking: Booking) async throws -> Bool {
        guard actor.role.writes(booking.district) else {
            throw StoreError(
                code: .notPermitted,
                message: "bookings: \(actor.role) may not book for district \(booking.district).",
                basis: LegalBasis(article: 5))
        }
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

    func release(_ session: SessionID, in district: DistrictCode) async throws -> Int {
        try await ending {
            guard actor.role.writes(district) else {
                throw StoreError(
                    code: .notPermitted,
                    message: "bookings: \(actor.role) may not book for district \(district).",
                    basis: LegalBasis(article: 5))
            }
            let key = try await existingKey(.session, session.text, in: district)
            let freed = try await on("bookings") { connection in
                try connection.execute(
                    """
                    DELETE FROM dudao.bookings
                    WHERE district_code = \(district.text) AND session_key = \(PostgresUUID(key))
                    """)
            }
            if freed > 0 { noteWritten(freed) }
            return freed
        }
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
        try await ending { try ActPermission.check(act.kind, by: actor.role) }
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

    func forget(_ person: PersonID) async throws -> Int {
        try await ending {
            guard actor.role.writesRegisters else {
                throw StoreError(
                    code: .notPermitted,
                    message: "audit_secrets: only the municipal centre erases a person's data.")
            }
            let erased = try await on("audit_secrets") { connection in
                try connection.first("SELECT dudao.erase_secrets(\(person.text))")?.decode(Int64.self, at: 0)
                    ?? 0
            }
            if erased > 0 { noteWritten(Int(erased)) }
            return Int(erased)
        }
    }

    func post(_ message: OutboxMessage) async throws {
        let key = PostgresUUID(messageKeys.next(at: now))
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

public import SupervisionModel

/// One transaction under way: the actor's identity, what is asked and written, and the acts that say why.
///
/// Good for the body it is handed to; used later, every call throws ``StoreError`` with code `ended`. A refusal ends the
/// transaction: a body that passes over it gets the same error from every later call, and nothing is kept.
public protocol UnitOfWork: Sendable {
    /// Who acts.
    var actor: ActorIdentity { get }
    /// The moment of the act.
    var now: Instant { get }

    /// The row with a key, if there is one that the actor sees.
    func find(_ key: [StoredCell], in table: StoredTable) async throws -> StoredRow?

    /// The rows that a question asks for, ordered by their keys' bytes.
    func rows(_ question: StoredQuestion) async throws -> [StoredRow]

    /// Adds a row.
    ///
    /// - Throws: ``StoreError``: `conflict` when its key is taken, `notFound` when it refers to what isn't there,
    ///   `notPermitted` when the actor may not write it.
    func insert(_ row: StoredRow, into table: StoredTable) async throws

    /// Puts a later state in the place of the row with the same key.
    ///
    /// - Throws: ``StoreError``: `notFound` when there is none, `immutable` when the table's rows never change,
    ///   `notPermitted`.
    func replace(_ row: StoredRow, in table: StoredTable) async throws

    /// Takes one half-day of a supervisor for a session, across all districts, or tells that it is taken.
    ///
    /// - Returns: Whether the half-day was free, or was taken for this session before.
    func book(_ booking: Booking) async throws -> Bool

    /// Gives back every half-day that a session took: it was cancelled, or postponed.
    ///
    /// - Returns: How many half-days it had; none for a session that booked nobody.
    func release(_ session: SessionID, in district: DistrictCode) async throws -> Int

    /// Tells whether a supervisor is free and may be sent, without telling why not.
    ///
    /// City-wide: it looks at cards, standing, absences, employment, conflicts and bookings that a district may not
    /// see, and answers with yes or no (Articles 9 and 10).
    func isFreeAndEligible(_ booking: Booking) async throws -> Bool

    /// Adds an act to the audit log of its district, or of the city.
    func append(_ act: Act) async throws

    /// Forgets who the audit log's commitments are to, for one person; its entries and their hashes stay.
    ///
    /// Only the municipal centre does; an act must say so in the same transaction, without naming the person.
    ///
    /// - Returns: How many commitments nobody can open any more.
    /// - Throws: ``StoreError`` with code `notPermitted`.
    func forget(_ person: PersonID) async throws -> Int

    /// Leaves a message for whoever polls the outbox; it goes with the transaction.
    func post(_ message: OutboxMessage) async throws

    /// Loads tables in bulk.
    ///
    /// The body is synchronous: a load stays on the connection from its first row to its last.
    func load<Result: Sendable>(_ body: @Sendable @escaping (inout any BulkLoader) throws -> Result)
        async throws -> Result

    /// Unloads tables in bulk.
    func unload<Result: Sendable>(_ body: @Sendable @escaping (any BulkUnloader) throws -> Result)
        async throws -> Result
}

public import SupervisionHistory
public import SupervisionModel

/// Where a centre's records are kept: everything that happens to them happens in one kind of call.
///
/// ```swift
/// try await store.transaction(as: actor, at: now) { work in
///     try await work.insert(session)
///     try await work.append(Act(.sessionFiled, in: session.district, subject: "\(session.id)", basis: LegalBasis(article: 11)))
/// }
/// ```
///
/// What `SupervisionStoreTesting` checks is what every store owes: an act is kept whole or not at all; nobody sees or
/// writes another district's rows; nothing that is never edited is edited; every act stands in the audit log, once.
public protocol SupervisionStore: Sendable {
    /// Does one act, or several that belong together: all of it is kept, or nothing is.
    ///
    /// The body may run more than once, when another transaction got in its way; so it does nothing but ask and write
    /// through its unit of work. A body that throws undoes everything. A transaction that wrote must have appended an
    /// act (Article 1: every record can cite its basis).
    ///
    /// - Parameters:
    ///   - actor: Who acts; decides what is seen and may be written.
    ///   - now: The moment of the act, which the audit log keeps.
    ///   - body: What is done.
    /// - Returns: What the body returned.
    /// - Throws: ``StoreError``; `inDoubt` when the connection broke while committing; or what the body throws.
    func transaction<Result: Sendable>(
        as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result

    /// Reads from one moment: nothing written meanwhile is seen, and nothing can be written.
    ///
    /// - Throws: ``StoreError``, or what the body throws.
    func reading<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result

    /// The history that the actor may see, as columns.
    ///
    /// - Parameters:
    ///   - actor: Who asks.
    ///   - day: What the centres knew at the end of this day counts, by the days of reports; everything when nil.
    ///   - policy: The checklists, whose items are the history's, and the districts.
    /// - Returns: Districts by code, institutions and sessions by id; the data hash is that of the audit log's heads.
    /// - Throws: ``StoreError``.
    func history(as actor: ActorIdentity, asOf day: CalendarDay?, policy: SupervisionPolicy) async throws
        -> InspectionHistory

    /// One row by its key, as the actor sees it: the commonest question, for which a store may have a shorter way.
    ///
    /// - Returns: The row, or nothing when there is none that the actor sees.
    /// - Throws: ``StoreError``.
    func find(_ key: [StoredCell], in table: StoredTable, as actor: ActorIdentity) async throws -> StoredRow?
}

extension SupervisionStore {
    /// One row by its key, in a reading of its own.
    public func find(
        _ key: [StoredCell], in table: StoredTable, as actor: ActorIdentity
    ) async throws -> StoredRow? {
        try await reading(as: actor) { work in try await work.find(key, in: table) }
    }
}

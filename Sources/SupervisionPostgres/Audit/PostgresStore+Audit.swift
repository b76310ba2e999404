import LibPQ
import SupervisionModel
public import SupervisionStore

extension PostgresStore: AuditedStore {
    /// Walks every chain that the actor sees, in one moment, without keeping entries; see `AuditedStore`.
    public func verifyAudit(
        as actor: ActorIdentity, checkpoints: [AuditCheckpoint]
    ) async throws -> [AuditVerdict] {
        try await auditing(as: actor) { connection in
            var heads: [String: AuditCheckpoint] = [:]
            for head in try Self.heads(on: connection) { heads[head.chain.code] = head }
            // A chain whose head was taken away has entries all the same; one cut off whole has a checkpoint.
            let codes = try connection.query("SELECT DISTINCT district_code FROM dudao.audit_entries").map {
                try $0.decode(String.self, at: 0)
            }
            let kept = checkpoints.map(\.chain).filter { $0.isSeen(by: actor.role) }.map(\.code)
            let all = Set(codes).union(heads.keys).union(kept).sorted {
                $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
            return try all.map { code in
                let chain = AuditChain(code: code)
                var verifier = AuditVerifier(chain: chain, checkpoints: checkpoints)
                try connection.forEach(
                    "\(fragment: Self.entries) WHERE district_code = \(code) ORDER BY sequence"
                ) { row in
                    verifier.take(try Self.entry(row))
                }
                return verifier.verdict(
                    headSequence: heads[code]?.sequence ?? 0,
                    headHash: heads[code]?.hash ?? AuditEntry.beginning)
            }
        }
    }

    /// The heads of the chains that the actor sees; see `AuditedStore`.
    public func checkpoints(as actor: ActorIdentity) async throws -> [AuditCheckpoint] {
        try await auditing(as: actor) { connection in try Self.heads(on: connection) }
    }

    /// Entries of one chain, in their order; see `AuditedStore`.
    public func auditEntries(
        as actor: ActorIdentity, chain: AuditChain, after sequence: Int64, limit: Int
    ) async throws -> [AuditEntry] {
        try await auditing(as: actor) { connection in
            try connection.query(
                """
                \(fragment: Self.entries) WHERE district_code = \(chain.code) AND sequence > \(sequence)
                ORDER BY sequence LIMIT \(max(0, limit))
                """
            ).map(Self.entry)
        }
    }

    private func auditing<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable (isolated Connection) throws -> Result
    ) async throws -> Result {
        let options = try Self.options(actor, isolation: .repeatableRead, access: .readOnly)
        do {
            return try await pool.withTransaction(options) { connection in try body(connection) }
        } catch {
            throw Self.translated(error, "audit log")
        }
    }

    private static func heads(on connection: isolated Connection) throws -> [AuditCheckpoint] {
        try connection.query(
            "SELECT district_code, sequence, hash FROM dudao.audit_heads WHERE sequence > 0 ORDER BY district_code"
        ).map {
            AuditCheckpoint(
                chain: AuditChain(code: try $0.decode(String.self, at: 0)),
                sequence: try $0.decode(Int64.self, at: 1),
                hash: try $0.decode(String.self, at: 2))
        }
    }

    private static let entries: SQL = """
        SELECT district_code, sequence, microseconds, role, actor, act, subject, basis, details, people, previous, hash
        FROM dudao.audit_entries
        """

    private static func entry(_ row: Row) throws -> AuditEntry {
        AuditEntry(
            chain: AuditChain(code: try row.decode(String.self, at: 0)),
            sequence: try row.decode(Int64.self, at: 1),
            microseconds: try row.decode(Int64.self, at: 2), role: try row.decode(String.self, at: 3),
            actor: try row.decode(String.self, at: 4), act: try row.decode(String.self, at: 5),
            subject: try row.decode(String.self, at: 6), basis: try row.decode(String.self, at: 7),
            details: try row.decode(String.self, at: 8), people: try row.decode([String].self, at: 9),
            previous: try row.decode(String.self, at: 10), hash: try row.decode(String.self, at: 11))
    }

    // MARK: Outbox

    /// Hands over messages and deletes them once they are handled; see `AuditedStore`.
    ///
    /// Messages under way to another poller are passed over, since their rows are locked.
    public func takeOutbox(
        as actor: ActorIdentity, limit: Int, _ handle: @Sendable ([StoredOutboxMessage]) async throws -> Void
    ) async throws -> Int {
        let options = try Self.options(actor, isolation: .readCommitted, access: .readWrite)
        do {
            return try await pool.withTransaction(options, retry: .never) { connection in
                let rows = try connection.query(
                    """
                    SELECT district_code, message_key, topic, payload, posted_at FROM dudao.outbox
                    ORDER BY posted_at, message_key LIMIT \(max(0, limit)) FOR UPDATE SKIP LOCKED
                    """)
                guard !rows.isEmpty else { return 0 }
                let messages = try rows.map(Self.message)
                try await handle(messages)
                for message in messages {
                    _ = try connection.execute(
                        """
                        DELETE FROM dudao.outbox
                        WHERE district_code = \(AuditChain(message.message.district).code)
                            AND message_key = \(PostgresUUID(message.id))
                        """)
                }
                return messages.count
            }
        } catch let error as PQError {
            throw StoreError(error, "outbox")
        }
    }

    private static func message(_ row: Row) throws -> StoredOutboxMessage {
        let code = try row.decode(String.self, at: 0)
        guard let posted = try row.decode(PostgresTimestamp.self, at: 4).microsecondsSince1970 else {
            throw StoredCell.infinite
        }
        return StoredOutboxMessage(
            id: StoreKey(try row.decode(PostgresUUID.self, at: 1)),
            message: OutboxMessage(
                topic: try row.decode(String.self, at: 2),
                district: code == AuditChain.city.code ? nil : DistrictCode(code),
                payload: try row.decode(String.self, at: 3)),
            postedAt: Instant(microseconds: posted))
    }
}

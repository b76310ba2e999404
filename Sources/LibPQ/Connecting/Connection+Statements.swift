import CLibPQ

extension Connection {
    /// Runs a statement and gives its whole result.
    ///
    /// - Throws: ``PQError``.
    public func query(_ sql: SQL) throws(PQError) -> Rows {
        Rows(try session.run(sql))
    }

    /// Runs a statement and says how many rows it changed.
    ///
    /// - Throws: ``PQError``.
    @discardableResult
    public func execute(_ sql: SQL) throws(PQError) -> Int {
        try session.run(sql).affectedRows
    }

    /// Runs a statement and gives its first row, or `nil` when there is none.
    ///
    /// - Throws: ``PQError``.
    public func first(_ sql: SQL) throws(PQError) -> Row? {
        try query(sql).first
    }

    /// Reads a result of any size in parts, so that memory stays flat.
    ///
    /// A cursor within a transaction is used: the one that is open, or else one of its own that ends with the
    /// reading. The server is told to plan for the whole result (`cursor_tuple_fraction` is 1 to the end of
    /// the transaction). The body may run other statements on the connection.
    ///
    /// - Parameters:
    ///   - sql: A query with its bound values.
    ///   - batch: How many rows are fetched in one round trip.
    ///   - body: Takes each row in turn.
    /// - Throws: ``PQError``, and what the body throws.
    public func forEach(_ sql: SQL, batch: Int = 1_000, _ body: (Row) throws -> Void) throws {
        let session = try session
        guard batch > 0 else { throw PQError(.misuse, .statement, "a batch must have one row at least") }
        let isOwn = !isInTransaction
        if isOwn { try session.begin(TransactionOptions()) }
        cursorCount += 1
        let cursor = SQL(trusted: "libpq_cursor_\(cursorCount)")
        do {
            _ = try session.flight([
                FlightItem("SELECT pg_catalog.set_config('cursor_tuple_fraction', '1', true)", .statement),
                FlightItem("DECLARE \(fragment: cursor) NO SCROLL CURSOR FOR \(fragment: sql)", .statement),
            ])
            let fetch: SQL = "FETCH \(fragment: SQL(trusted: String(batch))) FROM \(fragment: cursor)"
            while true {
                let rows = try query(fetch)
                for row in rows { try body(row) }
                if rows.count < batch { break }
            }
            if isOwn {
                try session.commit()
            } else {
                try execute("CLOSE \(fragment: cursor)")
            }
        } catch {
            if isOwn {
                try? session.rollback()
            } else if session.transactionStatus == PQTRANS_INTRANS, !session.isCancelled {
                _ = try? session.run("CLOSE \(fragment: cursor)")
            }
            throw error
        }
    }

    /// Runs text of several statements, such as a migration, in one go and without values.
    ///
    /// Unless the text says otherwise, all of it takes effect or none.
    ///
    /// - Throws: ``PQError`` with ``PQError/line`` when the server names the place.
    public func executeScript(_ text: String) throws(PQError) {
        guard !text.utf8.contains(0) else {
            throw PQError(.misuse, .statement, "a script can't hold a zero character")
        }
        try session.script(text)
    }

    /// Sends statements together and gives the result of each, in one round trip.
    ///
    /// Outside of a transaction all of them take effect or none. The first error is thrown with
    /// ``PQError/statementIndex``.
    ///
    /// - Throws: ``PQError``.
    public func pipeline(_ statements: [SQL]) throws(PQError) -> [Rows] {
        guard !statements.isEmpty else { return [] }
        let items = statements.enumerated().map { FlightItem($0.element, .statement, index: $0.offset) }
        return try session.flight(items).map { Rows($0) }
    }

    /// Runs statements of a body with another time limit than the connection's.
    ///
    /// - Throws: What the body throws; a statement that is late throws ``PQError`` with code `timedOut`.
    public func withStatementTimeout<R>(_ timeout: Duration, _ body: () throws -> R) throws -> R {
        let session = try session
        let before = session.statementTimeout
        session.statementTimeout = timeout
        defer { session.statementTimeout = before }
        return try body()
    }
}

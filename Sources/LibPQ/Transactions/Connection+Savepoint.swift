import CLibPQ

extension Connection {
    /// Runs a body within a transaction so that its statements can be undone without the rest.
    ///
    /// A savepoint is set before the body, released when it returns, and rolled back to when it throws; the
    /// transaction goes on either way if the caller catches the error. Savepoints may be nested. The body
    /// is synchronous, so that no other task of the connection can put statements between its own.
    ///
    /// ```swift
    /// try await pool.withTransaction { connection in
    ///     try connection.execute("INSERT INTO visit (id) VALUES (\(visit))")
    ///     do {
    ///         try connection.savepoint { try connection.execute("INSERT INTO label (name) VALUES (\(name))") }
    ///     } catch let error as PQError where error.sqlState == .uniqueViolation {
    ///         // The label is there already; the visit is kept.
    ///     }
    /// }
    /// ```
    ///
    /// - Throws: What the body throws. ``PQError`` with code `misuse` outside of a transaction and when the
    ///   body ended it, and `transactionAborted` when a statement before failed already, or when one of the
    ///   body failed and the body passed over it: its statements are undone then too.
    /// - Complexity: Two round trips; the first takes along what opens the transaction.
    @discardableResult
    public func savepoint<R>(_ body: () throws -> R) throws -> R {
        let session = try session
        guard isInTransaction else {
            throw PQError(.misuse, .statement, "a savepoint needs an open transaction; begin one around it")
        }
        guard session.transactionStatus != PQTRANS_INERROR else {
            throw PQError(
                .transactionAborted, .statement,
                "a statement of the transaction failed before the savepoint; only a savepoint around it helps"
            )
        }
        // The depth alone, so that the statements repeat and are prepared.
        let name = SQL(trusted: "libpq_savepoint_\(savepointDepth + 1)")
        _ = try session.run("SAVEPOINT \(fragment: name)")
        savepointDepth += 1
        defer { savepointDepth -= 1 }
        let value: R
        do {
            value = try body()
        } catch {
            // The error of the body is the one to tell; a connection that can't roll back is lost.
            try? session.rollback(to: name)
            throw error
        }
        switch session.transactionStatus {
        case PQTRANS_INTRANS:
            _ = try session.run("RELEASE SAVEPOINT \(fragment: name)")
            return value
        case PQTRANS_INERROR:
            try session.rollback(to: name)
            throw PQError(
                .transactionAborted, .statement,
                "a statement of the savepoint failed and its error was passed over; it was rolled back")
        case PQTRANS_IDLE:
            throw PQError(
                .misuse, .statement, "the transaction was ended by a statement of the savepoint's body")
        default:
            throw PQError(.connectionLost, .statement, "the connection was lost within a savepoint")
        }
    }
}

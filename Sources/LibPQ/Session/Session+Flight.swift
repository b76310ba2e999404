import CLibPQ

extension Session {
    /// Runs a statement, with what opens the transaction if that is still to be sent.
    func run(_ sql: SQL, phase: PQErrorPhase = .statement) throws(PQError) -> ResultStorage {
        let results = try flight([FlightItem(sql, phase)])
        guard let result = results.last else { throw protocolViolation("a statement had no result") }
        return result
    }

    /// Sends statements together and gives one result for each; the first error is thrown.
    ///
    /// Outside of a transaction, a prepared statement that the server has lost or can't use any more is
    /// prepared anew, once.
    func flight(_ items: [FlightItem], endsTransaction: Bool = false) throws(PQError) -> [ResultStorage] {
        try enter(items.first?.phase ?? .begin)
        var all = prelude.map { FlightItem($0, .begin) }
        let opening = all.count
        let opener = prelude
        all.append(contentsOf: items)
        if endsTransaction { all.append(FlightItem(Self.commitStatement, .commit)) }
        let wasIdle = transactionStatus == PQTRANS_IDLE
        do {
            let results = try attempt(all, endsTransaction: endsTransaction)
            return Array(results[opening..<(opening + items.count)])
        } catch {
            guard wasIdle, Self.isStalePlan(error), opening == 0 || endsTransaction else { throw error }
            let options = transactionOptions
            if transactionStatus == PQTRANS_INERROR { try rollback() }
            guard transactionStatus == PQTRANS_IDLE else { throw error }
            transactionOptions = options
            for item in all { statementCache.forget(item.sql.text) }
            if error.sqlState == .invalidStatementName { _ = statementCache.takeDiscarded() }
            prelude = opener
            let results = try attempt(all, endsTransaction: endsTransaction)
            return Array(results[opening..<(opening + items.count)])
        }
    }

    static let commitStatement: SQL = "COMMIT"

    private static func isStalePlan(_ error: PQError) -> Bool {
        error.sqlState == .invalidStatementName
            || (error.sqlState == .featureNotSupported
                && error.details.sourceFunction == "RevalidateCachedQuery")
    }

    private func attempt(_ items: [FlightItem], endsTransaction: Bool) throws(PQError) -> [ResultStorage] {
        for item in items where item.sql.parameters.entries.count > 65_535 {
            throw PQError(.misuse, item.phase, "a statement can bind 65,535 values at most")
        }
        let excerpt = items.last { $0.phase == .statement }?.sql.text ?? items.last?.sql.text
        prelude = []
        return try exchange(items.count == 1 ? items[0].phase : .statement, excerpt) { () throws(PQError) in
            let discarded =
                transactionStatus == PQTRANS_IDLE && statementCache.discarded.count >= 16
                ? statementCache.takeDiscarded() : []
            let choices = items.map { statementCache.choose($0.sql) }
            for (item, choice) in zip(items, choices) {
                if case .prepared = choice { continue }
                // libpq would take the text to end there.
                guard item.sql.text.utf8.contains(0) else { continue }
                for item in items { statementCache.forget(item.sql.text) }
                throw PQError(.misuse, item.phase, "a statement's text holds a zero character")
            }
            if items.count == 1, discarded.isEmpty, endsTransaction == false {
                if case .prepare = choices[0] {} else { return [try single(items[0], choices[0])] }
            }
            return try pipelined(items, choices, discarded, endsTransaction)
        }
    }

    private func single(_ item: FlightItem, _ choice: StatementCache.Choice) throws(PQError) -> ResultStorage
    {
        try send(item.sql, choice)
        try flush()
        guard let first = try nextResult() else { throw protocolViolation("a statement had no result") }
        switch first.status {
        case PGRES_COPY_IN, PGRES_COPY_BOTH:
            try endCopyIn("COPY must be run by copyIn")
            try drain()
            throw PQError(.misuse, item.phase, "COPY must be run by copyIn or copyOut")
        case PGRES_COPY_OUT:
            interrupt(.abandoned)
            while case .chunk(let buffer, _) = try nextCopyData() { PQfreemem(buffer) }
            try drain()
            throw PQError(.misuse, item.phase, "COPY must be run by copyIn or copyOut")
        default: break
        }
        try drain()
        guard first.isSuccess else { throw first.error(phase: item.phase, statement: item.sql.text) }
        return first
    }

    private enum Slot {
        case preparation(Int)
        case execution(Int)
    }

    private func pipelined(
        _ items: [FlightItem], _ choices: [StatementCache.Choice], _ discarded: [String],
        _ endsTransaction: Bool
    ) throws(PQError) -> [ResultStorage] {
        guard PQenterPipelineMode(handle) == 1 else { throw refusedToSend() }
        var slots: [Slot] = []
        for name in discarded {
            try send(SQL(trusted: "DEALLOCATE \(SQL.quoted(identifier: name))"), .unnamed)
        }
        // They end with a synchronisation of their own: within one, the first statement opens an implicit transaction
        // with a snapshot, and a BEGIN that asks for an isolation level would come too late.
        if !discarded.isEmpty {
            guard PQpipelineSync(handle) == 1 else { throw refusedToSend() }
        }
        for (index, item) in items.enumerated() {
            if case .prepare(let name) = choices[index] {
                try prepare(item.sql, name)
                slots.append(.preparation(index))
                try send(item.sql, .prepared(name))
            } else {
                try send(item.sql, choices[index])
            }
            slots.append(.execution(index))
        }
        guard PQpipelineSync(handle) == 1 else { throw refusedToSend() }
        isCommitInFlight = endsTransaction
        try flush()
        if !discarded.isEmpty { try passOver(discarded.count) }
        var results: [ResultStorage] = []
        var failure: PQError?
        for slot in slots {
            guard let result = try nextResult() else { throw protocolViolation("a statement had no result") }
            switch result.status {
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                close()
                throw PQError(
                    .misuse, .statement, "COPY must be run by copyIn or copyOut; the connection was closed")
            default: break
            }
            while let extra = try nextResult() {
                if extra.status == PGRES_PIPELINE_SYNC {
                    throw protocolViolation("the results of a pipeline ended too early")
                }
            }
            switch slot {
            case .preparation(let index):
                guard !result.isSuccess else { continue }
                statementCache.unprepare(items[index].sql.text)
                record(result, items[index], &failure)
            case .execution(let index):
                if result.isSuccess { results.append(result) } else { record(result, items[index], &failure) }
            }
            // Once something failed, COMMIT can't have taken effect.
            if failure != nil, failure?.code != .connectionLost { isCommitInFlight = false }
        }
        guard let sync = try nextResult(), sync.status == PGRES_PIPELINE_SYNC else {
            if let failure, failure.code == .connectionLost { throw failure }
            throw protocolViolation("the results of a pipeline had no end")
        }
        guard PQexitPipelineMode(handle) == 1 else { throw protocolViolation("the pipeline didn't end") }
        if let failure { throw failure }
        return results
    }

    /// Reads the answers to statements that drop prepared ones, whatever they are: one that isn't there is as good as
    /// dropped, and one that stays takes some memory of the server.
    private func passOver(_ count: Int) throws(PQError) {
        for _ in 0..<count {
            guard try nextResult() != nil else { throw protocolViolation("a statement had no result") }
            while let extra = try nextResult() {
                if extra.status == PGRES_PIPELINE_SYNC {
                    throw protocolViolation("the results of a pipeline ended too early")
                }
            }
        }
        guard let sync = try nextResult(), sync.status == PGRES_PIPELINE_SYNC else {
            throw protocolViolation("the results of a pipeline had no end")
        }
    }

    private func record(_ result: ResultStorage, _ item: FlightItem, _ failure: inout PQError?) {
        guard failure == nil, result.status != PGRES_PIPELINE_ABORTED else { return }
        failure = result.error(phase: item.phase, statement: item.sql.text)
            .with { $0.statementIndex = item.index }
    }

    private func prepare(_ sql: SQL, _ name: String) throws(PQError) {
        let status = sql.parameters.withArrays { types, _, _, _ in
            PQsendPrepare(handle, name, sql.text, Int32(sql.parameters.entries.count), types)
        }
        guard status == 1 else { throw refusedToSend() }
    }

    func send(_ sql: SQL, _ choice: StatementCache.Choice) throws(PQError) {
        let count = Int32(sql.parameters.entries.count)
        let status = sql.parameters.withArrays { types, values, lengths, formats in
            if case .prepared(let name) = choice {
                return PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
            }
            return PQsendQueryParams(handle, sql.text, count, types, values, lengths, formats, 1)
        }
        guard status == 1 else { throw refusedToSend() }
    }

    // MARK: Scripts

    /// Runs text of several statements by the simple protocol.
    func script(_ text: String) throws(PQError) {
        try openPending()
        try exchange(.statement, text) { () throws(PQError) in
            guard PQsendQuery(handle, text) == 1 else { throw refusedToSend() }
            try flush()
            var failure: PQError?
            while let result = try nextResult() {
                switch result.status {
                case PGRES_COPY_IN, PGRES_COPY_BOTH:
                    try endCopyIn("a script can't hold rows for COPY")
                case PGRES_COPY_OUT:
                    while case .chunk(let buffer, _) = try nextCopyData() { PQfreemem(buffer) }
                default:
                    guard !result.isSuccess, failure == nil else { continue }
                    failure = result.error(phase: .statement, statement: text)
                }
            }
            if let failure {
                throw failure.with { details in
                    guard let position = details.position else { return }
                    let before = text.unicodeScalars.prefix(max(0, position - 1))
                    details.line = before.reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
                    details.statement = nil
                }
            }
        }
    }

    // MARK: Transactions

    /// Has a transaction opened with the next statement.
    func begin(_ options: TransactionOptions) throws(PQError) {
        try enter(.begin)
        guard transactionStatus == PQTRANS_IDLE, prelude.isEmpty else {
            throw PQError(.misuse, .begin, "a transaction is open already on this connection")
        }
        transactionOptions = options
        prelude = options.prelude
    }

    /// Sends what opens a transaction, for statements that can't take it along.
    func openPending() throws(PQError) {
        guard !prelude.isEmpty else { return }
        _ = try flight([])
    }

    func commit() throws(PQError) {
        guard prelude.isEmpty else {
            // Nothing was done, so there is nothing to commit.
            prelude = []
            transactionOptions = nil
            return
        }
        guard transactionStatus != PQTRANS_INERROR else {
            try rollback()
            throw PQError(
                .transactionAborted, .commit,
                "a statement of the transaction failed and its error was passed over; it was rolled back")
        }
        guard transactionStatus == PQTRANS_INTRANS else {
            if isBroken {
                throw PQError(.connectionLost, .statement, "the connection was lost before COMMIT")
            }
            throw PQError(.misuse, .commit, "the transaction was ended by a statement of its body")
        }
        defer { transactionOptions = nil }
        let tag = try exchange(.commit, "COMMIT", isInterruptible: false) { () throws(PQError) -> String in
            isCommitInFlight = true
            return try single(FlightItem(Self.commitStatement, .commit), .unnamed).commandTag
        }
        guard tag == "COMMIT" else {
            throw PQError(
                .transactionAborted, .commit, "the transaction was rolled back instead of committed")
        }
    }

    func rollback() throws(PQError) {
        prelude = []
        transactionOptions = nil
        guard transactionStatus != PQTRANS_IDLE else { return }
        _ = try exchange(.rollback, "ROLLBACK", isInterruptible: false, timeout: .seconds(10)) {
            () throws(PQError) in
            try single(FlightItem("ROLLBACK", .rollback), .unnamed)
        }
    }

    /// Undoes what was done since a savepoint and drops it; the transaction goes on.
    func rollback(to savepoint: SQL) throws(PQError) {
        guard transactionStatus == PQTRANS_INTRANS || transactionStatus == PQTRANS_INERROR else { return }
        try exchange(.rollback, "ROLLBACK TO SAVEPOINT", isInterruptible: false, timeout: .seconds(10)) {
            () throws(PQError) in
            for sql: SQL in [
                "ROLLBACK TO SAVEPOINT \(fragment: savepoint)", "RELEASE SAVEPOINT \(fragment: savepoint)",
            ] {
                _ = try single(FlightItem(sql, .rollback), .unnamed)
            }
        }
    }

    // MARK: Cleaning

    private static let resetScript = """
        RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; UNLISTEN *; CLOSE ALL; \
        SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES
        """

    /// Leaves nothing behind for the next lease; false when the connection can't be used again.
    ///
    /// The statements that clean the session are sent and not awaited: their answer is read with the next
    /// use.
    func clean() -> Bool {
        statementTimeout = nil
        prelude = []
        guard !isBroken else { return false }
        guard PQpipelineStatus(handle) == PQ_PIPELINE_OFF else { return false }
        // Nothing was sent since the last cleaning, so there is nothing to clean.
        guard !isResetPending else { return true }
        do {
            switch transactionStatus {
            case PQTRANS_IDLE: break
            case PQTRANS_INTRANS, PQTRANS_INERROR: try rollback()
            default: return false
            }
            transactionOptions = nil
            guard transactionStatus == PQTRANS_IDLE, PQsendQuery(handle, Self.resetScript) == 1 else {
                return false
            }
            isResetPending = true
            guard PQflush(handle) >= 0 else { return false }
            return true
        } catch {
            return false
        }
    }

    /// Reads the answer to the statements that clean the session.
    func settleReset() throws(PQError) {
        isResetPending = false
        try exchange(.pool, nil, isInterruptible: false, timeout: .seconds(10)) { () throws(PQError) in
            try flush()
            var failure: PQError?
            while let result = try nextResult() {
                guard failure == nil, !result.isSuccess else { continue }
                failure = result.error(phase: .pool, statement: nil)
            }
            if let failure {
                close()
                throw failure
            }
        }
    }
}

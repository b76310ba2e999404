import CLibPQ

extension Session {
    /// Runs COPY … FROM STDIN with rows in binary form.
    func copyIn(_ sql: SQL, _ body: (inout BinaryCopyWriter) throws -> Void) throws -> Int {
        try openPending()
        var bodyError: (any Error)?
        do {
            return try exchange(.copy, sql.text) { () throws(PQError) -> Int in
                try startCopy(sql, PGRES_COPY_IN)
                copyFailure = nil
                isLookingAhead = true
                var reason: String?
                var writer = BinaryCopyWriter(session: self)
                do {
                    try body(&writer)
                    try writer.finish()
                } catch {
                    if isBroken {
                        throw error as? PQError ?? PQError(.connectionLost, .copy, "lost during COPY")
                    }
                    bodyError = error
                    reason = "the program stopped writing rows"
                }
                if let copyFailure { throw copyFailure }
                try endCopyIn(reason)
                return try finishCopy(sql)
            }
        } catch {
            throw bodyError ?? error
        }
    }

    /// Runs COPY … TO STDOUT and hands on each message as it comes.
    func copyOut(raw sql: SQL, binary: CopyForm, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try openPending()
        var bodyError: (any Error)?
        do {
            try exchange(.copy, sql.text) { () throws(PQError) in
                try startCopy(sql, PGRES_COPY_OUT, binary)
                while case .chunk(let buffer, let count) = try nextCopyData() {
                    defer { PQfreemem(buffer) }
                    guard bodyError == nil else { continue }
                    do {
                        try body(UnsafeRawBufferPointer(start: buffer, count: count))
                    } catch {
                        // The rest is of no use: the server is told, and what it sent already is dropped.
                        bodyError = error
                        interrupt(.abandoned)
                    }
                }
                _ = try finishCopy(sql)
            }
        } catch {
            throw bodyError ?? error
        }
        if let bodyError { throw bodyError }
    }

    enum CopyForm {
        case any
        case binary
    }

    private func startCopy(
        _ sql: SQL, _ expected: ExecStatusType, _ form: CopyForm = .binary
    ) throws(PQError) {
        guard sql.parameters.entries.isEmpty else {
            throw PQError(.misuse, .copy, "COPY can't bind values; scope the rows by a view or a setting")
        }
        try send(sql, .unnamed)
        try flush()
        guard let first = try nextResult() else { throw protocolViolation("COPY had no result") }
        guard first.status == expected else {
            let error =
                first.status == PGRES_FATAL_ERROR
                ? first.error(phase: .copy, statement: sql.text)
                : PQError(.misuse, .copy, "the statement isn't the COPY that was asked for")
            if first.status == PGRES_COPY_IN { try endCopyIn("not asked for") }
            if first.status == PGRES_COPY_OUT { try dropCopy() }
            try drain()
            throw error
        }
        guard form == .binary, PQbinaryTuples(first.handle) == 0 else { return }
        if expected == PGRES_COPY_IN { try endCopyIn("the form must be binary") } else { try dropCopy() }
        try drain()
        throw PQError(.misuse, .copy, "the COPY isn't in binary form; add (FORMAT binary) to it")
    }

    private func dropCopy() throws(PQError) {
        interrupt(.abandoned)
        while case .chunk(let buffer, _) = try nextCopyData() { PQfreemem(buffer) }
    }

    private func finishCopy(_ sql: SQL) throws(PQError) -> Int {
        guard let result = try nextResult() else { throw protocolViolation("COPY had no end") }
        try drain()
        guard result.isSuccess else { throw result.error(phase: .copy, statement: sql.text) }
        return result.affectedRows
    }
}

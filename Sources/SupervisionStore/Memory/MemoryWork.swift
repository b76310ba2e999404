import SupervisionModel
import Synchronization

/// One transaction on a copy of everything; what it leaves behind is taken over at its commit.
final class MemoryWork: UnitOfWork {
    /// What a unit of work has come to.
    struct Progress {
        var state: MemoryState
        var hasWritten = false
        var acts: [Act] = []
        var messages: [OutboxMessage] = []
        /// What ended the transaction before its body did.
        var failure: StoreError?
    }

    /// What a unit of work may do.
    enum Purpose {
        case reading, writing
    }

    let actor: ActorIdentity
    let now: Instant
    private let purpose: Purpose
    private let progress: Mutex<Progress?>

    init(actor: ActorIdentity, now: Instant, purpose: Purpose, state: MemoryState) {
        self.actor = actor
        self.now = now
        self.purpose = purpose
        progress = Mutex(Progress(state: state))
    }

    /// Ends it: every later call throws.
    func end() -> Progress? {
        progress.withLock { progress in
            defer { progress = nil }
            return progress
        }
    }

    private func asking<Result: Sendable>(
        _ body: (inout Progress) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try progress.withLock { (progress) throws(StoreError) -> Result in
            guard progress != nil else { throw .unitEnded }
            if let failure = progress?.failure { throw failure }
            guard var current = progress.take() else { throw .unitEnded }
            defer { progress = current }
            return try body(&current)
        }
    }

    private func writing<Result: Sendable>(
        _ what: String, _ body: (inout Progress) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try asking { (progress) throws(StoreError) -> Result in
            guard purpose == .writing else {
                throw StoreError(
                    code: .notPermitted,
                    message: "Nothing can be written to \(what) while reading; use a transaction.")
            }
            do throws(StoreError) {
                return try body(&progress)
            } catch {
                // What was refused ends the transaction, as it does in a database.
                progress.failure = error
                throw error
            }
        }
    }

    // MARK: Asking

    func find(_ key: [StoredCell], in table: StoredTable) async throws -> StoredRow? {
        try asking { (progress) throws(StoreError) -> StoredRow? in
            let stored = progress.state[table]
            guard key.count == table.key.count else {
                throw StoreError(
                    code: .malformed,
                    message: "A key of \(table.name) has \(table.key.count) cells, not \(key.count).")
            }
            return stored.places(keyedBy: key).lazy.map { stored.rows[$0] }.first {
                progress.state.shows($0, of: table, to: actor.role)
            }
        }
    }

    func rows(_ question: StoredQuestion) async throws -> [StoredRow] {
        try asking { (progress) throws(StoreError) -> [StoredRow] in
            var filters: [RowFilter] = []
            for condition in question.conditions {
                filters.append(try RowFilter(condition, table: question.table))
            }
            if let after = question.after, after.count != question.table.key.count {
                throw StoreError(
                    code: .malformed,
                    message: "A key of \(question.table.name) has \(question.table.key.count) cells, not "
                        + "\(after.count).")
            }
            let stored = progress.state[question.table]
            // What a question says of the key's first columns narrows the search to one stretch of rows.
            let beginning = question.table.key.prefixCells(askedBy: question)
            let stretch = stored.places(keyedBy: beginning)
            var place = max(stretch.lowerBound, question.after.map(stored.place(after:)) ?? 0)
            var found: [StoredRow] = []
            while place < stretch.upperBound, found.count < question.limit {
                let row = stored.rows[place]
                place += 1
                guard filters.allSatisfy({ $0.lets(row) }),
                    progress.state.shows(row, of: question.table, to: actor.role)
                else { continue }
                found.append(row)
            }
            return found
        }
    }

    func isFreeAndEligible(_ booking: Booking) async throws -> Bool {
        try asking { (progress) throws(StoreError) in progress.state.isFreeAndEligible(booking) }
    }

    // MARK: Writing

    func insert(_ row: StoredRow, into table: StoredTable) async throws {
        try writing(table.name) { (progress) throws(StoreError) in
            try RowRules.check(row, of: table)
            guard progress.state.lets(actor.role, write: row, in: table) else {
                throw .mayNotWrite(actor, "that row of \(table.name)")
            }
            try progress.state.checkReferences(of: row, in: table)
            guard progress.state[table].place(like: row) == nil else {
                throw StoreError(
                    code: .conflict,
                    message: "\(table.name) has a row \(progress.state[table].words(for: row)) already; use "
                        + "another id, or replace the row.")
            }
            progress.state[table].insert(row)
            progress.hasWritten = true
        }
    }

    func replace(_ row: StoredRow, in table: StoredTable) async throws {
        try writing(table.name) { (progress) throws(StoreError) in
            try RowRules.check(row, of: table)
            guard table.change == .replaced else {
                throw .isFixed(table, progress.state[table].words(for: row))
            }
            if actor.role == .auditor || (table.ownership != .district && !actor.role.writesRegisters) {
                throw .mayNotWrite(actor, table.name)
            }
            guard let place = progress.state[table].place(like: row),
                progress.state.shows(progress.state[table].rows[place], of: table, to: actor.role)
            else {
                throw StoreError(
                    code: .notFound,
                    message: "\(table.name) has no row \(progress.state[table].words(for: row)); insert it "
                        + "first.")
            }
            try progress.state.checkReferences(of: row, in: table)
            progress.state[table].replace(at: place, with: row)
            progress.hasWritten = true
        }
    }

    func book(_ booking: Booking) async throws -> Bool {
        try writing("bookings") { (progress) throws(StoreError) in
            guard actor.role.writes(booking.district) else {
                throw .mayNotWrite(actor, "bookings of district \(booking.district)")
            }
            guard
                progress.state.holds(
                    .session, key: [.text(booking.session.text)], district: booking.district.text)
            else {
                throw StoreError(
                    code: .notFound,
                    message:
                        "Session \(booking.session) isn't there in district \(booking.district); file it "
                        + "first.")
            }
            guard progress.state.take(booking) else { return false }
            progress.hasWritten = true
            return true
        }
    }

    func release(_ session: SessionID, in district: DistrictCode) async throws -> Int {
        try writing("bookings") { (progress) throws(StoreError) in
            guard actor.role.writes(district) else {
                throw .mayNotWrite(actor, "bookings of district \(district)")
            }
            let freed = progress.state.release(BookingHolder(district: district, session: session))
            if freed > 0 { progress.hasWritten = true }
            return freed
        }
    }

    func append(_ act: Act) async throws {
        try writing("the audit log") { (progress) throws(StoreError) in
            guard act.district.map(actor.role.writes) ?? actor.role.writesRegisters else {
                throw .mayNotWrite(actor, "the audit log of \(act.district?.text ?? "the city")")
            }
            try ActPermission.check(act.kind, by: actor.role)
            progress.acts.append(act)
        }
    }

    func forget(_ person: PersonID) async throws -> Int {
        try writing("the audit log's secrets") { (progress) throws(StoreError) in
            guard actor.role.writesRegisters else {
                throw .mayNotWrite(actor, "the audit log's secrets")
            }
            let kept = progress.state.secrets.filter { $0.person != person.text }
            let erased = progress.state.secrets.count - kept.count
            progress.state.secrets = kept
            if erased > 0 { progress.hasWritten = true }
            return erased
        }
    }

    func post(_ message: OutboxMessage) async throws {
        try writing("the outbox") { (progress) throws(StoreError) in
            guard message.district.map(actor.role.writes) ?? actor.role.writesRegisters else {
                throw .mayNotWrite(actor, "the outbox of \(message.district?.text ?? "the city")")
            }
            progress.messages.append(message)
            progress.hasWritten = true
        }
    }

    // MARK: In bulk

    func load<Result: Sendable>(
        _ body: @Sendable @escaping (inout any BulkLoader) throws -> Result
    ) async throws -> Result {
        let state = try writing("tables") { (progress) throws(StoreError) in progress.state }
        let loader = MemoryLoader(actor: actor, state: state)
        do {
            var door: any BulkLoader = loader
            let result = try body(&door)
            try asking { (progress) throws(StoreError) in
                progress.state = loader.state
                if loader.hasWritten { progress.state.bookFiledDispatches(seenBy: actor.role) }
                progress.hasWritten = progress.hasWritten || loader.hasWritten
            }
            return result
        } catch {
            // Whatever ended the load ends the transaction, even where the body goes on.
            let failure =
                error as? StoreError
                ?? StoreError(
                    code: .failed, message: "A load in bulk ended early; nothing of it is kept.", cause: error
                )
            _ = progress.withLock { $0?.failure = failure }
            throw error
        }
    }

    func unload<Result: Sendable>(
        _ body: @Sendable @escaping (any BulkUnloader) throws -> Result
    ) async throws -> Result {
        let state = try asking { (progress) throws(StoreError) in progress.state }
        return try body(MemoryUnloader(role: actor.role, state: state))
    }
}

extension [Int] {
    /// The cells that a question wants the first of these columns to equal, as far as it names them in their order.
    fileprivate func prefixCells(askedBy question: StoredQuestion) -> [StoredCell] {
        var cells: [StoredCell] = []
        for place in self {
            let name = question.table.columns[place].name
            guard
                let condition = question.conditions.first(where: {
                    $0.column == name && $0.comparison == .equal
                })
            else { break }
            cells.append(condition.cell)
        }
        return cells
    }
}

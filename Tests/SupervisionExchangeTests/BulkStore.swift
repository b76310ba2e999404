import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionStore
import Synchronization

/// A store that knows bulk loads and unloads alone, keeps what it is given, and notices what a loader does
/// wrong.
final class BulkStore: SupervisionStore {
    /// What is kept.
    struct State: Sendable {
        var rows: [String: [[KeptCell]: [KeptCell]]] = [:]
        var acts: [Act] = []
        var transactions = 0
        var wrongs: [String] = []
    }

    private let state: Mutex<State>
    /// Called before each table is loaded, with its name.
    let onLoad: @Sendable (String) -> Void

    init(onLoad: @escaping @Sendable (String) -> Void = { _ in }) {
        self.onLoad = onLoad
        state = Mutex(State())
    }

    /// A store with rows in it.
    init(rows: [StoredTable: [[KeptCell]]]) {
        var kept = State()
        for (table, rows) in rows {
            for row in rows { kept.rows[table.name, default: [:]][table.key.map { row[$0] }] = row }
        }
        onLoad = { _ in }
        state = Mutex(kept)
    }

    var kept: State { state.withLock { $0 } }

    /// The rows of a table in the order of their keys.
    func rows(_ table: StoredTable) -> [[KeptCell]] { Self.sorted(table, kept) }

    static func sorted(_ table: StoredTable, _ state: State) -> [[KeptCell]] {
        (state.rows[table.name] ?? [:]).values.sorted { left, right in
            for place in table.key where left[place] != right[place] {
                return left[place].precedes(right[place])
            }
            return false
        }
    }

    func transaction<Result: Sendable>(
        as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        state.withLock { $0.transactions += 1 }
        let unit = BulkUnit(actor: actor, now: now, state: kept, onLoad: onLoad)
        // A body may run more than once; so this one always does.
        _ = try await body(BulkUnit(actor: actor, now: now, state: kept, onLoad: { _ in }))
        let result = try await body(unit)
        let after = unit.after
        if after.rows != kept.rows, after.acts.count == kept.acts.count {
            throw StoreError(code: .actMissing, message: "Rows without an act.")
        }
        state.withLock { $0 = after }
        return result
    }

    func reading<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        try await body(
            BulkUnit(actor: actor, now: Instant(microseconds: 0), state: kept, onLoad: { _ in }))
    }

    func history(as actor: ActorIdentity, asOf day: CalendarDay?, policy: SupervisionPolicy) async throws
        -> InspectionHistory
    { throw BulkUnit.unused }
}

/// One transaction of a ``BulkStore``.
final class BulkUnit: UnitOfWork {
    static let unused = StoreError(code: .failed, message: "This store knows bulk loads alone.")
    let actor: ActorIdentity
    let now: Instant
    private let onLoad: @Sendable (String) -> Void
    private let state: Mutex<BulkStore.State>

    init(
        actor: ActorIdentity, now: Instant, state: BulkStore.State,
        onLoad: @escaping @Sendable (String) -> Void
    ) {
        self.actor = actor
        self.now = now
        self.onLoad = onLoad
        self.state = Mutex(state)
    }

    var after: BulkStore.State { state.withLock { $0 } }

    func find(_ key: [StoredCell], in table: StoredTable) async throws -> StoredRow? { throw Self.unused }
    func rows(_ question: StoredQuestion) async throws -> [StoredRow] { throw Self.unused }
    func insert(_ row: StoredRow, into table: StoredTable) async throws { throw Self.unused }
    func replace(_ row: StoredRow, in table: StoredTable) async throws { throw Self.unused }
    func book(_ booking: Booking) async throws -> Bool { throw Self.unused }
    func release(_ session: SessionID, in district: DistrictCode) async throws -> Int { throw Self.unused }
    func isFreeAndEligible(_ booking: Booking) async throws -> Bool { throw Self.unused }
    func forget(_ person: PersonID) async throws -> Int { throw Self.unused }
    func append(_ act: Act) async throws { state.withLock { $0.acts.append(act) } }
    func post(_ message: OutboxMessage) async throws { throw Self.unused }

    func load<Result: Sendable>(_ body: @Sendable @escaping (inout any BulkLoader) throws -> Result)
        async throws -> Result
    {
        let loader = KeepingLoader(after, onLoad: onLoad)
        var any: any BulkLoader = loader
        let result = try body(&any)
        let kept = loader.finished
        state.withLock { $0 = kept }
        return result
    }

    func unload<Result: Sendable>(_ body: @Sendable @escaping (any BulkUnloader) throws -> Result)
        async throws -> Result
    { try body(KeptUnloader(state: after)) }
}

/// Keeps what it is given, and says what isn't as announced.
private final class KeepingLoader: BulkLoader {
    private var state: BulkStore.State
    private let onLoad: (String) -> Void
    private var identities: [IdentityKind: BulkIdentities] = [:]
    private var expected = StoredTable.all[...]

    init(_ state: BulkStore.State, onLoad: @escaping (String) -> Void) {
        self.state = state
        self.onLoad = onLoad
    }

    var finished: BulkStore.State {
        var state = state
        if !expected.isEmpty { state.wrongs.append("not every table was loaded") }
        return state
    }

    func announce(_ identities: BulkIdentities) throws(StoreError) {
        if self.identities.updateValue(identities, forKey: identities.kind) != nil {
            state.wrongs.append("\(identities.kind) announced twice")
        }
    }

    func load(
        _ table: StoredTable, rows: (_ append: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws -> Void
    ) throws -> BulkCount {
        if expected.popFirst() != table { state.wrongs.append("\(table.name) out of order") }
        onLoad(table.name)
        var count = BulkCount()
        var seen: Set<[KeptCell]> = []
        try rows { cells in
            if cells.count != table.columns.count { state.wrongs.append("\(table.name): ragged") }
            for (cell, column) in zip(cells, table.columns) { look(cell, column, table) }
            let row = cells.map { KeptCell($0) }
            let key = table.key.map { row[$0] }
            if !seen.insert(key).inserted { state.wrongs.append("\(table.name): key twice \(key)") }
            switch state.rows[table.name]?[key] {
            case nil: count.inserted += 1
            case row: count.unchanged += 1
            default:
                if table.change == .never { throw StoreError(code: .immutable, message: "\(key)") }
                count.replaced += 1
            }
            state.rows[table.name, default: [:]][key] = row
        }
        return count
    }

    private func look(_ cell: BulkCell, _ column: StoredColumn, _ table: StoredTable) {
        let isFit =
            switch (cell, column.kind) {
            case (.blank, _): column.isOptional
            case (.text, .text), (.text, .code), (.text, .district), (.day, .day), (.day, .month),
                (.instant, .instant), (.integer, .integer), (.number, .probability), (.flag, .flag):
                true
            case (.identity(let ordinal, let text), .identifier(let kind)),
                (.identity(let ordinal, let text), .reference(let kind)):
                identities[kind].map { $0.ordinal(text) == ordinal && ordinal < $0.count } ?? false
            default: false
            }
        if !isFit { state.wrongs.append("\(table.name).\(column.name) \(KeptCell(cell))") }
    }
}

/// Gives what is kept in the order of keys.
private struct KeptUnloader: BulkUnloader {
    let state: BulkStore.State

    func unload(_ table: StoredTable, _ body: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws {
        for row in BulkStore.sorted(table, state) { try give(row[...], [], body) }
    }

    private func give(
        _ rest: ArraySlice<KeptCell>, _ made: [BulkCell],
        _ body: (UnsafeBufferPointer<BulkCell>) throws -> Void
    ) throws {
        guard let first = rest.first else { return try made.withUnsafeBufferPointer(body) }
        try first.give { try give(rest.dropFirst(), made + [$0], body) }
    }
}

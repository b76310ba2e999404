import SupervisionModel
import SupervisionStore

/// A store under check, with the fixture and the ways that checks use both.
struct StoreBench: Sendable {
    let store: any AuditedStore
    let fixture = StoreFixture()

    var east: DistrictCode { fixture.east }
    var west: DistrictCode { fixture.west }
    var municipal: ActorIdentity { fixture.municipal }
    var eastern: ActorIdentity { fixture.official(of: fixture.east) }
    var western: ActorIdentity { fixture.official(of: fixture.west) }

    /// Runs a transaction and appends an act of the actor's own district or of the city.
    @discardableResult
    func write<Result: Sendable>(
        as actor: ActorIdentity, subject: String = "check",
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        try await store.transaction(as: actor, at: fixture.now) { work in
            let result = try await body(work)
            try await work.append(fixture.act(in: actor.role.ownDistrict, subject: subject))
            return result
        }
    }

    /// Writes rows and an act.
    func insert(_ rows: [FixtureRow], as actor: ActorIdentity) async throws {
        try await write(as: actor) { work in
            for row in rows { try await work.insert(row.row, into: row.table) }
        }
    }

    /// Every row of a table that an actor sees.
    func rows(_ table: StoredTable, as actor: ActorIdentity) async throws -> [StoredRow] {
        try await store.reading(as: actor) { work in try await work.allRows(of: table) }
    }

    /// The row with a key.
    func find(_ row: FixtureRow, as actor: ActorIdentity) async throws -> StoredRow? {
        try await store.reading(as: actor) { work in try await work.find(row.key, in: row.table) }
    }

    /// The audit heads that an actor sees.
    func heads(as actor: ActorIdentity) async throws -> [AuditCheckpoint] {
        try await store.checkpoints(as: actor)
    }

    /// Requires that something is refused with a code.
    func refuses(
        _ code: StoreError.Code, _ what: String, _ body: @Sendable () async throws -> Void
    ) async throws {
        do {
            try await body()
        } catch let error as StoreError where error.code == code {
            return
        } catch {
            throw StoreContract.Failure("\(what) was refused for another reason: \(error)")
        }
        throw StoreContract.Failure("\(what) was not refused.")
    }

    /// Requires that two rows are alike in every byte.
    func requireSame(_ found: StoredRow?, _ expected: StoredRow, _ what: String) throws {
        guard let found else { throw StoreContract.Failure("\(what) isn't there.") }
        try StoreContract.require(
            found.isSame(as: expected), "\(what) is \(found.cells) instead of \(expected.cells).")
    }
}

extension ActorRole {
    /// The district acted for, nothing for the city.
    var ownDistrict: DistrictCode? {
        if case .district(let code) = self { code } else { nil }
    }
}

extension StoredRow {
    /// Tells whether two rows are alike in every byte; `==` takes two spellings of one letter for the same.
    func isSame(as other: StoredRow) -> Bool {
        cells.count == other.cells.count
            && zip(cells, other.cells).allSatisfy { left, right in
                if case .text(let left) = left, case .text(let right) = right {
                    return left.utf8.elementsEqual(right.utf8)
                }
                return left == right
            }
    }
}

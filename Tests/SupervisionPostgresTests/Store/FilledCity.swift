import LibPQ
import Logging
import SupervisionExchange
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionSample
import SupervisionStore

/// A database with a small city imported, for tests that need rows of several districts in every table.
struct FilledCity: Sendable {
    let store: PostgresStore
    let database: TestDatabase
    /// The folder that was imported.
    let folder: TestFolder

    static let municipal = ActorIdentity(person: PersonID("Z0001"), role: .municipal)
    static let now = Instant(microseconds: 1_795_000_000_000_000)

    static func make(seed: UInt64 = 3, institutions: Int = 40, months: Int = 6) async throws -> FilledCity {
        let folder = try TestFolder()
        guard let until = CalendarDay("2026-10-31") else { throw TestFolder.Failure() }
        _ = try SampleCity(
            CityParameters(seed: seed, institutions: institutions, months: months, until: until)
        ).write(toFolder: folder.path, compression: .none, existing: .refuse)
        let made = try await PostgresStoreHarness().makePostgres()
        _ = try await FolderImport.run(
            folder.path, into: made.store, as: municipal, at: now,
            options: FolderImportOptions(policy: .beijing, invalid: .refuse, mode: .load))
        return FilledCity(store: made.store, database: made.database, folder: folder)
    }

    /// A district that has sessions, and another that has.
    func districts() async throws -> [String] {
        try await store.reading(as: Self.municipal) { work in
            var counts: [String: Int] = [:]
            for row in try await work.rows(StoredQuestion(.sessions, limit: 100_000)) {
                if case .text(let code)? = row.cells.first { counts[code, default: 0] += 1 }
            }
            return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
    }

    /// Connects as a role of one's own, made for the test.
    func connection(user: String) async throws -> Connection {
        try await Connection.connect(ConnectionConfiguration(parsing: database.connectionString(user: user)))
    }
}

import LibPQ
import Logging
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import Testing

@Suite("Migrations")
struct MigrationTests {
    private static let steps = [
        Migration(number: 1, name: "one", script: "CREATE TABLE one (a integer)"),
        Migration(number: 2, name: "two", script: "CREATE TABLE two (a integer)"),
        Migration(number: 3, name: "three", script: "CREATE TABLE three (a integer)"),
    ]

    private func applied(_ numbers: [Int]) -> [AppliedMigration] {
        Self.steps.filter { numbers.contains($0.number) }.map {
            AppliedMigration(number: $0.number, name: $0.name, checksum: $0.checksum)
        }
    }

    @Test("What is pending is what comes after what was applied")
    func pending() throws {
        #expect(try MigrationPlan(applied: [], known: Self.steps).pending.map(\.number) == [1, 2, 3])
        #expect(try MigrationPlan(applied: applied([1, 2]), known: Self.steps).pending.map(\.number) == [3])
        #expect(try MigrationPlan(applied: applied([1, 2, 3]), known: Self.steps).pending.isEmpty)
    }

    private func code(
        _ applied: [AppliedMigration], _ known: [Migration], _ number: Int
    ) -> MigrationError.Code? {
        do throws(MigrationError) {
            _ = try MigrationPlan(applied: applied, known: known)
            return nil
        } catch {
            #expect(error.number == number)
            return error.code
        }
    }

    @Test("Missing, altered, out of order and newer are told apart, with the step's number")
    func faults() {
        let gap = [Self.steps[0], Self.steps[2]]
        #expect(code(applied([1, 2, 3]), gap, 2) == .missing)
        #expect(code(applied([1, 3]), Self.steps, 2) == .outOfOrder)
        #expect(code(applied([1, 2, 3]), Array(Self.steps.prefix(2)), 3) == .newer)
        var other = applied([1, 2])
        other[1] = AppliedMigration(number: 2, name: "two", checksum: "0")
        #expect(code(other, Self.steps, 2) == .altered)
    }

    @Test("The program's steps count from 1 without gaps")
    func numbered() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    private func empty(_ name: String) async throws -> TestDatabase {
        try await TestCluster.shared().makeDatabase(named: name, from: TestCluster.emptyTemplate)
    }

    private func migrator(
        _ database: TestDatabase, _ steps: [Migration] = Migration.all
    ) throws -> Migrator {
        Migrator(
            try ConnectionConfiguration(parsing: database.connectionString(user: ClusterRole.owner)),
            migrations: steps)
    }

    @Test("A dry run tells the steps and changes nothing; a second run finds nothing to do")
    func dryRun() async throws {
        let database = try await empty("migrations_dry")
        #expect(
            try await migrator(database).migrate(policy: .beijing, mode: .dryRun).count == Migration.all.count
        )
        #expect(try await migrator(database).migrate(policy: .beijing).count == Migration.all.count)
        #expect(try await migrator(database).migrate(policy: .beijing).isEmpty)
    }

    @Test("A step that fails undoes every step, and says its line")
    func failing() async throws {
        let database = try await empty("migrations_failing")
        let broken =
            Migration.all + [
                Migration(
                    number: Migration.all.count + 1, name: "broken", script: "SELECT 1;\nSELECT nothing;")
            ]
        await #expect(throws: MigrationError.self) {
            try await migrator(database, broken).migrate(policy: .beijing)
        }
        #expect(
            try await migrator(database).migrate(policy: .beijing, mode: .dryRun).count == Migration.all.count
        )
    }

    @Test("Two migrators at once: one does the work, the other finds it done")
    func concurrent() async throws {
        let database = try await empty("migrations_twice")
        let migrator = try migrator(database)
        async let first = migrator.migrate(policy: .beijing)
        async let second = migrator.migrate(policy: .beijing)
        let counts = try await [first.count, second.count].sorted()
        #expect(counts == [0, Migration.all.count])
    }

    /// What opening a store on a database is refused with.
    private func refusal(_ database: TestDatabase) async throws -> StoreError.Code? {
        let words = try ConnectionConfiguration(
            parsing: database.connectionString(user: ClusterRole.application))
        do throws(StoreError) {
            let store = try await PostgresStore.open(words, logger: Logger(label: "test"))
            await store.close()
            return nil
        } catch {
            return error.code
        }
    }

    @Test("A database that is newer than the program is refused, and so is one that wasn't migrated")
    func opening() async throws {
        let database = try await PostgresStoreHarness.database(policy: .beijing)
        #expect(try await refusal(database) == nil)
        _ = try await database.cluster.run(
            "INSERT INTO dudao_schema.migrations VALUES (9999, 'later', 'x');", database: database.name)
        #expect(try await refusal(database) == .schema)
        let bare = try await empty("migrations_bare")
        #expect(try await refusal(bare) == .schema)
    }
}

public import LibPQ
public import SupervisionModel

/// Brings a database's schema to what the program needs, as the owner of the database, whole or not at all.
public struct Migrator: Sendable {
    /// Whether to apply steps or only to tell which.
    public enum Mode: Hashable, Sendable {
        /// Apply them.
        case apply
        /// Tell which would be applied, having tried them and undone everything.
        case dryRun
    }

    private let configuration: ConnectionConfiguration
    private let migrations: [Migration]

    /// Makes a migrator.
    ///
    /// - Parameters:
    ///   - configuration: How to connect as the database's owner; the only work done as such.
    ///   - migrations: The steps; the program's own unless a test says otherwise.
    public init(_ configuration: ConnectionConfiguration, migrations: [Migration] = Migration.all) {
        self.configuration = configuration
        self.migrations = migrations
    }

    /// Applies what is pending, and makes the roles of the policy's districts and the rows of its checklists.
    ///
    /// Everything happens in one transaction, under a lock that a second migrator waits for.
    ///
    /// - Returns: The steps that were applied, or would be.
    /// - Throws: ``MigrationError``; `PQError` when the server can't be reached or a statement fails.
    public func migrate(policy: SupervisionPolicy, mode: Mode = .apply) async throws -> [Migration] {
        let connection = try await Connection.connect(configuration)
        do {
            let applied = try await connection.perform { connection in
                try Self.migrate(on: connection, migrations, policy: policy, mode: mode)
            }
            await connection.close()
            return applied
        } catch {
            await connection.close()
            throw error
        }
    }

    private static func migrate(
        on connection: isolated Connection, _ migrations: [Migration], policy: SupervisionPolicy, mode: Mode
    ) throws -> [Migration] {
        try connection.executeScript("BEGIN")
        do {
            try connection.executeScript(registerScript)
            let plan = try MigrationPlan(applied: try applied(on: connection), known: migrations)
            for step in plan.pending {
                do throws(PQError) {
                    try connection.executeScript(step.script)
                } catch {
                    throw MigrationError(
                        code: .failed, number: step.number,
                        message: "Step \(step.number) (\(step.name)) failed at line \(error.line ?? 0): "
                            + "\(error.message) Nothing was changed.")
                }
                _ = try connection.execute(
                    """
                    INSERT INTO dudao_schema.migrations (number, name, checksum)
                    VALUES (\(step.number), \(step.name), \(step.checksum))
                    """)
            }
            try connection.executeScript(
                "GRANT USAGE ON SCHEMA dudao_schema TO dudao_app; GRANT SELECT ON dudao_schema.migrations TO dudao_app"
            )
            try makeRoles(of: policy.districts, on: connection)
            try keep(policy.checklists, on: connection)
            try connection.executeScript(mode == .apply ? "COMMIT" : "ROLLBACK")
            return plan.pending
        } catch {
            try? connection.executeScript("ROLLBACK")
            throw error
        }
    }

    /// The advisory lock only keeps two first migrators from making the register at once; the table's lock is the one
    /// that counts.
    private static let registerScript = """
        SELECT pg_advisory_xact_lock(20260305);
        CREATE SCHEMA IF NOT EXISTS dudao_schema;
        CREATE TABLE IF NOT EXISTS dudao_schema.migrations (
            number integer PRIMARY KEY,
            name text NOT NULL,
            checksum text NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now(),
            applied_by text NOT NULL DEFAULT session_user);
        LOCK TABLE dudao_schema.migrations IN EXCLUSIVE MODE;
        """

    /// What a database says was applied to it; nothing when it was never migrated.
    static func applied(on connection: isolated Connection) throws -> [AppliedMigration] {
        let known = try connection.first("SELECT to_regclass('dudao_schema.migrations') IS NOT NULL")
        guard try known?.decode(Bool.self, at: 0) == true else { return [] }
        return try connection.query(
            "SELECT number, name, checksum FROM dudao_schema.migrations ORDER BY number"
        ).map {
            AppliedMigration(
                number: Int(try $0.decode(Int32.self, at: 0)), name: try $0.decode(String.self, at: 1),
                checksum: try $0.decode(String.self, at: 2))
        }
    }

    /// Makes each district's two roles, whose names ``DistrictRole`` holds to letters and digits.
    ///
    /// One sees its rows, for people's own logins; one also writes them, which the program takes for an act, with its rules
    /// and its entry in the audit log. Roles are the server's: the migration of another database may be making the same
    /// ones at this moment.
    private static func makeRoles(of districts: DistrictCatalogue, on connection: isolated Connection) throws
    {
        for district in districts.districts {
            let role = try DistrictRole.name(of: district.code)
            let clerk = try DistrictRole.clerk(of: district.code)
            let made = [role, clerk].map {
                """
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\($0)') THEN
                    BEGIN CREATE ROLE \($0) NOLOGIN;
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
                END IF;
                """
            }
            let granted = [
                ("dudao_centre", role), (role, clerk), ("dudao_writer", clerk), (clerk, "dudao_app"),
            ].map { "BEGIN GRANT \($0) TO \($1); EXCEPTION WHEN unique_violation THEN NULL; END;" }
            try connection.executeScript(
                "DO $role$ BEGIN \((made + granted).joined(separator: "\n")) END $role$")
        }
    }

    private static func keep(_ checklists: [Checklist], on connection: isolated Connection) throws {
        for checklist in checklists {
            _ = try connection.execute(
                """
                INSERT INTO dudao.checklists (checklist, checklist_version, title, items)
                VALUES (\(checklist.reference.code), \(checklist.reference.version), \(checklist.title),
                    \(checklist.items.map(\.code)))
                ON CONFLICT (checklist, checklist_version) DO NOTHING
                """)
            let stored = try connection.first(
                """
                SELECT items FROM dudao.checklists
                WHERE checklist = \(checklist.reference.code) AND checklist_version = \(checklist.reference.version)
                """)
            guard try stored?.decode([String].self, at: 0) == checklist.items.map(\.code) else {
                throw MigrationError(
                    code: .altered, number: 0,
                    message:
                        "Checklist \(checklist.reference) is stored with other items; give the changed one "
                        + "a new version, since records refer to the old one by place.")
            }
        }
    }
}

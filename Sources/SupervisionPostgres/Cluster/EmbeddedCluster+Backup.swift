public import SystemPackage

extension EmbeddedCluster {
    /// Writes a backup of the database as a new folder; starts the server if it doesn't run.
    ///
    /// The folder holds the dump (one consistent state, however much is written meanwhile), the roles with
    /// their memberships, and a manifest with the checksum of each. It is written beside and renamed: a
    /// folder of the name given is a whole backup. Only the user who took it can read it.
    ///
    /// - Parameter destination: The folder to make; one that is there is never replaced.
    /// - Throws: ``ClusterError`` with code `backupFailed` or `diskFull`, or those of ``start()``.
    /// - Complexity: Linear in the data. Commands go on meanwhile, but a stop of the server ends the backup.
    public func backup(to destination: FilePath) async throws(ClusterError) {
        try await start()
        try await writeBackup(to: ClusterFiles.absolute(destination))
    }

    /// Replaces the database by a backup; starts the server if it doesn't run.
    ///
    /// The backup is restored into a database of its own, which takes the name at the end in one transaction.
    /// A failure before leaves the old database as it was. Roles that the backup names are made if they are
    /// missing and given its memberships; none is dropped. Open connections are closed when the names change.
    ///
    /// A backup holds commands that run as the superuser: restore only what ``backup(to:)`` wrote.
    ///
    /// - Parameters:
    ///   - source: The folder of the backup.
    ///   - policy: What to do with a database that has tables.
    /// - Throws: ``ClusterError`` with code `restoreFailed`, `versionMismatch`, `diskFull` or `busy`, or
    ///   those of ``start()``.
    /// - Complexity: Linear in the data, which is there twice until the names change.
    public func restore(from source: FilePath, _ policy: RestorePolicy) async throws(ClusterError) {
        let lock = try await locked()
        try await startHavingLock()
        let folder = ClusterFiles.absolute(source)
        let manifest = try verified(folder)
        if policy == .onlyIntoEmpty, try await tableCount() > 0 {
            throw ClusterError(
                code: .restoreFailed,
                message:
                    "The database in \(location.dataFolder.string) has data, which a restore would replace.",
                remedy: "Back it up, then ask for the replacement explicitly.",
                chinese: "\(location.dataFolder.string) 中的数据库已有数据，恢复会将其替换。请先备份，再明确要求替换。")
        }
        try await readBackup(folder, of: manifest)
        _ = consume lock
    }

    /// Writes a backup from a server that runs.
    func writeBackup(to destination: FilePath) async throws(ClusterError) {
        guard !ClusterFiles.exists(destination) else {
            throw ClusterError(
                code: .backupFailed, message: "\(destination.string) is there already.",
                remedy: "Give the backup another name; none is ever replaced.",
                chinese: "\(destination.string) 已存在。备份不会覆盖已有文件，请换用其他名称。")
        }
        let beside = FilePath("\(destination.string).part-\(ManifestCoding.stamp())")
        do throws(ClusterError) {
            try ClusterFiles.makeFolders(beside, mode: 0o700)
            let roles = try await query(
                BackupScripts.roles, database: Self.databaseName, failing: .backupFailed)
            try ClusterFiles.overwrite(beside.appending(BackupManifest.roles), roles)
            let dump = beside.appending(BackupManifest.dump)
            let connection = connectionString(database: Self.databaseName, user: ClusterRole.administrator)
            let dumped = try await ClusterCommand.run(
                [
                    binaries.program("pg_dump"), "--format=custom", "--quote-all-identifiers",
                    "--file=\(dump.string)", "--dbname=\(connection)",
                ], input: "")
            guard dumped.succeeded else { throw failed(.backupFailed, "pg_dump", "备份", dumped, at: beside) }
            let manifest = BackupManifest(
                serverVersion: binaries.major, database: Self.databaseName, created: ManifestCoding.now(),
                files: [
                    BackupManifest.roles: try ManifestCoding.digest(beside.appending(BackupManifest.roles)),
                    BackupManifest.dump: try ManifestCoding.digest(dump),
                ])
            try ClusterFiles.overwrite(beside.appending(BackupManifest.name), manifest.text)
            try ClusterFiles.move(beside, to: destination)
        } catch {
            try? await removeTree(beside)
            throw error
        }
    }

    /// Restores a verified backup into a server that runs.
    func readBackup(_ folder: FilePath, of manifest: BackupManifest) async throws(ClusterError) {
        let fresh = "\(Self.databaseName)_restore_\(ManifestCoding.stamp())"
        let old = "\(Self.databaseName)_old_\(ManifestCoding.stamp())"
        _ = try await query(BackupScripts.tidying, database: "postgres", failing: .restoreFailed)
        _ = try await query(
            "CREATE DATABASE \(fresh) OWNER \(ClusterRole.owner) TEMPLATE template0;\n", database: "postgres",
            failing: .restoreFailed)
        let connection = connectionString(database: fresh, user: ClusterRole.administrator)
        do throws(ClusterError) {
            let roles = try await ClusterCommand.run(
                [
                    binaries.program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", "database=\(fresh)",
                    "--single-transaction", "--dbname=\(connection)",
                    "--file=\(folder.appending(BackupManifest.roles).string)",
                ], input: "")
            guard roles.succeeded else { throw failure(.restoreFailed, "The roles", "恢复角色", roles.said) }
            let restored = try await ClusterCommand.run(
                [
                    binaries.program("pg_restore"), "--exit-on-error", "--single-transaction",
                    "--dbname=\(connection)", folder.appending(BackupManifest.dump).string,
                ], input: "")
            guard restored.succeeded else {
                throw failure(.restoreFailed, "pg_restore", "恢复备份", restored.said)
            }
            _ = try await query(
                "ANALYZE;\n", database: fresh, failing: .restoreFailed)
            try await swap(fresh: fresh, old: old)
        } catch {
            _ = try? await query(BackupScripts.tidying, database: "postgres", failing: .restoreFailed)
            throw error
        }
        // The new database has its name already; an old one that stays a while does no harm.
        _ = try? await query(BackupScripts.tidying, database: "postgres", failing: .restoreFailed)
    }

    /// Changes the names, again where a client came in between.
    private func swap(fresh: String, old: String) async throws(ClusterError) {
        var left = 5
        while true {
            do throws(ClusterError) {
                _ = try await query(
                    BackupScripts.swap(Self.databaseName, fresh: fresh, old: old), database: "postgres",
                    failing: .restoreFailed)
                return
            } catch {
                left -= 1
                guard left > 0, error.message.contains("is being accessed by other users") else {
                    throw error
                }
            }
        }
    }

    /// Reads the manifest of a backup, and checks its files against it.
    func verified(_ folder: FilePath) throws(ClusterError) -> BackupManifest {
        func refuse(_ message: String, _ chinese: String) -> ClusterError {
            ClusterError(
                code: .restoreFailed, message: "\(folder.string): \(message).",
                remedy: "Restore another backup; the database is as it was.",
                chinese: "\(folder.string)：\(chinese)。请改用其他备份；数据库未改动。")
        }
        guard let manifest = BackupManifest.read(folder.appending(BackupManifest.name)) else {
            throw refuse("it has no readable \(BackupManifest.name), so isn't a backup", "缺少可读的清单，不是备份")
        }
        guard manifest.formatVersion <= BackupManifest.currentFormat else {
            throw refuse(
                "its format \(manifest.formatVersion) is newer than this program", "备份格式比本程序新")
        }
        guard manifest.serverVersion <= binaries.major else {
            throw .versions(
                data: "\(manifest.serverVersion)", server: binaries.version, place: folder.string)
        }
        for name in [BackupManifest.dump, BackupManifest.roles] {
            let path = folder.appending(name)
            guard ClusterFiles.exists(path) else { throw refuse("\(name) is missing", "缺少 \(name)") }
            guard try ManifestCoding.digest(path) == manifest.files[name] else {
                throw refuse("\(name) isn't what was written: its checksum differs", "\(name) 校验和不符")
            }
        }
        return manifest
    }

    private func tableCount() async throws(ClusterError) -> Int {
        let text = try await query(
            BackupScripts.count, database: Self.databaseName, failing: .restoreFailed)
        return Int(text.prefix { $0.isNumber }) ?? 0
    }

    /// A failure of a program that wrote elsewhere than into the data folder.
    private func failed(
        _ code: ClusterError.Code, _ doing: String, _ chinese: String, _ command: ClusterCommand,
        at place: FilePath
    ) -> ClusterError {
        .diagnosed(
            code, doing: doing, chinese: chinese, place: place.string, output: command.said,
            isFull: { ClusterFiles.isFull(place) })
    }
}

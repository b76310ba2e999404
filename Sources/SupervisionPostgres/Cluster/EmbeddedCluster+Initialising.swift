import SystemPackage

extension EmbeddedCluster {
    /// Makes the cluster: its data, its roles, and an empty database ``databaseName``.
    ///
    /// It is made beside and renamed, so that an interrupted run leaves nothing that looks like a cluster.
    /// The server is stopped at the end. Sorting is by bytes, checksums are on.
    ///
    /// - Throws: ``ClusterError`` with code `alreadyInitialised`, `damaged`, `permissionDenied`, `diskFull`,
    ///   `busy` or `startFailed`.
    public func initialize() async throws(ClusterError) {
        try ClusterFiles.makeFolders(location.dataFolder, mode: account.isOther ? 0o755 : 0o700)
        let lock = try await locked()
        switch status() {
        case .notInitialised: break
        case .unreadable: throw .denied(location.serverFolder.string, "this user can't read it")
        case .damaged(let reason): throw .broken(location.serverFolder.string, reason)
        case .stopped, .running:
            throw ClusterError(
                code: .alreadyInitialised,
                message: "There is a database in \(location.dataFolder.string) already.",
                remedy: "Use it, or name another folder with DUDAO_DATA_DIR.",
                chinese: "\(location.dataFolder.string) 中已有数据库。请直接使用，或用 DUDAO_DATA_DIR 指定其他文件夹。")
        }
        try await make(binaries)
        try ClusterFiles.move(location.unfinishedFolder, to: location.serverFolder)
        try writeManifest(binaries)
        _ = consume lock
    }

    /// Makes a whole cluster in the unfinished folder, and leaves it stopped there.
    func make(_ binaries: ServerBinaries) async throws(ClusterError) {
        try await prepareFolders()
        let folder = location.unfinishedFolder
        try await discard(folder)
        try ClusterFiles.makePrivateFolder(folder, for: account)
        do throws(ClusterError) {
            let made = try await serve("initdb", ["-D", folder.string] + purpose.initialisation)
            guard made.succeeded else { throw failure(.startFailed, "initdb", "创建数据库", made.said) }
            try ClusterFiles.append(folder.appending("postgresql.conf"), purpose.settings)
            try ClusterFiles.overwrite(folder.appending("pg_hba.conf"), purpose.access)
            try ClusterFiles.overwrite(folder.appending("pg_ident.conf"), purpose.identities(account))
            try await launch(folder)
            _ = try await query(Self.roles, database: "postgres", failing: .startFailed)
            try await halt(folder, mode: "fast")
        } catch {
            try? await discard(folder)
            throw error
        }
    }

    func writeManifest(_ binaries: ServerBinaries) throws(ClusterError) {
        let manifest = ClusterManifest(serverVersion: binaries.major, created: ManifestCoding.now())
        try ClusterFiles.replace(location.manifest, manifest.text)
    }

    /// Makes the folders of the log and the socket, and checks that the server's user can reach them.
    func prepareFolders() async throws(ClusterError) {
        if account.isOther {
            // Each folder on the way down is tried as the user itself: modes alone don't say it all.
            let script = """
                for folder do if ! test -x "$folder"; then printf '%s' "$folder"; exit 1; fi; done
                """
            var folders: [String] = []
            var folder = location.dataFolder
            while folder.string != "/" {
                folders.insert(folder.string, at: 0)
                folder = folder.removingLastComponent()
            }
            let answer = try await ClusterCommand.run(
                account.launcher + ["sh", "-c", script, "sh"] + folders, input: "")
            guard answer.succeeded else {
                let place = answer.output.isEmpty ? location.dataFolder.string : answer.output
                let why = answer.errors.isEmpty ? "" : " (\(answer.errors))"
                throw .denied(place, "the server's user \(account.name) can't enter it\(why)")
            }
        }
        try ClusterFiles.makePrivateFolder(location.logFolder, for: account)
        try ClusterFiles.makePrivateFolder(location.socketFolder, for: account)
    }

    /// Ends a server of a folder and removes the folder, if it is there.
    func discard(_ folder: FilePath) async throws(ClusterError) {
        guard ClusterFiles.exists(folder) else { return }
        if running(folder, version: binaries.major) != nil { try await halt(folder, mode: "immediate") }
        try await removeTree(folder)
    }

    /// The roles and the database that every cluster has.
    private static let roles = """
        CREATE ROLE \(ClusterRole.owner) LOGIN CREATEROLE;
        CREATE ROLE \(ClusterRole.application) LOGIN NOINHERIT;
        CREATE DATABASE \(databaseName) OWNER \(ClusterRole.owner) TEMPLATE template0;

        """
}

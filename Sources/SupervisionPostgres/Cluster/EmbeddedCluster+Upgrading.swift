import SystemPackage

extension EmbeddedCluster {
    /// Moves the data to another major version of PostgreSQL; the cluster's own programs are those of the old
    /// one.
    ///
    /// The old server dumps, the new one restores into a cluster of its own, and the folders change their
    /// names at the end. The old folder stays beside, named by its version and the time, until its owner
    /// removes it; until the names change a failure leaves everything as it was. Both servers are stopped at
    /// the end.
    ///
    /// - Parameter wanted: The programs of the new version.
    /// - Returns: The cluster with its new programs, and the folder of the old data.
    /// - Throws: ``ClusterError`` with code `versionMismatch`, if the cluster's programs aren't of the
    ///   version that wrote the data; `upgradeFailed`, if `wanted` is older than that; or those of
    ///   ``start()`` and ``backup(to:)``.
    public func upgrade(to wanted: ServerBinaries) async throws(ClusterError) -> UpgradedCluster {
        let lock = try await locked()
        guard let version = location.dataVersion else { throw .absent(location.dataFolder.string) }
        guard version == binaries.major else {
            throw .versions(
                data: "\(version)", server: binaries.version, place: location.serverFolder.string)
        }
        guard wanted.major >= version else {
            throw ClusterError(
                code: .upgradeFailed,
                message:
                    "PostgreSQL \(wanted.version) can't take data of version \(version), which is newer.",
                remedy: "Install PostgreSQL \(version) or later.",
                chinese:
                    "PostgreSQL \(wanted.version) 无法接收更新版本 \(version) 的数据。请安装 PostgreSQL \(version) 或更高版本。")
        }
        // Nobody writes between the dump and the change of names: both servers listen where no client looks.
        let old = EmbeddedCluster(
            location: location.hidden, binaries: binaries, account: account, purpose: purpose)
        let new = EmbeddedCluster(
            location: location.hidden, binaries: wanted, account: account, purpose: purpose)
        let stamp = ManifestCoding.stamp()
        let dump = location.dataFolder.appending("upgrade-\(version)-\(stamp)")
        let kept = location.dataFolder.appending("postgres.\(version)-\(stamp)")
        do throws(ClusterError) {
            try await stopHavingLock()
            try await old.startHavingLock()
            try await old.writeBackup(to: dump)
            try await old.stopHavingLock()
            try await new.make(wanted)
            try await new.launch(location.unfinishedFolder)
            try await new.readBackup(dump, of: new.verified(dump))
            try await new.halt(location.unfinishedFolder, mode: "fast")
        } catch {
            try? await old.stopHavingLock()
            try? await new.discard(location.unfinishedFolder)
            try? await removeTree(old.location.socketFolder)
            try? await removeTree(dump)
            throw error
        }
        try ClusterFiles.move(location.serverFolder, to: kept)
        do throws(ClusterError) {
            try ClusterFiles.move(location.unfinishedFolder, to: location.serverFolder)
        } catch {
            try ClusterFiles.move(kept, to: location.serverFolder)
            throw error
        }
        try writeManifest(wanted)
        try? await removeTree(dump)
        try? await removeTree(old.location.socketFolder)
        _ = consume lock
        let upgraded = EmbeddedCluster(
            location: location, binaries: wanted, account: account, purpose: purpose)
        return UpgradedCluster(cluster: upgraded, oldData: kept)
    }
}

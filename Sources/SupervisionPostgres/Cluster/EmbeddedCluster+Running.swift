import Glibc
import SystemPackage

extension EmbeddedCluster {
    /// Says what the cluster is doing, without waiting for anything.
    ///
    /// - Complexity: Reads a few small files; starts no program and takes no lock.
    public func status() -> ClusterStatus {
        let folder = location.serverFolder
        if ClusterFiles.exists(folder), access(folder.string, R_OK | X_OK) != 0 {
            return .unreadable
        }
        guard !ClusterFiles.names(in: folder).isEmpty else { return .notInitialised }
        guard let version = location.dataVersion else {
            return .damaged(reason: "PG_VERSION is missing, or says no version")
        }
        guard ClusterFiles.exists(folder.appending("global/pg_control")) else {
            return .damaged(reason: "global/pg_control is missing")
        }
        if let server = running(folder, version: version) { return .running(server) }
        return .stopped(version: version)
    }

    /// Starts the server, or finds that it runs.
    ///
    /// Returns when it takes connections. The server keeps none of the caller's descriptors open. Right after
    /// a crash, what the old server left can stand in the way for some seconds: the start is tried again and
    /// never removes it.
    ///
    /// - Throws: ``ClusterError`` with code `notInitialised`, `damaged`, `versionMismatch`, `diskFull`,
    ///   `permissionDenied`, `socketPathTooLong`, `busy` or `startFailed`.
    public func start() async throws(ClusterError) {
        if case .running(let server) = status(), server.phase == .ready { return }
        let lock = try await locked()
        try await startHavingLock()
        _ = consume lock
    }

    /// Stops the server, or finds that it doesn't run.
    ///
    /// Open transactions are rolled back and connections closed.
    ///
    /// - Throws: ``ClusterError`` with code `busy` or `stopFailed`.
    public func stop() async throws(ClusterError) {
        guard ClusterFiles.exists(location.dataFolder) else { return }
        let lock = try await locked()
        try await stopHavingLock()
        _ = consume lock
    }

    func startHavingLock() async throws(ClusterError) {
        switch status() {
        case .notInitialised: throw .absent(location.dataFolder.string)
        case .unreadable: throw .denied(location.serverFolder.string, "this user can't read it")
        case .damaged(let reason): throw .broken(location.serverFolder.string, reason)
        case .running(let server) where server.phase == .ready: return
        case .running: break
        case .stopped(let version):
            guard version == binaries.major else {
                throw .versions(
                    data: "\(version)", server: binaries.version, place: location.serverFolder.string)
            }
        }
        if let manifest = ClusterManifest.read(location.manifest),
            manifest.formatVersion > ClusterManifest.currentFormat
        {
            throw .broken(
                location.manifest.string, "its format \(manifest.formatVersion) is newer than this program")
        }
        try await prepareFolders()
        try await launch(location.serverFolder)
    }

    func stopHavingLock() async throws(ClusterError) {
        guard case .running = status() else { return }
        try await halt(location.serverFolder, mode: "fast")
    }

    /// Starts a server on a folder, and tries again while what a crash left stands in the way.
    func launch(_ folder: FilePath) async throws(ClusterError) {
        rotateLog()
        let options = "-k \(Self.shellWord("\"" + Self.doubled(location.socketFolder.string) + "\""))"
        let arguments = [
            "start", "-s", "-w", "-t", "120", "-D", Self.name(folder), "-l", "log/server.log", "-o", options,
        ]
        let began = ContinuousClock.now
        var pause = Duration.milliseconds(100)
        while true {
            let offset = ClusterFiles.size(location.log)
            let answer = try await serve("pg_ctl", arguments)
            if answer.succeeded { return }
            let said = answer.said + (ClusterFiles.text(location.log, from: offset) ?? "")
            let stale = Self.leftovers.contains { said.contains($0) }
            guard stale, ContinuousClock.now - began < crashWait else {
                throw failure(.startFailed, "The start of the server", "启动服务器", said)
            }
            do {
                try await Task.sleep(for: pause)
            } catch {
                throw failure(.startFailed, "The start of the server", "启动服务器", said)
            }
            pause = min(pause * 2, .seconds(2))
            if running(folder, version: binaries.major)?.phase == .ready { return }
        }
    }

    func halt(_ folder: FilePath, mode: String) async throws(ClusterError) {
        let answer = try await serve(
            "pg_ctl", ["stop", "-s", "-w", "-t", "120", "-m", mode, "-D", Self.name(folder)])
        if answer.succeeded || running(folder, version: binaries.major) == nil { return }
        throw failure(.stopFailed, "The stop of the server", "停止服务器", answer.said)
    }

    /// The server of a folder, if it runs.
    ///
    /// A file that names a process isn't enough: after a crash the number can belong to something else.
    func running(_ folder: FilePath, version: Int) -> RunningServer? {
        guard let text = ClusterFiles.text(folder.appending("postmaster.pid")) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, let process = Int32(lines[0]), process > 0, let start = Int64(lines[2]) else {
            return nil
        }
        guard kill(process, 0) == 0 || errno == EPERM, !hasEnded(process) else { return nil }
        if let cwd = ClusterFiles.resolved("/proc/\(process)/cwd"),
            cwd != ClusterFiles.resolved(folder.string)
        {
            return nil
        }
        let word = lines.count > 7 ? lines[7].prefix { $0 != " " } : "starting"
        return RunningServer(
            processID: process, version: version, startedAt: start,
            phase: RunningServer.Phase(rawValue: String(word)) ?? .starting)
    }

    /// Whether a process has ended and only waits for its parent to notice, as in a container it can for
    /// long.
    private func hasEnded(_ process: Int32) -> Bool {
        guard let text = ClusterFiles.text(FilePath("/proc/\(process)/stat")),
            let end = text.lastIndex(of: ")")
        else {
            return false
        }
        let state = text[end...].dropFirst(2).first
        return state == "Z" || state == "X"
    }

    /// The name of a folder in the data folder.
    private static func name(_ folder: FilePath) -> String { folder.lastComponent?.string ?? "postgres" }

    /// Keeps one older log, once the log has grown.
    private func rotateLog() {
        guard ClusterFiles.size(location.log) > 8 << 20 else { return }
        rename(location.log.string, location.log.string + ".1")
    }

    /// What a server says while the one before it, or a process with its number, isn't gone yet.
    private static let leftovers = [
        "lock file \"postmaster.pid\" already exists", "is still in use", "Is another postmaster",
        "is another server", ".lock\" already exists",
    ]

    /// A word that the shell, through which pg_ctl starts the server, reads as it is.
    static func shellWord(_ text: String) -> String {
        var word = "'"
        for character in text {
            if character == "'" { word += "'\\''" } else { word.append(character) }
        }
        return word + "'"
    }

    private static func doubled(_ text: String) -> String {
        var result = ""
        for character in text {
            if character == "\"" { result.append("\"") }
            result.append(character)
        }
        return result
    }
}

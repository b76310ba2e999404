import Glibc
import SupervisionPostgres
import Synchronization
import SystemPackage

/// A small process that outlives the test run just long enough to stop its server and remove its folder.
///
/// It reads from a pipe that the test process alone holds the other end of. The system closes that end
/// however the process ends; only then does the watcher act. A group of its own keeps it from a Control-C
/// meant for the run.
final class ClusterWatcher: Sendable {
    private let process: pid_t
    private let pipe: Mutex<Int32?>

    /// The watchers of this process, for its orderly end, which waits for them.
    private static let all = Mutex<[ClusterWatcher]>([])
    private static let atEnd: Int32 = atexit {
        for watcher in ClusterWatcher.all.withLock({ $0 }) { watcher.finish() }
    }

    init(_ cluster: EmbeddedCluster, folder: FilePath) throws(ClusterError) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw Self.failure("pipe", errno) }
        // A child that held the writing end would keep the watcher waiting after this process is gone.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let words = ["sh", "-c", Self.script, "sh", folder.string] + cluster.immediateStop
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var variables = [strdup("PATH=/usr/sbin:/usr/bin:/sbin:/bin"), strdup("LC_ALL=C"), nil]
        defer { for variable in variables { free(variable) } }
        var process: pid_t = 0
        let result = posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, &variables)
        close(ends[0])
        guard result == 0 else {
            close(ends[1])
            throw Self.failure("/bin/sh", result)
        }
        self.process = process
        pipe = Mutex(ends[1])
        _ = Self.atEnd
        Self.all.withLock { $0.append(self) }
    }

    /// Lets the watcher do its work now, and waits until it has.
    func finish() {
        let end = pipe.withLock { held in
            defer { held = nil }
            return held
        }
        guard let end else { return }
        close(end)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }

    /// Waits for the end of input, stops the server, and removes the folder.
    ///
    /// A server that was being started when the process died can come up after the first stop, so there is a
    /// second; one that comes up later still stops by itself within a minute, since its files are gone.
    private static let script = """
        trap '' HUP INT TERM
        exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
        cd /
        folder=$1; shift
        while read -r line; do :; done
        "$@"; sleep 0.1; "$@"
        rm -rf -- "$folder"
        """

    private static func failure(_ what: String, _ number: Int32) -> ClusterError {
        ClusterError(
            code: .startFailed,
            message: "The watcher of the test server can't start: \(what): \(Errno(rawValue: number)).",
            remedy: "Raise the limits of processes and open files.",
            chinese: "测试服务器的守护进程无法启动：\(what)。请提高进程数与文件数上限。")
    }
}

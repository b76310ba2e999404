import Glibc
import SystemPackage

/// A lock between commands that make, start, stop or replace one cluster.
///
/// The system frees it when its holder ends, however it ends; the file stays and names the last holder.
struct ClusterLock: ~Copyable {
    private let file: Int32

    private init(file: Int32) { self.file = file }

    deinit { close(file) }

    /// Waits for the lock.
    ///
    /// - Throws: ``ClusterError`` with code `busy`, naming the process that holds it, after the wait.
    static func take(_ path: FilePath, waiting wait: Duration) async throws(ClusterError) -> ClusterLock {
        let file = open(path.string, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw ClusterFiles.failure(path) }
        let lock = ClusterLock(file: file)
        let start = ContinuousClock.now
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            guard ContinuousClock.now - start < wait else { throw busy(path) }
            do {
                try await Task.sleep(for: .milliseconds(50))
            } catch {
                throw busy(path)
            }
        }
        let name = Array("\(getpid())\n".utf8)
        ftruncate(file, 0)
        _ = name.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        return lock
    }

    private static func busy(_ path: FilePath) -> ClusterError {
        let holder = ClusterFiles.text(path)?.prefix { $0.isNumber } ?? ""
        let process = holder.isEmpty ? "of an unknown number" : String(holder)
        return ClusterError(
            code: .busy,
            message: "Another command, process \(process), works on the database at \(path.string).",
            remedy: "Wait until it has ended, then try again.",
            chinese: "另一个命令（进程 \(process)）正在操作该数据库（\(path.string)）。请等待其结束后重试。")
    }
}

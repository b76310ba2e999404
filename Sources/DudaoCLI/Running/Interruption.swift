import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends the program cleanly at Ctrl-C: what was being written is removed, the status says so.
///
/// The signals are blocked in every thread and taken by one of its own, so that the clean-up is ordinary code and
/// not a signal handler, where hardly anything may be called.
final class Interruption: Sendable {
    private let unfinished = Mutex<Set<String>>([])

    /// Begins to listen for SIGINT, SIGTERM and SIGHUP.
    ///
    /// To be called before the first thread is made, since threads inherit the mask. SIGPIPE and SIGXFSZ are ignored:
    /// a closed pipe and a full quota then come back as errors of `write`, with a place to report them.
    func listen() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let waited = signals
        Thread.detachNewThread { [self] in
            var set = waited
            var number: Int32 = 0
            guard sigwait(&set, &number) == 0 else { return }
            removeUnfinished()
            _exit(number == SIGINT ? ExitStatus.interrupted.rawValue : 128 + number)
        }
    }

    /// Remembers a file or folder to remove if the program is stopped.
    func willWrite(_ path: String) {
        unfinished.withLock { _ = $0.insert(path) }
    }

    /// Forgets a file or folder, which now stands under its own name or is gone.
    func didFinish(_ path: String) {
        unfinished.withLock { _ = $0.remove(path) }
    }

    /// Removes everything that was being written.
    private func removeUnfinished() {
        unfinished.withLock { paths in
            for path in paths { try? FileManager.default.removeItem(atPath: path) }
        }
    }
}

import Foundation
import SupervisionExchange
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
    private let unfinished = Mutex<[String: Kind]>([:])

    /// What is being written.
    private enum Kind {
        case file
        case dataFolder
    }

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

    /// Remembers a file to remove if the program is stopped.
    func willWrite(_ path: String) {
        unfinished.withLock { $0[path] = .file }
    }

    /// Remembers a data folder whose unfinished files are to be removed if the program is stopped.
    func willFill(_ folder: String) {
        unfinished.withLock { $0[folder] = .dataFolder }
    }

    /// Forgets a file or folder, which now stands under its own name or is gone.
    func didFinish(_ path: String) {
        unfinished.withLock { $0[path] = nil }
    }

    /// Removes everything that was being written.
    private func removeUnfinished() {
        unfinished.withLock { paths in
            for (path, kind) in paths {
                switch kind {
                case .file: unlink(path)
                case .dataFolder: DataFolderWriter.discardUnfinished(in: path)
                }
            }
        }
    }
}

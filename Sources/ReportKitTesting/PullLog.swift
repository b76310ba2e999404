import Synchronization

/// Notes, each time rows are pulled, how many were pulled and how much was written by then.
final class PullLog: Sendable {
    struct Entry: Sendable {
        let reading: Int
        let limit: Int
        let pulled: Int
        let bytesWritten: Int
    }

    private struct State {
        var entries: [Entry] = []
        var bytesWritten: Int = 0
        var readings: Int = 0
    }

    private let state: Mutex<State> = Mutex(State())

    var entries: [Entry] { state.withLock(\.entries) }

    var bytesWritten: Int { state.withLock(\.bytesWritten) }

    func beginReading() -> Int {
        state.withLock { state in
            state.readings += 1
            return state.readings
        }
    }

    func wrote(_ count: Int) {
        state.withLock { $0.bytesWritten += count }
    }

    func pulled(_ pulled: Int, limit: Int, reading: Int) {
        state.withLock { state in
            state.entries.append(
                Entry(reading: reading, limit: limit, pulled: pulled, bytesWritten: state.bytesWritten))
        }
    }
}

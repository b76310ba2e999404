import Glibc

/// A pipe that other threads make readable, to wake a thread that polls.
final class WakeSignal: Sendable {
    let descriptor: Int32
    private let writing: Int32

    init() throws(PQError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw PQError(
                .connectionRefused, .connect, "no descriptor is left: the process has too many open")
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        writing = ends[1]
    }

    deinit {
        close(descriptor)
        close(writing)
    }

    func raise() {
        // A full pipe is as good as one more byte.
        var one: UInt8 = 1
        _ = write(writing, &one, 1)
    }

    func clear() {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { bytes in
            while read(descriptor, bytes.baseAddress, 64) == 64 {}
        }
    }
}

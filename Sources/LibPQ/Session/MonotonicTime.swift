import Glibc

/// A point of the clock that never jumps, for deadlines inside of `poll`.
struct MonotonicTime: Comparable, Sendable {
    var nanoseconds: Int64

    static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    static func after(_ duration: Duration) -> MonotonicTime {
        let (sum, overflow) = now.nanoseconds.addingReportingOverflow(duration.clampedNanoseconds)
        return MonotonicTime(nanoseconds: overflow ? .max : sum)
    }

    /// The end of the first of several equal parts of the time that is left.
    func share(among parts: Int) -> MonotonicTime {
        let now = MonotonicTime.now.nanoseconds
        guard parts > 1, nanoseconds > now else { return self }
        return MonotonicTime(nanoseconds: now + (nanoseconds - now) / Int64(parts))
    }

    /// Milliseconds from now as `poll` takes them, rounded up, so that it doesn't wake too early and spin.
    var pollTimeout: Int32 {
        let rest = nanoseconds - MonotonicTime.now.nanoseconds
        guard rest > 0 else { return 0 }
        return Int32(clamping: (rest / 1_000_000) + 1)
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

extension Duration {
    var clampedNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        guard seconds < 9_000_000_000 else { return .max }
        guard seconds > -9_000_000_000 else { return .min }
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    var clampedMilliseconds: Int64 { clampedNanoseconds / 1_000_000 }
}

import ReportKit

/// A sink that forgets what it is given, and tells a log how much it was.
struct CountingSink: ByteSink {
    let log: PullLog

    mutating func write(_ bytes: RawSpan) {
        log.wrote(bytes.byteCount)
    }
}

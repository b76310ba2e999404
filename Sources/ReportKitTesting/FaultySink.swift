import ReportKit

/// A sink that counts writes and fails at one of them.
struct FaultySink: ByteSink {
    static let error: RenderingError = RenderingError(
        .sinkFailed, "The sink was made to fail here; a formatter has to stop and throw this error.")

    let failingAt: Int?
    private(set) var writes: Int = 0

    init(failingAt: Int?) {
        self.failingAt = failingAt
    }

    mutating func write(_ bytes: RawSpan) throws(RenderingError) {
        writes += 1
        if let failingAt, writes >= failingAt { throw FaultySink.error }
    }
}

import ReportKit

extension FormatterContract {
    /// More rows than a formatter may ask for at a time.
    private static let mostRows: Int = 65_536
    /// The rows that a formatter may have pulled without having written them: several batches, and its own buffer.
    private static let window: Int = 20_000

    static func failingSink(_ formatter: any ReportFormatter) throws(Failure) {
        let report: Report = LongReport.report(rows: 6000, failingAfter: nil, log: nil)
        var counting: FaultySink = FaultySink(failingAt: nil)
        do {
            _ = try formatter.render(request(report, .zh), into: &counting)
        } catch {
            throw Failure("Rendering a long table failed: \(error.message)")
        }
        // Every write of a short series, and a spread of a long one.
        let stride: Int = max(1, counting.writes / 24)
        for write in Swift.stride(from: 1, through: counting.writes, by: stride) {
            var sink: FaultySink = FaultySink(failingAt: write)
            do {
                _ = try formatter.render(request(report, .zh), into: &sink)
                throw Failure("The failure of write \(write) of \(counting.writes) was swallowed.")
            } catch let failure as Failure {
                throw failure
            } catch let error as RenderingError {
                try require(
                    error == FaultySink.error,
                    "The failure of write \(write) came out as another error: \(error.message)")
            } catch {
                throw Failure("The failure of write \(write) came out as another error.")
            }
            try require(sink.writes == write, "It went on writing after the failure of write \(write).")
        }
    }

    static func failingRows(_ formatter: any ReportFormatter) throws(Failure) {
        for failing in [0, 700, 3000] {
            let report: Report = LongReport.report(rows: 6000, failingAfter: failing, log: nil)
            var sink: MemorySink = MemorySink()
            do {
                _ = try formatter.render(request(report, .zh), into: &sink)
                throw Failure("The failure of the rows after row \(failing) was swallowed.")
            } catch let failure as Failure {
                throw failure
            } catch let error as RenderingError {
                try require(
                    error == LongReport.error,
                    "The failure of the rows came out as another error: \(error.message)")
            } catch {
                throw Failure("The failure of the rows came out as another error.")
            }
        }
    }

    static func batches(_ formatter: any ReportFormatter) throws(Failure) {
        let rows: Int = 200_000
        let log: PullLog = PullLog()
        let report: Report = LongReport.report(rows: rows, failingAfter: nil, log: log)
        var sink: CountingSink = CountingSink(log: log)
        do {
            _ = try formatter.render(request(report, .zh), into: &sink)
        } catch {
            throw Failure("Rendering \(rows) rows failed: \(error.message)")
        }
        let entries: [PullLog.Entry] = log.entries
        let greediest: Int = entries.map(\.limit).max() ?? 0
        try require(
            greediest <= mostRows, "It asked for \(greediest) rows at a time; ask for \(mostRows) at most.")
        // A packed format may write at its end alone; a format of text has no reason to hold rows back.
        guard isText(formatter.descriptor), entries.contains(where: { $0.pulled >= rows }) else { return }
        let total: Int = log.bytesWritten
        let lastReading: Int = entries.map(\.reading).max() ?? 0
        for entry in entries where entry.reading == lastReading && entry.pulled > window {
            // Half of what an even output would have written by then, so that uneven rows don't matter.
            let due: Int = total / 2 / rows * (entry.pulled - window)
            try require(
                entry.bytesWritten >= due,
                "Of \(total) bytes only \(entry.bytesWritten) were written when \(entry.pulled) of \(rows) rows had been"
                    + " pulled: it collects rows instead of writing them.")
        }
    }
}

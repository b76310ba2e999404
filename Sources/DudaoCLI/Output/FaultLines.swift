import ReportKit
import SupervisionExchange

/// The faults and notes of a data folder as lines.
struct FaultLines {
    /// What was found.
    let report: FaultReport
    /// The language.
    let locale: ReportLocale

    /// One line a fault, and one for those that weren't listed.
    func lines(of faults: [DataFault]) -> [String] {
        faults.map { locale == .zh ? $0.chinese : $0.description }
    }

    /// How many there are beyond those listed.
    var unlisted: String? {
        guard report.unlistedCount > 0 else { return nil }
        return locale == .zh
            ? "另有 \(report.unlistedCount) 条未列出。" : "\(report.unlistedCount) more aren't listed."
    }

    /// Tells how many notes there are, or each where all are asked for.
    func tellNotes(on stream: StandardStream, all: Bool) {
        let notes = report.notes
        guard !notes.isEmpty else { return }
        guard all else {
            let count = report.count - report.errorCount
            let zh = "提示：数据有 \(count) 条提示，用 --verbose 查看。"
            stream.line(locale == .zh ? zh : "note: the data has \(count) notes; see --verbose.")
            return
        }
        for line in lines(of: notes) { stream.line((locale == .zh ? "提示：" : "note: ") + line) }
    }
}

extension CommandError {
    /// A folder that can't be used, with everything that is wrong with it.
    init(_ error: ExchangeError, locale: ReportLocale) {
        let status: ExitStatus =
            switch error.code {
            case .notPermitted: .notPermitted
            case .inputFailed, .outputFailed: .ioFailed
            case .folderOccupied: .refused
            case .misuse: .usage
            default: .badInput
            }
        let lines = FaultLines(report: error.report, locale: locale)
        self.init(
            status: status, message: locale == .zh ? error.message.chinese : error.message.english,
            details: lines.lines(of: error.report.errors) + (lines.unlisted.map { [$0] } ?? []))
    }
}

/// Gathers faults while a folder is read: all are counted, so many of each kind kept.
struct FaultCollector {
    private var faults: [DataFault] = []
    private var counts: [DataFaultKind: Int] = [:]
    private(set) var errorCount = 0
    /// Hears of every error, listed or not.
    var listener: ((DataFault) -> Void)?

    /// Adds a fault; its wording is only made when it is kept.
    mutating func add(
        _ kind: DataFaultKind, _ severity: DataFault.Severity = .error, file: String, line: Int? = nil,
        byteOffset: Int? = nil, column: String? = nil, value: @autoclosure () -> String? = nil,
        expected: @autoclosure () -> BilingualText, remedy: @autoclosure () -> BilingualText
    ) {
        let seen = counts[kind, default: 0]
        counts[kind] = seen + 1
        if severity == .error { errorCount += 1 }
        let isListed = seen < FaultReport.listLimit
        let isHeard = severity == .error && listener != nil
        guard isListed || isHeard else { return }
        let fault = DataFault(
            kind: kind, severity: severity, file: file, line: line, byteOffset: byteOffset, column: column,
            value: value(), expected: expected(), remedy: remedy())
        if isListed { faults.append(fault) }
        if isHeard { listener?(fault) }
    }

    /// The faults so far, sorted.
    func report() -> FaultReport {
        FaultReport(faults: faults.sorted(), counts: counts, errorCount: errorCount)
    }
}

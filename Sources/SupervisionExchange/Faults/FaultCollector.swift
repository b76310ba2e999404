/// Gathers faults while a folder is read: all are counted, so many of each kind kept.
struct FaultCollector {
    private var faults: [DataFault] = []
    private var counts: [DataFaultKind: Int] = [:]
    private(set) var errorCount = 0

    /// Adds a fault; its wording is only made when it is kept.
    mutating func add(
        _ kind: DataFaultKind, _ severity: DataFault.Severity = .error, file: String, line: Int? = nil,
        byteOffset: Int? = nil, column: String? = nil, value: @autoclosure () -> String? = nil,
        expected: @autoclosure () -> BilingualText, remedy: @autoclosure () -> BilingualText
    ) {
        let seen = counts[kind, default: 0]
        counts[kind] = seen + 1
        if severity == .error { errorCount += 1 }
        guard seen < FaultReport.listLimit else { return }
        faults.append(
            DataFault(
                kind: kind, severity: severity, file: file, line: line, byteOffset: byteOffset,
                column: column, value: value(),
                expected: expected(), remedy: remedy()))
    }

    /// The faults so far, sorted.
    func report() -> FaultReport {
        FaultReport(faults: faults.sorted(), counts: counts, errorCount: errorCount)
    }
}

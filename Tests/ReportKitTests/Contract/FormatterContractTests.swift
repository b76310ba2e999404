import ReportKit
import ReportKitTesting
import Testing

/// Each formatter here breaks one promise: a contract that nothing can break would promise nothing.
@Suite("The formatters' contract can be broken")
struct FormatterContractTests {
    enum Fault: String, CaseIterable, Sendable {
        case faultyName, refusesEmpty, otherBytes, swallowsSink, renamesError, swallowsRows, collectsRows,
            asksForAll
        case printsNumbers, keepsControls

        /// The promise that is broken, in a few of its words.
        var promise: String {
            switch self {
            case .faultyName: "descriptor is valid"
            case .refusesEmpty: "empty report"
            case .otherBytes: "same bytes twice"
            case .swallowsSink, .renamesError: "sink's first failure"
            case .swallowsRows: "rows' failure"
            case .collectsRows, .asksForAll: "pulls rows in batches"
            case .printsNumbers: "isn't finite"
            case .keepsControls: "without control characters"
            }
        }
    }

    struct Faulty: ReportFormatter {
        let fault: Fault?

        var descriptor: FormatDescriptor {
            FormatDescriptor(
                name: fault == .faultyName ? "Bad Name" : "plain",
                title: LocalizedText(zh: "例", en: "Example"),
                mediaType: "text/plain", fileExtension: "txt")
        }

        func render(
            _ request: RenderingRequest, into sink: inout some ByteSink
        ) throws(RenderingError) -> [RenderingNote] {
            if fault == .refusesEmpty, request.report.tables.isEmpty {
                throw RenderingError(.unsuitableReport, "Nothing to write.")
            }
            var buffer: TextBuffer = TextBuffer()
            buffer.append("start\n")
            if fault == .otherBytes { buffer.append("\(Int.random(in: 0..<Int.max))\n") }
            if fault == .keepsControls { buffer.append(request.report.notes.joined()) }
            for table in request.report.tables {
                do {
                    try write(table, &buffer, &sink)
                } catch {
                    switch fault {
                    case .swallowsRows where error.code == .rowsFailed: continue
                    case .swallowsSink where error.code == .sinkFailed: return []
                    case .renamesError: throw RenderingError(.formatterFailed, "Something else.")
                    default: throw error
                    }
                }
            }
            do {
                try buffer.flush(into: &sink)
            } catch {
                if fault == .swallowsSink { return [] }
                throw error
            }
            return []
        }

        private func write(
            _ table: Table, _ buffer: inout TextBuffer, _ sink: inout some ByteSink
        ) throws(RenderingError) {
            // Reading past the reader is how numbers that aren't finite come through.
            if fault == .printsNumbers {
                var cursor: any RowCursor = table.rows.makeCursor()
                for row in try cursor.next(upTo: 100) {
                    for case .decimal(let number) in row { buffer.append("\(number)\n") }
                }
            }
            var reader: RowReader = table.makeReader()
            while true {
                let rows: [[Cell]] = try reader.next(upTo: fault == .asksForAll ? .max : RowReader.batchSize)
                if rows.isEmpty { break }
                for row in rows {
                    buffer.append(
                        row.map { VisibleText.of($0.plainText, breaks: .spaces) }.joined(separator: "\t"))
                    buffer.append("\n")
                    if fault != .collectsRows { try buffer.drain(into: &sink) }
                }
            }
        }
    }

    @Test("A sound formatter keeps every promise", arguments: FormatterContract.checks)
    func sound(_ check: FormatterContract.Check) throws {
        try check.verify(Faulty(fault: nil))
    }

    @Test("Each fault is found by its check", arguments: Fault.allCases)
    func faults(_ fault: Fault) throws {
        let check: FormatterContract.Check = try #require(
            FormatterContract.checks.first { $0.name.contains(fault.promise) })
        let violation: ContractViolation? = #expect(throws: ContractViolation.self) {
            try check.verify(Faulty(fault: fault))
        }
        #expect(violation?.promise == check.name)
    }
}

import SupervisionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps findings in a file beside until their records come: there may be millions, and a store gives one
/// table at a time.
final class FindingSpool {
    /// What is kept of a finding, in this order.
    static let columns = ["record_id", "version", "item", "answer", "sampled", "failed", "remark"]

    private let file: FileSink
    private let writer: DataFileWriter
    private let places = FindingSpool.columns.map { StoredTable.findings.place($0) }

    init(folder: String) throws(ExchangeError) {
        let path = "\(folder)/.findings.part-\(getpid())"
        do { file = try FileSink(path: path) } catch { throw WriterErrors.failed(error, path: path) }
        writer = DataFileWriter(
            name: "findings", fileName: "findings", finalPath: path, columns: Self.columns, file: file,
            sink: file, fail: { _ in })
    }

    /// Adds a finding.
    func add(_ cells: UnsafeBufferPointer<BulkCell>) throws(ExchangeError) {
        for place in places {
            if let place, place < cells.count { writer.add(cells[place]) } else { writer.addBlank() }
        }
        try writer.endRow()
    }

    /// Reads them from the first, after the header, once all are there.
    func reader() throws(ExchangeError) -> CSVScanner {
        try writer.finish()
        do {
            let scanner = CSVScanner(try FileBytes(path: file.path))
            _ = try scanner.next()
            return scanner
        } catch {
            throw WriterErrors.failed(error, path: file.path)
        }
    }
}

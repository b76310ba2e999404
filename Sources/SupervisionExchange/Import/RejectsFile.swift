#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file of the rows that an import left out, written beside its place and put there when it is whole.
final class RejectsFile {
    /// Its columns: where the row stands, what is wrong with it, and the row as it stood there.
    static let columns = ["file", "line", "column", "kind", "value", "message", "row"]

    private let path: String
    private let file: FileSink
    private let writer: DataFileWriter
    private var failure: ExchangeError?
    /// How many rows were left out.
    private(set) var count = 0

    /// Begins the file.
    init(path: String) throws(ExchangeError) {
        self.path = path
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        let folder = path.dropLast(name.count)
        do {
            file = try FileSink(path: "\(folder).\(name).part-\(getpid())")
        } catch {
            throw WriterErrors.failed(error, path: path)
        }
        writer = DataFileWriter(
            name: "rejects", fileName: name, finalPath: path, columns: Self.columns, file: file, sink: file,
            fail: { _ in })
    }

    /// Adds a row that was left out, for its first fault.
    ///
    /// A failure to write is kept and told at the end: the row itself isn't to blame.
    func add(_ fault: DataFault, message: String, row: UnsafeRawBufferPointer, line: Int) {
        count += 1
        guard failure == nil else { return }
        writer.add(fault.file)
        writer.add(line)
        writer.add(fault.column)
        writer.add(fault.kind.code)
        writer.add(fault.value)
        writer.add(message)
        writer.add(bytes: row)
        do throws(ExchangeError) { try writer.endRow() } catch { failure = error }
    }

    /// Completes the file and puts it in its place; without a row nothing is put there.
    func publish() throws(ExchangeError) {
        if let failure { throw failure }
        guard count > 0 else {
            file.discard()
            return
        }
        try writer.finish()
        do { try file.publish(as: path) } catch { throw WriterErrors.failed(error, path: path) }
    }
}

public import SupervisionModel

/// Writes the rows of one file, streamed: only a block is held in memory.
///
/// Cells are added in the order of the columns; ``endRow()`` closes the row and says what failed since the
/// last.
///
/// ```swift
/// let sessions = try writer.file("sessions", columns: ["session_id", "starts_on"])
/// sessions.add("S1")
/// sessions.add(day)
/// try sessions.endRow()
/// ```
///
/// Not to be used from several threads at once.
public final class DataFileWriter {
    /// The file's name without its ending.
    public let name: String
    /// The headers, in order.
    public let columns: [String]
    /// The rows written so far.
    public private(set) var rowCount = 0
    let file: FileSink
    let sink: any ByteSink
    let fileName: String
    private let fail: (ExchangeError) -> Void
    private let finalPath: String
    private let buffer = RowBuffer(capacity: blockSize + 1 << 16)
    private var cells = 0
    private var misuse: ExchangeError?

    init(
        name: String, fileName: String, finalPath: String, columns: [String], file: FileSink,
        sink: any ByteSink,
        fail: @escaping (ExchangeError) -> Void
    ) {
        self.name = name
        self.fileName = fileName
        self.finalPath = finalPath
        self.columns = columns
        self.file = file
        self.sink = sink
        self.fail = fail
        for column in columns { add(column) }
        buffer.append(0x0A)
        cells = 0
    }

    /// Bytes that are held back before they are written.
    private static let blockSize = 1 << 18

    /// Adds a cell of text; quoted where it has to be.
    public func add(_ text: String) {
        var text = text
        text.withUTF8 { add(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Adds a cell of text in UTF-8; quoted where it has to be.
    func add(bytes: UnsafeRawBufferPointer) {
        if cells > 0 { buffer.append(0x2C) }
        cells += 1
        // A lone blank cell would be an empty line, which readers skip.
        let isLone = columns.count == 1 && bytes.isEmpty
        if buffer.appendCell(bytes.assumingMemoryBound(to: UInt8.self), isQuoted: isLone) == .hasNUL {
            misuse = WriterErrors.misuse(
                "\(fileName), row \(rowCount + 1): a cell has a NUL character; take it out.",
                "\(fileName) 第 \(rowCount + 1) 行：单元格含空字符，请去除。")
        }
    }

    /// Adds a cell of text, or a blank one.
    public func add(_ text: String?) {
        add(text ?? "")
    }

    /// Adds an id.
    public func add<Subject>(_ id: Identifier<Subject>) { add(id.text) }

    /// Adds a district's code, or a blank cell.
    public func add(_ code: DistrictCode?) { add(code?.text) }

    /// Adds a day, or a blank cell.
    public func add(_ day: CalendarDay?) { add(day?.description) }

    /// Adds a month, or a blank cell.
    public func add(_ month: CalendarMonth?) { add(month?.description) }

    /// Adds an instant in Beijing time, or a blank cell.
    public func add(_ instant: Instant?) { add(instant?.description) }

    /// Adds a whole number, or a blank cell.
    public func add(_ number: Int?) { add(number.map { String($0) }) }

    /// Adds a number in the shortest notation that reads back as the same, or a blank cell: `0.35`, `1`.
    public func add(_ number: Double?) {
        guard let number else { return addBlank() }
        let text = String(number)
        add(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    /// Adds `yes` or `no`.
    public func add(_ flag: Bool) { add(flag ? "yes" : "no") }

    /// Adds a value of a vocabulary by its code.
    public func add<Value: CodedValue>(_ value: Value) { add(value.rawValue) }

    /// Adds a value of a vocabulary by its code, or a blank cell.
    public func add<Value: CodedValue>(_ value: Value?) { add(value?.rawValue) }

    /// Adds a blank cell.
    public func addBlank() { add("") }

    /// Writes a row of texts.
    ///
    /// - Throws: ``ExchangeError``, as ``endRow()``.
    public func append(_ cells: [String]) throws(ExchangeError) {
        for cell in cells { add(cell) }
        try endRow()
    }

    /// Closes the row.
    ///
    /// - Throws: ``ExchangeError``: `misuse` when it has more or fewer cells than columns or a cell has a
    ///   NUL, `outputFailed` when the disk is full or the folder is gone. The writer can't be finished then.
    public func endRow() throws(ExchangeError) {
        if cells != columns.count {
            misuse =
                misuse
                ?? WriterErrors.misuse(
                    "\(fileName), row \(rowCount + 1): \(cells) cells for \(columns.count) columns; add what is missing.",
                    "\(fileName) 第 \(rowCount + 1) 行：\(cells) 个单元格，应为 \(columns.count) 个。")
        }
        if let misuse {
            fail(misuse)
            throw misuse
        }
        buffer.append(0x0A)
        cells = 0
        rowCount += 1
        if buffer.count >= Self.blockSize { try flush() }
    }

    /// Writes what is held back, and makes the file durable beside its place.
    func finish() throws(ExchangeError) {
        if cells > 0 { try endRow() }
        try flush()
        do { try sink.finish() } catch { throw failed(error) }
    }

    private func flush() throws(ExchangeError) {
        do { try sink.write(buffer.bytes) } catch { throw failed(error) }
        buffer.removeAll()
    }

    private func failed(_ fault: StreamFault) -> ExchangeError {
        let error = WriterErrors.failed(fault, path: finalPath)
        fail(error)
        return error
    }
}

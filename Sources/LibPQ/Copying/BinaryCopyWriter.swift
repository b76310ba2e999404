/// Writes the rows of a COPY in binary form; given to the body of ``Connection/copyIn(_:_:)`` and gone with
/// it.
///
/// A row begins with ``beginRow(_:)`` and has exactly that many values. The library can't know the columns'
/// types: the width of each value must be that of its column, or the server refuses the row.
public struct BinaryCopyWriter: ~Copyable {
    private static let capacity = 65_536

    private let session: Session
    private let buffer: UnsafeMutableRawBufferPointer
    private var used = 0
    private var missing = 0
    /// How many rows were begun.
    public private(set) var rows: Int = 0

    init(session: Session) {
        self.session = session
        buffer = .allocate(byteCount: Self.capacity, alignment: 16)
        let header: [UInt8] = [
            0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00, 0, 0, 0, 0, 0, 0, 0, 0,
        ]
        buffer.copyBytes(from: header)
        used = header.count
    }

    deinit {
        buffer.deallocate()
    }

    private mutating func flush() throws(PQError) {
        let full = UnsafeRawBufferPointer(rebasing: buffer[..<used])
        used = 0
        try session.putCopyData(full)
        if session.isCancelled { throw PQError(.cancelled, .copy, "the task was cancelled during COPY") }
    }

    private mutating func reserve(_ count: Int) throws(PQError) {
        if used + count > Self.capacity { try flush() }
    }

    private mutating func put<T: FixedWidthInteger>(_ value: T) {
        buffer.storeBytes(of: value.bigEndian, toByteOffset: used, as: T.self)
        used += MemoryLayout<T>.size
    }

    private mutating func field(_ size: Int) throws(PQError) {
        guard missing > 0 else {
            throw PQError(.copyFailed, .copy, "row \(rows) has more values than it was begun with")
        }
        missing -= 1
        try reserve(4 + size)
        put(Int32(truncatingIfNeeded: size))
    }

    /// Begins the next row.
    ///
    /// - Throws: ``PQError`` with code `copyFailed` when the row before lacks values.
    public mutating func beginRow(_ columns: Int) throws(PQError) {
        guard missing == 0 else {
            throw PQError(.copyFailed, .copy, "row \(rows) lacks \(missing) of its values")
        }
        guard (0...1_664).contains(columns) else {
            throw PQError(.copyFailed, .copy, "a row can't have \(columns) columns")
        }
        rows += 1
        missing = columns
        try reserve(2)
        put(Int16(columns))
    }

    /// Writes NULL.
    public mutating func writeNull() throws(PQError) {
        guard missing > 0 else {
            throw PQError(.copyFailed, .copy, "row \(rows) has more values than it was begun with")
        }
        missing -= 1
        try reserve(4)
        put(Int32(-1))
    }

    /// Writes a `boolean`.
    public mutating func write(_ value: Bool) throws(PQError) {
        try field(1)
        put(UInt8(value ? 1 : 0))
    }

    /// Writes a `smallint`.
    public mutating func write(_ value: Int16) throws(PQError) {
        try field(2)
        put(value)
    }

    /// Writes an `integer`.
    public mutating func write(_ value: Int32) throws(PQError) {
        try field(4)
        put(value)
    }

    /// Writes a `bigint`.
    public mutating func write(_ value: Int64) throws(PQError) {
        try field(8)
        put(value)
    }

    /// Writes a `double precision`.
    public mutating func write(_ value: Double) throws(PQError) {
        try field(8)
        put(value.bitPattern)
    }

    /// Writes a `real`.
    public mutating func write(_ value: Float) throws(PQError) {
        try field(4)
        put(value.bitPattern)
    }

    /// Writes a `date`.
    public mutating func write(_ value: PostgresDate) throws(PQError) {
        try field(4)
        put(value.daysSince2000)
    }

    /// Writes a `timestamptz` or a `timestamp`.
    public mutating func write(_ value: PostgresTimestamp) throws(PQError) {
        try field(8)
        put(value.microsecondsSince2000)
    }

    /// Writes a `uuid`.
    public mutating func write(_ value: PostgresUUID) throws(PQError) {
        try field(16)
        put(value.high)
        put(value.low)
    }

    /// Writes a `numeric`.
    public mutating func write(_ value: PostgresNumeric) throws(PQError) {
        try write(encoded: value)
    }

    /// Writes a `text` or `varchar`.
    public mutating func write(_ value: String) throws(PQError) {
        var value = value
        var failure: PQError?
        value.withUTF8 { utf8 in
            do throws(PQError) { try write(bytes: UnsafeRawBufferPointer(utf8)) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Writes a `text` or `varchar` from its UTF-8, which the server checks.
    public mutating func write(utf8 bytes: UnsafeRawBufferPointer) throws(PQError) {
        try write(bytes: bytes)
    }

    /// Writes a `bytea`, or any value in its binary form.
    public mutating func write(bytes: UnsafeRawBufferPointer) throws(PQError) {
        guard bytes.count <= Int(Int32.max) else {
            throw PQError(.copyFailed, .copy, "a value of row \(rows) is longer than 2 GB")
        }
        guard missing > 0 else {
            throw PQError(.copyFailed, .copy, "row \(rows) has more values than it was begun with")
        }
        missing -= 1
        try reserve(4)
        put(Int32(truncatingIfNeeded: bytes.count))
        var start = 0
        while start < bytes.count {
            if used == Self.capacity { try flush() }
            let count = min(bytes.count - start, Self.capacity - used)
            UnsafeMutableRawBufferPointer(rebasing: buffer[used..<(used + count)])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)]))
            used += count
            start += count
        }
    }

    /// Writes any value that can be bound, such as an array; slower than the others.
    public mutating func write(encoded value: some PostgresEncodable) throws(PQError) {
        guard !value.isPostgresNull else { return try writeNull() }
        var encoded = PostgresValueBuffer()
        value.encode(into: &encoded)
        var failure: PQError?
        encoded.bytes.withUnsafeBytes { bytes in
            do throws(PQError) { try write(bytes: bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Writes the trailer and what is left.
    mutating func finish() throws(PQError) {
        guard missing == 0 else {
            throw PQError(.copyFailed, .copy, "the last row, \(rows), lacks \(missing) of its values")
        }
        try reserve(2)
        put(Int16(-1))
        try flush()
    }
}

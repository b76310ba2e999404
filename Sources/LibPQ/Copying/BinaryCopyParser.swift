/// Takes a binary COPY apart, however it is cut into messages.
struct BinaryCopyParser: ~Copyable {
    private static let signature: [UInt8] = [
        0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00,
    ]

    private enum Progress {
        case header, rows, ended
    }

    private var progress = Progress.header
    /// What is left of a message that ended inside of a row.
    private var carry: [UInt8] = []
    private var row = BinaryCopyRow()
    private(set) var rows = 0

    private func malformed(_ reason: String) -> PQError {
        PQError(.copyFailed, .copy, "the rows of the server are malformed after row \(rows): \(reason)")
    }

    mutating func take(
        _ chunk: UnsafeRawBufferPointer, _ body: (inout BinaryCopyRow) throws -> Void
    ) throws {
        if carry.isEmpty {
            let used = try parse(chunk, body)
            if used < chunk.count { carry.append(contentsOf: chunk[used...]) }
        } else {
            carry.append(contentsOf: chunk)
            let whole = carry
            let used = try whole.withUnsafeBytes { try parse($0, body) }
            carry.removeFirst(used)
        }
    }

    func finish() throws(PQError) {
        guard progress == .ended, carry.isEmpty else { throw malformed("the trailer is missing") }
    }

    /// Reads as many whole rows as there are and says how many bytes they took.
    private mutating func parse(
        _ bytes: UnsafeRawBufferPointer, _ body: (inout BinaryCopyRow) throws -> Void
    ) throws -> Int {
        var offset = 0
        if progress == .header {
            guard let length = try header(bytes) else { return 0 }
            offset = length
            progress = .rows
        }
        while offset + 2 <= bytes.count {
            guard progress == .rows else { throw malformed("bytes follow the trailer") }
            let count = Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int16.self)))
            if count == -1 {
                progress = .ended
                offset += 2
                continue
            }
            guard count >= 0 else { throw malformed("a row has \(count) columns") }
            guard let end = try fields(bytes, from: offset + 2, count: count) else { return offset }
            rows += 1
            row.bytes = bytes
            row.number = rows
            defer { row.bytes = UnsafeRawBufferPointer(start: nil, count: 0) }
            try body(&row)
            offset = end
        }
        if progress == .ended, offset < bytes.count { throw malformed("bytes follow the trailer") }
        return offset
    }

    private func header(_ bytes: UnsafeRawBufferPointer) throws(PQError) -> Int? {
        guard bytes.count >= 19 else {
            guard bytes.prefix(11).elementsEqual(Self.signature.prefix(bytes.count)) else {
                throw malformed("the header isn't that of a binary COPY")
            }
            return nil
        }
        guard bytes[..<11].elementsEqual(Self.signature) else {
            throw malformed("the header isn't that of a binary COPY")
        }
        let flags = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 11, as: UInt32.self))
        guard flags & 0xFFFF_0000 == 0 else { throw malformed("the header has flags that aren't known") }
        let extra = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: 15, as: Int32.self)))
        guard extra >= 0, extra <= 1 << 20 else { throw malformed("the header's length is wrong") }
        return bytes.count >= 19 + extra ? 19 + extra : nil
    }

    /// Notes where the fields are; `nil` when the row isn't whole yet.
    private mutating func fields(
        _ bytes: UnsafeRawBufferPointer, from start: Int, count: Int
    ) throws(PQError) -> Int? {
        row.fields.removeAll(keepingCapacity: true)
        var offset = start
        for _ in 0..<count {
            guard offset + 4 <= bytes.count else { return nil }
            let length = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
            offset += 4
            guard length >= -1 else { throw malformed("a value has the length \(length)") }
            guard length <= bytes.count - offset else { return nil }
            row.fields.append(BinaryCopyRow.Field(offset: offset, length: length))
            if length > 0 { offset += length }
        }
        return offset
    }
}

import LibPQ

/// What the server sends: single values of every type that can be read, and the stream of a binary COPY.
///
/// A value that is read must come out the same when it is written and read again; a COPY must give the same rows
/// however it is cut into messages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecoders(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = UnsafeRawBufferPointer(start: data, count: size)
    guard let first = input.first else { return 0 }
    let rest = UnsafeRawBufferPointer(rebasing: input.dropFirst())
    if first & 0x80 == 0 { value(rest, kind: Int(first)) } else { rows(rest, cut: Int(first & 0x7F)) }
    return 0
}

private func value(_ bytes: UnsafeRawBufferPointer, kind: Int) {
    switch kind % 20 {
    case 0: again(Bool.self, bytes)
    case 1: again(Int16.self, bytes)
    case 2: again(Int32.self, bytes)
    case 3: again(Int64.self, bytes)
    case 4: again(Int.self, bytes)
    case 5: bits(Double.self, bytes) { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
    case 6: bits(Float.self, bytes) { $0.bitPattern == $1.bitPattern || ($0.isNaN && $1.isNaN) }
    case 7: bits(String.self, bytes) { $0.utf8.elementsEqual($1.utf8) }
    case 8: again(PostgresUUID.self, bytes)
    case 9: again(PostgresDate.self, bytes)
    case 10: again(PostgresTimestamp.self, bytes)
    case 11: numeric(bytes)
    case 12: again([Int64].self, bytes)
    case 13: again([Int32?].self, bytes)
    case 14: bits([String].self, bytes) { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }
    case 15: again([UInt8].self, bytes)
    case 16: again([PostgresUUID].self, bytes)
    case 17: again([PostgresDate?].self, bytes)
    case 18: again([PostgresNumeric].self, bytes)
    default: bits([Bool].self, bytes) { $0 == $1 }
    }
}

private func again<Value: PostgresEncodable & PostgresDecodable & Equatable>(
    _ type: Value.Type, _ bytes: UnsafeRawBufferPointer
) {
    bits(type, bytes) { $0 == $1 }
}

/// Reads a value by its own type, and what it is written as.
private func bits<Value: PostgresEncodable & PostgresDecodable>(
    _ type: Value.Type, _ bytes: UnsafeRawBufferPointer, _ isSame: (Value, Value) -> Bool
) {
    for oid in 1...40 as ClosedRange<UInt32> {
        _ = try? BinaryDecoding.decode(type, from: bytes, oid: PostgresOID(rawValue: oid))
    }
    for oid in [
        PostgresOID.int2, .int4, .int8, .float4, .float8, .text, .numeric, .bytea, .json, .jsonb, .date,
    ] {
        _ = try? BinaryDecoding.decode(type, from: bytes, oid: oid)
    }
    let oid = Value.postgresType
    guard let value = try? BinaryDecoding.decode(type, from: bytes, oid: oid) else { return }
    let written = BinaryDecoding.encode(value)
    let read = written.withUnsafeBytes { try? BinaryDecoding.decode(type, from: $0, oid: oid) }
    guard let read, isSame(value, read) else {
        fatalError("\(type): \(value) was read as \(String(describing: read))")
    }
}

/// A number also has a text, which must be the number again.
private func numeric(_ bytes: UnsafeRawBufferPointer) {
    again(PostgresNumeric.self, bytes)
    guard let number = try? BinaryDecoding.decode(PostgresNumeric.self, from: bytes, oid: .numeric) else {
        return
    }
    let text = number.description
    _ = number.exactInteger
    _ = number.approximation
    // A text of more digits than a number may have can't be read, which is no error.
    guard let read = PostgresNumeric(text) else { return }
    guard read.description == text else { fatalError("\(text) was read as \(read)") }
}

private func rows(_ bytes: UnsafeRawBufferPointer, cut: Int) {
    let whole = outcome([Array(bytes)])
    var chunks: [[UInt8]] = []
    var place = 0
    while place < bytes.count {
        let end = min(bytes.count, place + 1 + cut)
        chunks.append(Array(bytes[place..<end]))
        place = end
    }
    let pieces = outcome(chunks)
    guard whole == pieces else { fatalError("\(whole) in one message, \(pieces) in several") }
}

/// The fields of every row up to the end or the first error, and whether it ended well.
private func outcome(_ chunks: [[UInt8]]) -> [[[UInt8]?]] {
    var all: [[[UInt8]?]] = []
    do {
        let count = try BinaryDecoding.copyRows(in: chunks) { row in
            var fields: [[UInt8]?] = []
            for index in 0..<row.count {
                fields.append(try row.isNull(at: index) ? nil : Array(row.bytes(at: index)))
                touch(&row, index)
            }
            touch(&row, row.count)
            all.append(fields)
        }
        guard count == all.count else { fatalError("\(count) rows were counted and \(all.count) seen") }
        all.append([[1]])
    } catch {
        all.append([nil])
    }
    return all
}

private func touch(_ row: inout BinaryCopyRow, _ index: Int) {
    _ = try? row.bool(at: index)
    _ = try? row.int16(at: index)
    _ = try? row.int32(at: index)
    _ = try? row.int64(at: index)
    _ = try? row.double(at: index)
    _ = try? row.float(at: index)
    _ = try? row.date(at: index)
    _ = try? row.timestamp(at: index)
    _ = try? row.uuid(at: index)
    _ = try? row.string(at: index)
    _ = try? row.decode([String?].self, at: index, as: .textArray)
    _ = try? row.decode(PostgresNumeric.self, at: index, as: .numeric)
}

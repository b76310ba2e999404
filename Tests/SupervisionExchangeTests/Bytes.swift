import SupervisionExchange

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes in memory, given out in pieces of chosen lengths.
final class PiecewiseBytes: ByteSource {
    private let bytes: [UInt8]
    private let cuts: [Int]
    private var place = 0

    /// Gives out the bytes up to each cut, and then the rest.
    init(_ bytes: [UInt8], cuts: [Int] = []) {
        self.bytes = bytes
        self.cuts = cuts
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        let end = cuts.first { $0 > place } ?? bytes.count
        let count = min(end - place, buffer.count)
        for offset in 0..<count { buffer[offset] = bytes[place + offset] }
        place += count
        return count
    }
}

/// Keeps what it is given.
final class MemorySink: ByteSink {
    private(set) var bytes: [UInt8] = []
    func write(_ bytes: UnsafeRawBufferPointer) throws(StreamFault) { self.bytes.append(contentsOf: bytes) }
    func finish() throws(StreamFault) {}
}

/// One member of a gzip file.
func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let memory = MemorySink()
    let sink = try DeflatedSink(memory)
    try bytes.withUnsafeBytes { try sink.write($0) }
    try sink.finish()
    return memory.bytes
}

/// Everything a source has to give.
func drain(_ source: any ByteSource, block: Int = 4096) throws -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: block, alignment: 1)
    defer { buffer.deallocate() }
    var all: [UInt8] = []
    while case let count = try source.read(into: buffer), count > 0 {
        all.append(contentsOf: buffer[..<count])
    }
    return all
}

/// A text in GB 18030.
func gb18030(_ text: String) throws -> [UInt8] {
    struct Refused: Error {}
    guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else {
        throw Refused()
    }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4 * input.count + 4)
    let capacity = output.count
    let made = try input.withUnsafeMutableBufferPointer { input in
        try output.withUnsafeMutableBufferPointer { output in
            var from = input.baseAddress
            var left = input.count
            var to = output.baseAddress
            var room = capacity
            guard iconv(converter, &from, &left, &to, &room) != -1 else { throw Refused() }
            return capacity - room
        }
    }
    return output[..<made].map { UInt8(bitPattern: $0) }
}

/// Every row of a text, taken apart.
func rows(_ source: any ByteSource, blockSize: Int = 64) throws -> [[String]] {
    let scanner = CSVScanner(source, blockSize: blockSize)
    var rows: [[String]] = []
    while try scanner.next() {
        rows.append((0..<scanner.count).map { String(decoding: scanner[$0], as: UTF8.self) })
    }
    return rows
}

/// A small generator whose sequence is fixed by its seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

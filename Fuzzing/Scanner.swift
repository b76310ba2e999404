import SupervisionExchange

/// The reader's lowest layers: rows and cells of any bytes, in one block or in many small ones, in both encodings.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScanner(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = Array(UnsafeRawBufferPointer(start: data, count: size))
    guard let first = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    let piece = Int(first & 0x1F) + 1
    let whole = rows(Pieces(bytes, of: bytes.count + 1))
    let pieces = rows(Pieces(bytes, of: piece))
    guard whole == pieces else { fatalError("\(whole) in one block, \(pieces) in blocks of \(piece)") }
    return 0
}

/// Bytes in memory, given a few at a time.
private final class Pieces: ByteSource {
    private let bytes: [UInt8]
    private let size: Int
    private var place = 0

    init(_ bytes: [UInt8], of size: Int) {
        self.bytes = bytes
        self.size = size
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        let count = min(size, buffer.count, bytes.count - place)
        guard count > 0 else { return 0 }
        buffer.copyBytes(from: bytes[place..<(place + count)])
        place += count
        return count
    }
}

/// The cells of every row with its line, and how it ended.
private func rows(_ source: some ByteSource) -> [String] {
    let scanner = CSVScanner(source, blockSize: 2 * StreamFault.leastBuffer)
    scanner.keepsText = true
    var rows: [String] = []
    do {
        while try scanner.next() {
            let cells = (0..<scanner.count).map { place in
                scanner[place].map { String($0) }.joined(separator: " ")
            }
            rows.append(
                "\(scanner.line): \(cells) \(scanner.text.count) \(scanner.strayQuoteLine ?? 0) \(scanner.isBlank)"
            )
        }
        rows.append("end")
    } catch {
        rows.append("\(error)")
    }
    return rows
}

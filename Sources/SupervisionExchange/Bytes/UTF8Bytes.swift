/// Text in UTF-8, looked at strictly as it passes; a byte-order mark is taken off.
package final class UTF8Bytes: ByteSource {
    private let source: any ByteSource
    /// Bytes of a character that began in one block and ends in the next.
    private var carry: [UInt8] = []
    /// Bytes passed on and taken off so far.
    private var offset = 0
    private var pending: StreamFault?
    private var isAtStart = true
    /// Characters of several bytes so far; text in another encoding hardly ever has a few that look like
    /// them.
    private var wide = 0
    private static let proof = 8
    private var lines = LineCount()

    /// Whether the text began with a byte-order mark.
    package private(set) var hasByteOrderMark = false

    package init(_ source: any ByteSource) {
        self.source = source
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        if let pending { throw pending }
        guard let base = buffer.baseAddress else { return 0 }
        while true {
            var count = carry.count
            for (place, byte) in carry.enumerated() { buffer[place] = byte }
            let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            count += more
            guard count > 0 else { return 0 }
            if isAtStart {
                // The mark is three bytes: with fewer at hand, wait for more.
                if count < 3 && more > 0 {
                    carry = Array(buffer[..<count])
                    continue
                }
                isAtStart = false
                if count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
                    hasByteOrderMark = true
                    offset = 3
                    base.copyMemory(from: base + 3, byteCount: count - 3)
                    count -= 3
                    if count == 0 {
                        carry = []
                        if more == 0 { return 0 }
                        continue
                    }
                }
            }
            let check = UTF8Validation.check(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            lines.pass(buffer[..<check.valid])
            let isComplete = check.stop == .end || (check.stop == .incomplete && more > 0)
            if isComplete {
                carry = Array(buffer[check.valid..<count])
            } else {
                carry = []
                let isMeant = hasByteOrderMark || wide + check.wide >= Self.proof
                let cause: StreamFault.Cause =
                    check.stop == .nul ? (lines.isText ? .nul : .binary) : isMeant ? .damagedUTF8 : .notUTF8
                pending = StreamFault(cause, offset: offset + check.valid)
            }
            offset += check.valid
            wide += check.wide
            if check.valid > 0 { return check.valid }
            if let pending { throw pending }
        }
    }
}

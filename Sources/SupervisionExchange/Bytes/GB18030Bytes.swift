#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Text in GB 18030 (and so in GBK and GB 2312), put into UTF-8 strictly by the system's iconv.
package final class GB18030Bytes: ByteSource {
    private let source: any ByteSource
    private let converter: iconv_t
    private let input: UnsafeMutablePointer<CChar>
    private let capacity: Int
    private var start = 0
    private var end = 0
    private var offset = 0
    private var isAtEnd = false
    private var pending: StreamFault?
    private var lines = LineCount()

    package init(_ source: any ByteSource, blockSize: Int = 1 << 16) throws(StreamFault) {
        self.source = source
        capacity = max(blockSize, 4 * StreamFault.leastBuffer)
        guard let opened = iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else {
            throw StreamFault(.noDecoder)
        }
        converter = opened
        input = .allocate(capacity: capacity)
    }

    deinit {
        iconv_close(converter)
        input.deallocate()
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        if let pending { throw pending }
        guard let base = buffer.baseAddress else { return 0 }
        while true {
            try refill()
            guard start < end else { return 0 }
            var from: UnsafeMutablePointer<CChar>? = input + start
            var left = end - start
            var to: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
            var room = buffer.count
            let status = iconv(converter, &from, &left, &to, &room)
            let number = errno
            let used = end - start - left
            let made = buffer.count - room
            start += used
            offset += used
            if status == -1 {
                let isHalf = number == EINVAL && !isAtEnd
                if number != E2BIG && !isHalf { pending = StreamFault(.notGB18030, offset: offset) }
            }
            if let nul = buffer[..<made].firstIndex(of: 0) {
                lines.pass(buffer[..<nul])
                pending = StreamFault(lines.isText ? .nul : .binary, offset: offset)
                if nul > 0 { return nul }
            } else if made > 0 {
                lines.pass(buffer[..<made])
                return made
            }
            if let pending { throw pending }
        }
    }

    private func refill() throws(StreamFault) {
        // Half a character may be left over; a whole one never is longer than four bytes.
        guard end - start < 4, !isAtEnd else { return }
        let rest = end - start
        if rest > 0 { input.update(from: input + start, count: rest) }
        start = 0
        end = rest
        let room = UnsafeMutableRawBufferPointer(start: input + end, count: capacity - end)
        let count = try source.read(into: room)
        if count == 0 { isAtEnd = true } else { end += count }
    }
}

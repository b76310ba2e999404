import CZlib

/// What a gzip file holds, of however many members (RFC 1952).
package final class InflatedBytes: ByteSource {
    private let source: any ByteSource
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var isOpen = false
    /// Whether a member has begun and not ended.
    private var isInsideMember = false
    private var hasEndedMember = false
    private var isFinished = false

    /// Inflates a source in blocks of so many compressed bytes.
    package init(_ source: any ByteSource, blockSize: Int = 1 << 18) throws(StreamFault) {
        self.source = source
        input = .allocate(byteCount: max(blockSize, StreamFault.leastBuffer), alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 to ask for gzip alone.
        let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw StreamFault(.gzipDamaged) }
        isOpen = true
    }

    deinit {
        if isOpen { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
        input.deallocate()
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        guard !isFinished, let target = buffer.baseAddress else { return 0 }
        let limit = min(buffer.count, Int(Int32.max))
        stream.pointee.next_out = target.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(limit)
        while stream.pointee.avail_out > 0 {
            if stream.pointee.avail_in == 0 {
                let count = try source.read(into: input)
                if count == 0 {
                    guard !isInsideMember else { throw StreamFault(.gzipTruncated) }
                    isFinished = true
                    break
                }
                stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_in = UInt32(count)
            }
            if hasEndedMember && !isInsideMember {
                // Some writers fill the last block up with zeros.
                while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
                    stream.pointee.next_in += 1
                    stream.pointee.avail_in -= 1
                }
                if stream.pointee.avail_in == 0 { continue }
            }
            isInsideMember = true
            switch inflate(stream, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END:
                isInsideMember = false
                hasEndedMember = true
                inflateReset(stream)
            case Z_BUF_ERROR where stream.pointee.avail_in == 0: break
            default: throw StreamFault(.gzipDamaged)
            }
            if stream.pointee.avail_in == 0 && Int(stream.pointee.avail_out) < limit && !isInsideMember {
                break
            }
        }
        return limit - Int(stream.pointee.avail_out)
    }
}

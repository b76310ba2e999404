import CZlib

/// Compresses what it is given as gzip, without name and time, so that the same rows give the same bytes.
package final class DeflatedSink: ByteSink {
    private let sink: any ByteSink
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableRawBufferPointer
    private var isOpen = false

    package init(_ sink: any ByteSink) throws(StreamFault) {
        self.sink = sink
        output = .allocate(byteCount: 1 << 16, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw StreamFault(.gzipDamaged) }
        isOpen = true
    }

    deinit {
        if isOpen { deflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
        output.deallocate()
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(StreamFault) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        stream.pointee.next_in = UnsafeMutablePointer(mutating: base.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(bytes.count)
        while stream.pointee.avail_in > 0 { _ = try deflateOnce(Z_NO_FLUSH) }
    }

    package func finish() throws(StreamFault) {
        while try deflateOnce(Z_FINISH) != Z_STREAM_END {}
        try sink.finish()
    }

    private func deflateOnce(_ flush: Int32) throws(StreamFault) -> Int32 {
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(output.count)
        let status = deflate(stream, flush)
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw StreamFault(.gzipDamaged)
        }
        let made = output.count - Int(stream.pointee.avail_out)
        try sink.write(UnsafeRawBufferPointer(rebasing: output[..<made]))
        return status
    }
}

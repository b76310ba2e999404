#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a file beside its place; only ``publish(as:)`` puts it there.
final class FileSink: ByteSink {
    /// Where the bytes go until they are all there.
    let path: String
    private var descriptor: Int32
    private var isThere = true

    /// Creates the file, emptying what an interrupted writer may have left.
    init(path: String) throws(StreamFault) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            isThere = false
            throw FileBytes.fault(errno)
        }
    }

    deinit { discard() }

    func write(_ bytes: UnsafeRawBufferPointer) throws(StreamFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let block = UnsafeRawBufferPointer(rebasing: rest)
            #if canImport(Glibc)
                let count = Glibc.write(descriptor, block.baseAddress, block.count)
            #elseif canImport(Musl)
                let count = Musl.write(descriptor, block.baseAddress, block.count)
            #else
                let count = Darwin.write(descriptor, block.baseAddress, block.count)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw FileBytes.fault(errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    func finish() throws(StreamFault) {
        guard descriptor >= 0 else { return }
        // A disk may say only now that it is full; and a rename must never come before the bytes.
        let synced = fsync(descriptor)
        let number = errno
        let closed = close(descriptor)
        descriptor = -1
        if synced != 0, number != EINVAL { throw FileBytes.fault(number) }
        if closed != 0 { throw FileBytes.fault(errno) }
    }

    /// Moves the finished file to its place, over whatever is there.
    func publish(as final: String) throws(StreamFault) {
        guard rename(path, final) == 0 else { throw FileBytes.fault(errno) }
        isThere = false
    }

    /// Removes the file unless it has been published.
    func discard() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        if isThere { unlink(path) }
        isThere = false
    }
}

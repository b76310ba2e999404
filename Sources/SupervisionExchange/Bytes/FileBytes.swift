#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a file as they stand on disk.
package final class FileBytes: ByteSource {
    private let descriptor: Int32

    /// Opens a regular file; a pipe or a folder under its name isn't waited for.
    package init(path: String) throws(StreamFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileBytes.fault(errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileBytes.fault(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StreamFault(.notARegularFile) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw FileBytes.fault(errno) }
        }
    }

    /// The first bytes of the file, whatever has been read of it.
    package func beginning(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, 0) }
        return Array(bytes.prefix(max(0, got)))
    }

    /// Says what a system's error number means for a reader.
    package static func fault(_ number: Int32) -> StreamFault {
        switch number {
        case EACCES, EPERM: StreamFault(.notPermitted)
        case ENOENT: StreamFault(.missing)
        case EISDIR: StreamFault(.notARegularFile)
        default: StreamFault(.system(number))
        }
    }
}

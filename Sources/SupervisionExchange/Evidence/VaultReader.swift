import SupervisionModel
import SupervisionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Content of a folder's vault, read in pieces.
final class VaultReader: EvidenceReader {
    private let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens a file in its place, or tells that there is none; a link isn't followed, since content is never elsewhere.
    static func open(_ path: String) throws(StoreError) -> VaultReader? {
        let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
        #if canImport(Glibc)
            let descriptor = Glibc.open(path, flags)
        #elseif canImport(Musl)
            let descriptor = Musl.open(path, flags)
        #else
            let descriptor = Darwin.open(path, flags)
        #endif
        if descriptor < 0 {
            let number = errno
            if number == ENOENT { return nil }
            if number == ELOOP { throw notAFile }
            throw VaultFile.failure("Content of the vault can't be opened", number)
        }
        let reader = VaultReader(descriptor)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw notAFile }
        return reader
    }

    private static var notAFile: StoreError {
        StoreError(
            code: .damaged, message: "Something else than a file stands in the place of content.",
            basis: LegalBasis(article: 8))
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw VaultFile.failure("Content of the vault can't be read", errno) }
        }
    }
}

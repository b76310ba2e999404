import SupervisionModel
import SupervisionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that content is taken in by: under a name of its own until it is whole, and gone when it never is.
final class VaultFile {
    private let path: String
    private var descriptor: Int32
    private var isThere = true

    /// Creates a file that nobody else may open, under a name that nobody else uses.
    init(creatingIn folder: String) throws(StoreError) {
        var random = SystemRandomNumberGenerator()
        path = folder + "/" + String(random.next(), radix: 16) + String(random.next(), radix: 16)
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            isThere = false
            throw Self.failure("The material can't be written", errno)
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if isThere { unlink(path) }
    }

    /// Writes all of the bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
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
                throw Self.failure("The material can't be written", errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes the bytes durable and moves the file to its place.
    func publish(as final: String) throws(StoreError) {
        let synced = fsync(descriptor)
        let number = errno
        let closed = close(descriptor)
        descriptor = -1
        guard synced == 0 else { throw Self.failure("The material can't be made durable", number) }
        guard closed == 0 else { throw Self.failure("The material can't be written", errno) }
        guard rename(path, final) == 0 else {
            throw Self.failure("The material can't be moved to its place", errno)
        }
        isThere = false
    }

    /// A refusal of the system, in words.
    static func failure(_ what: String, _ number: Int32) -> StoreError {
        StoreError(
            code: .failed, message: "\(what): \(String(cString: strerror(number))).",
            basis: LegalBasis(article: 8), cause: FileBytes.fault(number))
    }
}

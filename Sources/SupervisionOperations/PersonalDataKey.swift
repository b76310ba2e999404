import Crypto
public import SupervisionModel
import SupervisionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The key that people's documents are hashed under: 32 bytes, which nothing shows.
///
/// With it a document that is asked about can be found again; without it nobody can try all numbers. It is kept beside the
/// store, never in it, and whoever loses it can't recognise a document any more.
public struct PersonalDataKey: Sendable {
    /// The number of bytes.
    public static let size = 32

    private let key: SymmetricKey

    /// Takes a key from a place of the caller's own.
    ///
    /// - Throws: ``OperationError`` with code `malformed` when it hasn't ``size`` bytes.
    public init(bytes: [UInt8]) throws(OperationError) {
        guard bytes.count == Self.size else { throw Self.wrongSize("The key") }
        key = SymmetricKey(data: bytes)
    }

    /// Reads a key from a file that nobody but its owner may read or write.
    ///
    /// - Throws: ``OperationError``: `notPermitted` when others may read or write the file; `malformed` when it hasn't
    ///   ``size`` bytes or isn't a file; `notFound` when it can't be opened.
    public init(contentsOf path: String) throws(OperationError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw OperationError(
                code: .notFound, message: "The key file \(path) can't be opened; check path and leave.",
                basis: nil)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw OperationError(
                code: .malformed, message: "The key \(path) isn't a file; give one of \(Self.size) bytes.",
                basis: nil)
        }
        guard status.st_mode & 0o077 == 0 else {
            throw OperationError(
                code: .notPermitted,
                message: "The key file \(path) is open to others; take their leave away (chmod 600).",
                basis: nil)
        }
        // One byte more than there may be, so that a longer file shows.
        var bytes = [UInt8](repeating: 0, count: Self.size + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            count += got
        }
        guard count == Self.size else { throw Self.wrongSize("The key file \(path)") }
        try self.init(bytes: Array(bytes.prefix(count)))
    }

    private static func wrongSize(_ what: String) -> OperationError {
        OperationError(
            code: .malformed, message: "\(what) must have exactly \(size) bytes, drawn at random.", basis: nil
        )
    }

    /// The keyed hash of a document (HMAC-SHA256, RFC 2104), in 64 small hexadecimal digits.
    ///
    /// The same document has the same hash under the same key, however its number was written.
    public func commitment(to document: PersonalDocument) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(document.commitmentText.utf8), using: key)
        return AuditEntry.hexadecimal(code)
    }
}

extension PersonalDataKey: CustomStringConvertible, CustomDebugStringConvertible {
    /// That it is a key, and nothing of it.
    public var description: String { "a key for personal data" }

    /// That it is a key, and nothing of it.
    public var debugDescription: String { description }
}

extension PersonalDataKey: CustomReflectable {
    /// No children, so that dumps and test reports don't show the bytes.
    public var customMirror: Mirror { Mirror(self, children: [:], displayStyle: .struct) }
}

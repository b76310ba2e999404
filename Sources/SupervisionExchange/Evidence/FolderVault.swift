import SupervisionModel
public import SupervisionStore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A vault in a folder: content under its own hash, `ab/abcdef…`, open to its owner alone.
///
/// Content is written under a name of its own in `incoming/`, made durable, and only then moved to its place, so that
/// whatever stands in a place is whole. What an interrupted intake leaves in `incoming/` is never read and may be deleted
/// while nothing is being taken in. The folder may be shared by several processes. Names of any material are never looked
/// at: only hashes become paths, and only those of 64 small hexadecimal digits.
///
/// ```swift
/// let vault = try FolderVault(path: "/var/lib/dudao/evidence")
/// let kept = try vault.keep(fileAt: photograph)
/// ```
public struct FolderVault: EvidenceVault {
    /// The folder.
    public let path: String

    private let limit: Int

    /// The size of the pieces that content is moved in.
    private static let pieceSize = 1 << 18

    /// Takes a folder as a vault, and makes it where it isn't there; the folder above it must be.
    ///
    /// - Throws: `StoreError` with code `failed` when it can't be made or used.
    public init(path: String) throws(StoreError) {
        try self.init(path: path, limit: EvidenceItem.sizeLimit)
    }

    /// Takes a folder as a vault of smaller content, as a test does.
    package init(path: String, limit: Int) throws(StoreError) {
        self.path = path
        self.limit = limit
        try Self.makeFolder(path)
        try Self.makeFolder(path + "/incoming")
    }

    // MARK: Taking in

    /// Takes content in, piece by piece.
    ///
    /// - Throws: `StoreError`: `malformed` when it is larger than an item may be, `damaged` when content of that hash is there
    ///   and was altered, `failed` when the disk refuses; or what the source throws.
    public func keep(reading source: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> KeptEvidence {
        let file = try VaultFile(creatingIn: path + "/incoming")
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        var intake = EvidenceIntake(limit: limit)
        while true {
            let count = try source(buffer)
            guard count > 0 else { break }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<min(count, buffer.count)])
            try intake.take(piece)
            try file.write(piece)
        }
        let kept = intake.finish()
        if let there = try open(kept.sha256) {
            // It is kept once. What is there must still be what it was: an alteration is told, never written over.
            try requireUnaltered(there, kept, buffer)
            return kept
        }
        let folder = path + "/" + kept.sha256.prefix(2)
        try Self.makeFolder(folder)
        try file.publish(as: folder + "/" + kept.sha256)
        try Self.makeDurable(folder)
        return kept
    }

    /// Takes the content of a file in.
    ///
    /// - Throws: As ``keep(reading:)``; `StoreError` with code `notFound` when the file can't be opened as one.
    public func keep(fileAt path: String) throws -> KeptEvidence {
        let file: FileBytes
        do {
            file = try FileBytes(path: path)
        } catch {
            throw StoreError(
                code: .notFound, message: "The material can't be opened as a file; check its path and leave.",
                basis: LegalBasis(article: 8), cause: error)
        }
        return try keep { buffer in try file.read(into: buffer) }
    }

    private func requireUnaltered(
        _ reader: any EvidenceReader, _ kept: KeptEvidence, _ buffer: UnsafeMutableRawBufferPointer
    ) throws(StoreError) {
        var intake = EvidenceIntake()
        while true {
            let count = try reader.read(into: buffer)
            guard count > 0 else { break }
            try intake.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        guard intake.finish().sha256 == kept.sha256 else {
            throw StoreError(
                code: .damaged,
                message:
                    "Content \(kept.sha256) is in the vault and was altered there; verify the vault, and set "
                    + "the altered file aside before keeping it again.", basis: LegalBasis(article: 8))
        }
    }

    // MARK: Giving out

    /// Opens the content with a hash; nothing for a text that is no hash.
    ///
    /// - Throws: `StoreError`: `failed` when it is there and can't be opened, `damaged` when something else than a file stands
    ///   in its place.
    public func open(_ sha256: String) throws(StoreError) -> (any EvidenceReader)? {
        guard Self.isHash(sha256) else { return nil }
        return try VaultReader.open(path + "/" + sha256.prefix(2) + "/" + sha256)
    }

    /// Every hash that content is kept under, in their order; whatever else lies in the folder ``strays()`` tells.
    ///
    /// - Throws: `StoreError` with code `failed` when the folder can't be listed.
    public func hashes() throws(StoreError) -> [String] {
        var found: [String] = []
        for prefix in try Self.names(in: path) where isPlace(prefix) {
            found += try Self.names(in: path + "/" + prefix).filter {
                Self.isHash($0) && $0.hasPrefix(prefix)
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What lies in the folder and is no content in its place: a file of another name, a hash in another's folder.
    ///
    /// A folder that is no place is named and not entered. What an interrupted intake left isn't told.
    ///
    /// - Throws: `StoreError` with code `failed` when the folder can't be listed.
    public func strays() throws(StoreError) -> [String] {
        var found: [String] = []
        for name in try Self.names(in: path) where ![".", ".."].contains(name) {
            let isIncoming = name == "incoming"
            guard isIncoming || isPlace(name) else {
                found.append(name)
                continue
            }
            for inner in try Self.names(in: path + "/" + name) where ![".", ".."].contains(inner) {
                let belongs =
                    isIncoming
                    ? inner.utf8.count <= 32 && Self.isHexadecimal(inner)
                    : Self.isHash(inner) && inner.hasPrefix(name)
                if !belongs { found.append(name + "/" + inner) }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Whether a name is that of a folder for content; a link to one elsewhere is none.
    private func isPlace(_ name: String) -> Bool {
        guard name.utf8.count == 2, Self.isHexadecimal(name) else { return false }
        var status = stat()
        return lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func isHash(_ text: String) -> Bool { text.utf8.count == 64 && isHexadecimal(text) }

    private static func isHexadecimal(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    // MARK: Folders

    private static func makeFolder(_ path: String) throws(StoreError) {
        guard mkdir(path, 0o700) != 0 else {
            // The folder's own name is to be as durable as what will lie in it.
            return try makeDurable(path + "/..")
        }
        let number = errno
        var status = stat()
        guard number == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw VaultFile.failure("The folder \(path) can't be made", number)
        }
    }

    private static func makeDurable(_ folder: String) throws(StoreError) {
        let descriptor = folder.withCString { name in
            #if canImport(Glibc)
                Glibc.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            #elseif canImport(Musl)
                Musl.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            #else
                Darwin.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            #endif
        }
        guard descriptor >= 0 else { throw VaultFile.failure("The folder \(folder) can't be opened", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw VaultFile.failure("The folder \(folder) can't be made durable", errno)
        }
    }

    private static func names(in folder: String) throws(StoreError) -> [String] {
        guard let stream = opendir(folder) else {
            throw VaultFile.failure("The folder \(folder) can't be listed", errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else {
                    throw VaultFile.failure("The folder \(folder) can't be listed", errno)
                }
                return names
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    String(cString: $0)
                }
            }
            names.append(name)
        }
    }
}

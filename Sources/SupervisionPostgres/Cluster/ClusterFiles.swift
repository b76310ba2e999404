import Glibc
package import SystemPackage

/// The few operations on files that a cluster needs, with errors that name the place.
package enum ClusterFiles {
    package static func absolute(_ path: FilePath) -> FilePath {
        guard path.isRelative else { return path.lexicallyNormalized() }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard getcwd(&buffer, buffer.count) != nil else { return FilePath("/").pushing(path) }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return FilePath(String(decoding: bytes, as: UTF8.self)).pushing(path).lexicallyNormalized()
    }

    package static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    package static func exists(_ path: FilePath) -> Bool {
        access(path.string, F_OK) == 0
    }

    static func isProgram(_ path: FilePath) -> Bool {
        access(path.string, X_OK) == 0
    }

    static func names(in folder: FilePath) -> [String] {
        guard let stream = opendir(folder.string) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func size(_ path: FilePath) -> Int64 {
        var status = stat()
        return stat(path.string, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// The text of a file from an offset on, at most a megabyte; `nil` if it can't be read.
    package static func text(_ path: FilePath, from offset: Int64 = 0) -> String? {
        let file = open(path.string, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        lseek(file, off_t(offset), SEEK_SET)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 1 << 20 {
            let count = read(file, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[0..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Calls a function with the bytes of a file, piece by piece.
    static func eachPiece(of path: FilePath, _ body: ([UInt8]) -> Void) throws(ClusterError) {
        let file = open(path.string, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            guard count > 0 else { return }
            body(Array(buffer[0..<count]))
        }
    }

    /// Replaces the contents of a file in its place, so that its owner stays.
    static func overwrite(_ path: FilePath, _ text: String) throws(ClusterError) {
        try write(path, text, flags: O_WRONLY | O_CREAT | O_TRUNC)
    }

    /// A file without a name that holds a text, open at its start.
    ///
    /// A program reads its input from it: one that ends early breaks no pipe, and so raises no signal in the
    /// caller.
    static func unnamed(_ text: String) throws(ClusterError) -> FileDescriptor {
        var template = Array("/tmp/dudao-input-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        let path = FilePath(platformString: template)
        guard file >= 0 else { throw failure(path) }
        unlink(template)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        do throws(ClusterError) {
            try write(text, to: file, at: path)
        } catch {
            close(file)
            throw error
        }
        lseek(file, 0, SEEK_SET)
        return FileDescriptor(rawValue: file)
    }

    static func append(_ path: FilePath, _ text: String) throws(ClusterError) {
        try write(path, text, flags: O_WRONLY | O_CREAT | O_APPEND)
    }

    /// Writes a file beside and renames it, so that a reader sees the old text or the new.
    static func replace(_ path: FilePath, _ text: String) throws(ClusterError) {
        let beside = FilePath(path.string + ".part")
        try overwrite(beside, text)
        try move(beside, to: path)
    }

    static func move(_ path: FilePath, to other: FilePath) throws(ClusterError) {
        guard rename(path.string, other.string) == 0 else { throw failure(other) }
        let folder = open(other.removingLastComponent().string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Makes a folder and those above it that are missing; one that is there keeps its mode.
    static func makeFolders(_ path: FilePath, mode: mode_t) throws(ClusterError) {
        guard !exists(path) else { return }
        let above = path.removingLastComponent()
        if above != path { try makeFolders(above, mode: 0o755) }
        guard mkdir(path.string, mode) == 0 || errno == EEXIST else { throw failure(path) }
        // The mask of the process must not take what the server's user needs to enter.
        chmod(path.string, mode)
    }

    /// Makes a folder that belongs to an account alone, or checks that one that is there does.
    ///
    /// A link, or a folder of another user, is refused: in a folder that everyone can write to, someone else
    /// could have made it first.
    static func makePrivateFolder(_ path: FilePath, for account: ServerAccount) throws(ClusterError) {
        if mkdir(path.string, 0o700) == 0 {
            if account.isOther, chown(path.string, account.userID, account.groupID) != 0 {
                throw failure(path)
            }
        } else if errno != EEXIST {
            throw failure(path)
        }
        var status = stat()
        guard lstat(path.string, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .denied(path.string, "it isn't a folder") }
        guard status.st_uid == account.userID else {
            throw .denied(path.string, "it belongs to user \(status.st_uid), not to \(account.name)")
        }
        guard status.st_mode & 0o022 == 0 else { throw .denied(path.string, "others can write to it") }
    }

    /// Whether the file system of a folder has less space than a server needs to start.
    static func isFull(_ path: FilePath) -> Bool {
        var status = statvfs()
        guard statvfs(path.string, &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 1 << 20
    }

    static func failure(_ path: FilePath) -> ClusterError {
        let number = errno
        if number == ENOSPC || number == EDQUOT { return .full(path.string) }
        return .denied(path.string, Errno(rawValue: number).description)
    }

    private static func write(_ path: FilePath, _ text: String, flags: Int32) throws(ClusterError) {
        let file = open(path.string, flags | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        try write(text, to: file, at: path)
        guard fsync(file) == 0 else { throw failure(path) }
    }

    private static func write(_ text: String, to file: Int32, at path: FilePath) throws(ClusterError) {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            done += count
        }
    }
}

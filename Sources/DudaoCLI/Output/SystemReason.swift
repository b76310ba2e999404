#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A failure that the system reported, in words a user can act on.
struct SystemReason: Sendable {
    /// The system's number.
    let number: Int32

    /// Wraps `errno`.
    init(_ number: Int32) {
        self.number = number
    }

    /// What the shell is told.
    var status: ExitStatus {
        switch number {
        case EACCES, EPERM, EROFS: .notPermitted
        default: .ioFailed
        }
    }

    /// What happened to a file, and what to do.
    func sentence(about name: String) -> String {
        switch number {
        case ENOSPC, EDQUOT: "\(name) can't be written: the disk is full; make room or write elsewhere."
        case EFBIG:
            "\(name) can't be written: it would pass the limit on a file's size; raise the limit (ulimit -f)."
        case EPIPE: "\(name) was closed by its reader before everything was written."
        case EACCES, EPERM: "\(name) can't be written: permission is denied; choose a folder of your own."
        case EROFS: "\(name) can't be written: its disk is read-only; choose another place."
        case ENOENT, ENOTDIR: "\(name) can't be written: its folder doesn't exist; make it first."
        case EISDIR: "\(name) can't be written: it is a folder; name a file."
        default: "\(name) can't be written: \(String(cString: strerror(number)))."
        }
    }

    /// The error a command ends with.
    func error(about name: String) -> CommandError {
        CommandError(status: status, message: sentence(about: name))
    }
}

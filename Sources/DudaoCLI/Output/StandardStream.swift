#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output or standard error, written without buffering of its own.
struct StandardStream: Sendable {
    /// The descriptor.
    let descriptor: Int32

    /// Where the command's output goes.
    static let output = StandardStream(descriptor: 1)
    /// Where messages go.
    static let error = StandardStream(descriptor: 2)

    /// Writes a line; failures of standard error have nowhere to be told.
    func line(_ text: String) {
        var rest = Array((text + "\n").utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Whether a person reads it on a terminal.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// The width of the terminal in columns, where there is one.
    var width: Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}

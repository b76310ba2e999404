import ReportKit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that appears whole or not at all: written beside its place, then renamed.
struct OutputFile {
    /// The path as the user gave it; `-` is standard output.
    let path: String
    /// What removes the unfinished file when the user stops the program.
    let interruption: Interruption

    /// Whether a plain file stands at a path; a device or a pipe loses nothing by being written to.
    static func isFile(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
    }

    /// Writes the file.
    ///
    /// What stands at the path stays until the new file is complete. A link is followed, so that what it names is
    /// replaced and the link stays; a device or a pipe is written to directly, having no place to rename over.
    ///
    /// - Parameter body: Writes the bytes.
    /// - Returns: What the body returns.
    /// - Throws: ``CommandError`` with status 74 or 77 where the file can't be written, the body's error otherwise.
    func write<Result>(
        _ body: (inout DescriptorSink) throws(RenderingError) -> Result
    ) throws(CommandError) -> Result {
        if path == "-" { return try stream(to: 1, name: "standard output", body) }
        let target = realTarget
        var facts = stat()
        let exists = stat(target, &facts) == 0
        if exists, facts.st_mode & S_IFMT == S_IFDIR { throw SystemReason(EISDIR).error(about: path) }
        if exists, facts.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(target, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw SystemReason(errno).error(about: path) }
            defer { close(descriptor) }
            return try stream(to: descriptor, name: path, body)
        }
        if exists, access(target, W_OK) != 0 { throw SystemReason(errno).error(about: path) }
        let unfinished = "\(target).\(getpid()).partial"
        interruption.willWrite(unfinished)
        defer { interruption.didFinish(unfinished) }
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemReason(errno).error(about: path) }
        do throws(CommandError) {
            let result = try stream(to: descriptor, name: path, body)
            guard close(descriptor) == 0 else { throw SystemReason(errno).error(about: path) }
            guard rename(unfinished, target) == 0 else { throw SystemReason(errno).error(about: path) }
            return result
        } catch {
            close(descriptor)
            unlink(unfinished)
            throw error
        }
    }

    private func stream<Result>(
        to descriptor: Int32, name: String, _ body: (inout DescriptorSink) throws(RenderingError) -> Result
    ) throws(CommandError) -> Result {
        var sink = DescriptorSink(descriptor: descriptor, name: name)
        do {
            let result = try body(&sink)
            try sink.flush()
            return result
        } catch {
            let status: ExitStatus = error.code == .sinkFailed ? .ioFailed : .refused
            throw CommandError(status: status, message: error.message)
        }
    }

    /// The path with links followed, or the path itself where nothing stands there yet.
    private var realTarget: String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

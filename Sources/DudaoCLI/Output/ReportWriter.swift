import ReportKit

/// Renders one report into every file that the user asked for.
struct ReportWriter {
    /// What the user asked for.
    let options: ReportOptions
    /// The world around the command.
    let environment: CommandEnvironment

    /// One file to write, with its format found.
    private struct Target {
        let path: String
        let formatter: any ReportFormatter
    }

    /// Finds the format of every file asked for, before any work is done for it.
    ///
    /// - Throws: ``CommandError`` with status 64 where a format or an ending isn't known, or a file is named twice.
    func check() throws(CommandError) {
        _ = try targets()
    }

    /// Writes the report to every file asked for, or to standard output.
    ///
    /// - Throws: ``CommandError`` of the first file that can't be written.
    func write(_ report: Report) throws(CommandError) {
        for target in try targets() {
            let isTerminal = target.path == "-" && StandardStream.output.isTerminal
            let colour: RenderingRequest.Terminal.Colour =
                isTerminal && environment.variables["NO_COLOR", default: ""].isEmpty ? .basic : .none
            let width =
                environment.variables["COLUMNS"].flatMap { Int($0) }
                ?? (isTerminal ? StandardStream.output.width : nil) ?? 120
            let request = RenderingRequest(
                report: report, locale: options.reportLocale, generatedAt: options.instant(in: environment),
                terminal: RenderingRequest.Terminal(width: width, colour: colour))
            let file = OutputFile(path: target.path, interruption: environment.interruption)
            let notes = try file.write { (sink) throws(RenderingError) in
                try target.formatter.render(request, into: &sink)
            }
            guard options.verbose else { continue }
            for note in notes {
                environment.messages.line("note: \(target.path): \(note.message)")
            }
        }
    }

    private func targets() throws(CommandError) -> [Target] {
        let paths = options.outputs.isEmpty ? ["-"] : options.outputs
        if Set(paths).count < paths.count {
            throw CommandError(
                status: .usage, message: "One file is named twice by --output; name each once.")
        }
        var targets: [Target] = []
        for path in paths { targets.append(Target(path: path, formatter: try formatter(for: path))) }
        return targets
    }

    private func formatter(for path: String) throws(CommandError) -> any ReportFormatter {
        do {
            if options.json { return try environment.formatters.formatter(named: "json") }
            if let format = options.format { return try environment.formatters.formatter(named: format) }
            let file = path.split(separator: "/").last ?? ""
            guard path != "-", let dot = file.lastIndex(of: "."), dot > file.startIndex else {
                return try environment.formatters.formatter(named: "table")
            }
            return try environment.formatters.formatter(forExtension: String(file[dot...]))
        } catch {
            throw CommandError(status: .usage, message: error.message)
        }
    }
}

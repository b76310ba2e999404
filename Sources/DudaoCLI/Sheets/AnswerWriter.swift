import ReportKit

/// Prints an answer: for programs where `--json` asks for it, else as a report in the formats asked for.
struct AnswerWriter {
    /// What the user asked for.
    let options: ReportOptions
    /// The world around the command.
    let environment: CommandEnvironment

    /// Finds faults of the options before any work is done.
    ///
    /// - Throws: ``CommandError`` with status 64.
    func check() throws(CommandError) {
        try ReportWriter(options: options, environment: environment).check()
    }

    /// Prints what an act came to.
    func write(_ answer: ActAnswer) throws(CommandError) {
        guard options.json else {
            return try write(answer.report(locale: options.reportLocale))
        }
        var writer = JSONWriter()
        answer.write(to: &writer)
        try write(writer)
    }

    /// Prints a page of a list.
    func write(_ answer: ListAnswer) throws(CommandError) {
        guard options.json else {
            return try write(answer.report(locale: options.reportLocale))
        }
        var writer = JSONWriter()
        answer.write(to: &writer)
        try write(writer)
    }

    /// Prints a report.
    func write(_ report: Report) throws(CommandError) {
        try ReportWriter(options: options, environment: environment).write(report)
    }

    /// Writes JSON to every file asked for.
    func write(_ writer: JSONWriter) throws(CommandError) {
        for path in options.outputs.isEmpty ? ["-"] : options.outputs {
            var buffer = writer.buffer
            try OutputFile(path: path, interruption: environment.interruption).write {
                (sink) throws(RenderingError) in try buffer.flush(into: &sink)
            }
        }
    }
}

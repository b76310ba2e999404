import ArgumentParser
import CSVFormatter
import Foundation
import HTMLFormatter
import JSONFormatter
import MarkdownFormatter
public import ReportKit
import SupervisionModel
import TableFormatter

/// The command, as a library: a host of one's own adds its formats and is otherwise the same program.
///
/// ```swift
/// @main enum Acme {
///     static func main() { DudaoCLI.main(formatters: [AcmeFormatter()]) }
/// }
/// ```
public enum DudaoCLI {
    /// The program's version.
    public static let version: String = "0.1.0"

    /// The formats that the command offers by itself.
    public static let builtInFormatters: [any ReportFormatter] = [
        CSVFormatter(), HTMLFormatter(), JSONFormatter(), MarkdownFormatter(), TableFormatter(),
    ]

    /// Runs the program's command line and ends the program with its status.
    ///
    /// To be called once, first of all: it blocks the signals that it takes in a thread of its own.
    ///
    /// - Parameter formatters: Formats beside the built-in ones; a name taken already ends the program with status 64.
    public static func main(formatters: [any ReportFormatter] = []) -> Never {
        let interruption = Interruption()
        interruption.listen()
        let status = run(
            Array(CommandLine.arguments.dropFirst()), formatters: formatters, interruption: interruption,
            variables: ProcessInfo.processInfo.environment,
            clock: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) })
        exit(status.rawValue)
    }

    /// Parses, runs one command, and says how it ended.
    static func run(
        _ arguments: [String], formatters: [any ReportFormatter], interruption: Interruption,
        variables: [String: String], clock: @escaping @Sendable () -> Instant
    ) -> ExitStatus {
        // Not the parser's own: --version is a record's in the commands below.
        if arguments == ["--version"] {
            StandardStream.output.line(version)
            return .done
        }
        let registry: FormatterRegistry
        do {
            registry = try FormatterRegistry(builtInFormatters + formatters)
        } catch {
            StandardStream.error.line("dudao: \(error.message)")
            return .usage
        }
        let environment = CommandEnvironment(
            formatters: registry, policy: .beijing, clock: clock, variables: variables,
            interruption: interruption)
        do {
            var parsed = try RootCommand.parseAsRoot(arguments)
            if let command = parsed as? any DudaoCommand {
                try command.run(in: environment)
            } else {
                // A group of commands, or the parser's own help, which knows what it was asked about.
                try parsed.run()
            }
            return .done
        } catch let error as CommandError {
            environment.messages.line("dudao: \(error.message)")
            error.details.forEach(environment.messages.line)
            return error.status
        } catch {
            let code = RootCommand.exitCode(for: error)
            let stream = code.isSuccess ? StandardStream.output : StandardStream.error
            stream.line(RootCommand.fullMessage(for: error))
            return code.isSuccess ? .done : .usage
        }
    }
}

import Foundation
import Testing

/// What a program that was run left behind.
struct CommandRun: CustomTestStringConvertible {
    /// The bytes of standard output.
    let output: Data
    /// The text of standard error.
    let messages: String
    /// The exit status, or minus the signal that ended the program.
    let status: Int32

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    var testDescription: String { "status \(status), messages: \(messages.prefix(2_000))" }

    /// Longer than any run takes on a slow machine that is busy with something else.
    private static let patience: TimeInterval = 240

    /// Runs the built command.
    @discardableResult
    static func dudao(
        _ arguments: [String], executable: String? = nil,
        whileRunning: ((Process) async throws -> Void)? = nil
    ) async throws -> CommandRun {
        try await run(executable ?? BuiltCommand.path(), arguments, whileRunning: whileRunning)
    }

    /// Runs a line of bash, in which `$0` is the built command and `$1` and so on are the arguments.
    static func shell(_ line: String, _ arguments: [String]) async throws -> CommandRun {
        try await run("/bin/bash", ["-c", line, BuiltCommand.path()] + arguments)
    }

    /// Runs a program to its end, or ends it when it takes too long.
    ///
    /// Its output goes to files, since a pipe would block a program that writes more than the pipe holds.
    ///
    /// - Parameters:
    ///   - whileRunning: What to do to the program once it runs.
    ///   - outputHandle: Where its standard output goes instead of ``output``.
    ///   - variables: The environment beside the path; without a data folder no store is found.
    static func run(
        _ program: String, _ arguments: [String], outputHandle: FileHandle? = nil,
        variables: [String: String] = [:],
        whileRunning: ((Process) async throws -> Void)? = nil
    ) async throws -> CommandRun {
        let folder = try TestFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "DUDAO_DATA_DIR": folder.at("none"),
        ]
        .merging(ProcessInfo.processInfo.environment.filter { $0.key == "LD_LIBRARY_PATH" }) { $1 }
        .merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try outputHandle ?? folder.handle("stdout")
        process.standardError = try folder.handle("stderr")
        let ended = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in ended.continuation.finish() }
        try process.run()
        let number = process.processIdentifier
        let watch = Task {
            try await Task.sleep(for: .seconds(patience))
            kill(number, SIGKILL)
        }
        defer { watch.cancel() }
        do { try await whileRunning?(process) } catch {
            kill(number, SIGKILL)
            throw error
        }
        for await _ in ended.stream {}
        let status = process.terminationStatus
        return CommandRun(
            output: try outputHandle == nil ? folder.data("stdout") : Data(),
            messages: String(decoding: try folder.data("stderr"), as: UTF8.self),
            status: process.terminationReason == .exit ? status : -status)
    }
}

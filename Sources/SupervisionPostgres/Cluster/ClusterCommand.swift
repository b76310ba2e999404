import Subprocess
package import SystemPackage

/// One run of a program.
///
/// The programs see none of the caller's variables, so that a PGHOST or PGOPTIONS meant for another server
/// can't lead them there, and speak English, so that what they say can be understood.
package struct ClusterCommand: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String

    package var succeeded: Bool { status == 0 }
    /// What the program said, complaints last.
    package var said: String { output + errors }

    /// Runs a program to its end; one that can't be run is a failure with status 127.
    package static func run(
        _ command: [String], input: String, in folder: FilePath = "/"
    ) async throws(ClusterError) -> ClusterCommand {
        guard let program = command.first else { return ClusterCommand(status: 127, output: "", errors: "") }
        let executable: Executable = program.hasPrefix("/") ? .path(FilePath(program)) : .name(program)
        let environment: [Environment.Key: String] = [
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C",
            "TZ": "UTC",
            "PGCONNECT_TIMEOUT": "30", "PGCLIENTENCODING": "UTF8", "PGAPPNAME": "dudao",
        ]
        do {
            let configuration = Configuration(
                executable: executable, arguments: Arguments(Array(command.dropFirst())),
                environment: .custom(environment), workingDirectory: folder)
            if input.isEmpty {
                let result = try await Subprocess.run(
                    configuration, output: .string(limit: longestOutput), error: .string(limit: longestOutput)
                )
                return ClusterCommand(
                    status: Self.status(result.terminationStatus), output: result.standardOutput,
                    errors: result.standardError)
            }
            let script = try ClusterFiles.unnamed(input)
            let result = try await Subprocess.run(
                configuration, input: .fileDescriptor(script, closeAfterSpawningProcess: true),
                output: .string(limit: longestOutput), error: .string(limit: longestOutput))
            return ClusterCommand(
                status: Self.status(result.terminationStatus), output: result.standardOutput,
                errors: result.standardError)
        } catch let error as ClusterError {
            throw error
        } catch {
            return ClusterCommand(status: 127, output: "", errors: "\(program) can't be run: \(error)")
        }
    }

    private static let longestOutput = 16 << 20

    private static func status(_ termination: TerminationStatus) -> Int32 {
        switch termination {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }
}

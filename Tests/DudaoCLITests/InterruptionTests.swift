import Foundation
import Testing

extension CommandLineTests {
    /// A user who stops the command.
    @Suite("Interruption") struct Interruption {
        @Test("Ctrl-C ends with 130 and leaves nothing unfinished")
        func interrupted() async throws {
            let folder = try TestFolder()
            let city = folder.at("city")
            let run = try await CommandRun.dudao([
                "sample", "--seed", "1", "--institutions", "20000", "--months", "120", "--until",
                "2026-11-30",
                "--output", city,
            ]) { process in
                // Once it writes; a fixed pause would be too short on a busy machine.
                while folder.names(in: city).isEmpty, process.isRunning {
                    try await Task.sleep(for: .milliseconds(10))
                }
                try await Task.sleep(for: .milliseconds(300))
                kill(process.processIdentifier, SIGINT)
            }
            #expect(run.status == 130, "\(run.messages)")
            #expect(folder.names(in: city).isEmpty)
        }
    }
}

import Foundation
import Testing

extension CommandLineTests {
    /// Folders that the user may not read or write.
    ///
    /// Root may do everything; the command is then run as a user who may not.
    @Suite("Permission") struct Permission {
        /// Runs the command as somebody who isn't root.
        private func unprivileged(_ folder: TestFolder, _ arguments: [String]) async throws -> CommandRun {
            guard getuid() == 0 else { return try await CommandRun.dudao(arguments) }
            // A copy where that user can reach it.
            let copy = folder.at("dudao")
            try FileManager.default.copyItem(atPath: BuiltCommand.path(), toPath: copy)
            try folder.permit(0o755, "dudao")
            defer { try? FileManager.default.removeItem(atPath: copy) }
            // Another test's child may have been made while the copy was open to write, and holds it for a moment.
            var tries = 50
            while true {
                let run = try await CommandRun.run(
                    "/usr/bin/setpriv",
                    ["--reuid=65534", "--regid=65534", "--clear-groups", copy] + arguments)
                guard run.status == 126, run.messages.contains("Text file busy"), tries > 0 else {
                    return run
                }
                tries -= 1
                try await Task.sleep(for: .milliseconds(100))
            }
        }

        @Test("A data folder that may not be read ends with 77")
        func closedFolder() async throws {
            let folder = try TestFolder()
            try folder.makeFolder("closed", permissions: 0o000)
            for arguments in [["check"], ["risk", "score", "--from"], ["trends", "--from"]] {
                let run = try await unprivileged(folder, arguments + [folder.at("closed"), "--locale", "en"])
                #expect(run.status == 77, "\(run.messages)")
                #expect((run.text + run.messages).contains(folder.at("closed")), "\(run.messages)")
            }
        }

        @Test("A data file that may not be read ends with 77 and is named")
        func closedFile() async throws {
            let folder = try TestFolder(SmallRecords.city)
            try folder.permit(0o000, "sessions.csv")
            let run = try await unprivileged(
                folder, ["risk", "score", "--from", folder.path, "--locale", "en"])
            #expect(run.status == 77, "\(run.messages)")
            #expect(run.messages.contains("sessions.csv"), "\(run.messages)")
        }

        @Test("A report into a folder that may not be written ends with 77 and leaves nothing")
        func closedOutput() async throws {
            let folder = try TestFolder(SmallRecords.city)
            try folder.makeFolder("out", permissions: 0o555)
            let output = folder.at("out/list.html")
            let run = try await unprivileged(folder, ["risk", "score", "--from", folder.path, "-o", output])
            #expect(run.status == 77, "\(run.messages)")
            #expect(run.messages.contains(output), "\(run.messages)")
            #expect(folder.names(in: folder.at("out")).isEmpty)
        }

        @Test("A sample into a folder that may not be written ends with 77")
        func closedSample() async throws {
            let folder = try TestFolder()
            try folder.makeFolder("out", permissions: 0o555)
            for name in ["out", "out/city"] {
                let run = try await unprivileged(
                    folder, SmallRecords.sampleArguments + ["-o", folder.at(name)])
                #expect(run.status == 77, "\(run.messages)")
            }
            #expect(folder.names(in: folder.at("out")).isEmpty)
        }
    }
}

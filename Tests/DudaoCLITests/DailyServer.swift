import Foundation
import Testing

/// An embedded server of one test's own, on which commands are run one after the other.
final class DailyServer {
    /// The folder with the store, which also holds what the commands read and write.
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// Makes a server, lends it, and stops it whatever happens.
    static func lend(_ body: (DailyServer) async throws -> Void) async throws {
        let server = try DailyServer()
        let made = try await server.run("municipal/Z1", ["db", "init"])
        try #require(made.status == 0, "\(made.messages)")
        do {
            try await body(server)
        } catch {
            _ = try await server.run("municipal/Z1", ["db", "stop"])
            throw error
        }
        let stopped = try await server.run("municipal/Z1", ["db", "stop"])
        #expect(stopped.status == 0, "\(stopped.messages)")
    }

    /// Runs a command as somebody.
    func run(_ actor: String, _ arguments: [String]) async throws -> CommandRun {
        try await CommandRun.run(
            BuiltCommand.path(), arguments,
            variables: [
                "DUDAO_DATA_DIR": folder.at("store"), "DUDAO_ACTOR": actor,
                "DUDAO_EVIDENCE_DIR": folder.at("vault"), "DUDAO_PERSON_KEY": folder.at("key"),
            ])
    }

    /// Runs a command and reads the JSON that it prints.
    func json(_ actor: String, _ arguments: [String]) async throws -> [String: Any] {
        let run = try await run(actor, arguments + ["--json"])
        try #require(run.status == 0, "\(arguments) \(run.messages)")
        let value = try JSONSerialization.jsonObject(with: run.output)
        return try #require(value as? [String: Any], "\(run.text)")
    }
}

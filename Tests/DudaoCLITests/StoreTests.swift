import Foundation
import Testing

extension CommandLineTests {
    /// The commands on a store: an embedded server of the test's own, made by the command and stopped by it.
    @Suite("Store") struct Store {
        /// An embedded server in a folder that the server's user can enter.
        private final class Server {
            let folder: TestFolder

            init() throws { folder = try TestFolder() }

            func run(_ arguments: [String], actor: String? = "municipal/Z1") async throws -> CommandRun {
                var variables = ["DUDAO_DATA_DIR": folder.at("store")]
                if let actor { variables["DUDAO_ACTOR"] = actor }
                return try await CommandRun.run(BuiltCommand.path(), arguments, variables: variables)
            }
        }

        private func withServer(_ body: (Server) async throws -> Void) async throws {
            let server = try Server()
            let made = try await server.run(["db", "init"])
            try #require(made.status == 0, "\(made.messages)")
            do {
                try await body(server)
            } catch {
                _ = try await server.run(["db", "stop"])
                throw error
            }
            let stopped = try await server.run(["db", "stop"])
            #expect(stopped.status == 0, "\(stopped.messages)")
        }

        @Test("Without a store a command that needs one ends with 69 and names the remedies")
        func noStore() async throws {
            for arguments in [["risk", "score"], ["export", "DIR"], ["audit", "verify"], ["trends"]] {
                let run = try await CommandRun.dudao(arguments)
                #expect(run.status == 69, "\(run.messages)")
                for remedy in ["--database", "DUDAO_DATABASE_URL", "dudao db init"] {
                    #expect(run.messages.contains(remedy), "\(run.messages)")
                }
            }
            let unreachable = try await CommandRun.dudao(
                ["risk", "score", "--database", "postgresql://dudao_app@/dudao?host=/nonexistent"])
            #expect(unreachable.status == 69, "\(unreachable.messages)")
        }

        @Test("Imports whole or not at all, again without change, and exports the same bytes")
        func roundTrip() async throws {
            let folder = try await SmallRecords.sample()
            try await withServer { server in
                let nobody = try await server.run(["import", folder.at("city")], actor: nil)
                #expect(nobody.status == 64 && nobody.messages.contains("--actor"), "\(nobody.messages)")

                let tried = try await server.run(["import", folder.at("city"), "--dry-run", "--json"])
                #expect(tried.status == 0, "\(tried.messages)")
                let empty = try await server.run(["export", server.folder.at("empty"), "--locale", "en"])
                #expect(empty.text.contains(" 0 rows"), "\(empty.text)")

                let first = try await server.run(["import", folder.at("city"), "--locale", "en"])
                #expect(first.status == 0, "\(first.messages)")
                let before = try await server.run(["audit", "checkpoint"])
                let second = try await server.run(["import", folder.at("city"), "--locale", "en"])
                #expect(second.status == 0 && second.text.contains("New        0"), "\(second.text)")
                let after = try await server.run(["audit", "checkpoint"])
                #expect(before.text == after.text && !before.text.isEmpty, "The same folder again is no act")

                let exported = try await server.run(["export", server.folder.at("back")])
                #expect(exported.status == 0, "\(exported.messages)")
                let differing = try await CommandRun.run(
                    "/usr/bin/diff",
                    ["-r", "--exclude", "truth.csv", folder.at("city"), server.folder.at("back")])
                #expect(differing.status == 0, "\(differing.text)")
                let occupied = try await server.run(["export", server.folder.at("back")])
                #expect(occupied.status == 1, "\(occupied.messages)")
            }
        }

        @Test("Analyses on the store are those on its folder, but for the data's hash")
        func analyses() async throws {
            let folder = try await SmallRecords.sample()
            try await withServer { server in
                let imported = try await server.run(["import", folder.at("city")])
                try #require(imported.status == 0, "\(imported.messages)")
                for arguments in [
                    ["risk", "score"], ["trends", "--by", "item"],
                    ["plan", "draw", "--month", "2026-12", "--seed", "5"],
                ] {
                    let options = ["--format", "csv", "--clock", "2026-11-30T09:00:00+08:00"]
                    let stored = try await server.run(arguments + options)
                    let read = try await server.run(arguments + options + ["--from", folder.at("city")])
                    #expect(stored.status == 0 && read.status == 0, "\(stored.messages) \(read.messages)")
                    #expect(stored.text == read.text && stored.text.count > 100, "\(arguments)")
                }
            }
        }

        @Test("A fault keeps everything out; skipped on request, its rows are written beside")
        func faults() async throws {
            let faulty = try SmallRecords.city("answers.csv", [("R2,1,I3,no", "R2,1,I3,perhaps")])
            try await withServer { server in
                let refused = try await server.run(["import", faulty.path, "--locale", "en"])
                #expect(refused.status == 65 && refused.messages.contains("perhaps"), "\(refused.messages)")
                let checkpoint = try await server.run(["audit", "checkpoint"])
                #expect(checkpoint.text.isEmpty, "\(checkpoint.text)")
                let skipped = try await server.run([
                    "import", faulty.path, "--skip-invalid", "--rejects", server.folder.at("rejects.csv"),
                ])
                #expect(skipped.status == 0, "\(skipped.messages)")
                #expect(try server.folder.text("rejects.csv").contains("perhaps"))
            }
        }

        @Test("A district imports its own rows, and nobody else's")
        func districts() async throws {
            let folder = try TestFolder(SmallRecords.city)
            try await withServer { server in
                let foreign = try await server.run(["import", folder.path], actor: "district:110101/L1")
                #expect(foreign.status == 77, "\(foreign.status) \(foreign.messages)")
                let whole = try await server.run(["import", folder.path])
                #expect(whole.status == 0, "\(whole.messages)")
                let own = try await server.run(
                    ["export", server.folder.at("own")], actor: "district:110101/L1")
                #expect(own.status == 0, "\(own.messages)")
                let sessions = try server.folder.text("own/sessions.csv")
                #expect(sessions.contains("S2,") && sessions.contains("S3,") && !sessions.contains("S1,"))
                let again = try await server.run(
                    ["import", server.folder.at("own")], actor: "district:110101/L1")
                #expect(again.status == 0, "\(again.messages)")
                let auditor = try await server.run(["import", folder.path], actor: "auditor/A1")
                #expect(auditor.status == 77, "\(auditor.status) \(auditor.messages)")
            }
        }

        @Test("An edited record is refused by name, and its correction taken as a new version")
        func edited() async throws {
            let folder = try TestFolder(SmallRecords.city)
            let edited = try SmallRecords.city("answers.csv", [("R1,1,P1,no", "R1,1,P1,yes")])
            let corrected = try SmallRecords.city(
                "records.csv",
                [("R2,1,S2", "R1,2,S1,beijing-form,1,2025-03-04,2025-03-06T09:00:00+08:00,张三\nR2,1,S2")])
            try await withServer { server in
                #expect(try await server.run(["import", folder.path]).status == 0)
                let refused = try await server.run(["import", edited.path])
                #expect(refused.status == 1 && refused.messages.contains("R1 1"), "\(refused.messages)")
                let taken = try await server.run(["import", corrected.path])
                #expect(taken.status == 0, "\(taken.messages)")
            }
        }

        @Test("The server's commands say what it does, twice in a row")
        func server() async throws {
            let server = try Server()
            let absent = try await server.run(["db", "status"])
            #expect(absent.status == 69 && absent.messages.contains("dudao db init"), "\(absent.messages)")
            #expect(try await server.run(["db", "start"]).status == 69)
            #expect(try await server.run(["db", "init"]).status == 0)
            let again = try await server.run(["db", "init"])
            #expect(again.status == 1, "\(again.status) \(again.messages)")
            #expect(try await server.run(["db", "status"]).status == 0)
            let migrated = try await server.run(["db", "migrate"])
            #expect(
                migrated.status == 0 && migrated.text.contains("is what this program needs"),
                "\(migrated.text)")
            #expect(try await server.run(["db", "stop"]).status == 0)
            #expect(try await server.run(["db", "stop"]).status == 0)
            #expect(try await server.run(["db", "status"]).status == 1)
            // A command that needs the server starts it.
            #expect(try await server.run(["audit", "verify"]).status == 0)
            let folder = try TestFolder(SmallRecords.city)
            #expect(try await server.run(["import", folder.path]).status == 0)
            #expect(try await server.run(["db", "rebuild"]).status == 0)
            let backup = try await server.run(["db", "backup", server.folder.at("backup")])
            #expect(backup.status == 0, "\(backup.messages)")
            #expect(backup.text.contains("evidence"), "\(backup.text)")
            let full = try await server.run(["db", "restore", server.folder.at("backup")])
            #expect(full.status == 65, "\(full.status) \(full.messages)")
            let restored = try await server.run(["db", "restore", server.folder.at("backup"), "--replace"])
            #expect(restored.status == 0, "\(restored.messages)")
            let same = try await server.run(["import", folder.path, "--locale", "en"])
            #expect(same.text.contains("New        0"), "\(same.text) \(same.messages)")
            #expect(try await server.run(["db", "upgrade"]).status == 0)
            let words = try await server.run([
                "db", "psql", "-Atc", "SET ROLE dudao_municipal", "-c", "SELECT count(*) FROM dudao.sessions",
            ])
            #expect(words.text.contains("3"), "\(words.text) \(words.messages)")
            #expect(try await server.run(["db", "stop"]).status == 0)
        }

        @Test("A checkpoint kept elsewhere is held against the log, line by line")
        func checkpoints() async throws {
            let folder = try TestFolder(SmallRecords.city)
            try await withServer { server in
                #expect(try await server.run(["import", folder.path]).status == 0)
                let kept = server.folder.at("kept")
                #expect(try await server.run(["audit", "checkpoint", "-o", kept]).status == 0)
                #expect(try await server.run(["audit", "verify", "--checkpoints", kept]).status == 0)
                let text = try server.folder.text("kept")
                try server.folder.write("false", Data(text.replacingOccurrences(of: " 1 ", with: " 2 ").utf8))
                let broken = try await server.run([
                    "audit", "verify", "--checkpoints", server.folder.at("false"),
                ])
                #expect(broken.status == 1 && broken.messages.contains("checkpoint"), "\(broken.messages)")
                try server.folder.write("bad", Data("nonsense\n".utf8))
                #expect(
                    try await server.run(["audit", "verify", "--checkpoints", server.folder.at("bad")]).status
                        == 65)
            }
        }
    }
}

import Foundation
import Testing

extension CommandLineTests {
    /// Where reports go, and what is left when they can't get there.
    @Suite("Output") struct Output {
        @Test("A full disk ends with 74, and leaves nothing", arguments: ["html", "json", "csv", "md"])
        func fullDisk(ending: String) async throws {
            let folder = try await SmallRecords.sample()
            let output = folder.at("big.\(ending)")
            let run = try await CommandRun.shell(
                "ulimit -f 1; exec \"$0\" risk score --locale en --from \"$1\" -o \"$2\"",
                [folder.at("city"), output])
            #expect(run.status == 74, "\(run.messages)")
            #expect(run.messages.contains(output))
            #expect(folder.names == ["city"])
        }

        @Test("A device without room ends with 74", arguments: ["/dev/full", "-"])
        func device(path: String) async throws {
            let folder = try TestFolder(SmallRecords.city)
            let run = try await CommandRun.shell(
                "exec \"$0\" risk score --from \"$1\" -o \"$2\" > /dev/full", [folder.path, path])
            #expect(run.status == 74, "\(run.messages)")
            #expect(run.messages.contains("disk is full"), "\(run.messages)")
        }

        @Test("A full disk leaves no half of a sample")
        func fullSample() async throws {
            let folder = try TestFolder()
            let run = try await CommandRun.shell(
                "ulimit -f 1; exec \"$0\" \"$@\"", SmallRecords.sampleArguments + ["-o", folder.at("city")])
            #expect(run.status == 74, "\(run.messages)")
            #expect(folder.names.isEmpty)
        }

        @Test("A pipe that is closed ends with 74 and without a trap", arguments: ["html", "table"])
        func closedPipe(format: String) async throws {
            let folder = try TestFolder(SmallRecords.city)
            let pipe = Pipe()
            try pipe.fileHandleForReading.close()
            let run = try await CommandRun.run(
                BuiltCommand.path(), ["risk", "score", "--from", folder.path, "--format", format],
                outputHandle: pipe.fileHandleForWriting)
            #expect(run.status == 74, "\(run.messages)")
            #expect(run.messages.contains("closed by its reader"), "\(run.messages)")
        }

        @Test("A reader that takes the first bytes and goes ends it with 74")
        func head() async throws {
            let folder = try TestFolder()
            // So many institutions make a page that outgrows what a pipe holds.
            let sample = try await CommandRun.dudao([
                "sample", "--seed", "1", "--institutions", "300", "--months", "6", "--until", "2026-11-30",
                "--output", folder.at("city"),
            ])
            try #require(sample.status == 0, "\(sample.messages)")
            let run = try await CommandRun.shell(
                "\"$0\" risk score --from \"$1\" --format html | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}",
                [folder.at("city")])
            #expect(run.status == 74, "\(run.messages)")
        }

        @Test("What stood there stays when a run fails")
        func untouched() async throws {
            let folder = try SmallRecords.city("sessions.csv", [("2025-04-01", "2026-02-30")])
            try folder.write("old.html", Data("old".utf8))
            let faulty = try await CommandRun.dudao([
                "risk", "score", "--from", folder.path, "-o", folder.at("old.html"),
            ])
            #expect(faulty.status == 65)
            #expect(try folder.text("old.html") == "old")

            try folder.write("sessions.csv", Data((SmallRecords.city["sessions.csv"] ?? "").utf8))
            let full = try await CommandRun.shell(
                "ulimit -f 1; exec \"$0\" risk score --from \"$1\" -o \"$2\"",
                [folder.path, folder.at("old.html")])
            #expect(full.status == 74, "\(full.messages)")
            #expect(try folder.text("old.html") == "old")
            #expect(folder.names == (SmallRecords.city.keys + ["old.html"]).sorted())

            let whole = try await CommandRun.dudao([
                "risk", "score", "--from", folder.path, "-o", folder.at("old.html"),
            ])
            #expect(whole.status == 0, "\(whole.messages)")
            #expect(try folder.text("old.html").contains("<html"))
        }

        @Test("A folder that isn't there, or stands in the file's place, ends with 74")
        func noPlace() async throws {
            let folder = try TestFolder(SmallRecords.city)
            try folder.makeFolder("taken.csv")
            for name in ["missing/list.csv", "taken.csv"] {
                let run = try await CommandRun.dudao([
                    "risk", "score", "--from", folder.path, "-o", folder.at(name),
                ])
                #expect(run.status == 74, "\(run.messages)")
                #expect(run.messages.contains(folder.at(name)), "\(run.messages)")
            }
            #expect(folder.names == (SmallRecords.city.keys + ["taken.csv"]).sorted())
        }
    }
}

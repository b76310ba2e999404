import Foundation
import Testing

extension CommandLineTests {
    /// Data folders that can't be used.
    @Suite("Bad input") struct BadInput {
        /// One thing wrong with the small city, and the place that has to be told.
        struct Fault: Sendable, CustomTestStringConvertible {
            let name: String
            let file: String
            let from: String
            let to: String
            let place: String

            init(_ name: String, _ file: String, _ from: String, _ to: String, _ place: String) {
                self.name = name
                self.file = file
                self.from = from
                self.to = to
                self.place = place
            }

            var testDescription: String { name }
        }

        static let faults = [
            Fault(
                "unknown district", "institutions.csv", "J1,甲公司,employer,110105", "J1,甲公司,employer,119999",
                "institutions.csv:2: district_code: "),
            Fault(
                "district of a session", "sessions.csv", "S2,J2,110101", "S2,J2,999999",
                "sessions.csv:3: district_code: "),
            Fault(
                "record without session", "records.csv", "R2,1,S2", "R2,1,S9", "records.csv:3: session_id: "),
            Fault(
                "impossible date", "sessions.csv", "2025-04-01", "2026-02-30", "sessions.csv:3: starts_on: "),
            Fault(
                "negative head-count", "sessions.csv", ",20,held", ",-20,held", "sessions.csv:3: registered: "
            ),
            Fault(
                "absurd head-count", "sessions.csv", ",20,held", ",99999999999999999999,held",
                "sessions.csv:3: registered: "),
            Fault(
                "large head-count", "sessions.csv", ",20,held", ",2000000,held",
                "sessions.csv:3: registered: "),
            Fault(
                "duplicate id with other content", "institutions.csv", "J2,乙培训", "J1,乙培训",
                "institutions.csv:3: institution_id: "),
            Fault("missing column", "sessions.csv", "starts_on", "begins_on", "sessions.csv:1: "),
            Fault("unknown answer", "answers.csv", "R1,1,P3,yes", "R1,1,P3,maybe", "answers.csv:3: answer: "),
        ]

        @Test("A fault is told by file, line and column, and nothing is written", arguments: faults)
        func fault(_ fault: Fault) async throws {
            let folder = try SmallRecords.city(fault.file, [(fault.from, fault.to)])
            let score = try await CommandRun.dudao([
                "risk", "score", "--from", folder.path, "--locale", "en", "-o", folder.at("out.html"),
            ])
            #expect(score.status == 65, "\(score.messages)")
            #expect(score.messages.contains("\n" + fault.place), "\(score.messages)")
            #expect(folder.names == SmallRecords.city.keys.sorted())

            let check = try await CommandRun.dudao([
                "check", folder.path, "--locale", "en", "--format", "csv",
            ])
            #expect(check.status == 65)
            let parts = fault.place.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty }
            #expect(
                check.text.split(separator: "\n").contains { line in
                    line.contains("\(parts[0]),\(parts[1])")
                        && parts.dropFirst(2).allSatisfy { line.contains($0) }
                }, "\(check.text)")
        }

        @Test("The missing column is named")
        func missingColumn() async throws {
            let folder = try SmallRecords.city("sessions.csv", [("starts_on", "begins_on")])
            let run = try await CommandRun.dudao(["trends", "--from", folder.path, "--locale", "en"])
            #expect(run.status == 65)
            #expect(run.messages.contains("starts_on"), "\(run.messages)")
        }

        @Test("All faults of a folder are told, not the first")
        func several() async throws {
            let folder = try SmallRecords.city(
                "sessions.csv", [("2025-04-01", "2026-02-30"), (",40,", ",-1,"), ("S3,J1", "S3,J7")])
            try folder.write("answers.csv", Data("record_id,version,item,answer\nR1,1,P1,perhaps\n".utf8))
            let places = ["sessions.csv:2:", "sessions.csv:3:", "sessions.csv:4:", "answers.csv:2:"]
            for arguments in [
                ["risk", "score"], ["trends"], ["plan", "draw", "--month", "2025-05", "--seed", "1"],
            ] {
                let run = try await CommandRun.dudao(arguments + ["--from", folder.path])
                #expect(run.status == 65)
                #expect(run.text.isEmpty)
                for place in places { #expect(run.messages.contains(place), "\(run.messages)") }
            }
            let check = try await CommandRun.dudao(["check", folder.path, "--json"])
            #expect(check.status == 65)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: check.output) }
            #expect(check.text.contains("sessions.csv") && check.text.contains("answers.csv"))
        }

        @Test("A binary file is called one")
        func binary() async throws {
            let folder = try TestFolder(SmallRecords.city)
            try folder.write("sessions.csv", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }))
            let run = try await CommandRun.dudao(["check", folder.path, "--locale", "en"])
            #expect(run.status == 65)
            #expect(run.text.contains("binary file"), "\(run.text)")
        }

        @Test("An empty folder, a missing one and a file in its place are bad input")
        func noFolder() async throws {
            let folder = try TestFolder(["list.csv": "a\n"])
            try folder.makeFolder("empty")
            for name in ["empty", "missing", "list.csv"] {
                for arguments in [["check", folder.at(name)], ["risk", "score", "--from", folder.at(name)]] {
                    let run = try await CommandRun.dudao(arguments)
                    #expect(run.status == 65, "\(arguments): \(run.messages)")
                    #expect((run.text + run.messages).contains(folder.at(name)), "\(run.messages)")
                }
            }
        }

        @Test("A whole folder has no fault")
        func whole() async throws {
            let folder = try TestFolder(SmallRecords.city)
            let run = try await CommandRun.dudao(["check", folder.path])
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.messages.isEmpty)
        }
    }
}

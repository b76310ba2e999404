import Foundation
import Testing

extension CommandLineTests {
    /// What the commands make of good data.
    @Suite("Reports") struct Reports {
        @Test("A sample is checked, scored, explained, watched and planned")
        func path() async throws {
            let folder = try await SmallRecords.sample()
            let city = folder.at("city")
            let institutions = try folder.text("city/institutions.csv").split(separator: "\n")
            let first = try #require(institutions.dropFirst().first?.split(separator: ",").first)
            let commands = [
                ["check", city], ["risk", "score", "--from", city],
                ["risk", "explain", "--from", city, String(first)], ["trends", "--from", city],
                ["trends", "--from", city, "--by", "institution"],
                ["plan", "draw", "--from", city, "--month", "2026-12", "--seed", "1"],
            ]
            for command in commands {
                let run = try await CommandRun.dudao(command + ["--json"])
                #expect(run.status == 0, "\(command): \(run.messages)")
                #expect(throws: Never.self, "\(command)") {
                    try JSONSerialization.jsonObject(with: run.output)
                }
            }
        }

        @Test(
            "The same command gives the same bytes", arguments: ["html", "json", "csv", "markdown", "table"])
        func sameBytes(format: String) async throws {
            let folder = try await SmallRecords.sample()
            let commands = [
                ["risk", "score"], ["trends"], ["plan", "draw", "--month", "2026-12", "--seed", "7"],
            ]
            for command in commands {
                let arguments =
                    command + [
                        "--from", folder.at("city"), "--format", format, "--clock",
                        "2026-12-01T09:00:00+08:00",
                    ]
                let once = try await CommandRun.dudao(arguments)
                let again = try await CommandRun.dudao(arguments)
                #expect(once.status == 0, "\(once.messages)")
                #expect(!once.output.isEmpty)
                #expect(once.output == again.output, "\(command)")
            }
        }

        @Test("The same seed gives the same sample, and a folder with data is left alone")
        func sample() async throws {
            let folder = try await SmallRecords.sample()
            let other = try await SmallRecords.sample()
            let names = folder.names(in: folder.at("city"))
            #expect(names.contains("truth.csv"))
            #expect(names == other.names(in: other.at("city")))
            for name in names { #expect(try folder.data("city/\(name)") == other.data("city/\(name)")) }

            let run = try await CommandRun.dudao(
                ["sample", "--seed", "2", "--until", "2026-11-30", "--output", folder.at("city")])
            #expect(run.status == 1, "\(run.messages)")
            #expect(run.messages.contains(folder.at("city")))
            #expect(folder.names(in: folder.at("city")) == names)
            for name in names { #expect(try folder.data("city/\(name)") == other.data("city/\(name)")) }
        }

        @Test("A back-test writes a probability for every visit of the test")
        func backtest() async throws {
            let folder = try SmallRecords.inspections()
            let run = try await CommandRun.dudao([
                "risk", "backtest", "--from", folder.path, "--label", "y", "--covariates", "category",
                "--scores", folder.at("scores.csv"), "--json",
            ])
            try #require(run.status == 0, "\(run.messages)")
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: run.output) }
            let lines = try folder.text("scores.csv").split(separator: "\n")
            #expect(lines.first == "inspection_id,score")
            var visits: Set<Substring> = []
            for line in lines.dropFirst() {
                let cells = line.split(separator: ",")
                try #require(cells.count == 2, "\(line)")
                visits.insert(cells[0])
                let score = try #require(Double(cells[1]), "\(line)")
                #expect((0...1).contains(score), "\(line)")
            }
            let asked = try folder.text("inspections.csv").split(separator: "\n")
                .filter { $0.contains(",test,") }.compactMap { $0.split(separator: ",").first }
            #expect(visits == Set(asked))
            #expect(lines.count == asked.count + 1)
        }

        @Test("A back-test that can't be made writes nothing")
        func noBacktest() async throws {
            let folder = try SmallRecords.inspections()
            for (arguments, named) in [(["--label", "z"], "z"), (["--covariates", "colour"], "colour")] {
                let run = try await CommandRun.dudao(
                    ["risk", "backtest", "--from", folder.path, "--scores", folder.at("s.csv")] + arguments)
                #expect(run.status == 64, "\(run.messages)")
                #expect(run.messages.contains(named), "\(run.messages)")
            }
            #expect(!folder.names.contains("s.csv"))
        }
    }
}

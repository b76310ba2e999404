import Testing

extension CommandLineTests {
    /// What the command says of itself, and of a command line that it can't follow.
    @Suite("Usage") struct Usage {
        @Test("Without arguments it helps, and names every command")
        func help() async throws {
            let run = try await CommandRun.dudao([])
            #expect(run.status == 0)
            #expect(run.messages.isEmpty)
            for command in ["sample", "check", "risk", "trends", "plan", "formats", "rules"] {
                #expect(run.text.contains(command))
            }
        }

        @Test(
            "Every command has help",
            arguments: [
                "", "sample", "check", "risk", "risk score", "risk explain", "risk backtest", "trends",
                "plan",
                "plan draw", "formats", "formats list", "rules", "rules list", "rules show",
            ])
        func help(of command: String) async throws {
            let run = try await CommandRun.dudao(
                command.split(separator: " ").map { String($0) } + ["--help"])
            #expect(run.status == 0)
            #expect(run.messages.isEmpty)
            #expect(run.text.contains("USAGE: dudao" + (command.isEmpty ? "" : " " + command)))
        }

        @Test(
            "A group of commands alone helps", arguments: [["risk"], ["help", "risk"], ["risk", "--help"]])
        func group(arguments: [String]) async throws {
            let run = try await CommandRun.dudao(arguments)
            #expect(run.status == 0)
            #expect(run.text.contains("USAGE: dudao risk"), "\(run.text)")
        }

        @Test("It tells its version")
        func version() async throws {
            let run = try await CommandRun.dudao(["--version"])
            #expect(run.status == 0)
            #expect(run.text.contains("."))
        }

        @Test("The formats on offer are listed")
        func formats() async throws {
            let run = try await CommandRun.dudao(["formats", "list"])
            #expect(run.status == 0)
            for name in ["csv", "html", "json", "markdown", "table"] { #expect(run.text.contains(name)) }
        }

        @Test(
            "A command line that can't be followed is refused with what exists",
            arguments: [
                (["swim"], "swim"),
                (["risk", "score", "--from", "DIR", "--database", "postgresql://localhost"], "one of them"),
                (["risk", "score", "--actor", "nobody"], "municipal/PERSON"),
                (["import", "DIR", "--skip-invalid"], "--rejects"),
                (["risk", "score", "--from", "DIR", "--format", "pdf"], "csv, html, json, markdown, table"),
                (["risk", "score", "--from", "DIR", "-o", "list.docx"], "csv, html, json"),
                (["risk", "score", "--from", "DIR", "-o", ""], "names no file"),
                (["risk", "score", "--from", "DIR", "--json", "--format", "csv"], "contradict"),
                (["risk", "score", "--from", "DIR", "-o", "/tmp/a.csv", "-o", "/tmp/a.csv"], "twice"),
                (["risk", "score", "--from", "DIR", "--as-of", "2026-02-30"], "2026-02-30"),
                (["risk", "score", "--from", "DIR", "--locale", "fr"], "zh or en"),
                (["risk", "score", "--from", "DIR", "--clock", "noon"], "noon"),
                (["risk", "score", "--from", "DIR", "--district", "999999"], "110101"),
                (["risk", "score", "--from", "DIR", "--covariates", "colour"], "name, kind, district_code"),
                (["risk", "score", "--from", "DIR", "--label", "z"], "z"),
                (["risk", "explain", "--from", "DIR", "J9"], "institution_id"),
                (["risk", "backtest", "--from", "DIR", "--scores", "-", "--test-from", "soon"], "soon"),
                (["trends", "--from", "DIR", "--by", "weather"], "institution"),
                (["trends", "--from", "DIR", "--from-month", "2026-13"], "2026-13"),
                (["plan", "draw", "--from", "DIR", "--month", "2025-5", "--seed", "1"], "2025-5"),
                (["plan", "draw", "--from", "DIR", "--month", "2025-05", "--seed", "-1"], "seed"),
                (
                    ["plan", "draw", "--from", "DIR", "--month", "2025-05", "--seed", "1", "--floor", "5"],
                    "5"
                ),
                (
                    ["plan", "draw", "--from", "DIR", "--month", "2025-05", "--seed", "1", "--floor", "nan"],
                    "0"
                ),
                (["sample", "--seed", "1", "--until", "2026-02-30", "-o", "OUT"], "2026-02-30"),
                (
                    ["sample", "--seed", "1", "--until", "2026-11-30", "--institutions", "3", "-o", "OUT"],
                    "20"
                ),
                (["sample", "--seed", "1", "--until", "2026-11-30", "--months", "9999", "-o", "OUT"], "240"),
            ])
        func refused(arguments: [String], named: String) async throws {
            let folder = try TestFolder(SmallRecords.city)
            let given = arguments.map { $0 == "DIR" ? folder.path : $0 == "OUT" ? folder.at("out") : $0 }
            let run = try await CommandRun.dudao(
                given + (arguments[0] == "sample" ? ["--locale", "en"] : []))
            #expect(run.status == 64, "\(run.messages)")
            #expect(run.text.isEmpty)
            #expect(run.messages.contains(named), "\(run.messages)")
            #expect(folder.names == SmallRecords.city.keys.sorted())
        }
    }
}

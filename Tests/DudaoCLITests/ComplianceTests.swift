import Foundation
import Testing

extension CommandLineTests {
    /// The centre audits itself, and a district's month is shown.
    @Suite("Compliance") struct Compliance {
        static let asOf = ["--as-of", "2026-12-10", "--clock", "2026-12-10T09:00:00+08:00"]

        @Test("A sample city is audited article by article, the same bytes each time")
        func sample() async throws {
            let folder = try await SmallRecords.sample()
            let arguments =
                ["compliance", "--month", "2026-11", "--from", folder.at("city"), "--format", "markdown"]
                + Self.asOf
            let run = try await CommandRun.dudao(arguments)
            try #require(run.status == 0, "\(run.messages)")
            let again = try await CommandRun.dudao(arguments)
            #expect(run.output == again.output)
            let decisions = try #require(run.text.range(of: "需要决定的事项"))
            let districts = try #require(run.text.range(of: "各区一览"))
            let first = try #require(run.text.range(of: "## 第一条"))
            #expect(decisions.lowerBound < districts.lowerBound && districts.lowerBound < first.lowerBound)
            for words in ["第十九条", "督导表", "口径", "应抽查", "四种口径"] {
                #expect(run.text.contains(words), "\(words)")
            }
            // Nobody's name leaves the registers.
            let supervisors = try folder.text("city/supervisors.csv").split(separator: "\n").dropFirst()
            for line in supervisors {
                let name = line.split(separator: ",")[1]
                #expect(!run.text.contains("\(name)，") && !run.text.contains("人员\(name)"), "\(name)")
            }
        }

        @Test("One district alone, in English, as JSON and as CSV with a line for each rule")
        func district() async throws {
            let folder = try await SmallRecords.sample()
            let arguments =
                [
                    "compliance", "--month", "2026-11", "--from", folder.at("city"), "--district", "110105",
                    "--locale", "en",
                ]
                + Self.asOf
            let json = try await CommandRun.dudao(arguments + ["--json"])
            #expect(json.status == 0, "\(json.messages)")
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: json.output) }
            let csv = try await CommandRun.dudao(arguments + ["--format", "csv"])
            #expect(csv.text.contains("quota.share,110105,"), "\(csv.text.prefix(400))")
            #expect(!csv.text.contains(",110108,"))
        }

        @Test("A folder without some files says what isn't in it, and judges nothing by that")
        func missing() async throws {
            let folder = try await SmallRecords.sample()
            // Ties and checks name officers, so they can't stand without them.
            for name in [
                "officers", "officer_register", "internal_checks", "conflicts", "employments", "signatures",
                "proceedings", "proceeding_steps",
            ] {
                try? FileManager.default.removeItem(atPath: folder.at("city/\(name).csv"))
            }
            let run = try await CommandRun.dudao(
                ["compliance", "--month", "2026-11", "--from", folder.at("city"), "--format", "csv"]
                    + Self.asOf)
            try #require(run.status == 0, "\(run.messages)")
            for rule in ["officer.age", "dispatch.employer", "form.signatures", "credit.refusal"] {
                let lines = run.text.split(separator: "\n").filter { $0.contains(",\(rule),") }
                #expect(!lines.isEmpty, "\(rule)")
                #expect(
                    lines.allSatisfy {
                        $0.contains("not-applicable") && $0.contains("compliance.not-in-folder")
                    },
                    "\(lines)")
            }
            let page = try await CommandRun.dudao(
                ["compliance", "--month", "2026-11", "--from", folder.at("city"), "--format", "markdown"]
                    + Self.asOf)
            #expect(page.text.contains("未提供的资料") && page.text.contains("employments.csv"))
        }

        @Test("Five files suffice: what they can tell is told")
        func smallest() async throws {
            let folder = try TestFolder(SmallRecords.city)
            let run = try await CommandRun.dudao(
                ["compliance", "--month", "2025-03", "--from", folder.path, "--format", "csv"] + Self.asOf)
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.text.contains("scope.district,city,held"))
            #expect(run.text.contains("quota.share,110105,not-applicable"), "\(run.text)")
        }

        @Test("Breaches end with status 1 only where that is asked for")
        func failOnBreach() async throws {
            let folder = try await SmallRecords.sample()
            let arguments =
                ["compliance", "--month", "2026-11", "--from", folder.at("city"), "--json"] + Self.asOf
            let strict = try await CommandRun.dudao(arguments + ["--fail-on-breach"])
            #expect(strict.status == 1, "\(strict.messages)")
            #expect(strict.messages.contains("项不符合"))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: strict.output) }
        }

        @Test("A district's month is shown with its numbers and its places to sign")
        func month() async throws {
            let folder = try await SmallRecords.sample()
            let run = try await CommandRun.dudao(
                [
                    "month", "show", "--month", "2026-11", "--district", "110105", "--from",
                    folder.at("city"),
                    "--format", "markdown",
                ] + Self.asOf)
            #expect(run.status == 0, "\(run.messages)")
            for words in ["质量督导月报", "朝阳区", "应抽查", "处理情况", "填报人", "审核人"] {
                #expect(run.text.contains(words), "\(words)")
            }
        }

        @Test(
            "What can't be meant is refused with what can",
            arguments: [
                (["compliance", "--month", "2026-13"], "2026-11"),
                (["compliance", "--month", "2026-11", "--as-of", "soon"], "2026-12-05"),
                (
                    ["compliance", "--month", "2026-11", "--district", "110104", "--from", "/nowhere"],
                    "110105"
                ),
                (["month", "show", "--month", "2026-11"], "--district"),
            ])
        func refused(arguments: [String], named: String) async throws {
            let run = try await CommandRun.dudao(arguments)
            #expect(run.status == 64, "\(run.messages)")
            #expect(run.text.isEmpty)
            #expect(run.messages.contains(named), "\(run.messages)")
        }

        @Test("A month that hasn't begun at the moment looked from is refused, one under way is not")
        func unbegun() async throws {
            let folder = try TestFolder(SmallRecords.city)
            for (month, status) in [("2026-12", Int32(0)), ("2027-01", 65)] {
                let run = try await CommandRun.dudao(
                    ["compliance", "--month", month, "--from", folder.path, "--json"] + Self.asOf)
                #expect(run.status == status, "\(run.messages)")
                #expect(status == 0 || (run.text.isEmpty && run.messages.contains("2027-01在")))
            }
        }

        @Test("A folder at fault is refused with its faults, and one that isn't there by its name")
        func faulty() async throws {
            let folder = try SmallRecords.city("sessions.csv", [("110105", "110104")])
            let run = try await CommandRun.dudao(["compliance", "--month", "2025-03", "--from", folder.path])
            #expect(run.status == 65, "\(run.messages)")
            #expect(run.messages.contains("sessions.csv"))
            let gone = try await CommandRun.dudao([
                "compliance", "--month", "2025-03", "--from", folder.at("gone"),
            ])
            #expect(gone.status != 0)
            #expect(gone.messages.contains("gone"))
        }
    }
}

import Foundation
import Testing

extension CommandLineTests {
    /// Records as files, without any store.
    @Suite("Record files") struct RecordFiles {
        private func paper(_ mode: String = "examination") async throws -> TestFolder {
            let folder = try TestFolder()
            let run = try await CommandRun.dudao([
                "record", "template", "--mode", mode, "--record", "R1", "--dispatch", "D1", "--district",
                "110105", "-o", folder.at("r.json"),
            ])
            try #require(run.status == 0, "\(run.messages)")
            return folder
        }

        @Test(
            "A template has every item of the form and of the mode's supplement, unanswered",
            arguments: [("examination", 7), ("process", 5), ("direct", 4), ("outcome", 4)])
        func template(_ mode: String, _ supplement: Int) async throws {
            let folder = try await paper(mode)
            let read = try JSONSerialization.jsonObject(with: try folder.data("r.json"))
            let paper = try #require(read as? [String: Any])
            let answers = try #require(paper["answers"] as? [[String: Any]])
            #expect(answers.count == 15 && answers.allSatisfy { $0["answer"] is NSNull })
            #expect(
                answers.compactMap { $0["sampled"] == nil ? nil : $0["item"] as? String } == ["P3", "I5"])
            #expect(answers.first?["group"] as? String == "备案材料")
            #expect((paper["supplement"] as? [Any])?.count == supplement)
        }

        @Test("A check names every fault at once, and takes what could be submitted")
        func check() async throws {
            let folder = try await paper()
            let empty = try await CommandRun.dudao(["record", "check", folder.at("r.json")])
            #expect(empty.status == 65 && empty.messages.contains("visited_on"), "\(empty.messages)")
            #expect(empty.messages.contains("P1, P2"), "\(empty.messages)")
            try RecordFile.fill(folder, "r.json", on: "2026-01-05", advice: "补齐")
            let whole = try await CommandRun.dudao(["record", "check", folder.at("r.json"), "--json"])
            #expect(whole.status == 0 && whole.text.contains(#""complete":false"#), "\(whole.messages)")

            try RecordFile.change(folder, "r.json") { paper in
                paper["nonsense"] = 1
                paper["district_code"] = "110103"
                paper["visited_on"] = "5 January"
                paper["signatures"] = [["person_id": "Z7"], ["person_id": "Z7"]]
                try RecordFile.rows(&paper, "answers") { row in
                    switch row["item"] as? String {
                    case "P1": row["wording"] = "other words"
                    case "P2": row["answer"] = "perhaps"
                    case "P3": row["failed"] = 11
                    case "P4": row["sampled"] = 3
                    case "P5": row["item"] = "P6"
                    default: break
                    }
                }
                try RecordFile.rows(&paper, "supplement") { row in
                    if row["item"] as? String == "S1" { row["answer"] = NSNull() }
                }
            }
            let faulty = try await CommandRun.dudao(["record", "check", folder.at("r.json")])
            #expect(faulty.status == 65)
            for word in [
                "nonsense", "110103", "5 January", "answers P1.wording", "perhaps", "answers P3.failed",
                "answers P4.sampled", "P6 重复", "未作答：P2, P5", "未作答：S1", "Z7 重复签字",
            ] { #expect(faulty.messages.contains(word), "\(word): \(faulty.messages)") }
        }

        @Test("A team that is printed signs alone, and nobody visits in days to come")
        func team() async throws {
            let folder = try await paper()
            try RecordFile.fill(folder, "r.json", on: "2026-01-05", advice: "补齐")
            let free = try await CommandRun.dudao(["record", "sign", folder.at("r.json"), "--person", "Z7"])
            #expect(free.status == 0 && free.text.contains("Z7已于"), "\(free.messages)")
            try RecordFile.change(folder, "r.json") { $0["team"] = ["Z7", "Z8"] }
            for (person, status) in [("Z9", Int32(65)), ("Z8", 0)] {
                let run = try await CommandRun.dudao(
                    ["record", "sign", folder.at("r.json"), "--person", person, "--locale", "en"])
                #expect(run.status == status, "\(run.messages)")
                #expect((run.text + run.messages).contains(status == 0 ? "Z8 signed" : "Z7, Z8"))
            }
            let whole = try await CommandRun.dudao(["record", "check", folder.at("r.json"), "--json"])
            #expect(whole.status == 0 && whole.text.contains(#""complete":true"#), "\(whole.messages)")
            try RecordFile.change(folder, "r.json") { paper in
                paper["team"] = ["Z7"]
                paper["visited_on"] = DailyDays.day(2)
                paper["signatures"] = [["person_id": "Z7"], ["person_id": "Z8"]]
            }
            let faulty = try await CommandRun.dudao(["record", "check", folder.at("r.json")])
            #expect(faulty.status == 65 && faulty.messages.contains("2 faults"), "\(faulty.messages)")
            for words in ["Z8 不是派遣成员", "\(DailyDays.day(2))尚未到"] {
                #expect(faulty.messages.contains(words), "\(faulty.messages)")
            }
            try RecordFile.change(folder, "r.json") { $0["team"] = ["Z7", "Z8"] }
            let one = try await CommandRun.dudao(["record", "check", folder.at("r.json")])
            #expect(one.messages.contains("has 1 fault and"), "\(one.messages)")
        }

        @Test("A template doesn't replace a file that is there, unless it is told to")
        func kept() async throws {
            let folder = try await paper()
            try RecordFile.fill(folder, "r.json", on: "2026-01-05", advice: "补齐")
            let filled = try folder.data("r.json")
            let arguments = ["record", "template", "--mode", "direct", "-o", folder.at("r.json")]
            let refused = try await CommandRun.dudao(arguments)
            #expect(refused.status == 65 && refused.messages.contains("--replace"), "\(refused.messages)")
            #expect(try folder.data("r.json") == filled)
            let replaced = try await CommandRun.dudao(arguments + ["--replace"])
            #expect(replaced.status == 0, "\(replaced.messages)")
            #expect(try folder.data("r.json") != filled)
        }

        @Test("A file that isn't one is told apart: absent, no JSON, no object, no template")
        func files() async throws {
            let folder = try TestFolder(["a.json": "{", "b.json": "[]", "c.json": "{}"])
            for (name, status) in [("none", Int32(74)), ("a.json", 65), ("b.json", 65), ("c.json", 65)] {
                let run = try await CommandRun.dudao(["record", "check", folder.at(name)])
                #expect(run.status == status, "\(name) \(run.messages)")
            }
            let nothing = try await CommandRun.dudao(["record", "template"])
            #expect(nothing.status == 64, "\(nothing.messages)")
        }
    }
}

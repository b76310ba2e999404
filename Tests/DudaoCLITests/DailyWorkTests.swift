import Foundation
import Testing

extension CommandLineTests {
    /// The commands of the daily work on a store, from an empty one on.
    @Suite("Daily work") struct DailyWork {
        private static let city = "municipal/Z1"
        private static let district = "district:110105/L1"
        private static let foreign = "district:110101/L9"

        @Test("A session's whole life goes by commands alone, and each refusal has its status")
        func life() async throws {
            try await DailyServer.lend { server in
                let names = DailyDays.names.merging(["folder": server.folder.path]) { $1 }
                try await Self.play(Self.registers, on: server, names)
                try await Self.files(on: server, names)
                try await Self.record(on: server, names)
                try await Self.play(Self.affairs, on: server, names)
                try await Self.strays(on: server, names)
                try await Self.paging(on: server)
                try await Self.shapes(on: server)
                try await Self.people(on: server)
                for (name, size, reading) in [("loose", "1", "一人"), ("tight", "3", "至少三人")] {
                    let layer = """
                        {"layer_id": "细2", "kind": "overlay", "district_code": "110105", "title": "细则",
                         "valid_from": "\(DailyDays.lastMonthsEnd)",
                         "changes": {"teamSize": {"value": "\(size)", "reading": "\(reading)"},
                                     "formerEmployerYears": {"value": "40", "reading": "四十年"}}}
                        """
                    try server.folder.write("\(name).json", Data(layer.utf8))
                }
                try await Self.play(Self.registersOfRules, on: server, names)
                let verified = try await server.run(Self.city, ["audit", "verify"])
                #expect(verified.status == 0, "\(verified.messages)")
            }
        }

        private static func play(
            _ steps: [DailyStep], on server: DailyServer, _ names: [String: String]
        ) async throws {
            for step in steps { try await step.run(on: server, names) }
        }

        // MARK: The story

        private static let registers: [DailyStep] = [
            .init(
                city, "institution add J1 --name 甲 --kind employer --district 110105 --filed-on 2020-01-02",
                65,
                says: ["dudao district enter"]),
            .init(district, "district enter", 77, says: ["第二条"]),
            .init(city, "district enter", says: ["朝阳区"]),
            .init(city, "district enter", says: ["此前已办理"]),
            .init(
                city, "institution add J1 --name 甲 --kind 用人单位 --district 110105 --filed-on 2020-01-02",
                says: ["机构编号", "用人单位"]),
            .init(
                city, "institution add J1 --name 甲 --kind employer --district 110105 --filed-on 2020-01-02",
                says: ["此前已办理"]),
            .init(
                city, "institution add J1 --name 乙 --kind employer --district 110105 --filed-on 2020-01-02",
                1,
                says: ["编号已用于其他内容"]),
            .init(
                district, "institution add J2 --name 乙 --kind employer --filed-on 2020-01-02", 77,
                says: ["第四条", "Art. 4"]),
            .init(
                city, "institution add J2 --nme 乙 --kind factory --filed-on 2020", 64,
                says: ["--nme", "factory", "filed_on"]),
            .init(city, "institution add J2", 64, says: ["name（机构名称）", "kind", "filed_on"]),
            .init(
                city,
                "institution file-plan J1 --occupation 电工 --level 3 --mode examination "
                    + "--valid-from 2020-01-02"),
            .init(
                city,
                "supervisor add Z7 --name 张七 --card-number C7 --card-issued-on 2020-01-01 "
                    + "--home-district 110105"),
            .init(
                city,
                "supervisor add Z8 --name 李八 --card-number C8 --card-issued-on 2020-01-01 "
                    + "--home-district 110105"),
            .init(city, "supervisor add Z9 --name 王九 --card-number C8 --card-issued-on 2020-01-01", 1),
            .init(city, "supervisor card Z8 --card-number C80 --card-issued-on 2021-01-01"),
            .init(city, "supervisor employment Z8 J1 --kind full --from-on 2001-01-01 --to-on 2005-01-01"),
            .init(city, "supervisor conflict Z8 Z7 --kind colleague --from-on 2020-01-01"),
            .init(city, "supervisor absence Z8 {future} --half-day am"),
            .init(
                district,
                "officer add N1 J1 --name 钱一 --sex m --born-on 1980-01-01 --level 3 "
                    + "--technical-years 8"),
            .init(district, "officer train N1 J1 --happened-on {held} --subject 培训"),
            .init(district, "officer examine N1 J1 --happened-on {held} --subject 考核 --outcome passed"),
            .init(district, "officer deploy N1 J1 --happened-on {held} --subject 使用", says: ["判定"]),
            .init(district, "officer check N1 J1 {held}", says: ["第七条"]),
            .init(
                district,
                "session file S1 --institution-id J1 --mode examination --occupation 电工 "
                    + "--level 高级工 --starts-on {held} --registered 40"),
            .init(
                district,
                "session file S1 --institution-id J1 --mode examination --occupation 电工 "
                    + "--level 高级工 --starts-on {held} --registered 40", says: ["此前已办理"]),
            .init(district, "session staff S1 K1 --role assessor"),
            .init(district, "session internal-check S1 N1 P1 --answer yes --checked-on {held}"),
            .init(
                district, "dispatch add D1 --session-id S1 --purpose spot --members Z7:lead", 1,
                says: ["督导组人数不足", "第十一条"]),
            .init(
                district, "dispatch add D1 --session-id S1 --purpose spot --members Z7:boss", 64,
                says: ["members"]),
            .init(
                district,
                "dispatch add D1 --session-id S1 --purpose spot --dispatched-on {held} "
                    + "--members Z7:lead,Z8"),
            .init(
                district,
                "dispatch add D1 --session-id S1 --purpose spot --dispatched-on {held} "
                    + "--members Z7:lead,Z8",
                says: ["此前已办理"]),
            .init(foreign, "session hold S1", 65, says: ["S1"]),
            .init(district, "session complete S1", 1, says: ["当前状态不能进入"]),
            .init(district, "session hold S1 --attended 41", 65, says: ["40"]),
            .init(district, "session hold S1 --attended 38"),
        ]

        private static let affairs: [DailyStep] = [
            .init(
                district,
                "violation escalate E1 --session-id S1 --ground organised-cheating "
                    + "--discovered-at {held}T10:00:00+08:00 --facts 组织作弊", says: ["U-E1", "已发现"]),
            .init(district, "urgent send U-E1", says: ["已报告"]),
            .init(district, "urgent acknowledge U-E1", 77, says: ["第十五条"]),
            .init(city, "urgent acknowledge U-E1"), .init(city, "urgent close U-E1", 64, says: ["wording"]),
            .init(district, "month submit {month} --reviewed-by L2 --content 本月无"),
            .init(district, "month submit {month} --reviewed-by L2 --content 本月无", says: ["此前已办理"]),
            .init(district, "month accept {month}", 77),
            .init(city, "month return {month} --district 110105 --reason 补充"),
            .init(district, "month submit {month} --reviewed-by L2 --content 补充后"),
            .init(city, "month accept {month} --district 110105"),
            .init(
                district, "refusal propose F1 --institution-id J1 --session-id S1 --source E1 --subject 拟",
                64,
                says: ["ground"]),
            .init(
                district,
                "refusal propose F1 --institution-id J1 --session-id S1 --source E1 --subject 拟 "
                    + "--ground severe-violation"),
            .init(
                district,
                "refusal propose F1 --institution-id J1 --session-id S1 --source E1 --subject 拟 "
                    + "--ground severe-violation", says: ["此前已办理"]),
            .init(district, "refusal notify F1 --document 文1 --due-on {soon}"),
            .init(district, "refusal decide F1 --document 文2 --wording 决定", 1, says: ["heard"]),
            .init(district, "refusal hear F1 --wording 申辩"),
            .init(district, "refusal decide F1 --document 文2 --wording 决定", 1, says: ["时间未到"]),
            .init(district, "refusal drop F1 --wording 证据不足"),
            .init(
                district,
                "refusal propose F2 --institution-id J1 --session-id S1 --source E1 --subject 拟 "
                    + "--ground severe-violation"),
            .init(district, "refusal notify F2 --document 文3 --due-on {soon}"),
            .init(district, "refusal hear F2 --wording 申辩 --document 陈述1"),
            .init(district, "refusal decide F2 --document 文4 --wording 决定"),
            .init(district, "refusal serve F2 --wording 送达", says: ["已送达"]),
            .init(district, "refusal serve F2 --wording 送达", says: ["此前已办理"]),
            .init(district, "refusal serve F2 --wording 又送达", 1, says: ["不得修改"]),
            .init(district, "refusal list --state 已送达", says: ["F2"]),
            .init(district, "refusal show F2", says: ["文4"]), .init(district, "opinion show F2", 65),
            .init(district, "credit add C1 --institution-id J1 --kind misconduct --ground severe-violation"),
            .init(district, "credit repair C9 C2", 65), .init(district, "credit appeal C1 C2"),
            .init(district, "credit uphold C2 C3"), .init(district, "credit repair C3 C4"),
            .init(district, "credit uphold C4 C5", 1, says: ["第十六条"]),
            .init(district, "credit show J1", says: ["信用修复"]),
            .init(district, "complaint add T1 --institution-id J1 --received-on {held} --severe yes"),
            .init(district, "complaint confirm T1"), .init(district, "complaint dismiss T1", 1),
            .init(district, "rectification order G1 --institution-id J1 --subject 整改", 1, says: ["第十八条"]),
            .init(district, "inspection open I1 --subject 检查", 77),
            .init(city, "inspection open I1 --district-code 朝阳区 --subject 检查"),
            .init(city, "inspection notify I1"), .init(city, "inspection start I1"),
            .init(city, "inspection conclude I1 --wording 结论"), .init(city, "inspection deliver I1"),
            .init(city, "inspection close I1"), .init(city, "inspection cancel I1 --wording 晚", 1),
            .init(city, "opinion propose O1 --district 110105 --institution-id J1 --subject 意见"),
            .init(city, "opinion decide O1 --document 文5 --wording 意见"), .init(city, "opinion send O1"),
            .init(district, "pool freeze {month}"), .init(district, "pool freeze {month}", says: ["此前已办理"]),
            .init(district, "pool verify", says: ["是"]),
            .init(district, "evidence request Q1 --institution-id J1 --subject 资料 --due-on {soon}"),
            .init(district, "evidence refuse Q1 --wording 不给"), .init(district, "evidence receive Q1"),
            .init(district, "evidence add V1 {folder}/none --institution-id J1", 74, says: ["第八条"]),
            .init(district, "evidence add V1 {folder}/R1.json --institution-id J1"),
            .init(district, "evidence add V1 {folder}/R1.json --institution-id J1", says: ["此前已办理"]),
            .init(district, "evidence verify"), .init(district, "advice list --month {month}", says: ["补齐"]),
            .init(foreign, "advice list", says: ["无数据"]),
            .init(district, "archive institution J1", says: ["质量管理工作档案", "办理过程", "信用档案", "第十五条"]),
            .init(district, "archive district 110105", says: ["朝阳区", "督导表"]),
            .init(district, "archive institution J9", 65),
            .init(foreign, "archive district 110105", 77, says: ["第五条"]),
            .init(foreign, "month show --month {month} --district 110105", 77, says: ["第五条"]),
            .init(foreign, "compliance --month {month} --district 110105", 77, says: ["sees its own rows"]),
            .init(city, "compliance --month {month} --district 110105", says: ["朝阳区"]),
            .init(city, "person erase nobody --reason 申请删除", 65),
            .init(
                city,
                "supervisor suspend Z7 --ground neglect --facts 迟到 --until-on {soon} --decided-on {held}",
                says: ["未认真履行职责", "暂停"]),
            .init(city, "supervisor reinstate Z7"),
            .init(district, "supervisor criticise Z7 --ground neglect --facts 迟到", 77, says: ["第十七条"]),
        ]

        private static let registersOfRules: [DailyStep] = [
            .init(
                city, "rules interpretation add 解1 --issued-on {held} --valid-from {held} --wording 说明", 65,
                says: ["promulgation"]),
            .init(city, "policy promulgate 发1 2020-01-01 --title 办法"),
            .init(city, "policy promulgate 发2 2020-01-01 --title 办法", 1),
            .init(city, "rules interpretation add 解1 --issued-on {held} --valid-from {held} --wording 说明"),
            .init(district, "rules interpretation list", says: ["解1"]),
            .init(district, "rules own add 细1 --title 细则 --adopted-on {held} --valid-from {held}"),
            .init(district, "rules own list", says: ["细则"]),
            .init(district, "rectification order G1 --institution-id J1 --subject 整改"),
            .init(district, "rectification notify G1 --document 文9 --due-on {soon}"),
            .init(district, "rectification report G1 --wording 已改"),
            .init(district, "rectification recheck G1 --wording 通过", says: ["复查通过"]),
            .init(city, "policy show {today}", says: ["rotation"]), .init(city, "policy list", says: ["发1"]),
            .init(city, "policy add --file {folder}/loose.json", 65, says: ["teamSize", "Art. 11"]),
            .init(city, "policy add --file {folder}/tight.json", says: ["teamSize"]),
            .init(city, "policy add --file {folder}/tight.json", says: ["此前已办理"]),
            .init(city, "policy show {today} --district 110105", says: ["至少三人"]),
            .init(
                district, "dispatch add D2 --session-id S1 --purpose spot --members Z7:lead,Z8", 1,
                says: ["at least 3"]),
            .init(
                city, "dispatch add D2 --session-id S1 --purpose spot --authority district --members Z7,Z8",
                1,
                says: ["at least 3"]),
            .init(district, "supervisor eligibility Z8 S1", says: ["曾在评价机构J1任职"]),
            // A district's own rules don't bind the municipal centre's team.
            .init(city, "dispatch add D3 --session-id S1 --purpose spot --members Z8:lead"),
        ]

        // MARK: Files

        private static func files(on server: DailyServer, _ names: [String: String]) async throws {
            let faulty = """
                {"institution_id": "J3", "nam": "丙", "kind": "factory", "district_code": "110103", "filed_on": 2020,
                 "category": null}
                """
            try server.folder.write("faulty.json", Data(faulty.utf8))
            let path = server.folder.at("faulty.json")
            let run = try await server.run(city, ["institution", "add", "--file", path])
            #expect(run.status == 65, "\(run.messages)")
            for word in ["nam：", "name（机构名称）：缺少", "factory", "employer", "110103", "filed_on"] {
                #expect(run.messages.contains(word), "\(word): \(run.messages)")
            }
            let twice = try await server.run(city, ["institution", "add", "--file", path, "--name", "丙"])
            #expect(twice.status == 64, "\(twice.messages)")
            let absent = try await server.run(
                city, ["institution", "add", "--file", server.folder.at("none")])
            #expect(absent.status == 74, "\(absent.messages)")
            try server.folder.write("broken.json", Data("{".utf8))
            let broken = try await server.run(
                city, ["institution", "add", "--file", server.folder.at("broken.json")])
            #expect(broken.status == 65, "\(broken.messages)")
            let whole = """
                {"institution_id": "J3", "name": "丙", "kind": "社会培训评价组织", "district_code": "110101",
                 "filed_on": "2020-01-01"}
                """
            try server.folder.write("whole.json", Data(whole.utf8))
            let added = try await server.json(
                city, ["institution", "add", "--file", server.folder.at("whole.json")])
            #expect((added["stored"] as? [String: Any])?["kind"] as? String == "social")
            let order = """
                {"dispatch_id": "D9", "session_id": "S1", "purpose": "spot", "members": [{"person_id": "Z7"},
                 {"person_id": "Z8", "seat": "captain"}]}
                """
            try server.folder.write("order.json", Data(order.utf8))
            let team = try await server.run(
                district, ["dispatch", "add", "--file", server.folder.at("order.json")])
            #expect(team.status == 65 && team.messages.contains("members"), "\(team.messages)")
        }

        private static func record(on server: DailyServer, _ names: [String: String]) async throws {
            let path = server.folder.at("R1.json")
            let made = try await server.run(
                district, ["record", "template", "--session", "S1", "--record", "R1", "-o", path])
            try #require(made.status == 0, "\(made.messages)")
            try RecordFile.fill(server.folder, "R1.json", on: DailyDays.lastMonthsEnd, advice: "补齐")
            try await play(
                [
                    .init(district, "record check {folder}/R1.json", says: ["Z7, Z8"]),
                    .init(
                        district, "record template --session S1 --record R1 -o {folder}/R1.json", 65,
                        says: ["--replace"]),
                    .init(
                        district, "record sign {folder}/R1.json --person Z1", 65, says: ["派遣成员", "Z7, Z8"]),
                    .init(district, "record sign {folder}/R1.json --person Z7", says: ["已于"]),
                    .init(district, "record sign {folder}/R1.json --person Z7", says: ["此前"]),
                    .init(district, "record sign {folder}/R1.json --person Z7 --reservation 不同意", 1),
                    .init(district, "record submit {folder}/R1.json", 1, says: ["签字不全", "第十二条"]),
                    .init(district, "record sign {folder}/R1.json --person Z8 --reservation 保留"),
                    .init(foreign, "record submit {folder}/R1.json", 65),
                    .init(district, "record submit {folder}/R1.json"),
                    .init(district, "record submit {folder}/R1.json", says: ["此前已办理"]),
                    .init(district, "record correct {folder}/R1.json --author Z7", 64, says: ["reason"]),
                    .init(district, "record correct {folder}/R1.json --author Z7 --reason 补记"),
                    .init(
                        district, "record correct {folder}/R1.json --author Z7 --reason 补记", says: ["此前已办理"]),
                    .init(district, "record show R1", says: ["补记", "保留"]),
                    .init(district, "record show R1 --version 3", 65, says: ["no version 3"]),
                ], on: server, names)
            try RecordFile.change(server.folder, "R1.json") { $0["evaluation"] = "改了" }
            try await DailyStep(district, "record submit {folder}/R1.json", 1, says: ["不得修改"])
                .run(on: server, names)
        }

        private static func strays(on server: DailyServer, _ names: [String: String]) async throws {
            try server.folder.write("vault/ex\u{202E}tra.txt", Data([1]))
            let text = try await server.run(city, ["evidence", "verify"])
            #expect(text.status == 1 && text.messages.contains(#""ex\u{202e}tra.txt""#), "\(text.messages)")
            try await DailyStep(district, "evidence verify").run(on: server, names)
            try FileManager.default.removeItem(atPath: server.folder.at("vault/ex\u{202E}tra.txt"))
            let kept = try #require(
                try FileManager.default.subpathsOfDirectory(atPath: server.folder.at("vault"))
                    .first { $0.utf8.count == 67 })
            let content = try server.folder.data("vault/\(kept)")
            try server.folder.write("vault/\(kept)", Data([1]))
            try await DailyStep(district, "evidence verify", 1, says: ["110105 V1"]).run(on: server, names)
            try server.folder.write("vault/\(kept)", content)
        }

        // MARK: Answers

        private static func paging(on server: DailyServer) async throws {
            for number in 1...5 {
                let added = try await server.run(
                    district,
                    [
                        "complaint", "add", "P/\(number)%", "--institution-id", "J1", "--received-on",
                        DailyDays.lastMonthsEnd, "--severe", "no",
                    ])
                #expect(added.status == 0, "\(added.messages)")
            }
            var seen: [String] = []
            var next: String?
            repeat {
                let after = next.map { ["--after", $0] } ?? []
                let page = try await server.json(
                    district, ["complaint", "list", "--severe", "no", "--limit", "2"] + after)
                let rows = try #require(page["rows"] as? [[String: Any]])
                #expect(rows.count <= 2 && !rows.isEmpty)
                seen += rows.compactMap { $0["complaint_id"] as? String }
                next = page["next"] as? String
            } while next != nil && seen.count < 20
            #expect(seen == (1...5).map { "P/\($0)%" })
            let nonsense = try await server.run(district, ["dispatch", "list", "--after", "x"])
            #expect(nonsense.status == 64, "\(nonsense.messages)")
            let filtered = try await server.json(
                district, ["session", "list", "--from", DailyDays.today])
            #expect((filtered["rows"] as? [Any])?.isEmpty == true && filtered["next"] is NSNull)
        }

        private static func shapes(on server: DailyServer) async throws {
            let shown = try await server.json(district, ["refusal", "show", "F2"])
            #expect(Set(shown.keys) == ["table", "stored", "parts"])
            let stored = try #require(shown["stored"] as? [String: Any])
            #expect(
                Set(stored.keys) == [
                    "district_code", "proceeding_id", "kind", "institution_id", "session_id", "source",
                    "opened_at", "ground", "subject", "due_on",
                ])
            let steps = (shown["parts"] as? [String: Any])?["proceeding_steps"] as? [[String: Any]]
            #expect(
                steps?.compactMap { $0["state"] as? String } == [
                    "proposed", "notified", "heard", "decided", "served",
                ])
            let again = try await server.json(district, ["refusal", "serve", "F2", "--wording", "送达"])
            #expect(again["outcome"] as? String == "done-before")
            #expect(Set(again.keys) == ["outcome", "table", "stored", "parts"])
            let listed = try await server.json(district, ["refusal", "list"])
            #expect(Set(listed.keys) == ["table", "rows", "next"])
            let rows = try #require(listed["rows"] as? [[String: Any]])
            #expect(rows.compactMap { $0["state"] as? String } == ["dropped", "served"])
            let team = try await server.json(district, ["dispatch", "show", "D1"])
            #expect((team["stored"] as? [Any])?.count == 2)
            let archive = try await server.json(district, ["archive", "district", "110105"])
            #expect(
                archive["sessions"] != nil && archive["proceeding_steps"] != nil
                    && archive["supervisors"] == nil)
            let english = try await server.run(district, ["session", "show", "S1", "--locale", "en"])
            #expect(english.text.contains("Session id") && !english.text.contains("批次编号"), "\(english.text)")
        }

        private static func people(on server: DailyServer) async throws {
            for (arguments, shows) in [
                (["supervisor", "list"], true), (["supervisor", "show", "Z7"], true),
                (["session", "show", "S1"], false), (["archive", "district", "110105"], false),
                (["dispatch", "list"], false),
            ] {
                let run = try await server.run(district, arguments)
                #expect(run.status == 0 && run.text.contains("张七") == shows, "\(arguments) \(run.text)")
            }
            let hidden = try await server.run(foreign, ["supervisor", "show", "Z7"])
            #expect(hidden.status == 65, "\(hidden.text)")
            let number = "11010519491231002X"
            try server.folder.write(
                "document.json", Data(#"{"document_type": "resident-id", "number": "\#(number)"}"#.utf8))
            try server.folder.write("key", Data(repeating: 7, count: 32))
            try server.folder.permit(0o600, "key")
            let option = try await server.run(
                city, ["person", "document", "Z7", "--document-type", "resident-id", "--number", number])
            #expect(option.status == 64 && !option.messages.contains(number), "\(option.messages)")
            let word = try await server.run(
                city, ["person", "document", "Z7", number, "--document-type", "resident-id"])
            #expect(word.status == 64 && !word.messages.contains(number), "\(word.messages)")
            let file = server.folder.at("document.json")
            for actor in [district, city] {
                let run = try await server.run(actor, ["person", "document", "Z7", "--file", file])
                #expect(run.status == (actor == city ? 0 : 77), "\(run.messages)")
                #expect(!run.text.contains(number) && !run.messages.contains(number))
                #expect(!run.text.contains("commitment"))
            }
            let vault = server.folder.at("vault")
            let before = FileManager.default.subpaths(atPath: vault) ?? []
            let auditor = try await server.run(
                "auditor/A1", ["evidence", "add", "V9", file, "--district", "110105"])
            #expect(auditor.status == 77, "\(auditor.messages)")
            #expect((FileManager.default.subpaths(atPath: vault) ?? []).count == before.count)
            let erased = try await server.run(city, ["person", "erase", "Z7", "--reason", "申请删除"])
            #expect(erased.status == 0, "\(erased.messages)")
            let gone = try await server.run(city, ["supervisor", "show", "Z7"])
            #expect(!gone.text.contains("张七"), "\(gone.text)")
        }
    }
}

import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionStore
import Testing

@Suite("Importing a data folder")
struct ImportTests {
    @Test("Every cell arrives as it stands in its file, and nothing else", arguments: [1, 2])
    func cells(seed: UInt64) async throws {
        let folder = try Importing.city(seed: seed)
        let store = BulkStore()
        let summary = try await Importing.run(folder, into: store)
        #expect(store.kept.wrongs.isEmpty, "\(store.kept.wrongs.prefix(5))")
        for table in StoredTable.all where table != .findings {
            let file = try Importing.table(folder, table.name)
            let stored = store.rows(table)
            #expect(file.count == stored.count, "\(table.name)")
            // A sample folder is canonical, so its rows stand in the order of keys.
            let wrong = zip(file, stored).first { row, cells in
                zip(table.columns, cells).contains { column, cell in
                    row[column.name].map { $0 != cell.written(column.kind) } ?? false
                }
            }
            #expect(wrong == nil, "\(table.name): \(String(describing: wrong))")
        }
        let answers = try Importing.table(folder, "answers")
        let telling = answers.filter {
            $0["answer"] == "no" || $0["sampled"] != "" || $0["failed"] != "" || $0["remark"] != ""
        }
        #expect(store.rows(.findings).count == telling.count)
        #expect(summary.files.map(\.rows).reduce(0, +) > answers.count)
        #expect(summary.rejectedRows == 0)
        let history = try folder.read().history
        #expect(summary.dataHash == history.dataHash)
    }

    @Test("Each row goes to the district where it was held, or where its institution is registered")
    func owners() async throws {
        let store = BulkStore()
        _ = try await Importing.run(try SmallCity.folder(), into: store)
        let owner = { (table: StoredTable) in store.rows(table).map { $0[0] } }
        #expect(owner(.dispatches) == [.text("110105"), .text("110105"), .text("110101")])
        #expect(owner(.records).count == 4)
        #expect(owner(.escalations) == [.text("110101")])
        #expect(owner(.complaints) == [.text("110101")])
        #expect(store.rows(.sessions)[1][7] == .blank)
    }

    @Test("Answers become a letter an item, and what says more than a letter a finding")
    func letters() async throws {
        let store = BulkStore()
        _ = try await Importing.run(try SmallCity.folder(), into: store)
        let place = try #require(StoredTable.records.place("answers"))
        #expect(
            store.rows(.records).map { $0[place] } == [
                .text("Y--------------"), .text("N-Y-----------O"), .text("------A--N-----"),
                .text("---------------"),
            ])
        let findings: [[KeptCell]] = [
            [
                .text("110105"), .day(20151), .identity("R1"), .integer(2), .text("P1"), .text("no"),
                .blank, .blank, .text("制度缺失"),
            ],
            [
                .text("110105"), .day(20151), .identity("R1"), .integer(2), .text("P3"), .text("yes"),
                .integer(10), .integer(0), .blank,
            ],
            [
                .text("110101"), .day(20179), .identity("R2"), .integer(1), .text("I3"), .text("no"),
                .blank, .blank, .blank,
            ],
        ]
        #expect(store.rows(.findings) == findings)
    }

    @Test("With one fault nothing is written and the store isn't even asked", arguments: FaultTests.cases)
    func fault(_ test: FaultCase) async throws {
        guard test.severity == .error else { return }
        let folder = try SmallCity.changed(test.file, test.from, test.to)
        let store = BulkStore()
        let error = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.run(folder, into: store)
        }
        #expect(error?.code == .badInput)
        let report = try folder.check()
        #expect(error?.report == report)
        #expect(store.kept.transactions == 0)
    }

    @Test("A folder of the three-file form is refused in words")
    func threeFiles() async throws {
        let folder = try Folder([
            "institutions.csv": "institution_id\nA\n",
            "inspections.csv": "inspection_id,institution_id,date\n",
            "violations.csv": "inspection_id,code\n",
        ])
        let store = BulkStore()
        let error = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.run(folder, into: store)
        }
        #expect(error?.code == .badInput)
        #expect(error?.message.english.contains("three-file") == true)
        #expect(store.kept.transactions == 0)
    }

    @Test("An act stands in the log of each district and of the city; the same folder again leaves none")
    func idempotent() async throws {
        let folder = try Importing.city(seed: 4)
        let store = BulkStore()
        let first = try await Importing.run(folder, into: store)
        let acts = store.kept.acts
        let sessions = try Importing.table(folder, "sessions")
        let held = Set(sessions.compactMap { $0["district_code"] })
        let chains = acts.map { $0.district?.text ?? "" }
        #expect(held.isSubset(of: chains))
        #expect(acts.filter { $0.district == nil }.count == 1)
        #expect(Set(chains).count == acts.count)
        #expect(acts.allSatisfy { $0.kind == .imported && $0.subject == "folder" })
        #expect(acts.allSatisfy { $0.basis == LegalBasis(article: 15) })
        #expect(acts.allSatisfy { $0.details["hash"] == first.dataHash })
        let owned = StoredTable.all.filter { $0.ownership == .district }.map { store.rows($0).count }
        let told = acts.filter { $0.district != nil }.compactMap { Int($0.details["rows"] ?? "") }
        #expect(told.reduce(0, +) == owned.reduce(0, +))
        let second = try await Importing.run(folder, into: store)
        #expect(!second.changesAnything && first.changesAnything)
        #expect(second.tables.map(\.count.unchanged) == first.tables.map(\.count.inserted))
        #expect(store.kept.acts == acts)
    }

    @Test("A dry run tells what would change and leaves everything as it was")
    func dryRun() async throws {
        let folder = try SmallCity.folder()
        let store = BulkStore()
        let dry = try await Importing.run(folder, into: store, mode: .dryRun)
        #expect(store.kept.rows.isEmpty && store.kept.acts.isEmpty && store.kept.transactions == 1)
        let real = try await Importing.run(folder, into: store)
        #expect(dry == real)
        #expect(dry.changesAnything)
    }

    @Test(
        "A file that changes between the readings is an error, and nothing is kept",
        arguments: [
            "answers.csv", "sessions.csv", "complaints.csv",
        ])
    func changed(file: String) async throws {
        let folder = try SmallCity.folder()
        let path = "\(folder.path)/\(file)"
        let text = try #require(SmallCity.files[file])
        for later in [
            text.replacingOccurrences(of: "S1", with: "S9"), text + "\n", "",
            text.replacingOccurrences(of: "P1", with: "P2"), text.replacingOccurrences(of: "yes", with: "no"),
            text.replacingOccurrences(of: "2025", with: "2024"),
        ] where later != text {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let store = BulkStore(onLoad: { table in
                if table == "districts" { try? later.write(toFile: path, atomically: true, encoding: .utf8) }
            })
            // The store runs a body twice and tells of tables in the second run alone.
            let error = await #expect(throws: ExchangeError.self) {
                _ = try await Importing.run(folder, into: store)
            }
            #expect(error?.report.faults.map(\.kind) == [.fileChanged])
            #expect(error?.report.faults.map(\.file) == [file])
            #expect(store.kept.rows.isEmpty && store.kept.acts.isEmpty)
        }
    }

    @Test("A store's refusal comes through, and nothing is kept")
    func immutable() async throws {
        let store = BulkStore()
        _ = try await Importing.run(try SmallCity.folder(), into: store)
        let before = store.kept.rows
        let other = try SmallCity.changed("records.csv", "好", "差")
        let error = await #expect(throws: StoreError.self) {
            _ = try await Importing.run(other, into: store)
        }
        #expect(error?.code == .immutable)
        #expect(store.kept.rows == before)
        let replaced = try SmallCity.changed("complaints.csv", "confirmed", "dismissed")
        let summary = try await Importing.run(replaced, into: store)
        #expect(summary.tables.filter { $0.count.replaced > 0 }.map(\.name) == ["complaints"])
    }

    @Test("Folders in GB 18030 and compressed ones give the same rows")
    func encodings() async throws {
        let plain = BulkStore()
        _ = try await Importing.run(try SmallCity.folder(), into: plain)
        let folder = try Folder()
        for (name, text) in SmallCity.files { try folder.write(name + ".gz", try gzip(gb18030(text))) }
        for invalid in [InvalidRows.refuse, .skip(rejects: folder.path + "/rejects.csv")] {
            let store = BulkStore()
            _ = try await Importing.run(folder, into: store, invalid: invalid)
            #expect(store.kept.rows == plain.kept.rows)
            #expect(!folder.names.contains("rejects.csv"))
        }
    }

    @Test("A NUL is a fault of its own kind, with its place", arguments: ["UTF-8", "GB 18030"])
    func nul(encoding: String) async throws {
        let folder = try SmallCity.folder()
        let text = try #require(SmallCity.files["escalations.csv"]).replacingOccurrences(
            of: "替考一人", with: "替考\u{0}一人")
        let more = (SmallCity.files["escalations.csv"] ?? "").split(separator: "\n")[1].description
            .replacingOccurrences(of: "E1", with: "E0")
        let header = text.prefix { $0 != "\n" }
        let body = "\(header)\n\(more)\n" + text.dropFirst(header.count + 1)
        try folder.write("escalations.csv", encoding == "UTF-8" ? Array(body.utf8) : gb18030(body))
        let error = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.run(folder, into: BulkStore())
        }
        #expect(error?.report.errors.map(\.kind) == [.nulCharacter])
        #expect(error?.report.errors.map(\.line) == [3])
    }
}

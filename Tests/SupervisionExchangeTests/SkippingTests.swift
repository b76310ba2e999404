import Foundation
import SupervisionExchange
import SupervisionModel
import SupervisionStore
import Testing

@Suite("Importing without the rows at fault")
struct SkippingTests {
    private struct Result {
        let store: BulkStore
        let summary: FolderImportSummary
        let rejects: [[String: String]]

        func lines(_ file: String) -> [String] {
            rejects.filter { $0["file"] == file + ".csv" }.map { "\($0["line"] ?? "") \($0["kind"] ?? "")" }
        }
    }

    private func run(_ folder: Folder) async throws -> Result {
        let store = BulkStore()
        let out = try Folder()
        let summary = try await Importing.run(
            folder, into: store, invalid: .skip(rejects: out.path + "/rejects.csv"))
        #expect(store.kept.wrongs.isEmpty, "\(store.kept.wrongs)")
        #expect(out.names == (summary.rejectedRows == 0 ? [] : ["rejects.csv"]))
        let rejects = try Importing.table(out, "rejects")
        // Nothing is lost: what is in the store and what is in the rejects are all rows.
        #expect(rejects.count == summary.rejectedRows)
        for file in summary.files {
            let rows = try Importing.table(folder, file.name).count
            #expect(file.rows == rows, "\(file.name)")
            #expect(rejects.filter { $0["file"] == file.name + ".csv" }.count == file.rejected)
            guard let table = StoredTable.all.first(where: { $0.name == file.name }) else { continue }
            #expect(store.rows(table).count + file.rejected == rows, "\(file.name)")
        }
        return Result(store: store, summary: summary, rejects: rejects)
    }

    @Test("Any single fault of a row is left out, and the rest comes in", arguments: FaultTests.cases)
    func single(_ test: FaultCase) async throws {
        let isRow = ![.columnMissing, .columnTwice, .quoteOpen, .headerMissing].contains(test.kind)
        let folder = try SmallCity.changed(test.file, test.from, test.to)
        guard isRow else {
            let out = try Folder()
            let store = BulkStore()
            await #expect(throws: ExchangeError.self) {
                _ = try await Importing.run(
                    folder, into: store, invalid: .skip(rejects: out.path + "/rejects.csv"))
            }
            #expect(out.names.isEmpty && store.kept.transactions == 0)
            return
        }
        let result = try await run(folder)
        if test.severity == .error {
            let row = result.rejects.first {
                $0["kind"] == test.kind.code && $0["line"] == test.line.map { "\($0)" }
            }
            #expect(row?["file"] == test.file)
            #expect(row?["column"] == test.column ?? "")
        } else {
            #expect(result.rejects.allSatisfy { $0["kind"] == "duplicate-same" })
        }
    }

    @Test("What refers to a row left out is left out, through every file")
    func cascade() async throws {
        let result = try await run(
            try SmallCity.changed("institutions.csv", "social,110101", "social,110103"))
        #expect(result.lines("institutions") == ["3 district-unknown"])
        #expect(result.lines("sessions") == ["3 reference-left-out"])
        #expect(result.lines("dispatches") == ["4 reference-left-out"])
        #expect(result.lines("records") == ["5 reference-left-out", "6 reference-left-out"])
        #expect(result.lines("answers") == ["6 reference-left-out", "7 reference-left-out"])
        #expect(result.lines("escalations") == ["2 reference-left-out"])
        #expect(result.lines("complaints") == ["2 reference-left-out"])
        #expect(result.store.rows(.institutions).count == 1)
        #expect(result.store.rows(.sessions).count == 2)
    }

    @Test("A version that loses an answer is left out whole, with answers and signatures; others stay")
    func wholeRecord() async throws {
        let signatures = """
            record_id,version,person_id,signed_on,reservation
            R1,1,P1,2025-03-04,
            R1,2,P1,2025-03-08,"对""通道""
            一项保留"
            R1,2,P2,2025-03-08,
            R2,1,P1,2025-04-02,

            """
        var answers = try #require(SmallCity.files["answers.csv"])
        answers = answers.replacingOccurrences(of: "R1,2,P3,yes,10,0,", with: "R1,2,P3,yes,10,11,")
        let result = try await run(
            try SmallCity.folder(["answers.csv": answers, "signatures.csv": signatures]))
        #expect(result.lines("records") == ["4 record-left-out"])
        #expect(result.lines("signatures") == ["3 record-left-out", "5 record-left-out"])
        #expect(result.lines("answers") == ["4 order-wrong", "3 record-left-out", "5 record-left-out"])
        #expect(result.store.rows(.records).map { [$0[1], $0[2]] }.contains([.identity("R1"), .integer(1)]))
        #expect(result.store.rows(.findings).map { $0[2] } == [.identity("R2")])
        // The row's own text is kept as it stood.
        #expect(
            result.rejects.first { $0["file"] == "signatures.csv" }?["row"]
                == "R1,2,P1,2025-03-08,\"对\"\"通道\"\"\n一项保留\"")
        #expect(result.rejects.first { $0["kind"] == "order-wrong" }?["value"] == "11")
        #expect(result.rejects.first { $0["kind"] == "order-wrong" }?["column"] == "failed")
    }

    @Test("An answer's row that doesn't fit the header still costs its record, if it names one")
    func raggedAnswer() async throws {
        let result = try await run(try SmallCity.changed("answers.csv", "R2,1,P7,na,,,", "R2,1,P7,na,,"))
        #expect(result.lines("records") == ["5 record-left-out"])
        #expect(result.lines("answers") == ["7 ragged-row", "6 record-left-out"])
    }

    @Test("Of rows with one key the first stays, those that differ are left out, those alike count once")
    func duplicates() async throws {
        let complaints = """
            complaint_id,institution_id,received_on,severe,state
            C1,J2,2025-04-20,yes,confirmed
            C2,J2,2025-04-21,yes,open
            C1,J2,2025-04-20,yes,confirmed
            C1,J2,2025-04-20,no,confirmed
            C2,J2,2025-04-21,yes,open

            """
        let result = try await run(try SmallCity.folder(["complaints.csv": complaints]))
        #expect(
            result.lines("complaints") == ["4 duplicate-same", "5 duplicate-differs", "6 duplicate-same"])
        #expect(result.summary.files.first { $0.name == "complaints" }?.repeated == 2)
        #expect(result.store.rows(.complaints).count == 2)
        #expect(result.store.rows(.complaints)[0][4] == .flag(true))
    }

    @Test("Rows with one key are found however the rows are mixed", arguments: 1...10)
    func mixed(seed: Int) async throws {
        var generator = SeededGenerator(seed: seed)
        let supervisors = (0..<40).map { "P\($0),人\($0),K\($0),2019-01-01,,,good,\n" }
        let sessions = (0..<30).map {
            "S\($0),J1,110105,examination,电工,3,2025-03-04,,,,40,,held,2025-02-20T09:00:00+08:00\n"
        }
        let records = (0..<30).map { "R\($0),1,S\($0),beijing-form,1,2025-03-04,,,,,,\n" }
        // Few records and people, so that keys come again; two days, so that some differ.
        let rows = (0..<600).map { _ in
            let key = [Int.random(in: 0..<30, using: &generator), Int.random(in: 0..<40, using: &generator)]
            return (key, Int.random(in: 0..<8, using: &generator) == 0 ? "05" : "06")
        }
        let signatures = rows.map { "R\($0.0[0]),1,P\($0.0[1]),2025-03-\($0.1),\n" }
        let assessors = rows.map { "S\($0.0[0]),P\($0.0[1]),\($0.1 == "05" ? "assessor" : "invigilator")\n" }
        let absences = rows.map { "P\($0.0[1]),2025-03-\(10 + $0.0[0] % 20),am\n" }
        let folder = try SmallCity.folder([
            "supervisors.csv":
                "person_id,name,card_number,card_issued_on,card_expires_on,home_district,standing,standing_until\n"
                + supervisors.joined(),
            "sessions.csv": "session_id,institution_id,district_code,mode,occupation,level,starts_on,ends_on,"
                + "half_day,rooms,registered,attended,state,filed_at\n" + sessions.joined(),
            "records.csv": "record_id,version,session_id,checklist,checklist_version,visited_on,submitted_at,"
                + "reported_on,advice,evaluation,author,reason\n" + records.joined(),
            "signatures.csv": "record_id,version,person_id,signed_on,reservation\n" + signatures.joined(),
            "assessors.csv": "session_id,person_id,role\n" + assessors.joined(),
            "availability.csv": "person_id,day,half_day\n" + absences.joined(),
            "answers.csv": nil, "dispatches.csv": nil, "escalations.csv": nil,
        ])
        var first: [[Int]: String] = [:]
        var expected: [String] = []
        for (place, row) in rows.enumerated() {
            if let known = first[row.0] {
                expected.append("\(place + 2) duplicate-\(known == row.1 ? "same" : "differs")")
            } else {
                first[row.0] = row.1
            }
        }
        let result = try await run(folder)
        #expect(result.lines("signatures") == expected)
        #expect(result.lines("assessors") == expected)
        let absent = Set(rows.map { [$0.0[1], $0.0[0] % 20] }).count
        #expect(result.store.rows(.availability).count == absent)
        #expect(result.store.rows(.signatures).count == first.count)
        for row in result.store.rows(.signatures) {
            guard case .identity(let record) = row[1], case .text(let person) = row[3],
                case .day(let day) = row[4], let left = Int(record.dropFirst()),
                let right = Int(person.dropFirst())
            else {
                Issue.record("\(row)")
                continue
            }
            #expect(CalendarDay(number: day).description.suffix(2) == first[[left, right]] ?? "")
        }
    }

    @Test("A person whom another file names too is kept, though one row about them is left out")
    func people() async throws {
        let result = try await run(
            try SmallCity.folder([
                "supervisors.csv": """
                person_id,name,card_number,card_issued_on,card_expires_on,home_district,standing,standing_until
                P1,张三,K001,2019-02-31,,110105,good,
                P2,李四,K002,2019-01-01,2029-01-01,110101,good,

                """,
                "assessors.csv": "session_id,person_id,role\nS1,P1,assessor\nS2,P9,assessor\n",
                "employments.csv":
                    "person_id,institution_id,kind,from_on,to_on\nP1,J1,full,2020-01-01,\nP2,J1,full,2020-01-01,\n",
                "availability.csv": "person_id,day,half_day\nP1,2025-01-01,am\nP2,2025-01-01,am\n",
            ]))
        #expect(result.lines("supervisors") == ["2 date-impossible"])
        #expect(result.lines("employments") == [])
        #expect(result.lines("availability") == ["2 reference-left-out"])
        #expect(result.lines("dispatches") == ["2 reference-left-out", "4 reference-left-out"])
    }

    @Test("Left out at random, everything adds up", arguments: 1...6)
    func random(seed: Int) async throws {
        let folder = try Importing.city(seed: 3, institutions: 20, months: 4)
        var generator = SeededGenerator(seed: seed)
        for name in folder.names where name.hasSuffix(".csv") && name != "truth.csv" {
            var lines = String(decoding: try folder.bytes(name), as: UTF8.self).split(separator: "\n")
            for _ in 0..<3 where lines.count > 1 {
                let place = Int.random(in: 1..<lines.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: lines[place] = lines[place].dropLast(3)
                case 1: lines.insert(lines[place], at: Int.random(in: place..<lines.count, using: &generator))
                case 2: lines[place] = lines[place] + ","
                default: lines[place] = "X" + lines[place]
                }
            }
            try folder.write(name, Array((lines.joined(separator: "\n") + "\n").utf8))
        }
        let result = try await run(folder)
        #expect(result.summary.rejectedRows > 10)
        // What came in is a folder without a fault.
        let out = try Folder()
        let summary = try await Importing.export(result.store, to: out.path + "/out")
        let report = try DataFolder.check(out.path + "/out", policy: .beijing)
        #expect(report.errorCount == 0, "\(report.errors.prefix(3))")
        for file in summary.files {
            let imported = result.summary.files.first { $0.name == file.name }
            #expect(file.rows == (imported.map { $0.rows - $0.rejected } ?? 0), "\(file.name)")
        }
    }

    @Test("A rejects file that can't be written is told before the store is asked")
    func unwritable() async throws {
        let folder = try SmallCity.changed("complaints.csv", "yes", "maybe")
        let store = BulkStore()
        let error = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.run(
                folder, into: store, invalid: .skip(rejects: folder.path + "/none/rejects.csv"))
        }
        #expect(error?.code == .outputFailed)
        #expect(store.kept.transactions == 0)
    }
}

import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionStore
import Testing

@Suite("Exporting a data folder")
struct ExportTests {
    @Test("A sample folder comes out of a store as it went in, byte for byte", arguments: [1, 5, 9])
    func roundTrip(seed: UInt64) async throws {
        let folder = try Importing.city(seed: seed)
        let store = BulkStore()
        _ = try await Importing.run(folder, into: store)
        let out = try Folder()
        let summary = try await Importing.export(store, to: out.path)
        let before = try Importing.contents(folder)
        let after = try Importing.contents(out)
        #expect(before.keys.sorted() == after.keys.sorted())
        for (name, bytes) in before { #expect(after[name] == bytes, "\(name) differs") }
        #expect(summary.files.count == StoredTable.all.count)
    }

    @Test("Every file is written, with its header where it has no row, and reads back as it was")
    func small() async throws {
        let folder = try SmallCity.folder()
        let store = BulkStore()
        _ = try await Importing.run(folder, into: store)
        let out = try Folder()
        _ = try await Importing.export(store, to: out.path, compression: .gzip)
        #expect(out.names.filter { $0.hasSuffix(".csv.gz") }.count == StoredTable.all.count)
        let again = BulkStore()
        let summary = try await Importing.run(out, into: again)
        #expect(again.kept.rows == store.kept.rows)
        #expect(summary.notes.count == 1)
        let before = try folder.read().history
        let after = try out.read().history
        #expect(before.inspections == after.inspections)
        #expect(before.sessions == after.sessions)
        let refused = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.export(store, to: out.path)
        }
        #expect(refused?.code == .folderOccupied)
    }

    @Test(
        "Hostile texts come through",
        arguments: [
            "a\"b", "\"", "一,二", "两\n行", "回\r\n车", "\u{FEFF}标记", "=1+1", "'; DROP TABLE records; --", "\\.",
            "\\N", "\t制表",
            "𠮷野家", "e\u{301}", String(repeating: "长", count: 20_000),
        ])
    func hostile(text: String) async throws {
        let quoted = "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        let folder = try SmallCity.folder([
            "districts.csv": "district_code,name\n110101,\(quoted)\n110105,朝阳区\n",
            "answers.csv":
                "record_id,version,item,answer,sampled,failed,remark\nR2,1,I3,no,,,\(quoted)\nR2,1,P7,na,,,\(quoted)\n",
            "escalations.csv":
                "escalation_id,session_id,ground,item,discovered_at,facts\n\(quoted),S2,impersonation,,2025-04-01T10:00:00+08:00,\(quoted)\n",
        ])
        let store = BulkStore()
        _ = try await Importing.run(folder, into: store)
        // Blanks around a cell aren't part of it.
        let kept = text.hasPrefix("\t") ? String(text.dropFirst()) : text
        #expect(store.rows(.districts)[0][1] == .text(kept))
        #expect(store.rows(.escalations)[0][1] == .identity(kept))
        #expect(store.rows(.findings).map { $0[8] } == [.text(kept), .text(kept)])
        let out = try Folder()
        _ = try await Importing.export(store, to: out.path)
        let again = BulkStore()
        _ = try await Importing.run(out, into: again)
        #expect(again.kept.rows == store.kept.rows)
    }

    @Test("A policy without a record's form is refused, and nothing is left")
    func otherPolicy() async throws {
        let store = BulkStore()
        _ = try await Importing.run(try SmallCity.folder(), into: store)
        let out = try Folder()
        let rows = store.rows(.records).map { row in
            var row = row
            row[5] = .integer(7)
            return row
        }
        let other = BulkStore(rows: [StoredTable.records: rows])
        let error = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.export(other, to: out.path + "/out")
        }
        #expect(error?.code == .badInput)
        #expect(error?.message.english.contains("R1") == true)
        #expect(out.names.isEmpty)
    }

    @Test("Findings without their record are an error: an export loses nothing")
    func strayFinding() async throws {
        let store = BulkStore()
        _ = try await Importing.run(try SmallCity.folder(), into: store)
        let other = BulkStore(rows: [StoredTable.findings: store.rows(.findings)])
        let out = try Folder()
        let error = await #expect(throws: ExchangeError.self) {
            _ = try await Importing.export(other, to: out.path + "/out")
        }
        #expect(error?.code == .badInput)
        #expect(out.names.isEmpty)
    }
}

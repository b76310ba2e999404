import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionSample
import Testing

@Suite("A sample city as a folder")
struct SampleFolderTests {
    /// Makes a city in a folder of its own and removes it afterwards.
    private func withFolder(
        _ city: SampleCity, _ body: (String, [CityTable: Int]) throws -> Void
    ) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("dudao-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path, city.write(toFolder: path, existing: .refuse))
    }

    private func city(_ seed: UInt64, institutions: Int = 120, months: Int = 18) throws -> SampleCity {
        let day = try #require(CalendarDay("2026-11-30"))
        return SampleCity(
            try CityParameters(seed: seed, institutions: institutions, months: months, until: day))
    }

    @Test("Is read without a fault when it is the smallest there is", arguments: 1...8)
    func smallest(seed: UInt64) throws {
        try withFolder(try city(seed, institutions: 20, months: 3)) { path, _ in
            let report = try DataFolder.check(path, policy: .beijing)
            #expect(report.errorCount == 0, "\(report.faults.prefix(5))")
        }
    }

    @Test("Is read without a fault, the truth left alone", arguments: [1, 2, 3])
    func reads(seed: UInt64) throws {
        try withFolder(try city(seed)) { path, rows in
            let report = try DataFolder.check(path, policy: .beijing)
            #expect(report.errorCount == 0, "\(report.faults.prefix(5))")
            // Notes alone: of the truth, and of drafts from the record's last days.
            let files = Set(report.faults.map(\.file))
            #expect(files.isSubset(of: ["truth.csv", "records.csv"]), "\(report.faults.prefix(5))")
            let history = try DataFolder.read(path, options: DataFolderOptions(policy: .beijing)).history
            #expect(history.institutions.count == 120 && history.institutions.count == rows[.institutions])
            #expect(history.sessions.count == rows[.sessions])
            #expect(history.complaints.count == rows[.complaints])
            #expect(history.inspections.count > 500)
        }
    }

    @Test("Has the same bytes for the same seed")
    func bytes() throws {
        try withFolder(try city(4, institutions: 40, months: 6)) { one, _ in
            try withFolder(try city(4, institutions: 40, months: 6)) { two, _ in
                let names = try FileManager.default.contentsOfDirectory(atPath: one).sorted()
                #expect(names == (try FileManager.default.contentsOfDirectory(atPath: two).sorted()))
                #expect(names.contains("truth.csv") && names.contains("datapackage.json"))
                for name in names {
                    let isSame = FileManager.default.contentsEqual(
                        atPath: "\(one)/\(name)", andPath: "\(two)/\(name)")
                    #expect(isSame, "\(name)")
                }
            }
        }
    }

    @Test("Leaves a folder with data alone unless told to replace it")
    func occupied() throws {
        let small = try city(5, institutions: 20, months: 3)
        try withFolder(small) { path, _ in
            let error = #expect(throws: ExchangeError.self) {
                try small.write(toFolder: path, existing: .refuse)
            }
            #expect(error?.code == .folderOccupied)
            try small.write(toFolder: path, compression: .gzip, existing: .replace)
            #expect(try DataFolder.check(path, policy: .beijing).errorCount == 0)
        }
    }
}

import Foundation
import SupervisionExchange
import SupervisionModel
import SupervisionSample
import SupervisionStore
import Testing

/// What the tests of import and export share.
enum Importing {
    static let actor = ActorIdentity(person: PersonID("P0"), role: .municipal)
    static let now = Instant(microseconds: 1_760_000_000_000_000)

    static func run(
        _ folder: Folder, into store: BulkStore, invalid: InvalidRows = .refuse, mode: ImportMode = .load
    ) async throws -> FolderImportSummary {
        try await FolderImport.run(
            folder.path, into: store, as: actor, at: now,
            options: FolderImportOptions(policy: .beijing, invalid: invalid, mode: mode))
    }

    static func export(
        _ store: BulkStore, to path: String, compression: DataFolderWriter.Compression = .none
    ) async throws -> FolderExportSummary {
        try await FolderExport.run(
            to: path, from: store, as: actor, policy: .beijing, compression: compression, existing: .refuse)
    }

    /// A folder with a small sample city in it.
    static func city(seed: UInt64, institutions: Int = 40, months: Int = 6) throws -> Folder {
        let folder = try Folder()
        let until = try #require(CalendarDay("2026-11-30"))
        let city = SampleCity(
            try CityParameters(seed: seed, institutions: institutions, months: months, until: until))
        try city.write(toFolder: folder.path, existing: .replace)
        return folder
    }

    /// The cells of a file by column, one dictionary a row.
    static func table(_ folder: Folder, _ file: String) throws -> [[String: String]] {
        guard folder.names.contains(file + ".csv") else { return [] }
        let all = try rows(PiecewiseBytes(try folder.bytes(file + ".csv")), blockSize: 4096)
        guard let header = all.first else { return [] }
        return all.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// The bytes of every file of a folder but those that no form knows.
    static func contents(_ folder: Folder) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in folder.names where name != "truth.csv" { contents[name] = try folder.bytes(name) }
        return contents
    }
}

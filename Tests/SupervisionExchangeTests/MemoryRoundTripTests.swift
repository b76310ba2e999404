import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionStore
import Testing

@Suite("Folders and the store in memory")
struct MemoryRoundTripTests {
    private func store() -> MemoryStore { MemoryStore(keys: .system) }

    private func load(
        _ folder: Folder, into store: MemoryStore, role: ActorRole = .municipal, mode: ImportMode = .load
    ) async throws -> FolderImportSummary {
        try await FolderImport.run(
            folder.path, into: store, as: ActorIdentity(person: PersonID("P0"), role: role),
            at: Importing.now, options: FolderImportOptions(policy: .beijing, invalid: .refuse, mode: mode))
    }

    private func export(
        _ store: MemoryStore, to path: String, role: ActorRole = .municipal
    ) async throws -> FolderExportSummary {
        try await FolderExport.run(
            to: path, from: store, as: ActorIdentity(person: PersonID("P0"), role: role), policy: .beijing,
            compression: .none, existing: .refuse)
    }

    @Test("A sample folder goes in and comes out byte for byte", arguments: [1, 6])
    func roundTrip(seed: UInt64) async throws {
        let folder = try Importing.city(seed: seed)
        let store = store()
        let first = try await load(folder, into: store)
        let entries = try await store.checkpoints(as: Importing.actor)
        let again = try await load(folder, into: store)
        #expect(first.changesAnything && !again.changesAnything)
        #expect(try await store.checkpoints(as: Importing.actor).map(\.sequence) == entries.map(\.sequence))
        let out = try Folder()
        _ = try await export(store, to: out.path)
        let before = try Importing.contents(folder)
        let after = try Importing.contents(out)
        #expect(before.keys.sorted() == after.keys.sorted())
        for (name, bytes) in before { #expect(after[name] == bytes, "\(name) differs") }
    }

    @Test("The store's history is that of the folder")
    func history() async throws {
        let folder = try Importing.city(seed: 2)
        let store = store()
        _ = try await load(folder, into: store)
        let mine = try folder.read().history
        let other = try await store.history(as: Importing.actor, asOf: nil, policy: .beijing)
        #expect(mine.inspections == other.inspections)
        #expect(mine.sessions == other.sessions)
        #expect(mine.districts == other.districts)
        #expect(mine.complaints.institutions.count == other.complaints.institutions.count)
    }

    @Test("A dry run leaves nothing, not even an entry of the audit log")
    func dryRun() async throws {
        let folder = try SmallCity.folder()
        let store = store()
        let dry = try await load(folder, into: store, mode: .dryRun)
        #expect(dry.changesAnything)
        #expect(try await store.checkpoints(as: Importing.actor).isEmpty)
        #expect(try await load(folder, into: store) == dry)
    }

    @Test("A district centre can't bring in the city's registers, and what it sees goes out")
    func district() async throws {
        let folder = try SmallCity.folder()
        let store = store()
        let role = ActorRole.district(DistrictCode("110101"))
        let error = await #expect(throws: StoreError.self) {
            _ = try await load(folder, into: store, role: role)
        }
        #expect(error?.code == .notPermitted)
        _ = try await load(folder, into: store)
        let out = try Folder()
        _ = try await export(store, to: out.path, role: role)
        let report = try out.check()
        // A team has members from elsewhere, whom a district centre doesn't see.
        #expect(report.errors.map(\.kind) == [.referenceUnknown])
        #expect(report.errors.map(\.column) == ["person_id"])
        let sessions = try Importing.table(out, "sessions").map { $0["district_code"] }
        #expect(sessions == ["110101", "110101"])
    }
}

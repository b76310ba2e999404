import SupervisionModel
import SupervisionStore
import Testing

@Suite("Officers' registers in a folder")
struct OfficerRegisterImportTests {
    @Test("An entry belongs to the institution's district, with a session or without")
    func owners() async throws {
        let folder = try Importing.city(seed: 5)
        let entries = try Importing.table(folder, "officer_register")
        let districts = Dictionary(
            try Importing.table(folder, "institutions").map { ($0["institution_id"], $0["district_code"]) }
        ) { first, _ in first }
        #expect(entries.contains { $0["session_id"] == "" })
        let store = BulkStore()
        _ = try await Importing.run(folder, into: store)
        let rows = store.rows(.officerRegister)
        #expect(rows.count == entries.count)
        let owners = rows.compactMap { row -> String? in
            if case .text(let owner) = row[0] { owner } else { nil }
        }
        let expected = entries.compactMap { districts[$0["institution_id"]] ?? nil }
        #expect(owners.sorted() == expected.sorted())
    }
}

import SupervisionExchange
import SupervisionModel
import SupervisionStore
import Testing

@Suite("The folder's specification and the stored tables")
struct StoredTableTests {
    private static let files = DataFolderForm.full.files

    /// Columns of tables that their files don't have.
    private static let further: [String: Set<String>] = [
        "assessors": ["district_code"], "dispatches": ["district_code"],
        "records": ["district_code", "answers"], "signatures": ["district_code"],
        "findings": ["district_code", "visited_on"], "escalations": ["district_code"],
        "internal_checks": ["district_code"], "officers": ["district_code"],
        "complaints": ["district_code"], "credit_entries": ["district_code"],
        "officer_register": ["district_code"], "supplement_answers": ["district_code"],
    ]

    private static func file(of table: StoredTable) -> FileSpecification? {
        files.first { $0.name == (table == .findings ? "answers" : table.name) }
    }

    @Test("Every file has its table and every table its file")
    func tables() {
        #expect(
            Set(Self.files.map(\.name)) == Set(StoredTable.all.map { $0 == .findings ? "answers" : $0.name }))
    }

    @Test("Columns agree in name, kind and whether they may be blank", arguments: StoredTable.all)
    func columns(table: StoredTable) throws {
        let file = try #require(Self.file(of: table))
        let names = Set(table.columns.map(\.name))
        let further = Self.further[table.name] ?? []
        #expect(names.subtracting(file.columns.map(\.name)) == further)
        #expect(Set(file.columns.map(\.name)).subtracting(names).isEmpty)
        #expect(table.key.map { table.columns[$0].name } == file.key)
        for column in table.columns {
            guard let other = file.columns.first(where: { $0.name == column.name }) else { continue }
            #expect(column.isOptional == (other.need == .optional), "\(table.name).\(column.name)")
            let isFit =
                switch (column.kind, other.type) {
                case (.text, .text), (.text, .item), (.day, .day), (.month, .month), (.instant, .instant),
                    (.integer, .integer), (.probability, .probability), (.district, .district),
                    (.code, .vocabulary), (.flag, .vocabulary), (.identifier, .identifier),
                    (.reference, .reference):
                    true
                // People are one namespace, and are kept as texts.
                case (.text, .identifier), (.text, .reference): true
                // Parts of a record name it.
                case (.reference(.record), .identifier): file.compositeReference != nil
                default: false
                }
            #expect(isFit, "\(table.name).\(column.name)")
        }
    }
}

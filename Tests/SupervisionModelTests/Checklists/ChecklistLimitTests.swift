import SupervisionModel
import Testing

@Suite("A checklist's length")
struct ChecklistLimitTests {
    private func checklist(_ count: Int) throws -> Checklist {
        let item = try #require(Checklist.beijing.items.first)
        let items = (0..<count).map { number in
            ChecklistItem(
                code: "Q\(number)", phase: item.phase, group: item.group, wording: item.wording,
                shortName: item.shortName, severity: item.severity)
        }
        return try Checklist(reference: Checklist.beijing.reference, title: "长表", items: items)
    }

    @Test("is sixteen items at most")
    func limit() throws {
        #expect(try checklist(16).items.count == 16)
        #expect(throws: ModelError.self) { try checklist(17) }
        #expect(throws: ModelError.self) { try checklist(0) }
    }
}

import Foundation
import SupervisionStore
import Testing

@Suite("The page of roles")
struct RolesPageTests {
    private static let page: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.appendingPathComponent("Documentation/Roles.md")
    }()

    @Test("says of every act and every table what the code says")
    func tables() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let begin = try #require(text.range(of: RolesPage.begin))
        let end = try #require(text.range(of: RolesPage.end))
        let expected = "\n\n" + RolesPage.tables + "\n\n"
        guard text[begin.upperBound..<end.lowerBound] != expected else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let updated = text[..<begin.upperBound] + expected + text[end.lowerBound...]
            try String(updated).write(to: Self.page, atomically: true, encoding: .utf8)
        }
        Issue.record("Documentation/Roles.md isn't as the code has it; UPDATE_GOLDEN=1 rewrites its tables.")
    }

    @Test("has a line for every act and every table")
    func complete() {
        let lines = RolesPage.tables.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(lines.count == ActPermission.all.count + StoredTable.all.count)
        for row in ActPermission.all {
            #expect(
                lines.filter { $0.hasPrefix("| `\(row.kind.rawValue)` |") }.count == 1, "\(row.kind.rawValue)"
            )
        }
    }
}

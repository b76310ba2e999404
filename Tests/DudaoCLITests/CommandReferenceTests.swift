import DudaoCLI
import Foundation
import Testing

@Suite("Reference of commands")
struct CommandReferenceTests {
    private static let documentation = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Documentation")

    /// The options of all commands, whose names no field may have.
    private static let shared: Set<String> = [
        "database", "actor", "format", "output", "json", "locale", "clock", "verbose", "file", "district",
        "limit", "after", "help",
    ]

    /// Holds a file to a text; `UPDATE_GOLDEN=1` rewrites it and fails, so that a change is looked at.
    private static func hold(_ name: String, to text: String) throws {
        let file = documentation.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("Rewrote \(name): look at the difference, then run again without UPDATE_GOLDEN.")
            return
        }
        let written = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            written == text, "Documentation/\(name) isn't as the code has it; UPDATE_GOLDEN=1 rewrites it.")
    }

    @Test("The page of commands is that of the command tree and the table of acts")
    func page() throws {
        try Self.hold("Commands.md", to: CommandReference.markdown)
    }

    @Test("Every act that somebody may do has its command, but for those that come with another")
    func acts() {
        // Done by import, by escalating, and by submitting a month; nothing takes back a report that was received.
        #expect(
            CommandReference.actsWithoutCommand == [
                "folder.imported", "urgent-report.discovered", "monthly-report.draft",
                "monthly-report.reviewed", "monthly-report.superseded",
            ])
    }

    @Test("Every schema stands in its file, and there is no other file")
    func schemas() throws {
        for name in CommandReference.schemaNames {
            let text = try #require(CommandReference.schema(name))
            try Self.hold("Schemas/\(name).schema.json", to: text)
            let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
            let schema = try #require(read as? [String: Any])
            #expect(schema["additionalProperties"] as? Bool == false)
            let properties = try #require(schema["properties"] as? [String: Any])
            let required = try #require(schema["required"] as? [String])
            #expect(required.allSatisfy { properties[$0] != nil }, "\(name)")
            #expect(Self.shared.isDisjoint(with: properties.keys), "\(name)")
        }
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.documentation.appendingPathComponent("Schemas").path)
        #expect(Set(files) == Set(CommandReference.schemaNames.map { "\($0).schema.json" }))
    }
}

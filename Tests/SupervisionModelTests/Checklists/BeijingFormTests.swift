import Foundation
import SupervisionModel
import Testing

@Suite("The official form")
struct BeijingFormTests {
    @Test("has fifteen items in the form's order, with the weights of the project's reading")
    func items() {
        let codes = Checklist.beijing.items.map(\.code)
        #expect(
            codes == [
                "P1", "P2", "P3", "P4", "P5", "P6", "P7", "I1", "I2", "I3", "I4", "I5", "I6", "I7", "R1",
            ])
        let minor = Checklist.beijing.items.filter { $0.severity == .minor }.map(\.code)
        #expect(minor == ["P1", "P6", "P7", "I2", "I4"])
        #expect(
            !Checklist.beijing.items.contains { $0.severity == .critical }, "an item alone is never severe")
        #expect(Checklist.beijing.items.filter { $0.sampling == .counted }.map(\.code) == ["P3", "I5"])
    }

    /// The text of the measures lies beside the project, not in it.
    static let measures = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/seed/regulation.zh.txt").standardizedFileURL

    @Test(
        "stands word for word in the measures, in that order",
        .enabled(
            if: FileManager.default.fileExists(atPath: measures.path), "the text of the measures isn't here"))
    func wording() throws {
        let text = try String(contentsOf: Self.measures, encoding: .utf8)
            .filter { !$0.isWhitespace }
        var rest = text[...]
        for item in Checklist.beijing.items {
            let range = try #require(rest.range(of: item.wording), "\(item.code) \(item.wording)")
            rest = rest[range.upperBound...]
        }
        #expect(text.contains(Checklist.beijing.title))
    }

    @Test("refuses a checklist that repeats a code or has too many items")
    func malformed() {
        let item = Checklist.beijing.items[0]
        let reference = ChecklistReference(code: "x", version: 1)
        #expect(throws: ModelError.self) {
            try Checklist(reference: reference, title: "x", items: [item, item])
        }
        #expect(throws: ModelError.self) { try Checklist(reference: reference, title: "x", items: []) }
    }
}

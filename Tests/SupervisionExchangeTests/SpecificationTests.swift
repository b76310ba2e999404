import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("The specification of the data folder")
struct SpecificationTests {
    private static let page: URL = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.appendingPathComponent("Documentation/DataFolder.md")
    }()

    @Test("The page's tables are those that the reader reads by")
    func page() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let begin = try #require(text.range(of: SpecificationPage.begin))
        let end = try #require(text.range(of: SpecificationPage.end))
        let expected = "\n\n" + SpecificationPage.tables + "\n"
        guard text[begin.upperBound..<end.lowerBound] != expected else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let updated = text[..<begin.upperBound] + expected + text[end.lowerBound...]
            try String(updated).write(to: Self.page, atomically: true, encoding: .utf8)
        }
        Issue.record(
            "Documentation/DataFolder.md isn't as the code has it; UPDATE_GOLDEN=1 rewrites its tables.")
    }

    @Test("Names, aliases and values are distinct within their file", arguments: DataFolderForm.allCases)
    func distinct(form: DataFolderForm) {
        #expect(Set(form.files.map(\.name)).count == form.files.count)
        for file in form.files {
            let headers = file.columns.flatMap { [$0.name, $0.alias] }
            #expect(Set(headers).count == headers.count, "\(file.name)")
            let names = Set(file.columns.map(\.name))
            let needed =
                file.key + file.orders.flatMap { [$0.low, $0.high] }
                + (file.compositeReference?.columns ?? [])
            #expect(needed.allSatisfy(names.contains), "\(file.name)")
            for column in file.columns {
                guard case .vocabulary(let vocabulary) = column.type else { continue }
                let values = vocabulary.codes + vocabulary.words
                #expect(Set(values).count == values.count, "\(file.name).\(column.name)")
            }
        }
    }

    @Test("Files stand after those that they refer to")
    func order() {
        for form in DataFolderForm.allCases {
            var seen: Set<Domain> = []
            for file in form.files {
                for column in file.columns {
                    if case .reference(let domains) = column.type {
                        #expect(domains.contains { seen.contains($0) }, "\(file.name).\(column.name)")
                    }
                }
                if let composite = file.compositeReference { #expect(seen.contains(composite.domain)) }
                for column in file.columns {
                    if case .identifier(let domains) = column.type { seen.formUnion(domains) }
                }
                if let domain = file.keyDomain { seen.insert(domain) }
            }
        }
    }

    @Test("Every value of a vocabulary reads back from its code and from its word")
    func values() throws {
        for (code, word) in zip(
            AssessmentMode.allCases.map(\.rawValue), AssessmentMode.allCases.map(\.chinese))
        {
            let first = try SmallCity.changed("sessions.csv", ",process,", ",\(code),").read().history
                .sessions
            let second = try SmallCity.changed("sessions.csv", ",process,", ",\(word),").read().history
                .sessions
            #expect(first == second)
            #expect(first.modes[1].rawValue == code)
        }
    }
}

import CSVFormatter
import ReportKit
import ReportKitTesting
import Testing

@Suite("Every built-in format keeps the formatters' contract")
struct ContractTests {
    struct Case: Sendable, CustomStringConvertible {
        let formatter: any ReportFormatter
        let check: FormatterContract.Check

        var description: String { "\(formatter.descriptor.name): \(check.name)" }
    }

    static let cases: [Case] = Formats.all.flatMap { formatter in
        FormatterContract.checks.map { Case(formatter: formatter, check: $0) }
    }

    @Test("Keeps the contract", arguments: cases)
    func contract(_ example: Case) throws {
        try example.check.verify(example.formatter)
    }

    @Test("The built-in formats register together, each with a name and an extension of its own")
    func registry() throws {
        let registry: FormatterRegistry = try FormatterRegistry(Formats.all)
        #expect(registry.names == ["csv", "html", "json", "markdown", "table"])
        for formatter in Formats.all {
            let found: any ReportFormatter = try registry.formatter(
                forExtension: formatter.descriptor.fileExtension)
            #expect(found.descriptor == formatter.descriptor)
        }
    }
}

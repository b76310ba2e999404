import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import Testing

/// The public sets of real inspection records, where they are at hand beside the package.
enum RealSets {
    static let path: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.appendingPathComponent("shared/data").path
    }()
    static let isThere = FileManager.default.fileExists(atPath: path)
}

@Suite("Real inspection records", .enabled(if: RealSets.isThere, "../shared/data isn't there"))
struct RealSetTests {
    @Test(
        "Load with the counts of their description",
        arguments: [("chicago", 27_600, 12_367, 113_168), ("san-mateo", 33_108, 5_979, 45_891)])
    func counts(name: String, inspections: Int, institutions: Int, violations: Int) throws {
        let contents = try DataFolder.read(
            "\(RealSets.path)/\(name)", options: DataFolderOptions(policy: .beijing, labels: ["y"]))
        let history = contents.history
        #expect(contents.form == .threeFile)
        #expect(history.inspections.count == inspections)
        #expect(history.institutions.count == institutions)
        let repeated =
            contents.notes.faults.first { $0.kind == .codeRepeated }?.value.flatMap { Int($0) } ?? 0
        let found = (0..<history.inspections.count).reduce(0) { $0 + history.violationCount(ofVisit: $1) }
        #expect(found + repeated == violations)
        #expect(try history.inspections.label("y").values.contains(true))
        #expect(history.institutions.covariates.contains { $0.name == "category" } == (name == "chicago"))
        #expect(history.dataHash.utf8.count == 64)
    }

    @Test("An absent covariate is an error that names those that exist")
    func absentCovariate() {
        let error = #expect(throws: ExchangeError.self) {
            _ = try DataFolder.read(
                "\(RealSets.path)/chicago",
                options: DataFolderOptions(policy: .beijing, covariates: ["colour"]))
        }
        #expect(error?.report.errors.first?.expected.english.contains("risk_class") == true)
    }
}

import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel

/// Public sets of inspection records beside the package, where somebody has put them there.
enum InspectionRecords: String, CaseIterable {
    case chicago
    case sanMateo = "san-mateo"

    private var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/data/\(rawValue)").standardizedFileURL
    }

    /// Whether the set is there; a test that needs it is skipped, saying so, where it isn't.
    var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// Whether every set is there.
    static var arePresent: Bool { allCases.allSatisfy(\.isPresent) }

    func read(covariates: [String]) throws -> InspectionHistory {
        try DataFolder.read(
            folder.path,
            options: DataFolderOptions(policy: .beijing, covariates: covariates, labels: ["y"])
        ).history
    }
}

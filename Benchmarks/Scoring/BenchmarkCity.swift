import Foundation
import SupervisionAnalytics
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionSample

/// A city of 1,000 institutions and 36 months, written to a temporary folder and read back.
struct BenchmarkCity: Sendable {
    /// The data folder.
    let folder: String
    /// What stands in it.
    let history: InspectionHistory
    /// The last day that the data knows.
    let day: CalendarDay

    /// Each benchmark runs in a process of its own, and has a folder of its own.
    private static var path: String {
        FileManager.default.temporaryDirectory
            .appendingPathComponent("dudao-benchmark-\(ProcessInfo.processInfo.processIdentifier)").path
    }

    /// Makes the city; the same on every machine.
    init() throws {
        guard let day = CalendarDay("2026-11-30") else { throw NoSuchDay() }
        self.day = day
        folder = Self.path
        let parameters = try CityParameters(seed: 1, institutions: 1_000, months: 36, until: day)
        try SampleCity(parameters).write(toFolder: folder, existing: .replace)
        history = try DataFolder.read(folder, options: DataFolderOptions(policy: .beijing)).history
    }

    /// The city's last day isn't in the calendar.
    struct NoSuchDay: Error {}

    /// Removes the folder.
    static func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Fits the model and scores every institution, as the command does by default.
    func assess() throws -> RiskAssessment {
        let configuration = RiskConfiguration(
            label: .severe, covariates: ["category"],
            weights: [SupervisionPolicy.beijing.severityWeights.value, .moderate, .equal])
        return try RiskModel.fit(history, asOf: day, configuration: configuration).score(history, asOf: day)
    }
}

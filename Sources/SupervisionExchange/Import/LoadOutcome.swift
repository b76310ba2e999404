import SupervisionModel
import SupervisionStore

/// What one load did.
struct LoadOutcome: Sendable {
    var tables: [FolderImportSummary.Table] = []
    /// Rows of district-owned tables, by their district.
    var districts: [DistrictCode: Int] = [:]
    /// Rows of the city's tables.
    var cityRows = 0
    /// Whether any row of the city's tables changed, and any of a district's.
    var changesCity = false
    var changesDistricts = false

    /// The acts that say what was done: one a district that owns a row, and one of the city.
    ///
    /// A district centre has no act in the city's log unless it changed a row of the city's, which the store
    /// will have refused.
    func acts(by role: ActorRole, hash: String) -> [Act] {
        var acts: [Act] = []
        if changesDistricts {
            for (district, rows) in districts.sorted(by: { $0.key < $1.key }) {
                acts.append(act(in: district, hash: hash, rows: rows))
            }
        }
        if changesCity || role == .municipal { acts.append(act(in: nil, hash: hash, rows: cityRows)) }
        return acts
    }

    private func act(in district: DistrictCode?, hash: String, rows: Int) -> Act {
        Act(
            .imported, in: district, subject: "folder", basis: LegalBasis(article: 15),
            details: ["hash": hash, "rows": String(rows)])
    }
}

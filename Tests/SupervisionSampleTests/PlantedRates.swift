import SupervisionSample

/// Shares of violations among answers, by what was planted.
struct PlantedRates {
    private var counts: [String: (hits: Double, all: Double)] = [:]

    init(_ city: CollectedCity) {
        let sessions = city.byKey(.sessions)
        var truth: [String: CollectedCity.Row] = [:]
        for row in city[.truth] { truth[row["id"]] = row }
        var lead: [String: String] = [:]
        for row in city[.dispatches] where row["seat"] == "lead" {
            lead[row["session_id"]] = row["person_id"]
        }
        let records = city.byKey(.records)
        for row in city[.answers] where row["version"] == "1" {
            guard let session = sessions[records[row["record_id"]]?["session_id"] ?? ""] else { continue }
            let answer = row["answer"]
            if row["item"] == "R1" { add(answer == "not-observed", to: "unseen results") }
            guard answer == "yes" || answer == "no" else { continue }
            add(answer == "no", to: truth[lead[session["session_id"]] ?? ""]?["planted"] ?? "usual")
            let planted = truth[session["institution_id"]]
            let month = session["starts_on"].prefix(7)
            switch planted?["planted"] {
            case "chronic": add(answer == "no", to: "chronic")
            case "deteriorating":
                add(answer == "no", to: month < (planted?["since"] ?? "") ? "before" : "after")
            case "single-item":
                add(answer == "no", to: row["item"] == planted?["item"] ? "item" : "other items")
            default: add(answer == "no", to: "none")
            }
        }
    }

    subscript(group: String) -> Double {
        guard let count = counts[group], count.all > 0 else { return 0 }
        return count.hits / count.all
    }

    private mutating func add(_ isHit: Bool, to group: String) {
        let count = counts[group] ?? (0, 0)
        counts[group] = (count.hits + (isHit ? 1 : 0), count.all + 1)
    }
}

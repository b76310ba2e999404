import SupervisionModel

/// The invariants of a history's columns, looked at once when it is made.
enum HistoryChecks {
    static func check(_ columns: InstitutionColumns, districts: Int) throws(HistoryError) {
        try lengths(
            "institutions", columns.count,
            [
                ("names", columns.names.count), ("districts", columns.districts.count),
                ("openedOn", columns.openedOn.count), ("withdrawnOn", columns.withdrawnOn.count),
            ] + columns.covariates.map { ($0.name, $0.values.count) })
        try indices("institutions.districts", columns.districts, from: -1, below: districts)
        for covariate in columns.covariates {
            try indices(
                "institutions.\(covariate.name)", covariate.values, from: 0, below: covariate.levels.count)
        }
    }

    static func check(
        _ columns: InspectionColumns, items: Int, districts: Int, institutions: Int
    ) throws(HistoryError) {
        try lengths(
            "inspections", columns.count,
            [
                ("institutions", columns.institutions.count), ("districts", columns.districts.count),
                ("days", columns.days.count), ("reportDays", columns.reportDays.count),
                ("modes", columns.modes.count), ("purposes", columns.purposes.count),
                ("candidates", columns.candidates.count),
                ("inclusionProbabilities", columns.inclusionProbabilities.count),
                ("escalations", columns.escalations.count), ("splits", columns.splits.count),
                ("findings", columns.findings.count),
            ] + columns.labels.map { ($0.name, $0.values.count) })
        try indices("inspections.institutions", columns.institutions, from: 0, below: institutions)
        try indices("inspections.districts", columns.districts, from: -1, below: districts)
        for (row, probability) in columns.inclusionProbabilities.enumerated() {
            guard let probability, !(probability > 0 && probability <= 1) else { continue }
            throw HistoryError(
                code: .indexOutOfRange,
                message:
                    "inspections.inclusionProbabilities, row \(row): \(probability) isn't above 0 and at most 1."
            )
        }
        switch columns.findings {
        case .masks(let masks): try check(masks, items: items)
        case .lists(let lists): try check(lists, items: items)
        }
    }

    private static func check(_ masks: MaskFindings, items: Int) throws(HistoryError) {
        try lengths(
            "findings", masks.answered.count,
            [("violated", masks.violated.count), ("notObserved", masks.notObserved.count)])
        let known = items >= 16 ? UInt16.max : (UInt16(1) << UInt16(items)) - 1
        for row in masks.answered.indices {
            let answered = masks.answered[row]
            guard masks.violated[row] & ~answered == 0, masks.notObserved[row] & answered == 0,
                (answered | masks.notObserved[row]) & ~known == 0
            else {
                throw HistoryError(
                    code: .malformedFindings,
                    message: "findings, row \(row): an item is violated without an answer, both answered and "
                        + "not observed, or not one of the \(items) items.")
            }
        }
    }

    private static func check(_ lists: ListFindings, items: Int) throws(HistoryError) {
        try lengths("findings", lists.items.count, [("severities", lists.severities.count)])
        try indices("findings.items", lists.items, from: 0, below: items)
        guard lists.offsets.first == 0, lists.offsets.last.map({ Int($0) }) == lists.items.count else {
            throw HistoryError(
                code: .malformedFindings, message: "findings.offsets must run from 0 to \(lists.items.count)."
            )
        }
        for row in 0..<(lists.offsets.count - 1) {
            let start = Int(lists.offsets[row])
            let end = Int(lists.offsets[row + 1])
            guard start <= end, end <= lists.items.count else {
                throw HistoryError(
                    code: .malformedFindings,
                    message: "findings.offsets, row \(row): \(start) to \(end) runs back.")
            }
            for place in start..<end where place > start && lists.items[place - 1] >= lists.items[place] {
                throw HistoryError(
                    code: .malformedFindings,
                    message: "findings.items, row \(row): items must ascend, each once.")
            }
        }
    }

    static func check(_ columns: SessionColumns, districts: Int, institutions: Int) throws(HistoryError) {
        try lengths(
            "sessions", columns.count,
            [
                ("institutions", columns.institutions.count), ("districts", columns.districts.count),
                ("modes", columns.modes.count), ("startsOn", columns.startsOn.count),
                ("registered", columns.registered.count), ("attended", columns.attended.count),
                ("states", columns.states.count), ("filedAt", columns.filedAt.count),
            ])
        try indices("sessions.institutions", columns.institutions, from: 0, below: institutions)
        try indices("sessions.districts", columns.districts, from: 0, below: districts)
    }

    static func check(_ columns: ComplaintColumns, institutions: Int) throws(HistoryError) {
        try lengths(
            "complaints", columns.count,
            [
                ("receivedOn", columns.receivedOn.count), ("severe", columns.severe.count),
                ("states", columns.states.count),
            ])
        try indices("complaints.institutions", columns.institutions, from: 0, below: institutions)
    }

    private static func lengths(
        _ table: String, _ count: Int, _ columns: [(name: String, count: Int)]
    ) throws(HistoryError) {
        for column in columns where column.count != count {
            throw HistoryError(
                code: .raggedColumns,
                message: "\(table).\(column.name) has \(column.count) rows where \(table) has \(count).")
        }
    }

    private static func indices<Index: FixedWidthInteger>(
        _ column: String, _ values: [Index], from least: Int, below limit: Int
    ) throws(HistoryError) {
        guard let row = values.firstIndex(where: { Int($0) < least || Int($0) >= limit }) else { return }
        throw HistoryError(
            code: .indexOutOfRange,
            message: "\(column), row \(row): \(values[row]) isn't within \(least)..<\(limit).")
    }
}

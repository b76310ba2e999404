import SupervisionHistory
import SupervisionModel

extension FolderReading {
    /// Reads the three-file form; the history is made only when nothing was wrong.
    func readThreeFile() throws(HistoryError) -> InspectionHistory? {
        let files = form.files
        let covariates = unique(options.covariates)
        let institutions = read(
            files[0], extras: covariates,
            into: InstitutionConsumer(files[0], form: form, extras: covariates, policy: options.policy))
        let labels = unique(options.labels)
        let visits = read(
            files[1], extras: labels,
            into: InspectionConsumer(
                files[1], labels: labels,
                openedOn: faults.errorCount == 0 ? institutions?.columns.openedOn ?? [] : [])
        )
        let violations = read(files[2], into: ViolationConsumer(files[2]))
        guard faults.errorCount == 0, let institutions, let visits, let violations else { return nil }
        var columns = institutions.finished
        let numbered = institutions.districts
        let order = DistrictOrder(numbered, used: numbered.map { _ in true })
        columns.districts = columns.districts.map(order.place)
        let found = findings(violations, visits: visits.ids.count)
        var inspections = InspectionColumns(findings: .lists(found.findings))
        inspections.ids = visits.ids
        inspections.institutions = visits.institutions
        inspections.districts = visits.institutions.map { columns.districts[Int($0)] }
        inspections.days = visits.days
        inspections.reportDays = visits.days
        inspections.splits = visits.splits
        inspections.labels = visits.labels
        let count = visits.ids.count
        inspections.modes = [AssessmentMode?](repeating: nil, count: count)
        inspections.purposes = [DispatchPurpose?](repeating: nil, count: count)
        inspections.candidates = [Int32?](repeating: nil, count: count)
        inspections.inclusionProbabilities = [Double?](repeating: nil, count: count)
        inspections.escalations = [UInt8](repeating: 0, count: count)
        return try InspectionHistory(
            items: found.items, districts: order.districts, institutions: columns, inspections: inspections,
            dataHash: dataHash)
    }

    func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// Puts violations under their visits, each code once and with the gravest severity it was given there.
    private func findings(
        _ violations: ViolationConsumer, visits: Int
    ) -> (findings: ListFindings, items: [HistoryItem]) {
        // Items stand in the order of their codes, whatever the order of rows.
        let codes = (0..<violations.codes.count).map(violations.codes.text)
        let sorted = codes.indices.sorted { codes[$0].utf8.lexicographicallyPrecedes(codes[$1].utf8) }
        var places = [Int32](repeating: 0, count: codes.count)
        for (place, code) in sorted.enumerated() { places[code] = Int32(place) }
        var starts = [Int](repeating: 0, count: visits + 1)
        for visit in violations.inspections { starts[Int(visit) + 1] += 1 }
        for visit in 0..<visits { starts[visit + 1] += starts[visit] }
        // A violation as one number: its item above its severity, so that sorting puts the gravest last.
        var grouped = [Int64](repeating: 0, count: violations.items.count)
        var next = starts
        for (row, visit) in violations.inspections.enumerated() {
            let item = Int64(places[Int(violations.items[row])])
            grouped[next[Int(visit)]] = item << 8 | Int64(violations.severities[row])
            next[Int(visit)] += 1
        }
        var findings = ListFindings()
        var counts = [[Int]](repeating: [0, 0, 0], count: codes.count)
        for visit in 0..<visits {
            grouped[starts[visit]..<starts[visit + 1]].sort()
            for place in starts[visit]..<starts[visit + 1] {
                let item = grouped[place] >> 8
                if place + 1 < starts[visit + 1], grouped[place + 1] >> 8 == item { continue }
                let severity = Int(grouped[place] & 0xFF)
                findings.items.append(Int32(item))
                findings.severities.append(Severity.allCases[severity])
                counts[Int(item)][severity] += 1
            }
            findings.offsets.append(Int32(findings.items.count))
        }
        let repeated = violations.items.count - findings.items.count
        if repeated > 0 {
            faults.add(
                .codeRepeated, .note, file: name(of: "violations") ?? "violations.csv",
                value: String(repeated),
                expected: BilingualText(english: "each code once in a visit", chinese: "每次检查每个代码一次"),
                remedy: BilingualText(english: "Each counts once, as the gravest", chinese: "只计一次，取最严重者"))
        }
        let items = sorted.enumerated().map { place, code in
            // Of severities equally common, the graver.
            let severity =
                counts[place].indices.max { (counts[place][$0], $0) < (counts[place][$1], $1) } ?? 0
            return HistoryItem(
                code: codes[code], title: codes[code], phase: nil, severity: Severity.allCases[severity])
        }
        return (findings, items)
    }
}

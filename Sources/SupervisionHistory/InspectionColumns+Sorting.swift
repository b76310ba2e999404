import SupervisionModel

extension InspectionColumns {
    /// The same visits in the order of their day, then of their identifier's bytes.
    ///
    /// - Complexity: O(n) when they stand so already, else O(n log n).
    func sortedByDay() -> InspectionColumns {
        let precedes = { (left: Int, right: Int) in
            if days[left] != days[right] { return days[left] < days[right] }
            return ids[left].utf8.lexicographicallyPrecedes(ids[right].utf8)
        }
        guard count > 1, (1..<count).contains(where: { precedes($0, $0 - 1) }) else { return self }
        return reordered(by: Array(0..<count).sorted(by: precedes))
    }

    private func reordered(by order: [Int]) -> InspectionColumns {
        var sorted = InspectionColumns(findings: findings.reordered(by: order))
        sorted.ids = order.map { ids[$0] }
        sorted.institutions = order.map { institutions[$0] }
        sorted.districts = order.map { districts[$0] }
        sorted.days = order.map { days[$0] }
        sorted.reportDays = order.map { reportDays[$0] }
        sorted.modes = order.map { modes[$0] }
        sorted.purposes = order.map { purposes[$0] }
        sorted.candidates = order.map { candidates[$0] }
        sorted.inclusionProbabilities = order.map { inclusionProbabilities[$0] }
        sorted.escalations = order.map { escalations[$0] }
        sorted.splits = order.map { splits[$0] }
        sorted.labels = labels.map { label in
            LabelColumn(name: label.name, values: order.map { label.values[$0] })
        }
        return sorted
    }
}

extension Findings {
    fileprivate func reordered(by order: [Int]) -> Findings {
        switch self {
        case .masks(let masks):
            var sorted = MaskFindings()
            sorted.answered = order.map { masks.answered[$0] }
            sorted.violated = order.map { masks.violated[$0] }
            sorted.notObserved = order.map { masks.notObserved[$0] }
            return .masks(sorted)
        case .lists(let lists):
            var sorted = ListFindings()
            sorted.offsets.reserveCapacity(order.count + 1)
            sorted.items.reserveCapacity(lists.items.count)
            sorted.severities.reserveCapacity(lists.items.count)
            for visit in order {
                let range = Int(lists.offsets[visit])..<Int(lists.offsets[visit + 1])
                sorted.items.append(contentsOf: lists.items[range])
                sorted.severities.append(contentsOf: lists.severities[range])
                sorted.offsets.append(Int32(sorted.items.count))
            }
            return .lists(sorted)
        }
    }
}

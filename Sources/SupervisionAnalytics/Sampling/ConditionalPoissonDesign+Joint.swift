extension ConditionalPoissonDesign {
    /// The probabilities that a unit is drawn together with each unit (π_ij), its own inclusion probability among
    /// them.
    ///
    /// Given that a unit was drawn, the others are a conditional Poisson design with the same odds and one unit fewer
    /// to draw; that design's inclusion probabilities, times the unit's own, are the joint ones.
    ///
    /// - Parameter unit: A place of the frame.
    /// - Returns: One probability a unit; nothing for a place outside of the frame.
    /// - Complexity: O(N·w), as one step of fitting.
    public func jointProbabilities(with unit: Int) -> [Double] {
        guard targets.indices.contains(unit) else { return [] }
        guard let place = open.firstIndex(of: unit) else { return inclusionProbabilities }
        var others = table.probabilities
        others.remove(at: place)
        let rest = CountTable(probabilities: others, size: table.size - 1).firstOrder()
        let own = inclusionProbabilities[unit]
        var result = [Double](repeating: own, count: targets.count)
        for (other, position) in open.enumerated() where other != place {
            result[position] = own * rest[other < place ? other : other - 1]
        }
        return result
    }

    /// All joint inclusion probabilities, row by row; the diagonal holds the inclusion probabilities.
    ///
    /// - Complexity: O(N²·w) in time, O(N²) in memory. Units with one working probability share a computation.
    public func jointProbabilities() -> [[Double]] {
        var rows: [[Double]] = []
        rows.reserveCapacity(targets.count)
        var known: [Double: Int] = [:]
        for unit in targets.indices {
            if let twin = known[workingProbabilities[unit]] {
                // A twin has the same row but for the two places where each stands for itself.
                var row = rows[twin]
                row[twin] = rows[twin][unit]
                row[unit] = inclusionProbabilities[unit]
                rows.append(row)
            } else {
                known[workingProbabilities[unit]] = unit
                rows.append(jointProbabilities(with: unit))
            }
        }
        return rows
    }
}

/// Levels that rise by weight until a total is reached, none above 1.
struct WaterFilling {
    /// The level of each unit.
    private(set) var levels: [Double]
    /// Units that reached 1.
    private var full: [Bool]
    /// The total to reach.
    private let size: Int

    init(floors: [Double], size: Int) {
        levels = floors
        full = floors.map { $0 >= 1 }
        self.size = size
    }

    /// Raises the units that aren't full, each by its weight; what one can't take goes to the others.
    mutating func pour(by weights: [Double]) {
        let floors = levels
        while true {
            var rest = CompensatedSum(Double(size))
            var weight = CompensatedSum(0)
            for unit in floors.indices {
                rest.add(full[unit] ? -1 : -floors[unit])
                if !full[unit] { weight.add(weights[unit]) }
            }
            guard rest.value > 0, weight.value > 0 else { break }
            let factor = rest.value / weight.value
            var overflowed = false
            for unit in floors.indices where !full[unit] {
                let level = floors[unit] + factor * weights[unit]
                if level >= 1 {
                    full[unit] = true
                    overflowed = true
                }
                levels[unit] = min(level, 1)
            }
            if !overflowed { break }
            // The others start again from their floors with what the full ones left.
            for unit in floors.indices where !full[unit] { levels[unit] = floors[unit] }
        }
    }

    /// Spreads what rounding left over evenly, so that the total is the size to the last digits.
    mutating func settle() {
        for _ in 0..<3 {
            var rest = CompensatedSum(Double(size))
            var open = 0
            for unit in levels.indices {
                rest.add(-levels[unit])
                if !full[unit] { open += 1 }
            }
            guard rest.value != 0, open > 0 else { return }
            let share = rest.value / Double(open)
            for unit in levels.indices where !full[unit] {
                levels[unit] = min(1, max(0, levels[unit] + share))
            }
        }
    }
}

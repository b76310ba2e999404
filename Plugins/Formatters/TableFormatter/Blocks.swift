/// Draws with block characters.
enum Blocks {
    private static let heights: [Character] = Array("▁▂▃▄▅▆▇█")

    /// A bar filled to a fraction.
    static func bar(_ fraction: Double, width: Int) -> String {
        let filled: Int = Int((min(max(fraction, 0), 1) * Double(width)).rounded())
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }

    /// One character a value, a blank where it is missing; more values than columns are thinned to each group's largest.
    static func spark(_ values: [Double?], width: Int) -> String {
        let groups: Int = min(values.count, max(1, width))
        guard groups > 0 else { return "" }
        let thinned: [Double?] = (0..<groups).map { group in
            values[
                group * values.count
                    / groups..<max(group * values.count / groups + 1, (group + 1) * values.count / groups)
            ]
            .compactMap(\.self).max()
        }
        let present: [Double] = thinned.compactMap(\.self)
        guard let low: Double = present.min(), let high: Double = present.max() else {
            return String(repeating: " ", count: groups)
        }
        // Halves first: the difference of two huge numbers may not be finite.
        let range: Double = high / 2 - low / 2
        return String(
            thinned.map { value in
                guard let value else { return " " }
                let share: Double = range > 0 ? (value / 2 - low / 2) / range : 0.5
                return heights[min(7, max(0, Int(share * 7.999)))]
            })
    }
}

/// The items of a kind by how much they weigh, with the share that the first ones make up together.
///
/// ```swift
/// let pareto = Pareto.rank([("fees", 12), ("identity", 30)].map { Pareto.Entry(item: $0, weight: $1) })
/// pareto.rows.first?.item  // "identity", 71 % of all
/// ```
public struct Pareto<Item: Comparable & Hashable & Sendable>: Sendable, Hashable {
    /// An item and how much it weighs.
    public struct Entry: Sendable, Hashable {
        /// The item.
        public let item: Item
        /// Its count, or its count weighted by severity.
        public let weight: Double

        /// Creates an entry.
        public init(item: Item, weight: Double) {
            self.item = item
            self.weight = weight
        }
    }

    /// One item in its rank.
    public struct Row: Sendable, Hashable {
        /// The item.
        public let item: Item
        /// Its weight, at least 0.
        public let weight: Double
        /// The weight of this item and of all before it.
        public let cumulative: Double
        /// ``cumulative`` over the total, or `nil` where the total is 0.
        public let share: Double?
    }

    /// The items from the heaviest on; equal weights in ascending order of the items.
    public let rows: [Row]
    /// The sum of all weights.
    public let total: Double
    /// `noData` without items, `degenerate` where the total is 0, else `ok`.
    public let status: ResultStatus

    /// Ranks items by weight.
    ///
    /// - Parameter entries: The items, each once; weights below 0 or not finite count as 0.
    /// - Complexity: O(n log n).
    public static func rank(_ entries: some Collection<Entry>) -> Pareto {
        let clean = entries.map {
            Entry(item: $0.item, weight: $0.weight > 0 && $0.weight.isFinite ? $0.weight : 0)
        }
        let sorted = clean.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.item < $1.item }
        let total = sorted.reduce(0) { $0 + $1.weight }
        var running = 0.0
        let rows = sorted.map { entry in
            running += entry.weight
            return Row(
                item: entry.item, weight: entry.weight, cumulative: running,
                share: total > 0 ? running / total : nil)
        }
        return Pareto(
            rows: rows, total: total, status: rows.isEmpty ? .noData : (total > 0 ? .ok : .degenerate))
    }
}

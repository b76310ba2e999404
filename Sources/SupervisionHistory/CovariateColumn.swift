/// A property of institutions known in advance, as levels: a category, a class of risk, a kind.
///
/// Blank is a level of its own: not knowing is information too, and no institution is left out.
public struct CovariateColumn: Hashable, Sendable {
    /// The column's name in the data.
    public let name: String
    /// The levels, in the order of their first appearance; the empty text is the blank level.
    public let levels: [String]
    /// Each institution's level, an index into ``levels``.
    public let values: [Int32]

    /// Makes a column.
    public init(name: String, levels: [String], values: [Int32]) {
        self.name = name
        self.levels = levels
        self.values = values
    }

    /// Makes a column from each institution's text.
    ///
    /// - Complexity: O(n).
    public init(name: String, texts: some Sequence<String>) {
        var index: [String: Int32] = [:]
        var levels: [String] = []
        var values: [Int32] = []
        for text in texts {
            if let known = index[text] {
                values.append(known)
            } else {
                let next = Int32(levels.count)
                index[text] = next
                levels.append(text)
                values.append(next)
            }
        }
        self.init(name: name, levels: levels, values: values)
    }
}

extension Chart {
    /// An axis: what it measures, and how its values are written.
    public struct Axis: Sendable, Hashable {
        /// What the axis measures, with its unit.
        public var title: String
        /// How values are written; axes of names, such as months, are text.
        public var kind: CellKind

        /// Makes an axis.
        ///
        /// - Parameters:
        ///   - title: What the axis measures, with its unit.
        ///   - kind: How values are written.
        public init(_ title: String, kind: CellKind = .text) {
            self.title = title
            self.kind = kind
        }
    }
}

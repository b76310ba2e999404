extension Report {
    /// A figure that matters most: a label, a value, and what to think of it.
    public struct KeyFigure: Sendable, Hashable {
        /// What the figure counts or measures.
        public var label: String
        /// The figure; ``Cell/empty`` where too little is known.
        public var value: Cell
        /// How the value is shown.
        public var kind: CellKind
        /// A few words beside it, such as an interval or a comparison; or nothing.
        public var note: String?

        /// Makes a figure.
        ///
        /// - Parameters:
        ///   - label: What the figure counts or measures.
        ///   - value: The figure.
        ///   - kind: How the value is shown; by default the usual way for a value of its type.
        ///   - note: A few words beside it.
        public init(label: String, value: Cell, kind: CellKind? = nil, note: String? = nil) {
            self.label = label
            self.value = value
            self.kind = kind ?? value.usualKind
            self.note = note
        }
    }
}

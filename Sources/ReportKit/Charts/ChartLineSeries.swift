extension Chart {
    /// Values in order, joined by a line that breaks where a value is missing.
    public struct LineSeries: Sendable, Hashable {
        /// A value at a named place of the horizontal axis.
        public struct Point: Sendable, Hashable {
            /// The place, such as a month.
            public var label: String
            /// The value; nothing where it is missing or was no finite number.
            public let value: Double?

            /// Makes a point.
            ///
            /// - Parameters:
            ///   - label: The place.
            ///   - value: The value.
            public init(_ label: String, _ value: Double?) {
                self.label = label
                self.value = value.finite
            }
        }

        /// What the line is.
        public var name: String
        /// The points, in order.
        public var points: [Point]

        /// Makes a line.
        ///
        /// - Parameters:
        ///   - name: What the line is.
        ///   - points: The points, in order.
        public init(name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }
}

extension Chart {
    /// A named value, with its interval where one is known.
    public struct Bar: Sendable, Hashable {
        /// What the value belongs to.
        public var label: String
        /// The value; nothing where it is missing or was no finite number.
        public let value: Double?
        /// The interval's lower end.
        public let lower: Double?
        /// The interval's upper end.
        public let upper: Double?
        /// Why the bar stands out, in words; nothing where it doesn't.
        public var signal: String?

        /// Makes a bar.
        ///
        /// - Parameters:
        ///   - label: What the value belongs to.
        ///   - value: The value.
        ///   - lower: The interval's lower end.
        ///   - upper: The interval's upper end.
        ///   - signal: Why the bar stands out.
        public init(
            _ label: String, _ value: Double?, lower: Double? = nil, upper: Double? = nil,
            signal: String? = nil
        ) {
            self.label = label
            self.value = value.finite
            self.lower = lower.finite
            self.upper = upper.finite
            self.signal = signal
        }
    }
}

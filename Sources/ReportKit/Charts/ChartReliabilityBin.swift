extension Chart {
    /// A group of predictions with like probabilities, and how often the predicted thing happened.
    public struct ReliabilityBin: Sendable, Hashable {
        /// The mean predicted probability.
        public let predicted: Double?
        /// The observed share.
        public let observed: Double?
        /// The lower end of the observed share's interval.
        public let lower: Double?
        /// The upper end of the observed share's interval.
        public let upper: Double?
        /// How many predictions are in the group.
        public var count: Int

        /// Makes a group.
        ///
        /// - Parameters:
        ///   - predicted: The mean predicted probability.
        ///   - observed: The observed share.
        ///   - lower: The lower end of the observed share's interval.
        ///   - upper: The upper end of the observed share's interval.
        ///   - count: How many predictions are in the group.
        public init(
            predicted: Double?, observed: Double?, lower: Double? = nil, upper: Double? = nil, count: Int
        ) {
            self.predicted = predicted.finite
            self.observed = observed.finite
            self.lower = lower.finite
            self.upper = upper.finite
            self.count = count
        }
    }
}

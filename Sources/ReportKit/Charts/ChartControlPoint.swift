extension Chart {
    /// A value of a control chart with the limits that hold for it.
    public struct ControlPoint: Sendable, Hashable {
        /// The place on the horizontal axis, such as a month.
        public var label: String
        /// The value; nothing where it is missing or was no finite number.
        public let value: Double?
        /// The centre line here.
        public let centre: Double?
        /// The lower limit here.
        public let lower: Double?
        /// The upper limit here.
        public let upper: Double?
        /// Why the point is a signal, in words; nothing where it isn't one.
        public var signal: String?

        /// Makes a point.
        ///
        /// - Parameters:
        ///   - label: The place on the horizontal axis.
        ///   - value: The value.
        ///   - centre: The centre line here.
        ///   - lower: The lower limit here.
        ///   - upper: The upper limit here.
        ///   - signal: Why the point is a signal.
        public init(
            label: String, value: Double?, centre: Double?, lower: Double?, upper: Double?,
            signal: String? = nil
        ) {
            self.label = label
            self.value = value.finite
            self.centre = centre.finite
            self.lower = lower.finite
            self.upper = upper.finite
            self.signal = signal
        }
    }
}

/// One period on a control chart.
public struct ControlPoint: Sendable, Hashable {
    /// How the limits of a point were found.
    public enum LimitMethod: String, Sendable, Hashable, Codable {
        /// Three standard deviations from the centre.
        case threeSigma
        /// Interpolated quantiles of the exact distribution, where fewer than 5 events are expected.
        case exact
        /// A one-sided 95 % bound, where the baseline has no events or nothing else.
        case bound
    }

    /// The position in the series, counted from 0.
    public let position: Int
    /// The number of events.
    public let events: Double
    /// The number of trials, or the exposure.
    public let exposure: Double
    /// The rate, or `nil` where there was no exposure: no point.
    public let value: Double?
    /// The lower limit, or `nil` where none could be drawn.
    public let lower: Double?
    /// The upper limit, or `nil` where none could be drawn.
    public let upper: Double?
    /// How the limits were found, or `nil` where none could be drawn.
    public let method: LimitMethod?
    /// Whether the point helped to estimate the centre.
    public let isBaseline: Bool
}

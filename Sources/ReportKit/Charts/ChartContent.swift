extension Chart {
    /// What a chart draws, by its kind.
    public enum Content: Sendable, Hashable {
        /// Values in order, joined by lines; the series share the names of the horizontal axis by position.
        case line([LineSeries])
        /// Values in order with a centre and limits that may differ from point to point; signals stand out.
        case control([ControlPoint])
        /// Rates against volumes, with limits that narrow as the volume grows.
        case funnel(Funnel)
        /// Named values as bars, in the given order.
        case bar([Bar])
        /// Named counts as bars, largest first, with the line of their cumulative share.
        case pareto([Bar])
        /// Predicted probabilities against observed shares, beside the diagonal.
        case reliability([ReliabilityBin])

        /// A stable name of the kind, as files and the wire write it.
        public var name: String {
            switch self {
            case .line: "line"
            case .control: "control"
            case .funnel: "funnel"
            case .bar: "bar"
            case .pareto: "pareto"
            case .reliability: "reliability"
            }
        }
    }
}

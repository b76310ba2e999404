/// One part of what sets an institution apart from the pooled rate; all parts add up to the whole difference.
public struct RiskContribution: Hashable, Sendable {
    /// Where the part comes from.
    public let source: Source
    /// Its share of the difference of logits (of log rates, where no probability is given); positive is riskier.
    public let amount: Double

    /// Where a part of the score comes from; complaints' texts and who supervised are no source.
    public enum Source: Hashable, Sendable {
        /// The institution's level of a covariate.
        case level(Level)
        /// Its own violations of one item, against what its like would have had in as many visits.
        case item(ItemRecord)
        /// Its recorded escalations.
        case escalations(ItemRecord)
    }

    /// A level of a covariate, with its multiplier of the rate.
    public struct Level: Hashable, Sendable {
        /// The covariate's name.
        public let covariate: String
        /// The level; empty for blank.
        public let level: String
        /// The multiplier.
        public let multiplier: Double
    }

    /// An institution's record on one item.
    public struct ItemRecord: Hashable, Sendable {
        /// The item's place in the history's items; −1 for escalations.
        public let item: Int
        /// Visits with a violation, not decayed.
        public let violations: Int
        /// Visits at which the item was answered, not decayed.
        public let visits: Int
        /// Decayed points.
        public let points: Double
        /// The decayed points its like would have had.
        public let expected: Double
    }
}

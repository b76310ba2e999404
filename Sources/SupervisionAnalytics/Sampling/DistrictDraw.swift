public import SupervisionModel

/// The draw of one district's sessions of a month.
public struct DistrictDraw: Hashable, Sendable {
    /// A session of the month that isn't in the pool.
    public struct Exclusion: Hashable, Sendable {
        /// The session.
        public let session: SessionID
        /// Its row in what the frame was made from.
        public let row: Int
        /// Why it left.
        public let reason: ExclusionReason

        /// Makes an exclusion.
        public init(session: SessionID, row: Int, reason: ExclusionReason) {
            self.session = session
            self.row = row
            self.reason = reason
        }
    }

    /// The district.
    public let district: District
    /// The fewest sessions to draw (Article 11).
    public let required: Int
    /// The strata, in the order of modes.
    public let strata: [StratumDraw]
    /// Every session of the pool in the order of the frame: by the bytes of its identifier.
    public let sessions: [SessionDraw]
    /// Sessions of the month that left the pool, each with its reason.
    public let exclusions: [Exclusion]

    /// Sessions in the pool.
    public var pool: Int { sessions.count }
    /// Sessions drawn, never fewer than required.
    public var drawn: Int { sessions.count(where: \.isDrawn) }
    /// The sessions to visit.
    public var selected: [SessionDraw] { sessions.filter(\.isDrawn) }
    /// The least inclusion probability of any session; nothing in an empty pool.
    public var leastProbability: Double? { sessions.lazy.map(\.probability).min() }
    /// `noData` for an empty pool, which owes nothing and isn't 100 %; `notConverged` where a stratum's design isn't
    /// the one asked for.
    public var status: ResultStatus {
        if sessions.isEmpty { return .noData }
        return strata.first { $0.status != .ok }?.status ?? .ok
    }
}

public import SupervisionModel

/// A month's spot checks: what was drawn, from what, with which probabilities and seed.
///
/// Everything that the draw rests on is kept, so that it can be repeated, and so that what visits find can be weighed
/// by 1/π. Nothing in it was picked by hand. It proposes visits, nothing else, and neither probabilities nor risks are
/// shown to institutions.
public struct SpotCheckPlan: Hashable, Sendable {
    /// The month.
    public let month: CalendarMonth
    /// The day whose knowledge the draw rests on.
    public let asOf: CalendarDay
    /// The seed.
    public let seed: DrawSeed
    /// Floor, power of risk and quota.
    public let parameters: DrawParameters
    /// Which visits were due.
    public let mandatory: MandatoryRule
    /// The draws by district, in the order of codes; those without sessions have an empty pool.
    public let districts: [DistrictDraw]
    /// The risk that stood for institutions without score; nothing when none had one, and all counted alike.
    public let meanRisk: Double?

    /// Makes a plan.
    public init(
        month: CalendarMonth, asOf: CalendarDay, seed: DrawSeed, parameters: DrawParameters,
        mandatory: MandatoryRule, districts: [DistrictDraw], meanRisk: Double?
    ) {
        self.month = month
        self.asOf = asOf
        self.seed = seed
        self.parameters = parameters
        self.mandatory = mandatory
        self.districts = districts
        self.meanRisk = meanRisk
    }

    /// Sessions in the pools of all districts.
    public var pool: Int { districts.reduce(0) { $0 + $1.pool } }
    /// The quotas of all districts added up.
    public var required: Int { districts.reduce(0) { $0 + $1.required } }
    /// Sessions drawn in all districts.
    public var drawn: Int { districts.reduce(0) { $0 + $1.drawn } }
}

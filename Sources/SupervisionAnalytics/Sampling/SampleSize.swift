/// The size of a district's sample and the floor of each of its sessions, due visits considered.
struct SampleSize {
    /// Sessions to draw.
    let size: Int
    /// The floor of sessions that aren't due a visit.
    let commonFloor: Double
    /// The floor of sessions chosen for a visit that is overdue: 1, or less where too many are.
    let overdueFloor: Double

    /// Finds size and floors.
    ///
    /// - Parameters:
    ///   - pool: Sessions in the pool.
    ///   - required: The quota.
    ///   - complaints: Sessions chosen because of a complaint; always certain.
    ///   - overdue: Sessions chosen because a visit is overdue.
    init(
        pool: Int, required: Int, complaints: Int, overdue: Int, parameters: DrawParameters,
        rule: MandatoryRule
    ) {
        guard pool > 0 else {
            size = 0
            commonFloor = 0
            overdueFloor = 0
            return
        }
        let quota = Double(required)
        let floor = parameters.floorShare * quota / Double(pool)
        commonFloor = floor
        let others = Double(pool - complaints - overdue)
        // No more is kept for risk than the part that isn't spread evenly, nor than the others can take.
        let reserve = min(
            min(rule.riskReserve, 1 - parameters.floorShare) * quota, others * (1 - floor))
        let besides = Double(complaints) + floor * others + (complaints + overdue > 0 ? reserve : 0)
        let wanted = Self.roundedUp(besides + Double(overdue))
        let most = min(pool, required + Self.roundedUp(quota * rule.largestRise))
        if wanted <= max(most, required) || overdue == 0 {
            size = min(pool, max(required, wanted))
            overdueFloor = 1
        } else {
            let size = min(pool, max(most, Self.roundedUp(besides + floor * Double(overdue))))
            self.size = size
            let left = (Double(size) - besides) / Double(overdue)
            overdueFloor = min(1, max(floor, left))
        }
    }

    /// Rounds up, but for what binary fractions add to a whole number.
    private static func roundedUp(_ value: Double) -> Int {
        Int((value - 1e-9).rounded(.up))
    }
}

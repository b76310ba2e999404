public import SupervisionModel

/// Which institutions are due a visit whatever their risk, and how much of a quota such visits may take.
///
/// One session of a due institution gets the probability 1, chosen among its sessions of the month by the seed, so
/// that the institution can't tell which. Where visits that are overdue don't fit beside the floor of the others and
/// the part kept for risk, the sample grows; where it mayn't grow further, most of the pool is overdue, which says
/// little about anyone, and being overdue raises a session's probability as far as the sample reaches instead of
/// making it certain. The reasons and what the default does are in `Documentation/Methods/spot-check-draw.md`.
public struct MandatoryRule: Hashable, Sendable {
    /// Whole months without a visit after which one is due; nothing when the rule is off.
    public let overdueAfterMonths: Int?
    /// Months for which a confirmed severe complaint without a visit since makes one due; nothing when off.
    public let complaintMonths: Int?
    /// The part of the quota that stays with risk when visits are overdue, in 0...1.
    public let riskReserve: Double
    /// By how much of the quota the sample may grow for visits that are overdue.
    public let largestRise: Double

    /// Makes a rule.
    ///
    /// - Throws: ``AnalyticsError`` with code `parameterOutOfRange` when months are below 1, the reserve isn't in
    ///   0...1 or the rise is negative.
    public init(
        overdueAfterMonths: Int?, complaintMonths: Int?, riskReserve: Double = 0.25,
        largestRise: Double = 1.0 / 3
    ) throws(AnalyticsError) {
        for months in [overdueAfterMonths, complaintMonths] {
            guard let months, months < 1 else { continue }
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message: "A visit can't be due after \(months) months; 1 is the least.")
        }
        guard riskReserve >= 0, riskReserve <= 1, largestRise >= 0, largestRise.isFinite else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message:
                    "A risk reserve of \(riskReserve) isn't in 0...1, or a rise of \(largestRise) is negative."
            )
        }
        self.init(trusted: overdueAfterMonths, complaintMonths, riskReserve, largestRise)
    }

    private init(
        trusted overdueAfterMonths: Int?, _ complaintMonths: Int?, _ riskReserve: Double,
        _ largestRise: Double
    ) {
        self.overdueAfterMonths = overdueAfterMonths
        self.complaintMonths = complaintMonths
        self.riskReserve = riskReserve
        self.largestRise = largestRise
    }

    /// Twelve months for both.
    public static let standard = MandatoryRule(trusted: 12, 12, 0.25, 1.0 / 3)
    /// The gap of a policy for both.
    public static func standard(for policy: SupervisionPolicy) -> MandatoryRule {
        let months = policy.visitGapMonths.value
        return MandatoryRule(trusted: months, months, 0.25, 1.0 / 3)
    }
    /// Nobody is due; risk and chance alone decide.
    public static let off = MandatoryRule(trusted: nil, nil, 0.25, 0)
}

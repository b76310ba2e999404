/// How well two raters' yes and no agree beyond chance (Cohen's κ): internal officers beside external supervisors (Article 6).
///
/// κ sets the observed agreement against what the raters' own shares of yes would give by chance. The error is the
/// large-sample one, for a κ that isn't nought; the interval is cut to −1…1.
///
/// ```swift
/// let kappa = CohenKappa(bothYes: 20, firstYesOnly: 5, secondYesOnly: 10, bothNo: 15)
/// kappa?.kappa  // 0.4
/// ```
///
/// κ falls where one answer is rare, however well the raters agree. The prevalence and bias indices say how much of that is
/// at work, and PABAK is what κ would be without both.
///
/// - SeeAlso: Cohen (1960); Fleiss, Cohen and Everitt (1969), *Large sample standard errors of kappa and weighted
///   kappa*; Byrt, Bishop and Carlin (1993), *Bias, prevalence and kappa*.
public struct CohenKappa: Sendable, Hashable {
    /// The fewest pairs for which the large-sample error is given without reservation (ours).
    public static let leastPairs = 30
    /// The most pairs that are counted; more is taken for a slip of the pen.
    public static let pairLimit = 1_000_000_000

    /// Pairs where both said yes.
    public let bothYes: Int
    /// Pairs where the first alone said yes.
    public let firstYesOnly: Int
    /// Pairs where the second alone said yes.
    public let secondYesOnly: Int
    /// Pairs where both said no.
    public let bothNo: Int

    /// Counts the pairs, or nothing when a count is negative or all together are more than ``pairLimit``.
    public init?(bothYes: Int, firstYesOnly: Int, secondYesOnly: Int, bothNo: Int) {
        let counts = [bothYes, firstYesOnly, secondYesOnly, bothNo]
        guard counts.allSatisfy({ (0...Self.pairLimit).contains($0) }),
            counts.reduce(0, +) <= Self.pairLimit
        else { return nil }
        self.bothYes = bothYes
        self.firstYesOnly = firstYesOnly
        self.secondYesOnly = secondYesOnly
        self.bothNo = bothNo
    }

    /// The number of pairs.
    public var pairs: Int { bothYes + firstYesOnly + secondYesOnly + bothNo }

    /// How far the result can be trusted.
    ///
    /// `noData` without pairs, `degenerate` where both raters gave one and the same answer throughout, so that κ isn't
    /// defined, `tooFew` below ``leastPairs``.
    public var status: ResultStatus {
        if pairs == 0 { return .noData }
        if bothYes == pairs || bothNo == pairs { return .degenerate }
        return pairs < Self.leastPairs ? .tooFew : .ok
    }

    private var isDefined: Bool { pairs > 0 && bothYes < pairs && bothNo < pairs }

    private func share(_ count: Int) -> Double { Double(count) / Double(pairs) }

    /// The share of pairs that agree, or nothing without pairs.
    public var observedAgreement: Double? { pairs == 0 ? nil : share(bothYes + bothNo) }

    /// The share that would agree by chance, from each rater's own share of yes, or nothing without pairs.
    public var expectedAgreement: Double? {
        guard pairs > 0 else { return nil }
        let first = share(bothYes + firstYesOnly)
        let second = share(bothYes + secondYesOnly)
        return first * second + (1 - first) * (1 - second)
    }

    /// κ, −1 to 1, or nothing where it isn't defined.
    public var kappa: Double? {
        guard isDefined, let observed = observedAgreement, let expected = expectedAgreement else {
            return nil
        }
        return (observed - expected) / (1 - expected)
    }

    /// Whether the error is nought for these counts, which says that they can't tell it, not that κ is exact.
    private var hasNoSpread: Bool {
        let agree = bothYes + bothNo
        return agree == pairs || (agree == 0 && firstYesOnly == secondYesOnly)
            || [bothYes + firstYesOnly, bothYes + secondYesOnly].contains { $0 == 0 || $0 == pairs }
    }

    /// The large-sample standard error of κ, or nothing where κ isn't defined.
    ///
    /// Exactly 0 for full agreement, full and even disagreement, and a rater who always said the same.
    public var standardError: Double? {
        guard let kappa, let expected = expectedAgreement else { return nil }
        guard !hasNoSpread else { return 0 }
        let first = share(bothYes + firstYesOnly)
        let second = share(bothYes + secondYesOnly)
        let yes = 1 - (first + second) * (1 - kappa)
        let no = 1 - (2 - first - second) * (1 - kappa)
        // An off-diagonal cell is weighed by the other rater's share of the first one's answer and the other way round.
        let yesNo = second + (1 - first)
        let noYes = (1 - second) + first
        let diagonal = share(bothYes) * yes * yes + share(bothNo) * no * no
        let rest = share(firstYesOnly) * yesNo * yesNo + share(secondYesOnly) * noYes * noYes
        let mean = kappa - expected * (1 - kappa)
        let variance = diagonal + (1 - kappa) * (1 - kappa) * rest - mean * mean
        return (max(0, variance) / Double(pairs)).squareRoot() / (1 - expected)
    }

    /// The 95 % interval of κ, or nothing where κ isn't defined or the counts can't tell its error.
    public var interval: IntervalEstimate? {
        guard let kappa, let standardError, standardError > 0 else { return nil }
        let level = 0.95
        let reach = StandardNormal.quantile(0.5 * (1 + level)) * standardError
        return IntervalEstimate(
            lower: max(-1, kappa - reach), upper: min(1, kappa + reach), level: level)
    }

    /// How much commoner agreement on yes is than on no: −1 to 1, 0 where both are as common; nothing without pairs.
    public var prevalenceIndex: Double? { pairs == 0 ? nil : share(bothYes - bothNo) }

    /// How much more often the first rater says yes than the second: −1 to 1; nothing without pairs.
    public var biasIndex: Double? { pairs == 0 ? nil : share(firstYesOnly - secondYesOnly) }

    /// The prevalence- and bias-adjusted kappa (PABAK), twice the observed agreement less one; nothing without pairs.
    public var adjustedKappa: Double? { observedAgreement.map { 2 * $0 - 1 } }

    /// The reservations, in their order.
    ///
    /// The prevalence is called skewed where its index is above one half either way (ours): the commoner answer then leads by
    /// more than half of all pairs.
    public var caveats: [AgreementCaveat] {
        guard pairs > 0 else { return [] }
        var caveats: [AgreementCaveat] = []
        if pairs < Self.leastPairs { caveats.append(.fewPairs) }
        if hasNoSpread { caveats.append(.noSpread) }
        if 2 * abs(bothYes - bothNo) > pairs { caveats.append(.skewedPrevalence) }
        return caveats
    }
}

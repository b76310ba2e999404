import RealModule

/// What is believed of the strength of a prior before any data: how many observations a unit's own prior is worth.
///
/// A fit needs it. Where units differ no more than chance would have it, the likelihood grows without bound in the
/// strength, and a fitter without a penalty runs away.
///
/// - SeeAlso: Albert (2009), "Bayesian Computation with R", sections 5.4 and 7.3, for data on which that happens.
public struct PriorPenalty: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case none
        case logLogistic(median: Double)
        case uniformSpread
    }

    let kind: Kind

    /// The density K/(1 + K)² on the scale of ln K: any order of magnitude is possible, and the median is 1.
    public static let standard: PriorPenalty = PriorPenalty(kind: .logLogistic(median: 1))

    /// None: the plain maximum of the likelihood, for comparison with other software only.
    public static let none: PriorPenalty = PriorPenalty(kind: .none)

    /// The density (α + β)^(−5/2) on the two parameters of a beta prior, of Gelman and others (2013), section 5.3.
    ///
    /// For a gamma prior it is read as (shape)^(−3/2).
    public static let uniformSpread: PriorPenalty = PriorPenalty(kind: .uniformSpread)

    /// The density mK/(m + K)² on the scale of ln K, with its median at m.
    ///
    /// Returns `nil` unless the median is finite and greater than 0.
    public static func logLogistic(median: Double) -> PriorPenalty? {
        median > 0 && median.isFinite ? PriorPenalty(kind: .logLogistic(median: median)) : nil
    }

    /// The penalty's logarithm on the scale of ln K, with two derivatives.
    func value(logStrength: Double) -> PenaltyValue {
        switch kind {
        case .none: return PenaltyValue(value: 0, slope: 0, curvature: 0)
        case .logLogistic(let median):
            let share = 1 / (1 + Double.exp(Double.log(median) - logStrength))
            let value = Double.log(median) + logStrength - 2 * Double.log(median + Double.exp(logStrength))
            return PenaltyValue(value: value, slope: 1 - 2 * share, curvature: -2 * share * (1 - share))
        case .uniformSpread: return PenaltyValue(value: -0.5 * logStrength, slope: -0.5, curvature: 0)
        }
    }
}

/// The logarithm of a penalty with its first two derivatives.
struct PenaltyValue {
    let value: Double
    let slope: Double
    let curvature: Double
}

import RealModule
import SupervisionHistory
public import SupervisionModel

/// How half-life and weights were chosen, and how scores became probabilities.
public struct RiskSelection: Hashable, Sendable {
    /// One pair that was tried.
    public struct Candidate: Hashable, Sendable {
        /// The half-life tried.
        public let halfLife: HalfLife
        /// The weights tried.
        public let weights: SeverityWeights
        /// The mean log-loss of scores frozen before each fold, calibrated on the folds before it.
        public let logLoss: Double
    }

    /// The half-life chosen.
    public let halfLife: HalfLife
    /// The weights chosen.
    public let weights: SeverityWeights
    /// Every pair tried, in order; empty where the data couldn't choose.
    public let candidates: [Candidate]
    /// The labelled visits of all folds, and those among them with the outcome.
    public let labelled: Int
    /// The visits among ``labelled`` with the outcome.
    public let cases: Int
    /// The first day of the first fold, where there is one.
    public let firstFoldDay: CalendarDay?
    /// The calibration of log rates into probabilities; nothing where there were too few cases.
    public let calibration: RiskCalibration?
    /// `tooFew` where defaults stand in for choices.
    public let status: ResultStatus
}

/// The map from an institution's log rate to the probability of the outcome at its next visit.
public struct RiskCalibration: Hashable, Sendable {
    /// The logit at a log rate of 0.
    public let intercept: Double
    /// Logits per unit of log rate, never negative: more violations never mean less risk.
    public let slope: Double

    /// The logit of the outcome for a rate.
    func logit(rate: Double) -> Double { intercept + slope * Double.log(max(rate, 1e-12)) }

    /// The probability of the outcome for a rate.
    func probability(rate: Double) -> Double { Self.logistic(logit(rate: rate)) }

    /// The probability of a logit, without overflow on either side.
    static func logistic(_ logit: Double) -> Double {
        logit >= 0 ? 1 / (1 + Double.exp(-logit)) : Double.exp(logit) / (1 + Double.exp(logit))
    }
}

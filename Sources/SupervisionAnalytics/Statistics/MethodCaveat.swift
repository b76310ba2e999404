/// A reservation under which the result of a statistical method is to be read.
public enum MethodCaveat: String, Sendable, Hashable, CaseIterable, Codable {
    /// Fewer periods carry the result than the method asks for.
    case fewPeriods
    /// Fewer events than a normal approximation asks for.
    case fewEvents
    /// Every trial, or none, was an event: the data can't tell.
    case allAlike
    /// Some or all limits are exact, because their normal approximation doesn't hold for so few expected events.
    case exactLimits
    /// The counts vary more than chance would have it, and the variance was widened accordingly.
    case overdispersed
    /// The method gives every period the same weight, whatever its exposure.
    case exposureIgnored
    /// The correction for serial correlation gave no positive variance; the plain variance was used.
    case correctionRefused
    /// Periods without data were left out.
    case periodsMissing
}

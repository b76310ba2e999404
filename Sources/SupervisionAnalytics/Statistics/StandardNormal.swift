/// The standard normal distribution.
public enum StandardNormal {
    /// Returns the density at z.
    public static func density(_ z: Double) -> Double { SpecialFunctions.normalDensity(z) }

    /// Returns the probability of at most z, accurate in the lower tail.
    public static func cdf(_ z: Double) -> Double { SpecialFunctions.normalCDF(z) }

    /// Returns the probability of more than z, accurate in the upper tail.
    public static func survival(_ z: Double) -> Double { SpecialFunctions.normalSurvival(z) }

    /// Returns the point with a given probability below: infinite at 0 and 1.
    public static func quantile(_ p: Double) -> Double { SpecialFunctions.normalQuantile(p) }

    /// Returns the probability of a value as far from 0 as z on either side, at most 1.
    public static func twoSidedP(_ z: Double) -> Double { Swift.min(1, 2 * survival(abs(z))) }
}

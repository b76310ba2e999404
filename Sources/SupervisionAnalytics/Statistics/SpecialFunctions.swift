/// The special functions under the distributions, each to a relative error of about 1e-12.
///
/// The functions are total on the domains they state and return the limit, not a value that isn't a number, at the
/// edges. Parameters are checked once, where a distribution is made, and not again here. Accuracy is relative to
/// the value, also deep in a tail; near a zero of a function (log gamma at 1 and 2, digamma at 1.4616…) it is
/// absolute at the scale of the rounding of the argument.
///
/// - SeeAlso: `Documentation/Methods/special-functions.md`.
package enum SpecialFunctions {
    /// The parameters that the distributions take: far more than data ask for, and far enough from overflow.
    package static let parameterRange: ClosedRange<Double> = 1e-100...1e100
    /// ln √(2π).
    package static let logRootTwoPi: Double = 0.918938533204672741780329736406
    /// √(2π).
    package static let rootTwoPi: Double = 2.506628274631000502415765284811
    /// √½.
    package static let rootHalf: Double = 0.707106781186547524400844362105
}

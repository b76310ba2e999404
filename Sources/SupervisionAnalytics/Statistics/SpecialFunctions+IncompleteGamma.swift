import RealModule

extension SpecialFunctions {
    /// Returns x^a e^(−x) / Γ(a + 1) for a > 0 and x > 0.
    ///
    /// For a ≥ 1 the exponent is one sum of terms of the same sign, so that nothing cancels for large a.
    package static func gammaKernel(_ a: Double, _ x: Double) -> Double {
        guard x < .infinity else { return 0 }
        guard a >= 1 else { return Double.exp(a * Double.log(x) - x - logGammaOnePlus(a)) }
        return Double.exp(-poissonDeviance(a, x) - stirlingError(a)) / (rootTwoPi * a.squareRoot())
    }

    /// Returns a ln(a / x) + x − a for a > 0 and x > 0: half the deviance of a Poisson count.
    package static func poissonDeviance(_ a: Double, _ x: Double) -> Double {
        let ratio = (a - x) / x
        guard ratio.isFinite else { return a * (Double.log(a) - Double.log(x)) - a }
        return x * entropyGap(ratio)
    }

    /// Returns both regularised incomplete gamma functions, P(a, x) as lower and Q(a, x) as upper tail.
    ///
    /// Whichever is the smaller is computed directly. Below the shape that is a power series, above it Legendre's
    /// continued fraction; shapes below 1 have a series for Q of their own; shapes from 1e8 on use the first two
    /// terms of Temme's uniform expansion.
    ///
    /// - Parameters:
    ///   - a: The shape, finite and greater than 0.
    ///   - x: Where to cut; at most 0 gives nothing below.
    /// - Complexity: O(√a) near the shape, O(1) far from it and from 1e8 on.
    /// - SeeAlso: DiDonato and Morris (1986), ACM TOMS 12:377; Temme (1979), SIAM J. Math. Anal. 10:757.
    package static func incompleteGamma(_ a: Double, _ x: Double) -> Tails {
        guard x > 0 else { return .allAbove }
        guard x < .infinity else { return .allBelow }
        if a >= 1e8 { return temme(a, x) }
        if a < 1, x < 1.1 { return smallShape(a, x) }
        let kernel = gammaKernel(a, x)
        if x < a + 1 {
            return kernel > 0 ? Tails(lower: kernel * gammaSeries(a, x)) : (x < a ? .allAbove : .allBelow)
        }
        return kernel > 0 ? Tails(upper: kernel * a * gammaFraction(a, x)) : .allBelow
    }

    /// The series 1 + x/(a+1) + x²/((a+1)(a+2)) and so on.
    private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var denominator = a
        repeat {
            denominator += 1
            term *= x / denominator
            sum += term
        } while term > sum * 0x1p-54
        return sum
    }

    /// Legendre's continued fraction 1/(x+1−a− 1(1−a)/(x+3−a− …)), by Lentz's method.
    private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-290
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var h = d
        var i = 1.0
        while i < 1e6 {
            let an = i * (a - i)
            b += 2
            d = an * d + b
            if abs(d) < tiny { d = tiny }
            c = b + an / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            let delta = d * c
            h *= delta
            if abs(delta - 1) < 0x1p-52 { break }
            i += 1
        }
        return h
    }

    /// Shapes below 1 and x below 1.1, where P may be so close to 1 that Q needs its own formula.
    private static func smallShape(_ a: Double, _ x: Double) -> Tails {
        // P = x^a (1 + a S) / Γ(1 + a), S = Σ (−x)^k / (k! (a + k)).
        var power = 1.0
        var sum = 0.0
        var k = 1.0
        while true {
            power *= -x / k
            let next = sum + power / (a + k)
            if next == sum { break }
            sum = next
            k += 1
        }
        let exponent = a * Double.log(x) - logGammaOnePlus(a)
        let front = Double.exp(exponent)
        let lower = front * (1 + a * sum)
        if lower < 0.5 { return Tails(lower: lower) }
        return Tails(upper: -Double.expMinusOne(exponent) - front * a * sum)
    }

    /// Temme's uniform expansion to its second term, for shapes from 1e8 on.
    private static func temme(_ a: Double, _ x: Double) -> Tails {
        let deviance = poissonDeviance(a, x)
        let z = (x < a ? -1 : 1) * (2 * deviance).squareRoot()
        let eta = z / a.squareRoot()
        let first = eta * (1 / 12.0 - eta * (2 / 135.0 - eta * (1 / 864.0))) - 1 / 3.0
        let correction = Double.exp(-deviance) * first / (rootTwoPi * a.squareRoot())
        if !(abs(eta) < 0.1) { return x < a ? .allAbove : .allBelow }
        return z < 0 ? Tails(lower: normalCDF(z) - correction) : Tails(upper: normalSurvival(z) + correction)
    }

    /// Returns the x whose tails are the given ones: the inverse of ``incompleteGamma(_:_:)``.
    ///
    /// Newton's iteration on the logarithm of the smaller tail against ln x. The tail is log-concave there, so
    /// after one step the iteration approaches from one side and can't escape. Underflows to 0 for tiny shapes.
    ///
    /// - Parameters:
    ///   - a: The shape, finite and greater than 0.
    ///   - tails: The probability below and above; the smaller is the one that is met.
    package static func inverseIncompleteGamma(_ a: Double, _ tails: Tails) -> Double {
        guard tails.lower > 0 else { return 0 }
        guard tails.upper > 0 else { return .infinity }
        let fromBelow = tails.lower <= tails.upper
        let target = fromBelow ? tails.lower : tails.upper
        let logTarget = Double.log(target)
        // P(a, x) < x^a / Γ(a + 1): a start that lies to the left of the answer, and is the answer for tiny shapes.
        let left = ((fromBelow ? logTarget : Double.log(onePlus: -target)) + logGammaOnePlus(a)) / a
        if left < -40 { return Double.exp(left) }
        var x = Double.exp(left)
        if a >= 0.5 {
            let z = fromBelow ? normalQuantile(target) : -normalQuantile(target)
            let cube = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
            if cube > 0.1 { x = Swift.max(x, a * cube * cube * cube) }
        }
        let stop = 1e-10 / (1 + a.squareRoot())
        for _ in 0..<200 {
            let both = incompleteGamma(a, x)
            let value = fromBelow ? both.lower : both.upper
            let slope = a * gammaKernel(a, x)
            guard value > 0, slope > 0 else {
                // The tail or the density underflowed: come back towards the middle.
                x = fromBelow ? x * 2 : x * 0.75
                continue
            }
            let step = (Double.log(value) - logTarget) * value / slope * (fromBelow ? -1 : 1)
            let bounded = Swift.min(Swift.max(step, -50), 50)
            x *= Double.exp(bounded)
            if abs(bounded) <= stop { break }
        }
        return x
    }
}

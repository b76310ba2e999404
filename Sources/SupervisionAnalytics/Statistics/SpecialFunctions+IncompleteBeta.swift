import RealModule

extension SpecialFunctions {
    /// Returns ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for a, b > 0.
    package static func logBeta(_ a: Double, _ b: Double) -> Double {
        let small = Swift.min(a, b)
        return logGamma(small) - logGammaRatio(Swift.max(a, b), plus: small)
    }

    /// Returns Γ(a+b+1) / (Γ(a+1) Γ(b+1)) x^a y^b for a, b > 0 and x + y = 1: a binomial probability for real counts.
    package static func binomialKernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        Double.exp(logBinomialKernel(a, b, x, y))
    }

    /// Returns the logarithm of ``binomialKernel(_:_:_:_:)``.
    ///
    /// - SeeAlso: Loader (2000), "Fast and accurate computation of binomial probabilities".
    package static func logBinomialKernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let n = a + b
        let scale = stirlingError(n) - stirlingError(a) - stirlingError(b)
        return scale - binomialDeviance(a, b, x, y) + 0.5 * Double.log(n / a / b) - logRootTwoPi
    }

    /// Returns a ln(a / (nx)) + b ln(b / (ny)), n = a + b: half the deviance of a binomial count, never negative.
    package static func binomialDeviance(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let n = a + b
        let excess = crossExcess(a, b, x, y)
        let up = excess / (n * x)
        let down = -excess / (n * y)
        guard up.isFinite, down.isFinite else {
            return a * (Double.log(a / n) - Double.log(x)) + b * (Double.log(b / n) - Double.log(y))
        }
        return n * x * entropyGap(up) + n * y * entropyGap(down)
    }

    /// Returns a y − b x accurately where the products nearly cancel, with y = 1 − x rounded (or x = 1 − y).
    static func crossExcess(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        // The smaller of x and y is taken as exact; what rounding took from the other is recovered.
        let bx = b * x
        let lost = bx.addingProduct(-b, x)
        let difference = (-bx).addingProduct(a, y) + lost
        return x <= y ? difference + a * ((1 - y) - x) : difference - b * ((1 - x) - y)
    }

    /// Returns I_x(a, b) as lower and 1 − I_x(a, b) as upper tail, given x and its complement y = 1 − x.
    ///
    /// Whichever is the smaller is computed directly: by power series near the ends, else by the continued fraction
    /// of DiDonato and Morris on the side of the mean where it converges fast.
    ///
    /// - Parameters:
    ///   - a: The first parameter, finite and greater than 0.
    ///   - b: The second parameter, finite and greater than 0.
    ///   - x: Where to cut.
    ///   - y: 1 − x; where x is close to 1, this is what carries the accuracy.
    /// - Complexity: O(√max(a, b)) near the mean, O(1) far from it.
    /// - SeeAlso: DiDonato and Morris (1992), ACM TOMS 18:360.
    package static func incompleteBeta(_ a: Double, _ b: Double, x: Double, complement y: Double) -> Tails {
        guard x > 0 else { return .allAbove }
        guard y > 0 else { return .allBelow }
        if x <= 0.7, b <= 1 || b * x <= 0.7 { return betaSeries(a, b, x, y) }
        if y <= 0.7, a <= 1 || a * y <= 0.7 { return betaSeries(b, a, y, x).swapped }
        let kernel = binomialKernel(a, b, x, y) * a * (b / (a + b))
        if crossExcess(a, b, x, y) >= 0 {
            return Tails(lower: kernel > 0 ? kernel / betaFraction(a, b, x, y) : 0)
        }
        return Tails(upper: kernel > 0 ? kernel / betaFraction(b, a, y, x) : 0)
    }

    /// The series x^a / (a B(a, b)) (1 + a Σ (1−b)(2−b)…(k−b) x^k / (k! (a + k))).
    private static func betaSeries(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Tails {
        var coefficient = 1.0
        var sum = 0.0
        var k = 1.0
        while true {
            coefficient *= (k - b) / k * x
            let next = sum + coefficient / (a + k)
            if next == sum { break }
            sum = next
            k += 1
        }
        if a < 1 {
            let exponent = a * Double.log(x) + logGammaRatio(b, plus: a) - logGammaOnePlus(a)
            let front = Double.exp(exponent)
            let lower = front * (1 + a * sum)
            if lower < 0.5 { return Tails(lower: lower) }
            return Tails(upper: -Double.expMinusOne(exponent) - front * a * sum)
        }
        let exponent =
            x < 1e-250
            ? a * Double.log(x) - logBeta(a, b) - Double.log(a)
            : logBinomialKernel(a, b, x, y) + Double.log(b / (a + b)) - b * Double.log(onePlus: -x)
        return Tails(lower: Double.exp(exponent) * (1 + a * sum))
    }

    /// The continued fraction whose reciprocal, times x^a y^b / B(a, b), is I_x(a, b), by Lentz's method.
    private static func betaFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        let tiny = 1e-290
        let base = crossExcess(a, b, x, y) + 1
        func denominator(_ m: Double) -> Double {
            // At m = 0 the second term vanishes, also for a = 1, where it would read 0 / 0.
            (m > 0 ? m + m * (b - m) * x / (a + 2 * m - 1) : 0) + (a + m) * (base + m * (2 - x))
                / (a + 2 * m + 1)
        }
        var f = denominator(0)
        if abs(f) < tiny { f = tiny }
        var c = f
        var d = 0.0
        var m = 1.0
        while m < 1e6 {
            let previous = a + 2 * m - 1
            let an = (a + m - 1) / previous * ((a + b + m - 1) / previous) * m * (b - m) * x * x
            let bn = denominator(m)
            d = bn + an * d
            if abs(d) < tiny { d = tiny }
            c = bn + an / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            let delta = c * d
            f *= delta
            if abs(delta - 1) < 0x1p-52 { break }
            m += 1
        }
        return f
    }

    /// Returns the x whose tails are the given ones: the inverse of ``incompleteBeta(_:_:x:complement:)``.
    ///
    /// Newton's iteration on the logarithm of the smaller tail against logit x, where both tails are log-concave, so
    /// that it can't escape. Underflows to 0, and rounds to 1, where the answer is closer to an end than a double is.
    ///
    /// - Parameters:
    ///   - a: The first parameter, finite and greater than 0.
    ///   - b: The second parameter, finite and greater than 0.
    ///   - tails: The probability below and above; the smaller is the one that is met.
    package static func inverseIncompleteBeta(_ a: Double, _ b: Double, _ tails: Tails) -> Double {
        guard tails.lower > 0 else { return 0 }
        guard tails.upper > 0 else { return 1 }
        let fromBelow = tails.lower <= tails.upper
        let logTarget = Double.log(fromBelow ? tails.lower : tails.upper)
        let reach = 700.0
        let z = fromBelow ? normalQuantile(tails.lower) : -normalQuantile(tails.upper)
        let spread = Swift.min((1 / a + 1 / b).squareRoot(), 3)
        var logit = Swift.min(Swift.max(Double.log(a / b) + z * spread, -reach), reach)
        let stop = 1e-10 / (1 + Swift.min(a, b).squareRoot())
        for _ in 0..<200 {
            let odds = Double.exp(-abs(logit))
            let small = odds / (1 + odds)
            let large = 1 / (1 + odds)
            let x = logit < 0 ? small : large
            let y = logit < 0 ? large : small
            let both = incompleteBeta(a, b, x: x, complement: y)
            let value = fromBelow ? both.lower : both.upper
            // The density against the logit is x^a y^b / B(a, b).
            let slope = betaPower(a, b, x, y)
            guard value > 0, slope > 0 else {
                // The tail or the density underflowed: come back towards the middle.
                logit += 0.5 * (Double.log(a / b) - logit)
                continue
            }
            let step = (Double.log(value) - logTarget) * value / slope * (fromBelow ? -1 : 1)
            if abs(step) <= stop {
                return logit < 0 ? x + x * y * step : 1 - (y - x * y * step)
            }
            let next = Swift.min(Swift.max(logit + step, -reach), reach)
            // At the edge twice: the answer lies beyond what a double can tell from the end.
            if next == logit { return logit < 0 ? 0 : 1 }
            logit = next
        }
        return logit < 0 ? Double.exp(logit) / (1 + Double.exp(logit)) : 1 / (1 + Double.exp(-logit))
    }

    /// Returns x^a y^b / B(a, b).
    package static func betaPower(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        if Swift.min(a, b) < 1 {
            let logX = x < y ? Double.log(x) : Double.log(onePlus: -y)
            let logY = x < y ? Double.log(onePlus: -x) : Double.log(y)
            return Double.exp(a * logX + b * logY - logBeta(a, b))
        }
        return binomialKernel(a, b, x, y) * a * (b / (a + b))
    }
}

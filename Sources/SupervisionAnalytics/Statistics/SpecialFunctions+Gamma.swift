import RealModule

extension SpecialFunctions {
    /// Returns ln Γ(x) for x > 0, and positive infinity elsewhere.
    package static func logGamma(_ x: Double) -> Double {
        x > 0 ? Double.logGamma(x) : .infinity
    }

    /// Returns ln Γ(1 + x) for x > −1, accurate also for x near 0.
    ///
    /// - SeeAlso: DLMF 5.7.3, with the pole at −1 taken out so that 25 terms suffice for |x| ≤ ½.
    package static func logGammaOnePlus(_ x: Double) -> Double {
        guard abs(x) <= 0.5 else { return logGamma(1 + x) }
        var sum = 0.0
        var k = zetaMinusOne.count + 1
        for coefficient in zetaMinusOne.reversed() {
            sum = coefficient / Double(k) - x * sum
            k -= 1
        }
        let oneMinusEuler = 0.422784335098467139393487909918
        return x * (oneMinusEuler + x * sum) - Double.log(onePlus: x)
    }

    /// Returns ln Γ(z + d) − ln Γ(z) for z > 0 and d ≥ 0, without the loss that a difference of two values has.
    package static func logGammaRatio(_ z: Double, plus d: Double) -> Double {
        guard d > 0, z > 0 else { return d == 0 ? 0 : .infinity }
        if d <= 1e-6 * z { return d * digamma(z + 0.5 * d) }
        if z < 10 {
            if d > 0.5 { return logGamma(z + d) - logGamma(z) }
            if z < 1e-3 {
                // Γ(z) = Γ(1 + z) / z on both sides: the two poles are taken out by hand.
                return logGammaOnePlus(z + d) - logGammaOnePlus(z) - Double.log(onePlus: d / z)
            }
            var shift = 0.0
            var shifted = z
            while shifted < 10 {
                shift += Double.log(onePlus: d / shifted)
                shifted += 1
            }
            return logGammaRatio(shifted, plus: d) - shift
        }
        let top = z + d
        return (z - 0.5) * Double.log(onePlus: d / z) + d * (Double.log(top) - 1)
            + (stirlingSeries(top) - stirlingSeries(z))
    }

    /// Returns ψ(x), the derivative of ln Γ, for x > 0, and negative infinity elsewhere.
    package static func digamma(_ x: Double) -> Double {
        guard x > 0 else { return -.infinity }
        var z = x
        var shift = 0.0
        while z < 10 {
            shift += 1 / z
            z += 1
        }
        let w = 1 / (z * z)
        let series =
            w
            * (1 / 12.0 - w
                * (1 / 120.0 - w
                    * (1 / 252.0 - w
                        * (1 / 240.0 - w
                            * (1 / 132.0
                                - w * (691 / 32760.0 - w * (1 / 12.0 - w * (3617 / 8160.0))))))))
        return Double.log(z) - 0.5 / z - series - shift
    }

    /// Returns ψ′(x), the second derivative of ln Γ, for x > 0, and positive infinity elsewhere.
    package static func trigamma(_ x: Double) -> Double {
        guard x > 0 else { return .infinity }
        var z = x
        var shift = 0.0
        while z < 10 {
            shift += 1 / (z * z)
            z += 1
        }
        let v = 1 / z
        let w = v * v
        let series =
            1 / 6.0 - w
            * (1 / 30.0 - w
                * (1 / 42.0 - w
                    * (1 / 30.0 - w
                        * (5 / 66.0
                            - w * (691 / 2730.0 - w * (7 / 6.0 - w * (3617 / 510.0)))))))
        return shift + v * (1 + v * (0.5 + v * series))
    }

    /// Returns ln Γ(a + 1) − (a + ½) ln a + a − ln √(2π) for a > 0: what Stirling's formula leaves.
    package static func stirlingError(_ a: Double) -> Double {
        if a >= 10 { return stirlingSeries(a) }
        return logGammaOnePlus(a) - (a + 0.5) * Double.log(a) + a - logRootTwoPi
    }

    /// The remainder of Stirling's formula for a ≥ 10, by its asymptotic series.
    static func stirlingSeries(_ a: Double) -> Double {
        let v = 1 / a
        let w = v * v
        return v
            * (1 / 12.0 - w
                * (1 / 360.0 - w
                    * (1 / 1260.0 - w
                        * (1 / 1680.0 - w
                            * (1 / 1188.0
                                - w * (691 / 360360.0 - w * (1 / 156.0 - w * (3617 / 122400.0))))))))
    }

    /// Returns (1 + t) ln(1 + t) − t for t ≥ −1, never negative, accurate for small t.
    ///
    /// With v = t / (2 + t) the logarithm is 2 atanh v, whose first term cancels −t exactly.
    ///
    /// - SeeAlso: Loader (2000), "Fast and accurate computation of binomial probabilities", for its use.
    package static func entropyGap(_ t: Double) -> Double {
        guard t > -1 else { return 1 }
        let v = t / (2 + t)
        guard abs(v) < 0.25 else { return (1 + t) * Double.log(onePlus: t) - t }
        let square = v * v
        var power = v
        var sum = 0.0
        var odd = 3.0
        while true {
            let next = sum + power / odd
            if next == sum { break }
            sum = next
            power *= square
            odd += 2
        }
        return 2 * square / (1 - v) * (1 + (1 + v) * sum)
    }

    /// The values of ζ(k) − 1 from k = 2 on.
    private static let zetaMinusOne: [Double] = [
        6.44934066848226436472e-1,
        2.020569031595942854e-1,
        8.2323233711138191516e-2,
        3.69277551433699263314e-2,
        1.73430619844491397145e-2,
        8.3492773819228268398e-3,
        4.07735619794433937869e-3,
        2.00839282608221441785e-3,
        9.94575127818085337146e-4,
        4.94188604119464558702e-4,
        2.46086553308048298638e-4,
        1.22713347578489146752e-4,
        6.12481350587048292585e-5,
        3.05882363070204935517e-5,
        1.52822594086518717326e-5,
        7.6371976378997622736e-6,
        3.81729326499983985646e-6,
        1.90821271655393892566e-6,
        9.53962033872796113152e-7,
        4.76932986787806463117e-7,
        2.38450502727732990004e-7,
        1.19219925965311073068e-7,
        5.96081890512594796124e-8,
        2.98035035146522801861e-8,
        1.49015548283650412347e-8,
        7.45071178983542949198e-9,
        3.72533402478845705482e-9,
        1.8626597235130490064e-9,
        9.31327432419668182872e-10,
    ]
}

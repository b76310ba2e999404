import SupervisionAnalytics
import Testing

@Suite("Distributions refuse bad parameters and never give what isn't a number")
struct DistributionTests {
    static let hostile: [Double] = [
        0, -1, 1, 0.5, .leastNonzeroMagnitude, 1e-308, 1e-200, 1e-100, 1e-16, 1e-3, 3.7, 20, 1e3, 1e8, 1e12,
        1e16, 1e100,
        1e101, 1e308,
        .greatestFiniteMagnitude, .infinity, -.infinity, .nan,
    ]

    @Test("Bad parameters make no distribution")
    func refused() {
        for bad in [0, -1, Double.infinity, .nan] {
            #expect(GammaDistribution(shape: bad, rate: 1) == nil)
            #expect(GammaDistribution(shape: 1, rate: bad) == nil)
            #expect(BetaDistribution(alpha: bad, beta: 1) == nil)
            #expect(BetaDistribution(alpha: 1, beta: bad) == nil)
            #expect(ChiSquaredDistribution(degreesOfFreedom: bad) == nil)
            #expect(BetaBinomial(trials: 3, alpha: bad, beta: 1) == nil)
        }
        #expect(PoissonDistribution(mean: -1) == nil)
        #expect(BinomialDistribution(trials: -1, probability: 0.5) == nil)
        #expect(BinomialDistribution(trials: 3, probability: 1.1) == nil)
        #expect(BinomialDistribution(trials: 3, probability: .nan) == nil)
    }

    @Test("Extreme shapes at extreme points stay probabilities", arguments: hostile)
    func extremes(_ shape: Double) {
        for other in Self.hostile {
            for x in Self.hostile {
                if let gamma = GammaDistribution(shape: shape, rate: other) {
                    Self.check([gamma.cdf(x), gamma.survival(x)], "gamma(\(shape), \(other)) at \(x)")
                    #expect(!gamma.density(x).isNaN, "gamma(\(shape), \(other)) density at \(x)")
                    #expect(!gamma.quantile(x).isNaN, "gamma(\(shape), \(other)) quantile \(x)")
                }
                // Larger sums of parameters cost more than a test may take.
                if shape < 1e9, other < 1e9, let beta = BetaDistribution(alpha: shape, beta: other) {
                    Self.check([beta.cdf(x), beta.survival(x)], "beta(\(shape), \(other)) at \(x)")
                    #expect(!beta.density(x).isNaN, "beta(\(shape), \(other)) density at \(x)")
                    Self.check([beta.quantile(x)], "beta(\(shape), \(other)) quantile \(x)")
                }
            }
        }
    }

    static func check(_ values: [Double], _ what: String) {
        for value in values { #expect(value >= 0 && value <= 1, "\(what) is \(value)") }
    }

    @Test("A quantile's probability is what was asked for", arguments: 1...40)
    func roundTrip(_ seed: UInt64) throws {
        var generator = CounterGenerator(seed: seed)
        let alpha = StandardNormal.quantile(generator.unit()).magnitude * 10 + 0.01
        let beta = StandardNormal.quantile(generator.unit()).magnitude * 100 + 0.01
        let p = generator.unit()
        let gamma = try #require(GammaDistribution(shape: alpha, rate: beta))
        #expect(isClose(gamma.cdf(gamma.quantile(p)), p, 1e-12))
        #expect(isClose(gamma.survival(gamma.upperQuantile(p)), p, 1e-12))
        let one = try #require(BetaDistribution(alpha: alpha, beta: beta))
        #expect(isClose(one.cdf(one.quantile(p)), p, 1e-12))
        let counts = try #require(BinomialDistribution(trials: 1 + Int(beta), probability: p))
        let k = counts.quantile(0.3)
        #expect(counts.cdf(k) >= 0.3 && (k == 0 || counts.cdf(k - 1) < 0.3))
        let events = try #require(PoissonDistribution(mean: beta))
        let y = events.quantile(p)
        #expect(events.cdf(y) >= p && (y == 0 || events.cdf(y - 1) < p))
    }
}

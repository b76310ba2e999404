import SupervisionAnalytics
import Testing

@Suite("Fitted priors are those of published analyses")
struct EmpiricalBayesTests {
    /// ln x, by Γ(x + 1) = xΓ(x).
    static func logOf(_ x: Double) -> Double {
        SpecialFunctions.logGamma(x + 1) - SpecialFunctions.logGamma(x)
    }

    @Test("Rat tumours: the plain maximum of the likelihood, with and without the last group")
    func ratTumours() throws {
        let reference = try PublishedReference("R01")
        let y = try reference.counts("y")
        let n = try reference.counts("n")
        let all = try BetaBinomialPrior.fit(successes: y, trials: n, penalty: .none)
        let expected = try reference.values("mle71")
        #expect(isClose(all.alpha, expected[0], 2e-5))
        #expect(isClose(all.beta, expected[1], 2e-5))
        #expect(isClose(all.logLikelihood, try reference.value("loglik71"), 1e-9))
        #expect(all.status == .ok)
        #expect(all.iterations < 15)
        let first = try BetaBinomialPrior.fit(
            successes: Array(y.prefix(70)), trials: Array(n.prefix(70)), penalty: .none)
        #expect(isClose(first.alpha, 2.304768, 2e-5))
        #expect(isClose(first.beta, 14.079707, 2e-5))
        let means = try reference.values("eb_means")
        for unit in y.indices {
            let belief = all.posterior(successes: Double(y[unit]), trials: Double(n[unit]))
            #expect(isClose(belief.mean, means[unit], 1e-5))
        }
    }

    @Test("Rat tumours under the hyperprior of Bayesian Data Analysis")
    func ratTumoursMode() throws {
        let reference = try PublishedReference("R02")
        let prior = try BetaBinomialPrior.fit(
            successes: try reference.counts("y"), trials: try reference.counts("n"), penalty: .uniformSpread)
        #expect(isClose(prior.alpha, try reference.value("mode_alpha"), 1e-4))
        #expect(isClose(prior.beta, try reference.value("mode_beta"), 1e-4))
    }

    @Test("Missouri's cancer deaths: without a penalty the strength runs away, with it it doesn't")
    func missouri() throws {
        // Tsutakawa and others (1985), as given by Albert (2009), section 5.4; his mode in (logit η, ln K) is
        // (−6.8198, 7.5761), as exact as his optimiser.
        let deaths = [0, 0, 2, 0, 1, 1, 0, 2, 1, 3, 0, 1, 1, 1, 54, 0, 0, 1, 3, 0]
        let people = [
            1083, 855, 3461, 657, 1208, 1025, 527, 1668, 583, 582, 917, 857, 680, 917, 53637, 874, 395, 581,
            588, 383,
        ]
        let prior = try BetaBinomialPrior.fit(successes: deaths, trials: people, penalty: .standard)
        #expect(prior.status == .ok)
        #expect(isClose(Self.logOf(prior.mean) - Self.logOf(1 - prior.mean), -6.8198, 3e-4))
        #expect(isClose(Self.logOf(prior.strength), 7.5761, 3e-4))
        let plain = try BetaBinomialPrior.fit(successes: deaths, trials: people, penalty: .none)
        #expect(plain.strength > 2 * prior.strength)
    }

    @Test("Heart transplants: Albert's mode and beliefs")
    func heartTransplants() throws {
        let reference = try PublishedReference("R04")
        let events = try reference.numbers("y")
        let exposures = try reference.numbers("e")
        let penalty = try #require(PriorPenalty.logLogistic(median: 0.53))
        let prior = try GammaPoissonPrior.fit(events: events, exposures: exposures, penalty: penalty)
        #expect(isClose(Self.logOf(prior.shape), try reference.value("mode_log_alpha"), 1e-5))
        #expect(isClose(Self.logOf(prior.mean), try reference.value("mode_log_mu"), 1e-5))
        let plain = try GammaPoissonPrior.fit(events: events, exposures: exposures, penalty: .none)
        #expect(isClose(plain.shape, try reference.value("mle_alpha"), 1e-4))
        #expect(isClose(plain.rate, try reference.value("mle_beta"), 1e-4))
        let means = try reference.values("eb_means_first10")
        let exceed = try reference.values("exceed_2x_overall_first10")
        let overall = events.reduce(0, +) / exposures.reduce(0, +)
        for unit in means.indices {
            let belief = plain.posterior(events: events[unit], exposure: exposures[unit])
            #expect(isClose(belief.mean / means[unit], 1, 1e-5))
            #expect(isClose(belief.survival(2 * overall) / exceed[unit], 1, 1e-4))
        }
    }

    @Test("Decayed counts, the chance of a violation in the next visit, and of a rate above a bound")
    func decay() throws {
        let reference = try PublishedReference("R06")
        let prior = try #require(BetaBinomialPrior(mean: 1.2 / 19.2, strength: 19.2))
        let belief = prior.posterior(
            successes: try reference.value("y"), trials: try reference.value("n"))
        #expect(isClose(belief.alpha, try reference.value("alpha"), 1e-12))
        #expect(isClose(belief.mean, try reference.value("mean"), 1e-12))
        let next = BetaBinomial(trials: 15, probability: belief)
        #expect(isClose(next.probabilityOfAny, try reference.value("p_at_least_one"), 1e-12))
        #expect(isClose(next.survival(0), try reference.value("p_at_least_one"), 1e-12))
        #expect(isClose(belief.survival(0.1), try reference.value("exceed"), 1e-12))
        let interval = belief.centralInterval(level: 0.95)
        let expected = try reference.values("ci95")
        #expect(isClose(interval.lower, expected[0], 1e-12) && isClose(interval.upper, expected[1], 1e-12))
    }

    @Test("Too little data is a result")
    func tooLittle() throws {
        let none = try BetaBinomialPrior.fit(successes: [], trials: [], penalty: .standard)
        #expect(none.status == .noData && none.mean == 0.5)
        #expect(
            try BetaBinomialPrior.fit(successes: [0, 0, 0], trials: [5, 5, 9], penalty: .standard).status
                == .degenerate)
        #expect(
            try BetaBinomialPrior.fit(successes: [5, 5, 9], trials: [5, 5, 9], penalty: .standard).status
                == .degenerate)
        let singles = try BetaBinomialPrior.fit(
            successes: [0, 1, 0, 1], trials: [1, 1, 1, 1], penalty: .standard)
        #expect(singles.status == .tooFew && isClose(singles.mean, 0.5, 1e-6))
        let equal = try BetaBinomialPrior.fit(
            successes: [Int](repeating: 3, count: 400), trials: [Int](repeating: 30, count: 400),
            penalty: .none)
        #expect(equal.status == .approximated && isClose(equal.mean, 0.1, 1e-4))
        #expect(try GammaPoissonPrior.fit(events: [], exposures: [], penalty: .standard).status == .noData)
        #expect(
            try GammaPoissonPrior.fit(events: [0, 0], exposures: [1, 2], penalty: .standard).status
                == .degenerate)
        #expect(
            try GammaPoissonPrior.fit(events: [1, 0], exposures: [1, 2], penalty: .standard).status == .tooFew
        )
    }

    @Test("What can't be a count is refused, naming the unit")
    func refused() {
        #expect(throws: AnalyticsError.self) {
            try BetaBinomialPrior.fit(successes: [1], trials: [], penalty: .standard)
        }
        let thrown = #expect(throws: AnalyticsError.self) {
            try BetaBinomialPrior.fit(successes: [1, 4], trials: [2, 3], penalty: .standard)
        }
        #expect(thrown?.code == .parameterOutOfRange && thrown?.message.contains("Unit 1") == true)
        #expect(throws: AnalyticsError.self) {
            try GammaPoissonPrior.fit(events: [.nan], exposures: [1], penalty: .standard)
        }
        #expect(throws: AnalyticsError.self) {
            try GammaPoissonPrior.fit(events: [1], exposures: [0], penalty: .standard)
        }
    }

    @Test("A planted prior is found again, whatever its strength", arguments: 1...6)
    func recovered(_ seed: UInt64) throws {
        var generator = CounterGenerator(seed: seed)
        let strength = [0.5, 2, 8, 30, 100, 400][Int(seed) - 1]
        let truth = try #require(BetaDistribution(alpha: 0.1 * strength, beta: 0.9 * strength))
        let shapes = try #require(GammaDistribution(shape: strength, rate: strength / 0.4))
        var successes: [Int] = []
        var events: [Double] = []
        for _ in 0..<3000 {
            let rate = truth.quantile(generator.unit())
            successes.append((0..<60).reduce(0) { sum, _ in sum + (generator.unit() < rate ? 1 : 0) })
            let mean = 300 * shapes.quantile(generator.unit())
            events.append(
                Double(try #require(PoissonDistribution(mean: mean)).quantile(generator.unit())))
        }
        let prior = try BetaBinomialPrior.fit(
            successes: successes, trials: [Int](repeating: 60, count: 3000), penalty: .standard)
        #expect(prior.status == .ok)
        #expect(isClose(prior.mean, 0.1, 0.02))
        #expect(prior.strength / strength > 0.75 && prior.strength / strength < 1.35)
        let rates = try GammaPoissonPrior.fit(
            events: events, exposures: [Double](repeating: 300, count: 3000), penalty: .standard)
        #expect(rates.status == .ok)
        #expect(isClose(rates.mean, 0.4, 0.05))
        #expect(rates.shape / strength > 0.75 && rates.shape / strength < 1.35)
    }

    @Test("The order of units changes nothing that can be seen, and fractions are close to whole numbers")
    func stable() throws {
        let reference = try PublishedReference("R04")
        let events = try reference.numbers("y")
        let exposures = try reference.numbers("e")
        let plain = try GammaPoissonPrior.fit(events: events, exposures: exposures, penalty: .standard)
        let turned = try GammaPoissonPrior.fit(
            events: events.reversed(), exposures: exposures.reversed(), penalty: .standard)
        #expect(isClose(plain.shape, turned.shape, 1e-8))
        let nearly = try GammaPoissonPrior.fit(
            events: events.map { $0 * (1 + 1e-7) }, exposures: exposures, penalty: .standard)
        #expect(isClose(plain.shape, nearly.shape, 1e-4))
    }
}

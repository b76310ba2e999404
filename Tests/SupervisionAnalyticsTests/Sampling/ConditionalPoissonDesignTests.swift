import SupervisionAnalytics
import Testing

@Suite("Conditional Poisson design")
struct ConditionalPoissonDesignTests {
    static let tille = [0.07, 0.17, 0.41, 0.61, 0.83, 0.91]

    /// Tillé (2006), chapter 5, table 5; R sampling 2.9, UPMEpiktildefrompik.
    @Test("Has the working probabilities that Tillé published")
    func working() throws {
        let first = try ConditionalPoissonDesign(targets: Self.tille)
        let expected = [
            0.10207808553771, 0.223817062934669, 0.441727869050223, 0.579626806653477, 0.779352378795556,
            0.873397797028364,
        ]
        for (value, wanted) in zip(first.workingProbabilities, expected) {
            #expect(abs(value - wanted) < 1e-6)
        }
        let second = try ConditionalPoissonDesign(targets: [0.2, 0.7, 0.8, 0.5, 0.4, 0.4])
        let others = [
            0.237599843014179, 0.665203429715421, 0.761205936734324, 0.49848001903636, 0.418755385749857,
            0.418755385749857,
        ]
        for (value, wanted) in zip(second.workingProbabilities, others) {
            #expect(abs(value - wanted) < 1e-6)
        }
        #expect(first.status == .ok && second.status == .ok)
    }

    /// R sampling 2.9, UPmaxentropypi2.
    @Test("Has R's joint inclusion probabilities")
    func joint() throws {
        let first = try ConditionalPoissonDesign(targets: Self.tille).jointProbabilities()
        #expect(abs(first[0][1] - 0.00491709069946113) < 1e-6)
        #expect(abs(first[2][3] - 0.140686025389052) < 1e-6)
        #expect(abs(first[5][4] - 0.746068019133094) < 1e-6)
        #expect(abs(first[3][3] - 0.61) < 1e-12)
        let second = try ConditionalPoissonDesign(
            targets: [0.2, 0.7, 0.8, 0.5, 0.4, 0.4]
        ).jointProbabilities()
        #expect(abs(second[4][5] - 0.103357182453474) < 1e-6)
        #expect(abs(second[5][4] - 0.103357182453474) < 1e-6)
        #expect(abs(second[5][1] - 0.229337821455579) < 1e-6)
        #expect(abs(second[1][5] - 0.229337821455579) < 1e-6)
    }

    /// The design itself, p(s) of all 20 samples, enumerated independently.
    @Test("Gives every sample its probability")
    func samples() throws {
        let design = try ConditionalPoissonDesign(targets: Self.tille)
        let expected: [[Int]: Double] = [
            [0, 1, 2]: 0.0003087549522993306, [0, 1, 5]: 0.0026920052947046686,
            [0, 4, 5]: 0.03297474337623625, [1, 2, 3]: 0.003744841453894318,
            [1, 4, 5]: 0.08364049223507442, [2, 3, 4]: 0.0458710784000905, [2, 3, 5]: 0.0895932238100315,
            [2, 4, 5]: 0.22950720861639282, [3, 4, 5]: 0.399945604134442,
        ]
        for (sample, wanted) in expected {
            #expect(abs(design.probability(ofSample: Set(sample)) - wanted) < 1e-6)
        }
        var sum = 0.0
        for a in 0..<6 {
            for b in 0..<a { for c in 0..<b { sum += design.probability(ofSample: [a, b, c]) } }
        }
        #expect(abs(sum - 1) < 1e-12)
        #expect(design.probability(ofSample: [0, 1]) == 0)
        #expect(design.probability(ofSample: [0, 1, 9]) == 0)
    }

    @Test("Draws each sample as often as it should")
    func frequencies() throws {
        let design = try ConditionalPoissonDesign(targets: Self.tille)
        var numbers = SeededNumbers(seed: 11)
        let draws = 20_000
        var counts: [Set<Int>: Int] = [:]
        for _ in 0..<draws {
            let sample = design.draw(tickets: (0..<6).map { _ in numbers.unit() })
            #expect(sample.count == 3)
            counts[Set(sample), default: 0] += 1
        }
        // Pearson's statistic over the samples expected at least five times, the rest pooled: 18 degrees at most;
        // 42.3 is passed once in a thousand.
        var statistic = 0.0
        var pooledExpected = 0.0
        var pooled = 0
        for a in 0..<6 {
            for b in 0..<a {
                for c in 0..<b {
                    let expected = Double(draws) * design.probability(ofSample: [a, b, c])
                    let seen = counts[[a, b, c]] ?? 0
                    if expected < 20 {
                        pooledExpected += expected
                        pooled += seen
                    } else {
                        statistic += (Double(seen) - expected) * (Double(seen) - expected) / expected
                    }
                }
            }
        }
        statistic += (Double(pooled) - pooledExpected) * (Double(pooled) - pooledExpected) / pooledExpected
        #expect(statistic < 42.3)
    }

    @Test("Reaches its targets, whatever they are", arguments: 0..<60)
    func reachesTargets(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let count = 2 + numbers.below(seed % 6 == 0 ? 900 : 40)
        let size = 1 + numbers.below(count - 1)
        let risks = (0..<count).map { _ in numbers.below(5) == 0 ? 0 : numbers.unit() }
        let pi = try InclusionProbabilities(
            risks: risks, size: size, floorShare: [0.1, 0.5, 0.9][numbers.below(3)],
            riskExponent: [1, 2, 4][numbers.below(3)])
        let design = try ConditionalPoissonDesign(targets: QuantisedProbabilities(pi).targets)
        #expect(design.status == .ok, "error \(design.largestError) after \(design.iterations) steps")
        for (target, reached) in zip(design.targets, design.inclusionProbabilities) {
            #expect(abs(target - reached) <= 1e-12)
        }
        for _ in 0..<20 {
            let sample = design.draw(tickets: (0..<count).map { _ in numbers.unit() })
            #expect(sample.count == size)
            #expect(Set(sample).isSuperset(of: pi.values.indices.filter { pi.values[$0] == 1 }))
        }
    }

    @Test("Keeps joint probabilities consistent with single ones", arguments: 0..<10)
    func jointRows(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let risks = (0..<24).map { _ in Double(numbers.below(5)) / 4 }
        let pi = try InclusionProbabilities(risks: risks, size: 8, floorShare: 0.3, riskExponent: 2)
        let design = try ConditionalPoissonDesign(targets: QuantisedProbabilities(pi).targets)
        let joint = design.jointProbabilities()
        for unit in 0..<24 {
            let others = joint[unit].reduce(0, +) - joint[unit][unit]
            #expect(abs(others - 7 * joint[unit][unit]) < 1e-10)
            for other in 0..<24 { #expect(abs(joint[unit][other] - joint[other][unit]) < 1e-11) }
        }
    }

    @Test("Is the simple random sample where all targets are alike")
    func simpleRandom() throws {
        let design = try ConditionalPoissonDesign(targets: Array(repeating: 0.25, count: 20))
        #expect(abs(design.jointProbabilities(with: 3)[7] - 5.0 * 4 / (20 * 19)) < 1e-12)
    }

    @Test("Handles 5,000 units", arguments: [150, 1_500, 4_800])
    func large(size: Int) throws {
        var numbers = SeededNumbers(seed: 3)
        let risks = (0..<5_000).map { _ in numbers.unit() * numbers.unit() }
        let pi = try InclusionProbabilities(risks: risks, size: size, floorShare: 0.5, riskExponent: 2)
        let design = try ConditionalPoissonDesign(targets: QuantisedProbabilities(pi).targets)
        #expect(design.status == .ok)
        #expect(design.draw(tickets: risks.map { _ in numbers.unit() }).count == size)
    }

    @Test("Knows the ends, and units that are certain")
    func ends() throws {
        #expect(try ConditionalPoissonDesign(targets: []).draw(tickets: []) == [])
        #expect(try ConditionalPoissonDesign(targets: [1, 1]).draw(tickets: [0.9, 0.9]) == [0, 1])
        let mixed = try ConditionalPoissonDesign(targets: [0.5, 1, 0.5])
        #expect(mixed.size == 2)
        #expect(mixed.draw(tickets: [0.6, 0.99, 0.99]) == [1, 2])
        #expect(mixed.jointProbabilities() == [[0.5, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 0.5]])
        #expect(mixed.draw(tickets: [0.6]) == [])
    }

    @Test("Refuses targets that are none")
    func refusals() {
        func code(_ targets: [Double]) -> AnalyticsError.Code? {
            do throws(AnalyticsError) {
                _ = try ConditionalPoissonDesign(targets: targets)
                return nil
            } catch { return error.code }
        }
        #expect(code([0, 1]) == .invalidProbability)
        #expect(code([1.1, 0.9]) == .invalidProbability)
        #expect(code([.nan, 1]) == .invalidProbability)
        #expect(code([0.5, 0.6]) == .sizeOutOfRange)
        #expect(code(Array(repeating: 0.5, count: 10_001)) == .tooManyUnits)
    }
}

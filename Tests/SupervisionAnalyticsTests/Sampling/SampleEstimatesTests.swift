import SupervisionAnalytics
import Testing

@Suite("Estimates from a sample")
struct SampleEstimatesTests {
    /// R sampling 2.9 and an independent computation, with the joint probabilities of UPmaxentropypi2.
    @Test("Are Horvitz and Thompson's, Hájek's, and Sen, Yates and Grundy's")
    func known() throws {
        let joint = [
            [0.7, 0.534539081517182, 0.229337821455579], [0.534539081517182, 0.8, 0.283199136587601],
            [0.229337821455579, 0.283199136587601, 0.4],
        ]
        let estimates = try SampleEstimates(values: [3, 8, 5], probabilities: [0.7, 0.8, 0.4], joint: joint)
        #expect(abs(estimates.total - 26.785714285714285) < 1e-6)
        #expect(abs(estimates.mean - 5.1724137931034475) < 1e-6)
        #expect(abs(try #require(estimates.variance) - 17.273026464942824) < 1e-6)
        #expect(abs(estimates.approximateVariance - 20.256261595547315) < 1e-6)
        #expect(estimates.status == .ok)
    }

    @Test("Are unbiased: over all samples the mean of totals is the total, that of variances the variance")
    func unbiased() throws {
        let values = [14.0, 3, 8, 21, 5, 9]
        let design = try ConditionalPoissonDesign(targets: [0.2, 0.7, 0.8, 0.5, 0.4, 0.4])
        let joint = design.jointProbabilities()
        var total = 0.0
        var squares = 0.0
        var variance = 0.0
        for a in 0..<6 {
            for b in 0..<a {
                for c in 0..<b {
                    let sample = [c, b, a]
                    let chance = design.probability(ofSample: Set(sample))
                    let estimates = try SampleEstimates(
                        values: sample.map { values[$0] }, probabilities: sample.map { design.targets[$0] },
                        joint: sample.map { row in sample.map { joint[row][$0] } })
                    total += chance * estimates.total
                    squares += chance * estimates.total * estimates.total
                    variance += chance * (estimates.variance ?? 0)
                }
            }
        }
        #expect(abs(total - 60) < 1e-9)
        #expect(abs(variance - (squares - total * total)) < 1e-7)
        // The true variance of this design, enumerated independently.
        #expect(abs(variance - 662.47) < 0.01)
    }

    @Test("Say when there is too little")
    func little() throws {
        #expect(try SampleEstimates(values: [], probabilities: []).status == .noData)
        let one = try SampleEstimates(values: [3], probabilities: [0.5])
        #expect(one.status == .tooFew && one.total == 6 && one.mean == 3 && one.approximateVariance == 0)
        let certain = try SampleEstimates(values: [1, 4], probabilities: [1, 1])
        #expect(certain.mean == 2.5 && certain.approximateVariance == 0)
    }

    @Test("Refuse a pair that is never drawn together")
    func neverTogether() {
        #expect(throws: AnalyticsError.self) {
            try SampleEstimates(
                values: [1, 2], probabilities: [0.5, 0.5], joint: [[0.5, 0], [0, 0.5]])
        }
    }
}

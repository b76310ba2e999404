import SupervisionAnalytics
import Testing

@Suite("The special functions and distributions agree with mpmath")
struct SpecialFunctionsTests {
    typealias Function = @Sendable ([Double]) throws -> Double

    /// A function under test, and how many times 1e-12 its relative error may be.
    struct Subject: Sendable, CustomStringConvertible {
        let name: String
        let slack: Double
        let function: Function

        init(_ name: String, slack: Double = 1, _ function: @escaping Function) {
            self.name = name
            self.slack = slack
            self.function = function
        }

        var description: String { name }
    }

    static let subjects: [Subject] = [
        Subject("logGamma") { SpecialFunctions.logGamma($0[0]) },
        Subject("logGammaOnePlus") { SpecialFunctions.logGammaOnePlus($0[0]) },
        Subject("logGammaRatio") { SpecialFunctions.logGammaRatio($0[0], plus: $0[1]) },
        Subject("logBeta") { SpecialFunctions.logBeta($0[0], $0[1]) },
        Subject("digamma") { SpecialFunctions.digamma($0[0]) },
        Subject("trigamma") { SpecialFunctions.trigamma($0[0]) },
        Subject("normalCDF") { StandardNormal.cdf($0[0]) },
        Subject("normalSurvival") { StandardNormal.survival($0[0]) },
        Subject("normalQuantile") { StandardNormal.quantile($0[0]) },
        Subject("gammaP") { try gamma($0).cdf($0[1]) },
        Subject("gammaQ") { try gamma($0).survival($0[1]) },
        Subject("gammaDensity") { try gamma($0).density($0[1]) },
        Subject("gammaQuantile") { try gamma($0).quantile($0[1]) },
        Subject("gammaUpperQuantile") { try gamma($0).upperQuantile($0[1]) },
        Subject("betaLower") { try beta($0).cdf($0[2]) },
        Subject("betaUpper") { try beta($0).survival($0[2]) },
        Subject("betaDensity") { try beta($0).density($0[2]) },
        Subject("betaQuantile") { try beta($0).quantile($0[2]) },
        Subject("betaUpperQuantile") { try beta($0).upperQuantile($0[2]) },
        Subject("chiSquaredSurvival") {
            try #require(ChiSquaredDistribution(degreesOfFreedom: $0[0])).survival($0[1])
        },
        Subject("binomialProbability") { try binomial($0).probability(of: Int($0[2])) },
        Subject("binomialCDF") { try binomial($0).cdf(Int($0[2])) },
        Subject("binomialSurvival") { try binomial($0).survival(Int($0[2])) },
        Subject("poissonProbability") {
            try #require(PoissonDistribution(mean: $0[0])).probability(of: Int($0[1]))
        },
        Subject("poissonCDF") { try #require(PoissonDistribution(mean: $0[0])).cdf(Int($0[1])) },
        Subject("poissonSurvival") { try #require(PoissonDistribution(mean: $0[0])).survival(Int($0[1])) },
        Subject("betaBinomialProbability") { try betaBinomial($0).probability(of: Int($0[3])) },
        Subject("betaBinomialCDF") { try betaBinomial($0).cdf(Int($0[3])) },
        Subject("betaBinomialSurvival") { try betaBinomial($0).survival(Int($0[3])) },
    ]

    @Test("To a relative error of 1e-12, extremes included", arguments: subjects)
    func agrees(_ subject: Subject) throws {
        let cases = try #require(try Reference.cases("special-functions.tsv")[subject.name])
        for one in cases {
            let value = try subject.function(one.arguments)
            let error = Reference.error(value, one.expected)
            #expect(error <= subject.slack * 1e-12, "\(one) is \(value), expected \(one.expected)")
        }
    }

    static func gamma(_ arguments: [Double]) throws -> GammaDistribution {
        try #require(GammaDistribution(shape: arguments[0], rate: 1))
    }

    static func beta(_ arguments: [Double]) throws -> BetaDistribution {
        try #require(BetaDistribution(alpha: arguments[0], beta: arguments[1]))
    }

    static func binomial(_ arguments: [Double]) throws -> BinomialDistribution {
        try #require(BinomialDistribution(trials: Int(arguments[0]), probability: arguments[1]))
    }

    static func betaBinomial(_ arguments: [Double]) throws -> BetaBinomial {
        try #require(BetaBinomial(trials: Int(arguments[0]), alpha: arguments[1], beta: arguments[2]))
    }
}

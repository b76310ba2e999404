import SupervisionAnalytics
import SupervisionHistory

/// A city with its scores.
struct ScoredCity: Sendable {
    /// The city.
    let city: BenchmarkCity
    /// Its scores.
    let assessment: RiskAssessment
    /// The first institution that was scored as riskiest.
    let riskiest: InstitutionRisk
    /// One risk for each institution; nothing where there is no score.
    let risks: [Double?]

    /// Scores a city.
    init(_ city: BenchmarkCity) throws {
        self.city = city
        assessment = try city.assess()
        guard let riskiest = assessment.institutions.max(by: { $0.rate < $1.rate }) else {
            throw CityWithoutScores()
        }
        self.riskiest = riskiest
        var risks = [Double?](repeating: nil, count: city.history.institutions.count)
        for risk in assessment.institutions { risks[risk.institution] = risk.probability ?? risk.rate }
        self.risks = risks
    }

    /// There was nothing to score.
    struct CityWithoutScores: Error {}
}

import SupervisionModel
import Testing

@Suite("The weights of violations")
struct SeverityWeightsTests {
    @Test("stand as they are printed, critical first")
    func printed() {
        #expect(SeverityWeights.form.description == "10/3/1")
        #expect(SeverityWeights.moderate.description == "5/2/1")
        #expect(SeverityWeights.equal.description == "1/1/1")
        #expect(SeverityWeights.form[.critical] == 10)
        #expect(SeverityWeights.form[.serious] == 3)
        #expect(SeverityWeights.form[.minor] == 1)
    }

    @Test(
        "are finite and above 0",
        arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0), (-1, 1, 1), (.infinity, 1, 1), (1, .nan, 1)]
            as [(Double, Double, Double)])
    func malformed(_ critical: Double, _ serious: Double, _ minor: Double) {
        let error = #expect(throws: ModelError.self) {
            try SeverityWeights(critical: critical, serious: serious, minor: minor)
        }
        #expect(error?.code == .policyMalformed)
    }
}

import SupervisionModel
import Testing

@Suite("Compliance audit of a troubled month")
struct TroubledMonthTests {
    @Test("says of every rule what the facts come to, with counts, citations and records, line by line")
    func everyLine() throws {
        let found = try TroubledMonth().text.split(separator: "\n")
        let expected = TroubledMonth.lines.split(separator: "\n")
        for (number, pair) in zip(found, expected).enumerated() {
            #expect(pair.0 == pair.1, "line \(number + 1)")
        }
        #expect(found.count == expected.count)
    }
}

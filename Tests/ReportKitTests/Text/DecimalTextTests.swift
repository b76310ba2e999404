import Foundation
import ReportKit
import Testing

@Suite("Decimal text")
struct DecimalTextTests {
    struct Case: Sendable {
        let value: Double
        let digits: Int
        let text: String
    }

    @Test(
        "Rounds the shortest decimal form, halves away from zero",
        arguments: [
            Case(value: 0, digits: 2, text: "0.00"), Case(value: -0.0, digits: 2, text: "0.00"),
            Case(value: -0.004, digits: 2, text: "0.00"), Case(value: -0.005, digits: 2, text: "-0.01"),
            Case(value: 0.005, digits: 2, text: "0.01"), Case(value: 1.005, digits: 2, text: "1.01"),
            Case(value: 2.675, digits: 2, text: "2.68"), Case(value: 0.125, digits: 2, text: "0.13"),
            Case(value: 2.5, digits: 0, text: "3"), Case(value: -2.5, digits: 0, text: "-3"),
            Case(value: 0.5, digits: 0, text: "1"), Case(value: 0.49999999999999994, digits: 0, text: "0"),
            Case(value: 9.995, digits: 2, text: "10.00"), Case(value: 999.9999, digits: 1, text: "1000.0"),
            Case(value: 1e-7, digits: 2, text: "0.00"), Case(value: 1e-7, digits: 7, text: "0.0000001"),
            Case(value: .leastNonzeroMagnitude, digits: 3, text: "0.000"),
            Case(value: 1e21, digits: 0, text: "1000000000000000000000"),
            Case(value: 123_456_789.125, digits: 2, text: "123456789.13"),
            Case(value: 9_007_199_254_740_992, digits: 0, text: "9007199254740992"),
            Case(value: 0.1, digits: 17, text: "0.10000000000000000"), Case(value: 7, digits: -3, text: "7"),
        ])
    func rounds(_ example: Case) {
        #expect(DecimalText.fixed(example.value, fractionDigits: example.digits) == example.text)
    }

    @Test("Never prints a number that isn't one", arguments: [Double.nan, .infinity, -.infinity])
    func nonFinite(_ value: Double) {
        #expect(DecimalText.fixed(value, fractionDigits: 2) == nil)
        #expect(DecimalText.percent(value, fractionDigits: 1) == nil)
        #expect(DecimalText.full(value) == nil)
    }

    @Test("Moves a percentage's point exactly")
    func percentages() {
        #expect(DecimalText.percent(0.285, fractionDigits: 0) == "29%")
        #expect(DecimalText.percent(0.285, fractionDigits: 1) == "28.5%")
        #expect(DecimalText.percent(0.00005, fractionDigits: 2) == "0.01%")
        #expect(DecimalText.percent(1, fractionDigits: 1) == "100.0%")
        #expect(DecimalText.percent(-0.0001, fractionDigits: 1) == "0.0%")
        #expect(DecimalText.percent(12.5, fractionDigits: 0) == "1,250%")
    }

    @Test("Groups digits by thousands")
    func groups() {
        #expect(DecimalText.integer(.min, grouping: .thousands) == "-9,223,372,036,854,775,808")
        #expect(DecimalText.integer(-100, grouping: .thousands) == "-100")
        #expect(DecimalText.integer(1000, grouping: .thousands) == "1,000")
        #expect(DecimalText.fixed(-1_234_567.891, fractionDigits: 1, grouping: .thousands) == "-1,234,567.9")
        #expect(DecimalText.fixed(999.95, fractionDigits: 1, grouping: .thousands) == "1,000.0")
    }

    @Test("Agrees with the platform's formatter wherever the decimal form is no tie", arguments: 0..<12)
    func agreesWithPlatform(seed: Int) throws {
        var state: UInt64 = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var compared: Int = 0
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let exponent: Double = Double(Int(state >> 40) % 24) - 10
            let value: Double = (Double(state >> 11) / 4.5e15 - 1) * pow(10, exponent)
            let digits: Int = Int(state >> 20) % 8
            let text: String = try #require(DecimalText.fixed(value, fractionDigits: digits))
            var expected: String = String(format: "%.\(digits)f", value)
            if !expected.contains(where: { ("1"..."9").contains($0) }), expected.hasPrefix("-") {
                expected.removeFirst()
            }
            // Where the shortest form ends no more than a place further, the two may differ by design: it may be a tie,
            // and the platform prints digits of the binary number that no one ever wrote.
            let fraction: Int = value.description.split(separator: ".").last?.count ?? 0
            if value.description.contains("e") || fraction <= digits + 1 { continue }
            compared += 1
            #expect(text == expected, "\(value) with \(digits) decimals")
        }
        #expect(compared > 1000)
    }
}

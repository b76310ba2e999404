import SupervisionAnalytics
import Testing

@Suite("Inclusion probabilities")
struct InclusionProbabilitiesTests {
    static let risks = [0.02, 0.05, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6, 0.9]

    /// R 4.2.2, sampling 2.9: inclusionprobabilities(1:20, 12).
    @Test("Are proportional to size, with certain units, as R computes them")
    func proportionalToSize() throws {
        let pi = try InclusionProbabilities(
            risks: (1...20).map(Double.init), size: 12, floorShare: 0, riskExponent: 1)
        for unit in 0..<16 { #expect(abs(pi.values[unit] - Double(unit + 1) / 17) < 1e-12) }
        #expect(pi.values[16...].allSatisfy { $0 == 1 })
    }

    /// Worked by hand: floor 0.1, then 0.9 is capped and the rest is 0.1 + 2.1 r / 1.92.
    @Test("Keep a floor and pass on the excess of one capped unit")
    func floorWithOneCap() throws {
        let pi = try InclusionProbabilities(risks: Self.risks, size: 4, floorShare: 0.25, riskExponent: 1)
        let expected = [
            0.121875, 0.1546875, 0.1546875, 0.209375, 0.2640625, 0.31875, 0.428125, 0.5921875, 0.75625, 1,
        ]
        for (value, wanted) in zip(pi.values, expected) { #expect(abs(value - wanted) < 1e-12) }
    }

    @Test("Keep a floor and pass on the excess of several capped units")
    func floorWithSeveralCaps() throws {
        let pi = try InclusionProbabilities(
            risks: Self.risks, size: 6, floorShare: 1.0 / 3, riskExponent: 1)
        let expected = [
            0.2367816091954023, 0.29195402298850576, 0.29195402298850576, 0.38390804597701145,
            0.4758620689655172, 0.5678160919540229, 0.7517241379310344, 1, 1, 1,
        ]
        for (value, wanted) in zip(pi.values, expected) { #expect(abs(value - wanted) < 1e-12) }
    }

    @Test("Add up to the size, keep the floor, never pass 1 and rise with risk", arguments: 0..<200)
    func properties(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let count = 1 + numbers.below(seed % 10 == 0 ? 4_000 : 60)
        let size = numbers.below(count + 1)
        let share = numbers.unit()
        let exponent = [0, 0.5, 1, 2, 4, 16][numbers.below(6)]
        let scale = [1e-300, 1e-9, 1, 1e12][numbers.below(4)]
        let risks = (0..<count).map { _ in numbers.below(4) == 0 ? 0 : numbers.unit() * scale }
        let certain = Set((0..<count).filter { _ in numbers.below(12) == 0 }.prefix(size))
        let pi = try InclusionProbabilities(
            risks: risks, size: size, floorShare: share, riskExponent: exponent, certain: certain)
        var sum = 0.0
        var lost = 0.0
        for value in pi.values {
            let term = value - lost
            let next = sum + term
            lost = (next - sum) - term
            sum = next
        }
        #expect(abs(sum - Double(size)) < 1e-12 * max(1, Double(size)))
        let others = count - certain.count
        let floor =
            others == 0
            ? 0
            : min(
                share * Double(size) / Double(count), Double(size - certain.count) / Double(others))
        for (unit, value) in pi.values.enumerated() {
            #expect(value <= 1 && value >= floor - 1e-12)
            if certain.contains(unit) { #expect(value == 1) }
        }
        let open = (0..<count).filter { !certain.contains($0) }.sorted { risks[$0] < risks[$1] }
        for (low, high) in zip(open, open.dropFirst()) { #expect(pi.values[low] <= pi.values[high]) }
    }

    @Test("Higher risk of one unit never lowers its own probability", arguments: 0..<50)
    func monotone(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var risks = (0..<20).map { _ in numbers.unit() }
        var last = 0.0
        for _ in 0..<10 {
            let pi = try InclusionProbabilities(risks: risks, size: 6, floorShare: 0.5, riskExponent: 2)
            #expect(pi.values[3] >= last - 1e-12)
            last = pi.values[3]
            risks[3] += 0.3
        }
    }

    @Test("Are even without any risk, and give what is left to units without risk")
    func withoutRisk() throws {
        let even = try InclusionProbabilities(
            risks: [0, 0, 0, 0], size: 1, floorShare: 0.5, riskExponent: 2)
        #expect(even.values == [0.25, 0.25, 0.25, 0.25])
        let one = try InclusionProbabilities(risks: [0, 0, 5, 0], size: 2, floorShare: 0, riskExponent: 2)
        #expect(one.values[2] == 1)
        for unit in [0, 1, 3] { #expect(abs(one.values[unit] - 1.0 / 3) < 1e-15) }
    }

    @Test("Know the empty frame, the empty sample and the whole frame")
    func ends() throws {
        #expect(try InclusionProbabilities(risks: [], size: 0, floorShare: 0.5, riskExponent: 2).values == [])
        #expect(
            try InclusionProbabilities(risks: [1, 2], size: 0, floorShare: 0.5, riskExponent: 2).values
                == [0, 0])
        #expect(
            try InclusionProbabilities(risks: [0, 2], size: 2, floorShare: 0.5, riskExponent: 2).values
                == [1, 1])
    }

    @Test("Refuse what makes no sample, naming the unit")
    func refusals() {
        func code(_ risks: [Double], _ size: Int, _ share: Double, _ certain: Set<Int> = [])
            -> AnalyticsError?
        {
            do throws(AnalyticsError) {
                _ = try InclusionProbabilities(
                    risks: risks, size: size, floorShare: share, riskExponent: 1, certain: certain)
                return nil
            } catch { return error }
        }
        #expect(code([1, -1], 1, 0.5)?.code == .invalidRisk)
        #expect(code([1, .nan], 1, 0.5)?.message.contains("Unit 1") == true)
        #expect(code([1, .infinity], 1, 0.5)?.code == .invalidRisk)
        #expect(code([1, 1], 3, 0.5)?.code == .sizeOutOfRange)
        #expect(code([1, 1], -1, 0.5)?.code == .sizeOutOfRange)
        #expect(code([1, 1], 1, 1.5)?.code == .parameterOutOfRange)
        #expect(code([1, 1], 1, 0.5, [0, 1])?.code == .sizeOutOfRange)
        #expect(code([1, 1], 1, 0.5, [7])?.message.contains("Unit 7") == true)
    }
}

import SupervisionAnalytics
import Testing

@Suite("The generator gives the same words everywhere")
struct CounterGeneratorTests {
    @Test("The known answers of Random123 for Philox 4x32-10")
    func knownAnswers() {
        var zeros = CounterGenerator(seed: 0, stream: 0)
        #expect(zeros.next() == 0xE169_C58D_6627_E8D5)
        #expect(zeros.next() == 0x9B00_DBD8_BC57_AC4C)
    }

    @Test("A position can be jumped to", arguments: [0, 1, 2, 77, 1 << 40])
    func jump(_ position: UInt64) {
        var walking = CounterGenerator(seed: 5, stream: 9)
        walking.position = position
        let first = walking.next()
        let second = walking.next()
        var jumping = CounterGenerator(seed: 5, stream: 9)
        jumping.position = position + 1
        #expect(jumping.next() == second)
        #expect(first != second)
    }

    @Test("Units fill [0, 1) evenly, indices their range, and streams differ", arguments: 1...4)
    func spread(_ seed: UInt64) {
        var generator = CounterGenerator(seed: seed)
        var sum = 0.0
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 {
            let unit = generator.unit()
            #expect(unit >= 0 && unit < 1)
            sum += unit
            counts[Int(generator.index(below: 7))] += 1
        }
        #expect(abs(sum / 70_000 - 0.5) < 0.006)
        #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
        var other = CounterGenerator(seed: seed, stream: 1)
        var first = CounterGenerator(seed: seed, stream: 0)
        #expect(other.next() != first.next())
        #expect(generator.index(below: 0) == 0 && generator.index(below: 1) == 0)
    }
}

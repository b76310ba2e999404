import SupervisionModel
import Testing

@Suite("The share of Article 11")
struct SpotCheckShareTests {
    @Test("is the fewest whole sessions that make 30 %, for every pool to 10,000")
    func exactForEveryPool() {
        let share = SpotCheckShare.thirtyPercent
        for pool in 0...10_000 {
            let required = share.required(of: pool)
            #expect(10 * required >= 3 * pool, "pool \(pool)")
            #expect(required == 0 || 10 * (required - 1) < 3 * pool, "pool \(pool)")
            #expect(required == (3 * pool + 9) / 10, "pool \(pool)")
        }
    }

    @Test("needs nothing of an empty pool, and doesn't overflow on a huge one")
    func edges() {
        #expect(SpotCheckShare.thirtyPercent.required(of: 0) == 0)
        #expect(SpotCheckShare.thirtyPercent.required(of: -5) == 0)
        #expect(SpotCheckShare.thirtyPercent.required(of: Int.max) > Int.max / 4)
    }

    @Test("can't be nothing, or more than everything")
    func malformed() {
        #expect(throws: ModelError.self) { try SpotCheckShare(0, of: 10) }
        #expect(throws: ModelError.self) { try SpotCheckShare(11, of: 10) }
    }
}

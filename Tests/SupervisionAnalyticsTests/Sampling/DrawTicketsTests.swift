import SupervisionAnalytics
import Testing

@Suite("Tickets")
struct DrawTicketsTests {
    /// Computed with Python's hashlib: sha256(b"QSV1|unverified|7"), then sha256(b"QSV1|tick|" + seed + b"|" + id).
    @Test("Are what anyone computes from the seed and the identifier")
    func known() {
        let seed = DrawSeed(unverified: 7)
        #expect(seed.bytes.prefix(4) == [0x56, 0xB7, 0x9B, 0x08])
        let tickets = DrawTickets(seed: seed)
        #expect(tickets.ticket(of: "S-000001") == 0.44519181714386025)
        #expect(tickets.ticket(of: "批次-一") == 0.7560254335212905)
        #expect(tickets.dueNumber(of: "S-000001") == 0.3091390670993561)
    }

    @Test("Are spread evenly over [0, 1)")
    func even() {
        let tickets = DrawTickets(seed: DrawSeed(unverified: 1))
        var bins = [Int](repeating: 0, count: 20)
        for id in 0..<20_000 {
            let ticket = tickets.ticket(of: "S\(id)")
            #expect(ticket >= 0 && ticket < 1)
            bins[Int(ticket * 20)] += 1
        }
        // 43.8 is passed once in a thousand with 19 degrees of freedom.
        let statistic = bins.reduce(0.0) { $0 + Double(($1 - 1_000) * ($1 - 1_000)) / 1_000 }
        #expect(statistic < 43.8)
    }

    /// What order sampling really does to inclusion probabilities.
    ///
    /// It sorts by u(1−π)/(π(1−u)) and takes the first n, and isn't how draws are made for this reason. The
    /// differences were simulated elsewhere with two million draws.
    @Test("Show that Pareto order sampling misses its probabilities, as is known")
    func orderSampling() {
        let pi = [0.07, 0.17, 0.41, 0.61, 0.83, 0.91]
        let known = [-0.004407, -0.0112705, -0.013212, 0.012729, 0.01096, 0.0052005]
        let draws = 60_000
        var counts = [Int](repeating: 0, count: 6)
        for draw in 0..<draws {
            let tickets = DrawTickets(seed: DrawSeed(unverified: UInt64(draw)))
            let ranks = pi.indices.map { unit in
                let u = tickets.ticket(of: "\(unit)")
                return u * (1 - pi[unit]) / (pi[unit] * (1 - u))
            }
            for unit in pi.indices.sorted(by: { ranks[$0] < ranks[$1] }).prefix(3) { counts[unit] += 1 }
        }
        for unit in pi.indices {
            let difference = Double(counts[unit]) / Double(draws) - pi[unit]
            // The published tolerance and three standard errors of this simulation.
            let error = 3 * (pi[unit] * (1 - pi[unit]) / Double(draws)).squareRoot()
            #expect(abs(difference - known[unit]) < 0.002 + error)
        }
    }
}

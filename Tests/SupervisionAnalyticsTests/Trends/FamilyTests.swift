import SupervisionAnalytics
import Testing

@Suite("Families of tests and ranked items")
struct FamilyTests {
    @Test("The fifteen p-values of Benjamini and Hochberg (1995)")
    func benjaminiHochberg() throws {
        let reference = try PublishedReference("T36")
        let p = try reference.numbers("p")
        let family = FalseDiscovery.adjust(p, rate: 0.05, method: .benjaminiHochberg)
        #expect(zip(family.adjusted, try reference.values("BH")).allSatisfy { isClose($0 ?? -1, $1) })
        #expect(family.rejected == [0, 1, 2, 3])
        let cautious = FalseDiscovery.adjust(p, rate: 0.05, method: .benjaminiYekutieli)
        #expect(zip(cautious.adjusted, try reference.values("BY")).allSatisfy { isClose($0 ?? -1, $1) })
    }

    @Test("What has no p-value stays outside, and equal ones stay equal")
    func missingAndEqual() {
        let family = FalseDiscovery.adjust(
            [0.04, nil, 0.01, .nan, 0.04, 0.01], rate: 0.10, method: .benjaminiHochberg)
        #expect(family.count == 4)
        #expect(family.adjusted == [0.04, nil, 0.02, nil, 0.04, 0.02])
        #expect(family.rejected == [0, 2, 4, 5])
        #expect(FalseDiscovery.adjust([nil], rate: 0.1, method: .benjaminiHochberg).status == .noData)
    }

    @Test("The order of the tests changes nothing", arguments: 1...10)
    func permutation(_ seed: UInt64) {
        var generator = CounterGenerator(seed: seed)
        let p = (0..<50).map { _ in (generator.unit() * 40).rounded() / 40 }
        var order = Array(p.indices)
        for place in order.indices.reversed() {
            order.swapAt(place, Int(generator.index(below: UInt64(place + 1))))
        }
        let plain = FalseDiscovery.adjust(p, rate: 0.1, method: .benjaminiHochberg)
        let shuffled = FalseDiscovery.adjust(order.map { p[$0] }, rate: 0.1, method: .benjaminiHochberg)
        #expect(order.map { plain.adjusted[$0] } == shuffled.adjusted)
    }

    @Test("The Pareto table of R's qcc manual")
    func pareto() throws {
        let reference = try PublishedReference("T37")
        let labels = try #require(reference.input["labels"] as? [String])
        let entries = zip(labels, try reference.numbers("counts")).map {
            Pareto.Entry(item: $0, weight: $1)
        }
        let pareto = Pareto.rank(entries)
        #expect(pareto.rows.map(\.item) == (reference.expected as? [String: Any])?["order"] as? [String])
        #expect(pareto.rows.map(\.weight) == (try reference.values("freq")))
        #expect(pareto.rows.map(\.cumulative) == (try reference.values("cum")))
        let shares = try reference.values("cum_pct")
        #expect(zip(pareto.rows, shares).allSatisfy { isClose(100 * ($0.share ?? 0), $1, 1e-6) })
    }

    @Test("Equal weights go by item, and a total of nothing has no shares")
    func ties() {
        let tied = Pareto.rank([3, 1, 2].map { Pareto.Entry(item: $0, weight: 5) })
        #expect(tied.rows.map(\.item) == [1, 2, 3])
        let empty = Pareto.rank([Pareto.Entry(item: 1, weight: 0), Pareto.Entry(item: 2, weight: -.infinity)])
        #expect(empty.status == .degenerate)
        #expect(empty.rows.allSatisfy { $0.share == nil })
        #expect(Pareto<Int>.rank([]).status == .noData)
    }

    @Test("Clopper and Pearson's and Garwood's intervals are R's")
    func exactIntervals() throws {
        let reference = try PublishedReference("R17")
        let results = try #require(reference.expected as? [String: [[Double]]])
        for (input, expected) in zip(
            try #require(reference.input["binom"] as? [[Int]]), try #require(results["binom"]))
        {
            let interval = ExactInterval.proportion(successes: input[0], trials: input[1], level: 0.95)
            #expect(isClose(try #require(interval).lower, expected[0]))
            #expect(isClose(try #require(interval).upper, expected[1]))
        }
        for (input, expected) in zip(
            try #require(reference.input["poisson"] as? [[Int]]), try #require(results["poisson"]))
        {
            let interval = ExactInterval.rate(events: input[0], exposure: Double(input[1]), level: 0.95)
            #expect(isClose(try #require(interval).lower, expected[0]))
            #expect(isClose(try #require(interval).upper, expected[1]))
        }
        #expect(ExactInterval.proportion(successes: 0, trials: 0, level: 0.95) == nil)
        let wilson = try #require(ExactInterval.wilson(successes: 1, trials: 10, level: 0.95))
        #expect(isClose(wilson.lower, 0.017876213095073, 1e-12))
        #expect(isClose(wilson.upper, 0.4041500267952385, 1e-12))
    }

    @Test("Upper mid-p values of the beta-binomial prediction")
    func midP() throws {
        let expected = try PublishedReference.numbers(try PublishedReference("T41").expected)
        for (row, value) in zip(try PublishedReference.table("T41"), expected) {
            let prediction = BetaBinomial(
                trials: try #require(row["n"] as? Int), alpha: try #require(row["alpha"] as? Double),
                beta: try #require(row["beta"] as? Double))
            #expect(isClose(try #require(prediction).upperMidP(try #require(row["y"] as? Int)), value, 1e-11))
        }
    }
}

import Benchmark
import SupervisionAnalytics
import SupervisionExchange
import SupervisionHistory
import SupervisionModel

/// The parts of scoring one by one, on the city of `BenchmarkCity`.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = Benchmark.Configuration(
        metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1,
        maxDuration: .seconds(8), maxIterations: 100)

    Benchmark("read a data folder") { benchmark, city in
        for _ in benchmark.scaledIterations {
            blackHole(try DataFolder.read(city.folder, options: DataFolderOptions(policy: .beijing)))
        }
    } setup: {
        try BenchmarkCity()
    } teardown: {
        BenchmarkCity.remove()
    }

    Benchmark("fit and score") { benchmark, city in
        for _ in benchmark.scaledIterations {
            blackHole(try city.assess())
        }
    } setup: {
        try BenchmarkCity()
    } teardown: {
        BenchmarkCity.remove()
    }

    Benchmark("explain an institution") { benchmark, scored in
        for _ in benchmark.scaledIterations {
            let assessment = scored.assessment
            blackHole(
                try assessment.model.explain(scored.riskiest, in: scored.city.history, asOf: assessment.asOf))
        }
    } setup: {
        try ScoredCity(BenchmarkCity())
    } teardown: {
        BenchmarkCity.remove()
    }

    Benchmark("trends by item") { benchmark, city in
        for _ in benchmark.scaledIterations {
            blackHole(
                TrendAnalysis.run(
                    city.history, by: .item, months: nil, asOf: city.day, configuration: TrendConfiguration())
            )
        }
    } setup: {
        try BenchmarkCity()
    } teardown: {
        BenchmarkCity.remove()
    }

    Benchmark("draw a plan") { benchmark, scored in
        for _ in benchmark.scaledIterations {
            blackHole(
                try SpotCheckPlan.draw(
                    from: scored.city.history, month: scored.city.day.month.adding(months: 1),
                    asOf: scored.city.day, risks: scored.risks, parameters: .standard(for: .beijing),
                    mandatory: .standard(for: .beijing), seed: DrawSeed(unverified: 1)))
        }
    } setup: {
        try ScoredCity(BenchmarkCity())
    } teardown: {
        BenchmarkCity.remove()
    }

    Benchmark("conditional Poisson design of 1,000 units") { benchmark, targets in
        for _ in benchmark.scaledIterations {
            blackHole(try ConditionalPoissonDesign(targets: targets))
        }
    } setup: {
        try designTargets()
    }
}

/// Inclusion probabilities of 300 of 1,000 units: half spread evenly, risks from 1 to 10 without any order.
private func designTargets() throws -> [Double] {
    let risks: [Double] = (0..<1_000).map { unit in
        let place = Double((unit * 7_919) % 1_000)
        return 1 + 9 * place / 999
    }
    return try InclusionProbabilities(risks: risks, size: 300, floorShare: 0.5, riskExponent: 2).values
}

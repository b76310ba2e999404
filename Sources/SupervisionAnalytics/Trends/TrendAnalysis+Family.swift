import SupervisionModel

extension TrendAnalysis {
    /// The series of one dimension, tested together.
    struct Family {
        let trends: [UnitTrend]
        let counts: TrendFamily

        /// One series with its test.
        private struct Candidate {
            let place: Int
            let series: TrendSeries
            let weighted: CochranArmitage
        }

        /// Tests the series of a tally.
        ///
        /// Which series are tested depends on their months and their totals alone, neither of which tells whether there
        /// is a trend; so leaving out the hopeless ones leaves the rate of false alarms as it is.
        ///
        /// - Parameter isListed: Whether series that can't be tested are listed too.
        init(_ tally: TrendTally, configuration: TrendConfiguration, isListed: Bool) {
            var tested: [Candidate] = []
            var others: [Candidate] = []
            var tooFew = 0
            var withoutCases = 0
            for place in 0..<tally.units {
                let series = tally.series(place)
                if series.totalExposed == 0 {
                    withoutCases += 1
                    if !isListed { continue }
                }
                let candidate = Candidate(
                    place: place, series: series, weighted: CochranArmitage.test(series.counts))
                let isTested =
                    candidate.weighted.status == .ok && series.monthsWithCases >= configuration.leastMonths
                    && series.totalViolated >= configuration.leastViolations
                if isTested {
                    tested.append(candidate)
                } else {
                    if series.totalExposed > 0 { tooFew += 1 }
                    if isListed { others.append(candidate) }
                }
            }
            let discovery = FalseDiscovery.adjust(
                tested.map(\.weighted.p), rate: configuration.falseDiscoveryRate, method: .benjaminiHochberg)
            let significant = Set(discovery.rejected)
            let isSmall = tested.count + others.count <= configuration.mostCharts
            var found = tested.enumerated().map { index, candidate in
                Self.trend(
                    candidate, tally, adjustedP: discovery.adjusted[index],
                    verdict: Self.verdict(
                        candidate, isSignificant: significant.contains(index), configuration),
                    isSmall: isSmall)
            }
            found += others.map {
                Self.trend($0, tally, adjustedP: nil, verdict: .tooFew, isSmall: isSmall)
            }
            trends = found.sorted(by: Self.precedes)
            counts = TrendFamily(
                tested: tested.count, tooFew: tooFew, withoutCases: withoutCases,
                significant: significant.count, alarms: found.count { $0.verdict.isAlarm })
        }

        /// A series of nothing, from a month on.
        static func empty(firstMonth: CalendarMonth) -> UnitTrend {
            let series = TrendSeries(firstMonth: firstMonth, violated: [], exposed: [])
            return UnitTrend(
                unit: .overall, series: series, weighted: CochranArmitage.test([]), monotonic: nil,
                adjustedP: nil, ratio: nil, verdict: .tooFew, chart: nil, caveats: [])
        }

        private static func verdict(
            _ candidate: Candidate, isSignificant: Bool, _ configuration: TrendConfiguration
        ) -> TrendVerdict {
            guard isSignificant, let ratio = ratio(candidate) else { return .unproven }
            if ratio >= configuration.leastRatio { return .rising }
            return ratio <= 1 / configuration.leastRatio ? .falling : .unproven
        }

        /// The fitted rate of the last month with cases over that of the first.
        private static func ratio(_ candidate: Candidate) -> Double? {
            guard candidate.weighted.variance > 0, let line = LogisticLine(candidate.series) else {
                return nil
            }
            return line.last / line.first
        }

        private static func trend(
            _ candidate: Candidate, _ tally: TrendTally, adjustedP: Double?, verdict: TrendVerdict,
            isSmall: Bool
        ) -> UnitTrend {
            let isShown = isSmall || verdict.isAlarm
            let counts = candidate.series.counts
            return UnitTrend(
                unit: TrendUnit(tally.dimension, place: candidate.place), series: candidate.series,
                weighted: candidate.weighted,
                monotonic: isShown ? MannKendall.test(counts.map(\.rate), correction: .none) : nil,
                adjustedP: adjustedP, ratio: ratio(candidate), verdict: verdict,
                chart: isShown
                    ? ControlChart.p(counts, baseline: .allPoints, runs: .adaptive) : nil,
                caveats: caveats(candidate, isPartial: tally.partial.contains(candidate.place)))
        }

        private static func caveats(_ candidate: Candidate, isPartial: Bool) -> [TrendCaveat] {
            var caveats: [TrendCaveat] = []
            if isPartial { caveats.append(.codeInUseForPart) }
            let cases = candidate.series.exposed.filter { $0 > 0 }
            if let least = cases.min(), let most = cases.max(), most > 3 * least {
                caveats.append(.unevenExposure)
            }
            if candidate.weighted.dispersion > 1.5 { caveats.append(.overdispersed) }
            if cases.count < 8 { caveats.append(.shortSeries) }
            return caveats
        }

        /// Alarms first, then by adjusted p-value, then in the history's order.
        private static func precedes(_ left: UnitTrend, _ right: UnitTrend) -> Bool {
            if left.verdict.isAlarm != right.verdict.isAlarm { return left.verdict.isAlarm }
            let one = left.adjustedP ?? 2
            let other = right.adjustedP ?? 2
            return one != other ? one < other : left.unit.place < right.unit.place
        }
    }
}

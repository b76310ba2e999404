import SupervisionAnalytics
import Testing

@Suite("The agreement of two raters")
struct CohenKappaTests {
    func counted(_ yes: Int, _ first: Int, _ second: Int, _ no: Int) throws -> CohenKappa {
        try #require(CohenKappa(bothYes: yes, firstYesOnly: first, secondYesOnly: second, bothNo: no))
    }

    @Test("is that of an independent computation, with its error and interval, to nine digits")
    func reference() throws {
        let cases = try Reference.cases("cohen-kappa.tsv")
        for name in ["kappa", "error", "lower", "upper"] {
            let lines = try #require(cases[name])
            #expect(lines.count >= 50)
            for line in lines {
                let counts = line.arguments.map { Int($0) }
                let kappa = try counted(counts[0], counts[1], counts[2], counts[3])
                let interval = try #require(kappa.interval, "\(line)")
                #expect(interval.level == 0.95)
                let value =
                    switch name {
                    case "kappa": try #require(kappa.kappa)
                    case "error": try #require(kappa.standardError)
                    case "lower": interval.lower
                    default: interval.upper
                    }
                // The reference doesn't cut its intervals.
                let expected = max(-1, min(1, line.expected))
                #expect(isClose(value, expected, 1e-9), "\(line) \(value)")
            }
        }
    }

    /// A common textbook table, in fractions.
    ///
    /// Of 50 pairs 35 agree, 0.7. The first says yes to 25 (½), the second to 30 (⅗): ½·⅗ + ½·⅖ = ½ by chance, so
    /// κ = 0.2/0.5 = 0.4. With 1 − κ = 0.6: yes 1 − 1.1·0.6 = 0.34, no 1 − 0.9·0.6 = 0.46; the diagonal is
    /// 0.4·0.34² + 0.3·0.46² = 0.10972. Off it: 0.1·(⅗ + ½)² + 0.2·(⅖ + ½)² = 0.283, by 0.36 0.10188. The mean is
    /// 0.4 − 0.5·0.6 = 0.1. Variance (0.10972 + 0.10188 − 0.01)/(50·0.25) = 0.016128.
    @Test("is worked by hand for one table")
    func byHand() throws {
        let kappa = try counted(20, 5, 10, 15)
        #expect(kappa.pairs == 50)
        #expect(isClose(try #require(kappa.observedAgreement), 0.7, 1e-14))
        #expect(isClose(try #require(kappa.expectedAgreement), 0.5, 1e-14))
        #expect(isClose(try #require(kappa.kappa), 0.4, 1e-14))
        let error = try #require(kappa.standardError)
        #expect(isClose(error * error, 0.016128, 1e-14))
        #expect(isClose(try #require(kappa.prevalenceIndex), 0.1, 1e-14))
        #expect(isClose(try #require(kappa.biasIndex), -0.1, 1e-14))
        #expect(isClose(try #require(kappa.adjustedKappa), 0.4, 1e-14))
        #expect(kappa.status == .ok)
        #expect(kappa.caveats.isEmpty)
    }

    @Test(
        "says what it can't tell, as a result and never as a value that isn't a number",
        arguments: [
            // counts, status, kappa, error, caveats
            ([0, 0, 0, 0], .noData, nil, nil, []),
            ([40, 0, 0, 0], .degenerate, nil, nil, [.noSpread, .skewedPrevalence]),
            ([0, 0, 0, 40], .degenerate, nil, nil, [.noSpread, .skewedPrevalence]),
            ([1, 0, 0, 0], .degenerate, nil, nil, [.fewPairs, .noSpread, .skewedPrevalence]),
            ([0, 1, 0, 0], .tooFew, 0, 0, [.fewPairs, .noSpread]),
            ([20, 0, 0, 20], .ok, 1, 0, [.noSpread]),
            ([0, 20, 20, 0], .ok, -1, 0, [.noSpread]),
            ([0, 40, 0, 0], .ok, 0, 0, [.noSpread]),
            ([0, 0, 40, 0], .ok, 0, 0, [.noSpread]),
            ([30, 10, 0, 0], .ok, 0, 0, [.noSpread, .skewedPrevalence]),
            ([30, 0, 10, 0], .ok, 0, 0, [.noSpread, .skewedPrevalence]),
            ([0, 10, 0, 30], .ok, 0, 0, [.noSpread, .skewedPrevalence]),
            ([0, 0, 10, 30], .ok, 0, 0, [.noSpread, .skewedPrevalence]),
            ([20, 10, 0, 0], .ok, 0, 0, [.noSpread, .skewedPrevalence]),
            ([19, 10, 0, 0], .tooFew, 0, 0, [.fewPairs, .noSpread, .skewedPrevalence]),
        ] as [([Int], ResultStatus, Double?, Double?, [AgreementCaveat])])
    func edges(
        _ counts: [Int], _ status: ResultStatus, _ value: Double?, _ error: Double?,
        _ caveats: [AgreementCaveat]
    ) throws {
        let kappa = try counted(counts[0], counts[1], counts[2], counts[3])
        #expect(kappa.status == status)
        #expect((kappa.kappa == nil) == (value == nil))
        if let value { #expect(isClose(try #require(kappa.kappa), value, 1e-14)) }
        #expect(kappa.standardError == error)
        #expect(kappa.interval == nil)
        #expect(kappa.caveats == caveats)
        let known = [
            kappa.observedAgreement, kappa.expectedAgreement, kappa.prevalenceIndex, kappa.biasIndex,
            kappa.adjustedKappa,
        ]
        #expect(known.allSatisfy { ($0 == nil) == (status == .noData) && $0?.isFinite != false })
    }

    @Test("wants thirty pairs for its error")
    func fewPairs() throws {
        #expect(CohenKappa.leastPairs == 30)
        #expect(try counted(12, 3, 4, 11).status == .ok)
        #expect(try counted(12, 3, 4, 11).caveats.isEmpty)
        #expect(try counted(12, 3, 4, 10).status == .tooFew)
        #expect(try counted(12, 3, 4, 10).caveats == [.fewPairs])
        #expect(try counted(12, 3, 4, 10).interval != nil)
    }

    @Test("calls an answer too common when it leads by more than half of all pairs")
    func prevalence() throws {
        #expect(try counted(28, 3, 3, 6).caveats == [.skewedPrevalence])
        #expect(try counted(27, 3, 3, 7).caveats.isEmpty, "27 − 7 is half of 40")
        #expect(try counted(7, 3, 3, 27).caveats.isEmpty)
        #expect(try counted(6, 3, 3, 28).caveats == [.skewedPrevalence])
        #expect(try counted(28, 3, 3, 6).prevalenceIndex == 0.55)
        #expect(try counted(6, 3, 3, 28).prevalenceIndex == -0.55)
        #expect(try counted(10, 8, 2, 20).biasIndex == 0.15)
    }

    /// Byrt, Bishop and Carlin: κ = (PABAK − PI² + BI²)/(1 − PI² + BI²), for any table.
    @Test("falls with prevalence and rises with bias as they say", arguments: 1...50 as ClosedRange<UInt64>)
    func prevalenceIdentity(_ seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let counts = (0..<4).map { _ in Int.random(in: 1...60, using: &numbers) }
        let kappa = try counted(counts[0], counts[1], counts[2], counts[3])
        let skew = try #require(kappa.prevalenceIndex)
        let bias = try #require(kappa.biasIndex)
        let adjusted = try #require(kappa.adjustedKappa)
        let shift: Double = bias * bias - skew * skew
        let expected: Double = (adjusted + shift) / (1 + shift)
        #expect(isClose(try #require(kappa.kappa), expected, 1e-12))
        // Neither which rater is first nor which answer is called yes matters.
        for other in [
            try counted(counts[0], counts[2], counts[1], counts[3]),
            try counted(counts[3], counts[2], counts[1], counts[0]),
        ] {
            #expect(isClose(try #require(other.kappa), expected, 1e-12))
            #expect(
                isClose(try #require(other.standardError), try #require(kappa.standardError), 1e-12))
        }
        let interval = try #require(kappa.interval)
        #expect(interval.contains(expected) && interval.lower >= -1 && interval.upper <= 1)
    }

    @Test("refuses counts that can't be")
    func malformed() throws {
        #expect(CohenKappa(bothYes: -1, firstYesOnly: 0, secondYesOnly: 0, bothNo: 5) == nil)
        #expect(CohenKappa(bothYes: 1, firstYesOnly: -1, secondYesOnly: 0, bothNo: 5) == nil)
        #expect(CohenKappa(bothYes: 1, firstYesOnly: 0, secondYesOnly: -1, bothNo: 5) == nil)
        #expect(CohenKappa(bothYes: 1, firstYesOnly: 0, secondYesOnly: 0, bothNo: -1) == nil)
        #expect(CohenKappa(bothYes: .max, firstYesOnly: .max, secondYesOnly: 0, bothNo: 0) == nil)
        #expect(CohenKappa.pairLimit == 1_000_000_000)
        #expect(CohenKappa(bothYes: 999_999_999, firstYesOnly: 1, secondYesOnly: 0, bothNo: 0) != nil)
        #expect(CohenKappa(bothYes: 999_999_999, firstYesOnly: 1, secondYesOnly: 1, bothNo: 0) == nil)
    }

    @Test("words every reservation in Chinese, each its own")
    func caveats() {
        #expect(Set(AgreementCaveat.allCases.map(\.chinese)).count == 4)
        #expect(AgreementCaveat.allCases.allSatisfy { !$0.chinese.isEmpty })
    }
}

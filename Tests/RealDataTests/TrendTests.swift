import Foundation
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite(
    "Trends on real inspection records",
    .enabled(if: InspectionRecords.arePresent, "Public records aren't at ../shared/data: skipped."))
struct TrendTests {
    @Test("Every family has an answer, and counts all of its series", arguments: InspectionRecords.allCases)
    func families(_ records: InspectionRecords) throws {
        let history = try records.read(covariates: [])
        let day = try #require(history.period).upperBound
        let series: [TrendDimension: Int] = [
            .overall: 1, .district: history.districts.count, .institution: history.institutions.count,
            .item: history.items.count,
        ]
        for dimension in TrendDimension.allCases {
            let clock = ContinuousClock()
            let start = clock.now
            let trends = TrendAnalysis.run(
                history, by: dimension, months: nil, asOf: day, configuration: TrendConfiguration())
            let family = trends.family
            #expect(trends.status == (family.tested > 0 ? .ok : .tooFew))
            #expect(family.tested + family.tooFew + family.withoutCases == series[dimension])
            #expect(trends.units.count == (dimension == .overall ? 0 : family.tested))
            for trend in trends.units {
                #expect((0...1).contains(trend.adjustedP ?? -1))
                #expect((trend.ratio ?? -1) > 0)
            }
            guard ProcessInfo.processInfo.environment["RISK_SCORES"] != nil else { continue }
            print(records.rawValue, dimension, family, clock.now - start)
            for trend in trends.units.prefix(4) where dimension == .item || dimension == .district {
                let name =
                    dimension == .item
                    ? history.items[trend.unit.place].code : history.districts[trend.unit.place].name
                print("  ", name, trend.verdict, trend.ratio ?? 0, trend.adjustedP ?? 1, trend.caveats)
            }
        }
    }
}

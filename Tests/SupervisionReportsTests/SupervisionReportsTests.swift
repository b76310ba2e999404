import ReportKit
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import SupervisionReports
import Testing

@Suite("Reports")
struct SupervisionReportsTests {
    let chinese = ReportContext(locale: .zh, policy: .beijing, run: [])
    let english = ReportContext(locale: .en, policy: .beijing, run: [])

    func assess(_ history: InspectionHistory) throws -> RiskAssessment {
        let configuration = RiskConfiguration(label: .severe, covariates: ["category"])
        return try RiskModel.fit(history, asOf: SmallCity.until, configuration: configuration)
            .score(history, asOf: SmallCity.until)
    }

    func rows(_ report: Report, _ id: String) throws -> [[Cell]] {
        let table = try #require(report.tables.first { $0.id == id })
        var reader = table.makeReader()
        var rows: [[Cell]] = []
        while true {
            let batch = try reader.next()
            if batch.isEmpty { return rows }
            rows += batch
        }
    }

    @Test("of risk put the planted institution first, with its reason in words, and say what they are not")
    func riskList() throws {
        let history = try SmallCity.history()
        let report = try RiskListReport.make(
            try assess(history), history: history, district: nil, context: chinese)
        let rows = try rows(report, "risk")
        #expect(rows.count == 29, "the withdrawn institution isn't ranked")
        #expect(rows[0][1] == .text("J00"))
        #expect(rows[0][14] == .text("P2 按备案开展"))
        guard case .text(let reasons) = try self.rows(report, "reasons")[0][2] else {
            Issue.record("no reasons")
            return
        }
        #expect(reasons.contains("P2 按备案开展：24次检查中24次违规"))
        #expect(report.confidentiality == "内部参考，不作为处理依据")
        #expect(report.notes.contains { $0.contains("1家机构不参与排序") })
        #expect(report.primaryTable?.id == "risk")
    }

    @Test("of one district show its institutions alone, with the same figures")
    func district() throws {
        let history = try SmallCity.history()
        let assessment = try assess(history)
        let all = try rows(
            try RiskListReport.make(assessment, history: history, district: nil, context: english), "risk")
        let own = try rows(
            try RiskListReport.make(assessment, history: history, district: 1, context: english), "risk")
        #expect(!own.isEmpty && own.count < all.count)
        for row in own {
            let same = try #require(all.first { $0[1] == row[1] })
            #expect(Array(same[4...]) == Array(row[4...]))
            #expect(row[3] == .text("海淀区"))
        }
    }

    @Test("give no probability where the outcome hardly occurs, and say so")
    func tooFewCases() throws {
        let history = try SmallCity.history(escalated: false)
        let assessment = try assess(history)
        let report = try RiskListReport.make(assessment, history: history, district: nil, context: chinese)
        #expect(try rows(report, "risk").allSatisfy { $0[4] == .empty })
        let says = report.sections[0].blocks.contains { block in
            if case .note(let note) = block { note.text.contains("未给出概率") } else { false }
        }
        #expect(says)
    }

    @Test("of one institution list parts that add up to the total they print")
    func institution() throws {
        let history = try SmallCity.history()
        let assessment = try assess(history)
        let risk = try #require(assessment.risk(ofInstitution: 0))
        let explanation = try assessment.model.explain(risk, in: history, asOf: SmallCity.until)
        let report = InstitutionReport.make(
            explanation, assessment: assessment, history: history, context: english)
        let parts = try rows(report, "contributions").map { row -> Double in
            if case .decimal(let amount) = row[1] { amount } else { .infinity }
        }
        #expect(abs(parts.reduce(0, +) - explanation.total) < 1e-12)
        #expect(try rows(report, "visits").count == 24)
        #expect(explanation.reasons.count <= 4)
    }

    @Test(
        "of a plan keep every session's probability, the quota of each district, and who was left out and why"
    )
    func plan() throws {
        let history = try SmallCity.history()
        let month = try #require(CalendarMonth("2026-12"))
        let plan = try SpotCheckPlan.draw(
            from: history, month: month, asOf: SmallCity.until,
            risks: history.institutions.ids.map { _ in 0.1 }, parameters: .standard, mandatory: .standard,
            seed: DrawSeed(unverified: 1))
        let report = SpotCheckPlanReport.make(plan, history: history, context: chinese)
        let quotas = try rows(report, "quotas")
        for row in quotas {
            guard case .integer(let pool) = row[2], case .integer(let required) = row[3],
                case .integer(let drawn) = row[4]
            else {
                Issue.record("quotas aren't numbers")
                continue
            }
            #expect(required == (3 * pool + 9) / 10)
            #expect(drawn >= required)
        }
        #expect(try rows(report, "frame-sessions").count == 28)
        let excluded = try rows(report, "excluded-sessions")
        #expect(excluded.contains { $0[1] == .text("B4") && $0[3] == .text("已取消") })
        #expect(excluded.contains { $0[1] == .text("B29") && $0[3] == .text("机构备案已注销") })
        for row in try rows(report, "drawn-sessions") where row[1] == .text("B3") {
            #expect(row[8] == .integer(2), "450 candidates: two more are recommended")
        }
    }

    @Test(
        "of trends leave months without visits as gaps, in both languages", arguments: TrendDimension.allCases
    )
    func trends(_ dimension: TrendDimension) throws {
        let history = try SmallCity.history()
        let analysis = TrendAnalysis.run(
            history, by: dimension, months: nil, asOf: SmallCity.until, configuration: TrendConfiguration())
        for context in [chinese, english] {
            let report = TrendReport.make(analysis, history: history, district: nil, context: context)
            #expect(report.primaryTable != nil)
            #expect(try rows(report, "pareto").first?[0] == .text("P2"))
        }
    }

    @Test("of an empty history say that there is nothing, and don't fail")
    func empty() throws {
        let history = try InspectionHistory(
            items: [], districts: [], institutions: InstitutionColumns(),
            inspections: InspectionColumns(findings: .lists(ListFindings())))
        let configuration = RiskConfiguration(label: .severe, covariates: [])
        let assessment = try RiskModel.fit(history, asOf: SmallCity.until, configuration: configuration)
            .score(history, asOf: SmallCity.until)
        #expect(assessment.model.status == .noData)
        let report = try RiskListReport.make(assessment, history: history, district: nil, context: chinese)
        #expect(try rows(report, "risk").isEmpty)
        let analysis = TrendAnalysis.run(
            history, by: .item, months: nil, asOf: SmallCity.until, configuration: TrendConfiguration())
        #expect(analysis.status == .noData)
        _ = TrendReport.make(analysis, history: history, district: nil, context: chinese)
    }
}

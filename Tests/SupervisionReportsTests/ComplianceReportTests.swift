import Foundation
import MarkdownFormatter
import ReportKit
import SupervisionModel
import SupervisionReports
import Testing

@Suite("Compliance report")
struct ComplianceReportTests {
    let chinese = ReportContext(locale: .zh, policy: .beijing, run: [])
    let english = ReportContext(locale: .en, policy: .beijing, run: [])
    let audit = ComplianceAudit(calendar: .builtIn, complaintDays: .beijingComplaints)

    func report(_ facts: ComplianceFacts, _ context: ReportContext) -> Report {
        ComplianceReport.make(audit.lines(facts), facts: facts, context: context)
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

    @Test("puts what needs a decision first, breaches before what is for a person")
    func decisions() throws {
        let report = report(try SmallMonth.facts(), chinese)
        #expect(report.sections.first?.id == "decisions")
        let rulings = try rows(report, "decisions").map { $0[1] }
        let breaches = rulings.prefix { $0 == .text("不符合") }.count
        #expect(breaches > 0 && breaches < rulings.count)
        #expect(rulings.dropFirst(breaches).allSatisfy { $0 == .text("待人工判断") })
        let team = try #require(try rows(report, "decisions").first { $0[3] == .text("至少2人一组") })
        #expect(team[4] == .text("朝阳区"))
        guard case .text(let gist) = team[5] else {
            Issue.record("no gist")
            return
        }
        #expect(gist.contains("派遣P2") && gist.contains("仅1人"))
    }

    @Test("sets the districts beside each other with pool, required and checked")
    func districts() throws {
        let rows = try rows(report(try SmallMonth.facts(), chinese), "districts")
        #expect(rows.map { $0[0] } == [.text("朝阳区"), .text("海淀区")])
        #expect(Array(rows[0][1...3]) == [.integer(4), .integer(2), .integer(1)])
        #expect(rows[0][8] == .text("不符合"))
        #expect(rows[1][1] == .integer(0) && rows[1][4] == .empty, "no sessions, no share")
        #expect(rows[1][8] == .text("不适用"))
    }

    @Test("has a section for every article and the form, a full list, and names what isn't in the folder")
    func sections() throws {
        let facts = try SmallMonth.facts(missing: ["officers", "proceedings"])
        let report = report(facts, english)
        let ids = report.sections.map(\.id)
        for article in 1...19 { #expect(ids.contains("article-\(article)")) }
        #expect(ids.contains("form") && ids.contains("readings") && ids.last == "all")
        #expect(report.primaryTable?.id == "lines")
        #expect(try rows(report, "lines").count == audit.lines(facts).count)
        let absent = try rows(report, "absent")
        #expect(absent.map { $0[0] } == [.text("officers.csv"), .text("proceedings.csv")])
        guard case .text(let silent) = absent[0][1] else {
            Issue.record("no rules")
            return
        }
        #expect(silent.contains("Age"))
    }

    @Test("is the page that is committed", arguments: [ReportLocale.zh, .en])
    func golden(locale: ReportLocale) throws {
        let context = locale == .zh ? chinese : english
        var sink = MemorySink()
        _ = try MarkdownFormatter().render(
            RenderingRequest(
                report: report(try SmallMonth.facts(missing: ["evidence"]), context), locale: locale,
                generatedAt: .beijing(secondsSince1970: 1_797_000_000)), into: &sink)
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/compliance.\(locale.rawValue).md")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(sink.bytes).write(to: place)
            Issue.record("\(place.lastPathComponent) was rewritten; look at it and run again")
            return
        }
        #expect(try Data(contentsOf: place) == Data(sink.bytes), "differs from \(place.lastPathComponent)")
    }

    // MARK: The monthly report

    @Test("of a month gives the numbers to check and checked, problems by item, and places to sign")
    func month() throws {
        let figures = audit.figures(try SmallMonth.facts(), of: DistrictCode("110105"))
        let report = MonthlyReportDocument.make(figures, context: chinese)
        #expect(figures.share?.count(.required) == 2 && figures.share?.count(.checked) == 1)
        #expect(
            try rows(report, "problems") == [
                [.text("P4"), .text("按备案方案组织认定试题"), .integer(1), .percent(0.5)]
            ])
        let form = report.sections.flatMap(\.blocks).compactMap { block -> Report.Form? in
            if case .form(let form) = block { form } else { nil }
        }.first
        #expect(form?.signatures.map(\.role) == ["填报人", "审核人", "负责人", "单位（公章）"])
        #expect(report.subtitle == "朝阳区 2026年11月")
    }

    @Test("of a month without findings says so")
    func quietMonth() throws {
        let figures = audit.figures(try SmallMonth.facts(), of: DistrictCode("110108"))
        #expect(!figures.hasFindings)
        let report = MonthlyReportDocument.make(figures, context: chinese)
        let texts = report.sections.flatMap(\.blocks).compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { paragraph.plainText } else { nil }
        }
        #expect(texts.contains { $0.contains("未发现问题") })
        #expect(!report.tables.contains { $0.id == "problems" })
    }
}

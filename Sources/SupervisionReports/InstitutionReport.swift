public import ReportKit
public import SupervisionAnalytics
public import SupervisionHistory
import SupervisionModel

/// One institution's page (机构画像): its score, the parts it is made of, and the visits behind it.
public enum InstitutionReport {
    /// Makes the page.
    ///
    /// - Parameters:
    ///   - explanation: The institution's score with its parts.
    ///   - assessment: All scores.
    ///   - history: The history that was scored.
    ///   - context: Language, policy and run.
    public static func make(
        _ explanation: RiskExplanation, assessment: RiskAssessment, history: InspectionHistory,
        context: ReportContext
    ) -> Report {
        let risk = explanation.risk
        let name = history.institutions.names[risk.institution]
        let id = history.institutions.ids[risk.institution]
        let model = assessment.model
        var overview: [Report.Block] = context.cautions(about: model)
        if risk.evidence != .sufficient {
            overview.append(
                .note(
                    Report.Note(
                        .caution,
                        context.words(
                            "本机构自身检查记录不足，分数主要反映同类机构的水平。",
                            "The institution's own visits hardly suffice: the score is mostly that of its like."
                        ))))
        }
        overview.append(.keyFigures(figures(risk, assessment: assessment, context: context)))
        overview.append(.paragraph(Report.Paragraph(parts(risk, context: context))))
        return Report(
            title: context.words("评价机构风险说明", "Why this institution is scored so"),
            subtitle: name == id.text ? name : "\(name)（\(id)）",
            metadata: context.metadata(of: history, context.facts(of: model)),
            legalBasis: [context.citation(LegalBasis(article: 15))], confidentiality: context.internalOnly,
            sections: [
                Report.Section(id: "overview", title: context.words("概况", "Overview"), blocks: overview),
                Report.Section(
                    id: "reasons", title: context.words("原因", "Reasons"),
                    blocks: reasons(explanation, history: history, context: context)),
                Report.Section(
                    id: "visits", title: context.words("检查记录", "Visits"),
                    blocks: [.table(visits(risk, asOf: assessment.asOf, history: history, context: context))]),
            ],
            primaryTableID: "contributions")
    }

    private static func figures(
        _ risk: InstitutionRisk, assessment: RiskAssessment, context: ReportContext
    ) -> [Report.KeyFigure] {
        let percent = CellKind.percent(fractionDigits: 1)
        let pooled = DecimalText.fixed(assessment.model.prior.pooledRate, fractionDigits: 2) ?? ""
        return [
            Report.KeyFigure(
                label: context.words("概率", "Probability"), value: .optionalPercent(risk.probability),
                kind: percent,
                note: context.outcome(of: assessment.model)),
            Report.KeyFigure(
                label: context.words("预计名次", "Expected rank"), value: .decimal(risk.expectedRank),
                kind: .decimal(fractionDigits: 1),
                note: context.words(
                    "共\(assessment.institutions.count)家", "of \(assessment.institutions.count)")),
            Report.KeyFigure(
                label: context.words("进入前10%的概率", "P(top 10 %)"), value: .percent(risk.topProbability),
                kind: percent),
            Report.KeyFigure(
                label: context.words("预期违规分/次", "Points a visit"), value: .decimal(risk.rate),
                kind: .decimal(fractionDigits: 2),
                note: context.words("全体平均 ", "pooled ") + pooled),
            Report.KeyFigure(
                label: context.words("超过全体1.5倍的概率", "P(> 1.5 × pooled)"), value: .percent(risk.exceedance),
                kind: percent),
        ]
    }

    /// The score as the two parts it is a mean of.
    private static func parts(_ risk: InstitutionRisk, context: ReportContext) -> String {
        let number = { (value: Double) -> String in DecimalText.fixed(value, fractionDigits: 2) ?? "" }
        let own = risk.ownRate.map(number) ?? context.words("无", "none")
        return context.words(
            "分数 \(number(risk.rate)) = （同类水平 \(number(risk.priorRate)) × \(number(risk.priorVisits)) 次 + 自身水平 \(own) × "
                + "\(number(risk.exposure)) 次）÷ \(number(risk.priorVisits + risk.exposure)) 次；自身次数已按时间衰减，共检查 \(risk.visits) 次。",
            "Score \(number(risk.rate)) = (its like \(number(risk.priorRate)) × \(number(risk.priorVisits)) visits + its own \(own) × "
                + "\(number(risk.exposure)) visits) ÷ \(number(risk.priorVisits + risk.exposure)); its own visits are decayed, "
                + "\(risk.visits) in all.")
    }

    private static func reasons(
        _ explanation: RiskExplanation, history: InspectionHistory, context: ReportContext
    ) -> [Report.Block] {
        var blocks: [Report.Block] = []
        let reasons = explanation.reasons
        blocks.append(
            reasons.isEmpty
                ? .paragraph(
                    Report.Paragraph(
                        context.words("没有使分数高于平均的因素。", "Nothing raises the score above the average.")))
                : .list(reasons.map { context.reason($0, in: history) }))
        let shown = explanation.contributions
        let total = DecimalText.fixed(explanation.total, fractionDigits: 2) ?? ""
        if !shown.isEmpty {
            blocks.append(
                .chart(
                    Chart(
                        id: "contributions-chart", title: context.words("各因素的贡献", "Contributions"),
                        summary: context.words(
                            "各因素对分数（对数几率）的贡献，正值使风险升高；合计\(total)。",
                            "Each factor's part of the logit; positive parts raise the risk; "
                                + "\(total) in all."),
                        x: Chart.Axis(context.words("因素", "Factor")),
                        y: Chart.Axis(context.words("贡献", "Contribution"), kind: .decimal(fractionDigits: 2)),
                        content: .bar(
                            shown.prefix(16).map { Chart.Bar(context.factor($0, in: history), $0.amount) }))))
        }
        blocks.append(
            .table(
                Table(
                    id: "contributions", title: context.words("各因素的贡献", "Contributions"),
                    columns: [
                        Table.Column(id: "factor", title: context.words("因素", "Factor"), role: .key),
                        Table.Column(
                            id: "amount", title: context.words("贡献", "Contribution"),
                            kind: .decimal(fractionDigits: 4)),
                        Table.Column(id: "words", title: context.words("说明", "In words")),
                    ],
                    rows: shown.map { part in
                        [
                            .text(context.factor(part, in: history)), .decimal(part.amount),
                            .text(context.reason(part, in: history)),
                        ]
                    },
                    caption: context.words(
                        "各贡献之和等于本机构与全体平均的对数几率之差。",
                        "The parts add up to the institution's logit less the pooled one."))))
        return blocks
    }

    private static func visits(
        _ risk: InstitutionRisk, asOf: CalendarDay, history: InspectionHistory, context: ReportContext
    ) -> Table {
        let places = history.visits(ofInstitution: risk.institution).filter { place in
            history.inspections.days[Int(place)] <= asOf && history.inspections.reportDays[Int(place)] <= asOf
        }
        let rows = places.reversed().map { place -> [Cell] in
            let visit = Int(place)
            var codes: [String] = []
            history.forEachViolation(ofVisit: visit) { codes.append(history.items[$0.item].code) }
            let mode = history.inspections.modes[visit]
            return [
                .day(history.inspections.days[visit]), .text(history.inspections.ids[visit]),
                .text(context.district(history.inspections.districts[visit], of: history)),
                .text(mode.map { context.words($0.chinese, $0.rawValue) } ?? ""),
                .integer(codes.count), .text(codes.joined(separator: " ")),
                .integer(Int(history.inspections.escalations[visit])),
            ]
        }
        return Table(
            id: "visits", title: context.words("检查记录", "Visits"),
            columns: [
                Table.Column(id: "day", title: context.words("日期", "Day"), kind: .date),
                Table.Column(id: "record_id", title: context.words("记录编号", "Record"), role: .key),
                Table.Column(id: "district", title: context.words("检查地", "District")),
                Table.Column(id: "mode", title: context.words("评价方式", "Mode")),
                Table.Column(id: "violations", title: context.words("违规项数", "Violations"), kind: .integer),
                Table.Column(id: "items", title: context.words("违规项", "Items")),
                Table.Column(
                    id: "escalations", title: context.words("严重违规上报", "Escalations"), kind: .integer),
            ],
            rows: rows)
    }
}

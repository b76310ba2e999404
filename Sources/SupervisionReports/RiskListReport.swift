public import ReportKit
public import SupervisionAnalytics
public import SupervisionHistory
import SupervisionModel

/// The risk list (风险清单): institutions in the order of their expected rank, with interval and reasons.
public enum RiskListReport {
    /// Bars in the chart of the riskiest institutions.
    static let charted = 20

    /// Makes the list.
    ///
    /// - Parameters:
    ///   - assessment: The scores; they are among all institutions, whichever are shown.
    ///   - history: The history that was scored.
    ///   - district: The district to show, by place of registration; all where none is given.
    ///   - context: Language, policy and run.
    /// - Throws: `AnalyticsError` when the history lacks a covariate of the model.
    /// - Complexity: That of explaining every institution shown.
    public static func make(
        _ assessment: RiskAssessment, history: InspectionHistory, district: Int16?, context: ReportContext
    ) throws(AnalyticsError) -> Report {
        let model = assessment.model
        let shown = assessment.institutions.filter { risk in
            district.map { history.institutions.districts[risk.institution] == $0 } ?? true
        }
        let explanations = try model.explain(shown, in: history, asOf: assessment.asOf)
        let title = context.words("评价机构风险清单", "Institutions by risk")
        var overview: [Report.Block] = context.cautions(about: model)
        overview.append(.keyFigures(figures(assessment, shown: shown, context: context)))
        overview.append(
            .paragraph(
                Report.Paragraph(
                    context.words(
                        "分数是各机构按时间衰减、按严重程度加权、向同类收缩后的违规率。它只用于安排检查，不说明机构违规；"
                            + "名次须与“进入前10%的概率”一并使用。",
                        "The score is an institution's rate of violations, weighted by recency and severity and shrunk towards "
                            + "its like. It proposes visits and says nothing of guilt; a rank is to be read with the "
                            + "probability of being in the top 10 %."))))
        if shown.count > 1 { overview.append(.chart(chart(shown, history: history, context: context))) }
        let table = table(explanations, assessment: assessment, history: history, context: context)
        return Report(
            title: title,
            subtitle: district.map { context.district($0, of: history) }
                ?? context.words("全部区", "All districts"),
            metadata: context.metadata(of: history, context.facts(of: model)),
            legalBasis: [
                context.citation(LegalBasis(article: 11)), context.citation(LegalBasis(article: 15)),
            ],
            confidentiality: context.internalOnly,
            sections: [
                Report.Section(id: "overview", title: context.words("概况", "Overview"), blocks: overview),
                Report.Section(id: "list", title: context.words("清单", "List"), blocks: [.table(table)]),
                Report.Section(
                    id: "reasons", title: context.words("原因", "Reasons"),
                    blocks: [.table(reasons(explanations, history: history, context: context))]),
                Report.Section(
                    id: "method", title: context.words("模型", "Model"),
                    blocks: methodBlocks(model, assessment: assessment, context: context)),
            ],
            notes: assessment.withdrawn.isEmpty
                ? []
                : [
                    context.words(
                        "已注销备案的\(assessment.withdrawn.count)家机构不参与排序。",
                        "\(assessment.withdrawn.count) withdrawn institutions are not ranked.")
                ],
            primaryTableID: "risk")
    }

    private static func figures(
        _ assessment: RiskAssessment, shown: [InstitutionRisk], context: ReportContext
    ) -> [Report.KeyFigure] {
        let model = assessment.model
        let likely = shown.count { $0.topProbability >= 0.5 }
        return [
            Report.KeyFigure(
                label: context.words("机构", "Institutions"), value: .integer(shown.count),
                note: shown.count == assessment.institutions.count
                    ? nil
                    : context.words(
                        "在全部\(assessment.institutions.count)家中排序",
                        "ranked among \(assessment.institutions.count)")),
            Report.KeyFigure(
                label: context.words("平均违规分/次", "Points a visit"), value: .decimal(model.prior.pooledRate),
                kind: .decimal(fractionDigits: 2)),
            Report.KeyFigure(
                label: context.words("很可能属前10%", "Likely in the top 10 %"), value: .integer(likely),
                note: context.words("概率不低于50%", "probability of at least 50 %")),
            Report.KeyFigure(
                label: context.words("证据不足或无记录", "Insufficient or no evidence"),
                value: .integer(shown.count { $0.evidence != .sufficient })),
        ]
    }

    private static func chart(
        _ shown: [InstitutionRisk], history: InspectionHistory, context: ReportContext
    ) -> Chart {
        let top = shown.prefix(charted)
        return Chart(
            id: "riskiest", title: context.words("预计名次最靠前的机构", "The riskiest by expected rank"),
            summary: context.words(
                "前\(top.count)家机构的预期违规分及其区间，自上而下风险递减。",
                "Expected points a visit of the first \(top.count) institutions with intervals, riskiest first."
            ),
            x: Chart.Axis(context.words("机构", "Institution")),
            y: Chart.Axis(
                context.words("预期违规分/次", "Expected points a visit"), kind: .decimal(fractionDigits: 1)),
            content: .bar(
                top.map { risk in
                    Chart.Bar(
                        history.institutions.names[risk.institution], risk.rate,
                        lower: risk.rateInterval?.lower,
                        upper: risk.rateInterval?.upper)
                }))
    }

    private static func table(
        _ explanations: [RiskExplanation], assessment: RiskAssessment, history: InspectionHistory,
        context: ReportContext
    ) -> Table {
        let percent = CellKind.percent(fractionDigits: 1)
        let columns = [
            Table.Column(id: "place", title: context.words("序", "No."), kind: .integer),
            Table.Column(id: "institution_id", title: context.words("机构编号", "Institution"), role: .key),
            Table.Column(id: "name", title: context.words("机构名称", "Name")),
            Table.Column(id: "district", title: context.words("登记区", "District")),
            Table.Column(
                id: "probability", title: context.words("概率", "Probability"), kind: percent,
                note: context.outcome(of: assessment.model)),
            Table.Column(id: "probability_low", title: context.words("区间下限", "Low"), kind: percent),
            Table.Column(id: "probability_high", title: context.words("区间上限", "High"), kind: percent),
            Table.Column(
                id: "rate", title: context.words("预期违规分", "Points a visit"), kind: .decimal(fractionDigits: 2)
            ),
            Table.Column(
                id: "exceedance", title: context.words("超1.5倍概率", "P(> 1.5 ×)"), kind: percent,
                note: context.words("违规率超过全体1.5倍的概率", "probability of a rate above 1.5 × the pooled one")),
            Table.Column(
                id: "expected_rank", title: context.words("预计名次", "Expected rank"),
                kind: .decimal(fractionDigits: 1)),
            Table.Column(id: "top_probability", title: context.words("前10%概率", "P(top 10 %)"), kind: percent),
            Table.Column(id: "visits", title: context.words("检查次数", "Visits"), kind: .integer),
            Table.Column(id: "last_visit", title: context.words("最近检查", "Last visit"), kind: .date),
            Table.Column(id: "evidence", title: context.words("证据", "Evidence")),
            Table.Column(id: "main_reason", title: context.words("首要原因", "Main reason")),
        ]
        return Table(
            id: "risk", title: context.words("风险清单", "Risk list"), columns: columns,
            rows: RowSource(count: explanations.count) { place in
                let explanation = explanations[place]
                let risk = explanation.risk
                return [
                    .integer(place + 1), .text(history.institutions.ids[risk.institution].text),
                    .text(history.institutions.names[risk.institution]),
                    .text(context.district(history.institutions.districts[risk.institution], of: history)),
                    .optionalPercent(risk.probability), .optionalPercent(risk.probabilityInterval?.lower),
                    .optionalPercent(risk.probabilityInterval?.upper), .decimal(risk.rate),
                    .percent(risk.exceedance),
                    .decimal(risk.expectedRank), .percent(risk.topProbability), .integer(risk.visits),
                    .day(risk.lastVisit), .text(context.evidence(risk.evidence)),
                    .optional(explanation.reasons.first.map { context.factor($0, in: history) }),
                ]
            },
            caption: context.words(
                "概率：\(context.outcome(of: assessment.model))。区间包含真值的概率为90%。",
                "Probability: \(context.outcome(of: assessment.model)). Intervals hold the true value with probability 90 %."
            ))
    }

    /// Each institution's reasons in full; in the list they would squeeze every other column.
    private static func reasons(
        _ explanations: [RiskExplanation], history: InspectionHistory, context: ReportContext
    ) -> Table {
        Table(
            id: "reasons", title: context.words("主要原因", "Main reasons"),
            columns: [
                Table.Column(id: "place", title: context.words("序", "No."), kind: .integer),
                Table.Column(id: "institution_id", title: context.words("机构编号", "Institution"), role: .key),
                Table.Column(id: "reasons", title: context.words("主要原因", "Main reasons")),
            ],
            rows: RowSource(count: explanations.count) { place in
                let explanation = explanations[place]
                return [
                    .integer(place + 1), .text(history.institutions.ids[explanation.risk.institution].text),
                    .text(explanation.reasons.map { context.reason($0, in: history) }.joined(separator: "；")),
                ]
            })
    }

    private static func methodBlocks(
        _ model: RiskModel, assessment: RiskAssessment, context: ReportContext
    ) -> [Report.Block] {
        let prior = model.prior
        let dispersion = DecimalText.fixed(prior.dispersion, fractionDigits: 2) ?? ""
        let worth = prior.pooledRate > 0 ? prior.strength * prior.dispersion / prior.pooledRate : 0
        let priorVisits = DecimalText.fixed(worth, fractionDigits: 1) ?? ""
        var blocks: [Report.Block] = [
            .list([
                context.words(
                    "先验强度相当于每家机构约\(priorVisits)次检查；"
                        + "离散度\(dispersion)。",
                    "The prior is worth about "
                        + "\(priorVisits) visits of an "
                        + "average institution; dispersion \(dispersion)."),
                context.words(
                    "半衰期与权重按“冻结—预测”对数损失在\(model.selection.labelled)次有结果的检查（\(model.selection.cases)次为是）上选定，仅用依据日及以前的数据。",
                    "Half-life and weights were chosen by the log-loss of frozen forecasts on \(model.selection.labelled) visits with "
                        + "outcomes (\(model.selection.cases) cases), all on or before the day of the model."),
                context.policy.severityWeights.reading,
            ])
        ]
        if assessment.rankStatus == .approximated {
            blocks.append(
                .note(
                    Report.Note(
                        .information,
                        context.words(
                            "机构众多，名次与前10%概率用格点近似计算。", "Ranks and top probabilities were found on a grid."))))
        }
        return blocks
    }
}

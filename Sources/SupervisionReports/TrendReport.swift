public import ReportKit
public import SupervisionAnalytics
public import SupervisionHistory
import SupervisionModel

/// Trends over a period (违规趋势): who or what becomes worse or better, and what goes wrong most.
public enum TrendReport {
    /// Control charts drawn, alarms first.
    static let charted = 6
    /// Items in the Pareto chart; the rest stands in its table.
    static let barred = 20

    /// Makes the report.
    ///
    /// - Parameters:
    ///   - analysis: What was found.
    ///   - history: The history that was analysed.
    ///   - district: Shows one district's series alone, where the dimension is institutions or districts.
    ///   - context: Language, policy and run.
    public static func make(
        _ analysis: TrendAnalysis, history: InspectionHistory, district: Int16?, context: ReportContext
    ) -> Report {
        let shown = analysis.units.filter { trend in
            guard let district else { return true }
            return switch trend.unit {
            case .institution(let place): history.institutions.districts[place] == district
            case .district(let place): place == Int(district)
            case .overall, .item: true
            }
        }
        let names = TrendNames(history: history, context: context)
        var overview = [Report.Block.keyFigures(figures(analysis, context: context))]
        if analysis.status != .ok {
            overview.append(.note(Report.Note(.caution, status(analysis, context: context))))
        }
        if let chart = control(analysis.overall, id: "overall", names: names, context: context) {
            overview.append(.chart(chart))
        }
        overview.append(
            .paragraph(
                Report.Paragraph(
                    context.words(
                        "判定依据：按检查量加权、允许过度离散的趋势检验，并在同族内控制错误发现率（\(percent(analysis.configuration.falseDiscoveryRate))）；"
                            + "变化倍数不足者不作提示。Mann–Kendall 检验与 Sen 斜率并列供参考。",
                        "What decides: a trend test weighted by exposure and widened for overdispersion, the false discovery rate held at "
                            + "\(percent(analysis.configuration.falseDiscoveryRate)) within the family, and a change large enough "
                            + "to matter. Mann–Kendall and Sen's slope stand beside it."))))
        var sections = [
            Report.Section(id: "overview", title: context.words("总体", "Overall"), blocks: overview)
        ]
        if analysis.dimension != .overall {
            var blocks = [Report.Block.table(table(shown, names: names, context: context))]
            blocks += shown.prefix(charted).enumerated().compactMap { place, trend in
                control(trend, id: "control-\(place + 1)", names: names, context: context).map { .chart($0) }
            }
            sections.append(
                Report.Section(id: "series", title: names.title(of: analysis.dimension), blocks: blocks))
        }
        sections.append(
            Report.Section(
                id: "pareto", title: context.words("主要问题", "What goes wrong most"),
                blocks: pareto(analysis, names: names, context: context)))
        return Report(
            title: context.words("违规趋势分析", "Trends of violations"),
            subtitle: "\(analysis.months.lowerBound) – \(analysis.months.upperBound)"
                + (district.map { " · \(context.district($0, of: history))" } ?? ""),
            metadata: context.metadata(
                of: history, [Report.Metadatum(context.words("依据日", "As of"), analysis.asOf.description)]),
            legalBasis: [context.citation(LegalBasis(article: 15))],
            confidentiality: context.internalOnly, sections: sections,
            notes: analysis.unplacedVisits == 0
                ? []
                : [
                    context.words(
                        "\(analysis.unplacedVisits)次检查没有区，未计入分区。",
                        "\(analysis.unplacedVisits) visits have no district and count in none.")
                ],
            primaryTableID: analysis.dimension == .overall ? "pareto" : "trends")
    }

    private static func percent(_ share: Double) -> String {
        DecimalText.percent(share, fractionDigits: 0) ?? ""
    }

    private static func figures(_ analysis: TrendAnalysis, context: ReportContext) -> [Report.KeyFigure] {
        let series = analysis.overall.series
        return [
            Report.KeyFigure(label: context.words("检查", "Visits"), value: .integer(series.totalExposed)),
            Report.KeyFigure(
                label: context.words("发现违规的检查", "Visits with a violation"),
                value: .integer(series.totalViolated)),
            Report.KeyFigure(
                label: context.words("检验的序列", "Series tested"), value: .integer(analysis.family.tested),
                note: context.words(
                    "另有\(analysis.family.tooFew)个数据过少", "\(analysis.family.tooFew) more have too little data")
            ),
            Report.KeyFigure(
                label: context.words("提示", "Alarms"), value: .integer(analysis.family.alarms),
                note: context.words(
                    "统计显著\(analysis.family.significant)个", "\(analysis.family.significant) significant")),
        ]
    }

    private static func status(_ analysis: TrendAnalysis, context: ReportContext) -> String {
        analysis.status == .noData
            ? context.words("该期间没有检查记录。", "There is no visit in the period.")
            : context.words("数据过少，未作趋势检验。", "There is too little data to test for trends.")
    }

    private static func table(
        _ trends: [UnitTrend], names: TrendNames, context: ReportContext
    ) -> Table {
        let decimal = CellKind.decimal(fractionDigits: 4)
        return Table(
            id: "trends", title: context.words("各序列检验结果", "Tests by series"),
            columns: [
                Table.Column(id: "id", title: context.words("编号", "Id"), role: .key),
                Table.Column(id: "name", title: context.words("名称", "Name")),
                Table.Column(id: "verdict", title: context.words("判定", "Verdict")),
                Table.Column(id: "cases", title: context.words("检查", "Cases"), kind: .integer),
                Table.Column(id: "violated", title: context.words("违规", "Violated"), kind: .integer),
                Table.Column(
                    id: "rate", title: context.words("违规率", "Rate"), kind: .percent(fractionDigits: 1),
                    note: context.words("检查不足5次不列百分比", "no percentage below five cases")),
                Table.Column(
                    id: "ratio", title: context.words("期末/期初", "End / start"),
                    kind: .decimal(fractionDigits: 2)),
                Table.Column(id: "p", title: context.words("p 值", "p"), kind: decimal),
                Table.Column(id: "adjusted_p", title: context.words("校正 p 值", "Adjusted p"), kind: decimal),
                Table.Column(id: "mann_kendall_p", title: "Mann–Kendall p", kind: decimal),
                Table.Column(
                    id: "sen_slope", title: context.words("Sen 斜率（每年）", "Sen's slope a year"),
                    kind: .percent(fractionDigits: 1)),
                Table.Column(id: "caveats", title: context.words("保留", "Caveats")),
            ],
            rows: RowSource(count: trends.count) { place in
                let trend = trends[place]
                let cases = trend.series.totalExposed
                return [
                    .text(names.id(of: trend.unit)), .text(names.name(of: trend.unit)),
                    .text(names.verdict(trend.verdict)), .integer(cases),
                    .integer(trend.series.totalViolated),
                    cases >= 5 ? .percent(Double(trend.series.totalViolated) / Double(cases)) : .empty,
                    .optionalDecimal(trend.ratio), .decimal(trend.weighted.p),
                    .optionalDecimal(trend.adjustedP),
                    .optionalDecimal(trend.monotonic?.p),
                    .optionalPercent(trend.monotonic.map { $0.slope * 12 }),
                    .text(trend.caveats.map { names.caveat($0) }.joined(separator: "；")),
                ]
            },
            caption: context.words(
                "“未见趋势”不等于“没有趋势”。", "“No trend shown” isn't evidence that there is none."))
    }

    /// The months of one series with their limits; a month without a case is a gap.
    private static func control(
        _ trend: UnitTrend, id: String, names: TrendNames, context: ReportContext
    ) -> Chart? {
        guard let chart = trend.chart, chart.points.count == trend.series.count else { return nil }
        var signals: [Int: String] = [:]
        for breach in chart.breaches {
            for place in breach.positions {
                signals[place] =
                    breach.rule == .beyondLimits
                    ? context.words("超出控制限", "beyond a limit") : context.words("连续同侧", "long run")
            }
        }
        let name = names.name(of: trend.unit)
        return Chart(
            id: id, title: context.words("\(name)：逐月违规率", "\(name): share in violation by month"),
            summary: context.words(
                "\(trend.series.count)个月，其中\(Set(signals.keys).count)个月有信号；判定：\(names.verdict(trend.verdict))。",
                "\(trend.series.count) months, \(Set(signals.keys).count) of them signal; verdict: \(names.verdict(trend.verdict))."
            ),
            x: Chart.Axis(context.words("月份", "Month")),
            y: Chart.Axis(context.words("违规率", "Share in violation"), kind: .percent(fractionDigits: 0)),
            content: .control(
                chart.points.enumerated().map { place, point in
                    Chart.ControlPoint(
                        label: trend.series.month(place).description, value: point.value,
                        centre: point.value == nil ? nil : chart.center, lower: point.lower,
                        upper: point.upper,
                        signal: signals[place])
                }))
    }

    private static func pareto(
        _ analysis: TrendAnalysis, names: TrendNames, context: ReportContext
    ) -> [Report.Block] {
        let rows = analysis.pareto.rows.filter { $0.weight > 0 }
        guard !rows.isEmpty else {
            return [
                .note(
                    Report.Note(.information, context.words("期间没有违规。", "Nothing was violated in the period."))
                )
            ]
        }
        return [
            .chart(
                Chart(
                    id: "pareto-chart", title: context.words("违规项加权排序", "Items by weight of violations"),
                    summary: context.words(
                        "按严重程度加权，前\(min(barred, rows.count))项及累计占比。",
                        "Weighted by severity; the first \(min(barred, rows.count)) items with running shares."
                    ),
                    x: Chart.Axis(context.words("项目", "Item")),
                    y: Chart.Axis(context.words("加权次数", "Weighted count"), kind: .integer),
                    content: .pareto(rows.prefix(barred).map { Chart.Bar(names.item($0.item), $0.weight) }))),
            .table(
                Table(
                    id: "pareto", title: context.words("违规项加权排序", "Items by weight of violations"),
                    columns: [
                        Table.Column(id: "item", title: context.words("项目", "Item"), role: .key),
                        Table.Column(id: "title", title: context.words("内容", "Wording")),
                        Table.Column(
                            id: "weight", title: context.words("加权次数", "Weighted count"),
                            kind: .decimal(fractionDigits: 0)),
                        Table.Column(
                            id: "share", title: context.words("累计占比", "Running share"),
                            kind: .percent(fractionDigits: 1)),
                    ],
                    rows: rows.map { row in
                        [
                            .text(row.item), .text(names.item(row.item)), .decimal(row.weight),
                            .optionalPercent(row.share),
                        ]
                    })),
        ]
    }
}

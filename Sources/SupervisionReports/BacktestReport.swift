public import ReportKit
public import SupervisionAnalytics
public import SupervisionHistory
import SupervisionModel

/// A test of the scores on the past (回溯检验), beside rules that any method must beat.
public enum BacktestReport {
    /// Makes the report.
    ///
    /// - Parameters:
    ///   - test: The test.
    ///   - history: The history that was tested on.
    ///   - context: Language, policy and run.
    public static func make(
        _ test: RiskBacktest, history: InspectionHistory, context: ReportContext
    ) -> Report {
        let rows =
            [row(context.words("本模型", "this model"), test.metrics)]
            + test.baselines.map { row(name($0.name, context), $0.metrics) }
        let share = CellKind.percent(fractionDigits: 1)
        let decimal = CellKind.decimal(fractionDigits: 4)
        let table = Table(
            id: "metrics", title: context.words("检验结果", "Results"),
            columns: [
                Table.Column(id: "rule", title: context.words("方法", "Rule"), role: .key),
                Table.Column(id: "visits", title: context.words("检查", "Visits"), kind: .integer),
                Table.Column(id: "cases", title: context.words("其中为是", "Cases"), kind: .integer),
                Table.Column(id: "auc", title: "AUC", kind: decimal),
                Table.Column(id: "auc_low", title: context.words("AUC 下限", "AUC low"), kind: decimal),
                Table.Column(id: "auc_high", title: context.words("AUC 上限", "AUC high"), kind: decimal),
                Table.Column(id: "brier", title: "Brier", kind: decimal),
                Table.Column(id: "log_loss", title: context.words("对数损失", "Log-loss"), kind: decimal),
                Table.Column(
                    id: "precision_30", title: context.words("前30%命中率", "Precision at 30 %"), kind: share),
                Table.Column(id: "recall_30", title: context.words("前30%召回率", "Recall at 30 %"), kind: share),
            ],
            rows: rows,
            caption: context.words(
                "区间由按机构重抽样得出（95%）；同分取平均，不按文件顺序。",
                "Intervals are from resampling institutions (95 %); ties are averaged over, never broken."))
        let base = Double(test.metrics.cases) / Double(max(1, test.metrics.visits))
        return Report(
            title: context.words("风险评分回溯检验", "Back-test of risk scores"),
            subtitle: context.words("冻结日 \(test.frozenOn)", "frozen on \(test.frozenOn)"),
            metadata: context.metadata(of: history, context.facts(of: test.model)),
            confidentiality: context.internalOnly,
            sections: [
                Report.Section(
                    id: "results", title: context.words("检验结果", "Results"),
                    blocks: context.cautions(about: test.model) + [
                        .keyFigures([
                            Report.KeyFigure(
                                label: "AUC", value: .optionalDecimal(test.metrics.auc), kind: decimal),
                            Report.KeyFigure(
                                label: context.words("基础率", "Base rate"), value: .percent(base), kind: share),
                            Report.KeyFigure(
                                label: context.words("恒定概率的 Brier", "Brier of the base rate"),
                                value: .decimal(base * (1 - base)), kind: decimal),
                        ]),
                        .table(table),
                    ])
            ])
    }

    private static func row(_ name: String, _ metrics: RiskMetrics) -> [Cell] {
        [
            .text(name), .integer(metrics.visits), .integer(metrics.cases), .optionalDecimal(metrics.auc),
            .optionalDecimal(metrics.aucInterval?.lower), .optionalDecimal(metrics.aucInterval?.upper),
            .optionalDecimal(metrics.brier), .optionalDecimal(metrics.logLoss),
            .optionalPercent(metrics.precisionAt30), .optionalPercent(metrics.recallAt30),
        ]
    }

    private static func name(_ baseline: String, _ context: ReportContext) -> String {
        switch baseline {
        case "last-outcome": context.words("上次结果", "last outcome")
        case "raw-share": context.words("历史占比", "raw share")
        default: baseline
        }
    }
}

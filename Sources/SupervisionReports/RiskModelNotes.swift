import ReportKit
import SupervisionAnalytics
import SupervisionModel

extension ReportContext {
    /// What a model is and how far it can be trusted, by label.
    func facts(of model: RiskModel) -> [Report.Metadatum] {
        var facts = [
            Report.Metadatum(words("评分依据日", "As of"), model.fittedOn.description),
            Report.Metadatum(
                words("检查次数", "Visits"),
                "\(model.visits)"
                    + (model.trainingPeriod.map { "（\($0.lowerBound) – \($0.upperBound)）" } ?? "")),
            Report.Metadatum(
                words("半衰期（月）", "Half-life (months)"), "\(model.halfLife)"),
            Report.Metadatum(
                words("权重（严重/较重/一般）", "Weights (critical/serious/minor)"), "\(model.weights)"),
        ]
        if !model.configuration.covariates.isEmpty {
            facts.append(
                Report.Metadatum(
                    words("分层变量", "Levels"),
                    model.configuration.covariates.map { covariate($0) }.joined(separator: "、")))
        }
        return facts
    }

    /// What a reader must know before using scores of a model.
    func cautions(about model: RiskModel) -> [Report.Block] {
        var blocks: [Report.Block] = []
        switch model.status {
        case .noData:
            blocks.append(
                .note(Report.Note(.warning, words("没有可用的检查记录，无法评分。", "There is no visit to score from."))))
        case .degenerate:
            blocks.append(
                .note(
                    Report.Note(
                        .warning,
                        words(
                            "所有检查均无违规，无从区分机构。", "No visit found anything: nothing tells institutions apart."))
                ))
        case .tooFew:
            blocks.append(
                .note(
                    Report.Note(
                        .caution,
                        words(
                            "已知结果过少（\(model.selection.labelled)次检查中\(model.selection.cases)次），未给出概率；半衰期与权重取默认值。",
                            "Too few outcomes (\(model.selection.cases) of \(model.selection.labelled) visits) to give "
                                + "probabilities; half-life and weights are the defaults."))))
        case .ok, .approximated, .notConverged: break
        }
        return blocks
    }

    /// The outcome whose probability is given.
    func outcome(of model: RiskModel) -> String {
        switch model.configuration.label {
        case .severe: words("下次检查出现严重违规", "severe violation at the next visit")
        case .recorded(let column): words("下次检查 \(column)=1", "\(column)=1 at the next visit")
        }
    }
}

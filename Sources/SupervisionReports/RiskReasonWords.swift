import ReportKit
import SupervisionAnalytics
import SupervisionHistory

extension ReportContext {
    /// A reason in words: what was seen, how often, and against what.
    func reason(_ part: RiskContribution, in history: InspectionHistory) -> String {
        switch part.source {
        case .level(let level):
            let name = level.level.isEmpty ? words("（空）", "(blank)") : level.level
            return words(
                "\(covariate(level.covariate))“\(name)”的同类机构违规率为全体的\(times(level.multiplier))倍",
                "\(covariate(level.covariate)) “\(name)”: its like stand at \(times(level.multiplier)) × the overall rate"
            )
        case .item(let record):
            let item = history.items.indices.contains(record.item) ? history.items[record.item].title : ""
            let code = history.items.indices.contains(record.item) ? history.items[record.item].code : ""
            let title = item == code ? code : "\(code) \(item)"
            return words(
                "\(title)：\(record.visits)次检查中\(record.violations)次违规\(excess(record))",
                "\(title): \(record.violations) of \(record.visits) visits in violation\(excess(record))")
        case .escalations(let record):
            return words(
                "严重违规：\(record.visits)次检查中\(record.violations)次上报",
                "severe violations: recorded at \(record.violations) of \(record.visits) visits")
        }
    }

    /// The factor that a reason is about, in few words.
    func factor(_ part: RiskContribution, in history: InspectionHistory) -> String {
        switch part.source {
        case .level(let level): covariate(level.covariate)
        case .escalations: words("严重违规", "severe")
        case .item(let record):
            history.items[record.item].title == history.items[record.item].code
                ? history.items[record.item].code
                : "\(history.items[record.item].code) \(history.items[record.item].title)"
        }
    }

    /// What a covariate is called.
    func covariate(_ name: String) -> String {
        switch name {
        case "category": words("类别", "category")
        case "district": words("登记区", "registered district")
        case "kind": words("机构性质", "kind")
        default: name
        }
    }

    private func excess(_ record: RiskContribution.ItemRecord) -> String {
        guard record.expected > 0 else { return "" }
        let ratio = record.points / record.expected
        return words("，近期加权后为同类的\(times(ratio))倍", ", \(times(ratio)) × its like by recent weight")
    }

    /// A ratio with one digit behind the point.
    private func times(_ ratio: Double) -> String {
        DecimalText.fixed(ratio, fractionDigits: 1) ?? ""
    }

    /// What is to be said of the evidence behind a score.
    func evidence(_ evidence: RiskEvidence) -> String {
        switch evidence {
        case .sufficient: words("充分", "sufficient")
        case .insufficient: words("证据不足", "insufficient")
        case .none: words("无检查记录", "no visit yet")
        }
    }
}

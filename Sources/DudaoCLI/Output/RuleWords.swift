import ReportKit
import SupervisionModel

/// The rules of the measures as report documents.
struct RuleWords {
    /// The language.
    let locale: ReportLocale

    /// A table of rules.
    func list(of rules: [Rule]) -> Report {
        let title = words("督导规则", "Rules of supervision")
        let table = Table(
            id: "rules", title: title,
            columns: [
                Table.Column(id: "rule", title: words("规则", "Rule"), role: .key),
                Table.Column(id: "article", title: words("条款", "Place")),
                Table.Column(id: "title", title: words("名称", "What it is about")),
                Table.Column(id: "judged_by", title: words("判定", "Judged by")),
            ],
            rows: rules.map { rule in
                [
                    .text(rule.id.text), .text(places(of: rule)), .text(text(rule.title)),
                    .text(judge(rule.judge)),
                ]
            })
        return Report(
            title: title, legalBasis: ["《\(LegalBasis.measures)》"],
            sections: [Report.Section(id: "rules", title: title, blocks: [.table(table)])],
            primaryTableID: "rules")
    }

    /// Everything that there is to say of a rule.
    func page(of rule: Rule) -> Report {
        let none = words("无", "none")
        let facts: [(String, String, String)] = [
            ("judged_by", words("判定", "Judged by"), judge(rule.judge)),
            ("reading", words("口径", "Reading"), rule.reading.map(text) ?? none),
            ("settings", words("策略字段", "Fields of the policy"), joined(rule.settings) ?? none),
            ("inputs", words("依据的事实", "Facts it takes"), joined(rule.inputs) ?? none),
            ("citation", words("依据", "Citation"), rule.citation),
            (
                "reasons", words("理由代码", "Codes of its reasons"),
                joined(rule.reasonPrefixes.map { $0.hasSuffix(".") ? "\($0)…" : $0 }) ?? none
            ),
        ]
        let about = Table(
            id: "rule", title: text(rule.title),
            columns: [
                Table.Column(id: "field", title: words("字段", "Field"), role: .key),
                Table.Column(id: "label", title: words("项目", "What")),
                Table.Column(id: "value", title: words("内容", "Value")),
            ], rows: facts.map { [.text($0.0), .text($0.1), .text($0.2)] })
        let clauses = RuleCatalogue.beijing.clauses.filter { rule.clauses.contains($0.id) }
        let carried = Table(
            id: "clauses", title: words("落实的条款", "Clauses it carries out"),
            columns: [
                Table.Column(id: "clause", title: words("条款编号", "Clause"), role: .key),
                Table.Column(id: "place", title: words("条款", "Place")),
                Table.Column(id: "wording", title: words("原文", "Wording")),
                Table.Column(id: "gloss", title: words("英文说明", "What it asks")),
            ],
            rows: clauses.map { clause in
                [
                    .text(clause.id.text), .text(place(clause.basis)), .text(clause.chinese),
                    .text(clause.english),
                ]
            })
        return Report(
            title: text(rule.title), subtitle: rule.id.text, legalBasis: [rule.citation],
            sections: [
                Report.Section(
                    id: "rule", title: text(rule.title), blocks: [.table(about), .table(carried)])
            ], primaryTableID: "rule")
    }

    private func places(of rule: Rule) -> String {
        rule.bases.map(place).joined(separator: words("、", ", "))
    }

    private func place(_ basis: LegalBasis) -> String {
        locale == .zh ? basis.chinese : basis.description
    }

    private func judge(_ judge: RuleJudge) -> String { locale == .zh ? judge.chinese : judge.rawValue }

    private func text(_ text: RuleText) -> String { locale == .zh ? text.chinese : text.english }

    private func joined(_ names: [String]) -> String? {
        names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func words(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[locale] }
}

import ReportKit
import SupervisionModel

/// The compliance audit article by article.
struct ComplianceArticles {
    let words: ComplianceWords

    /// A section an article, the form last.
    func sections(_ lines: [ComplianceLine]) -> [Report.Section] {
        let articles = Dictionary(grouping: lines, by: \.basis.article)
        return articles.keys.sorted { ($0 == 0 ? 99 : $0) < ($1 == 0 ? 99 : $1) }.map { article in
            section(article, articles[article] ?? [])
        }
    }

    private func section(_ article: Int, _ lines: [ComplianceLine]) -> Report.Section {
        let rows = rows(lines)
        let id = article == 0 ? "form" : "article-\(article)"
        let tallies = [Ruling.breached, .forPerson, .held, .notApplicable].compactMap { ruling -> String? in
            let count = lines.count { $0.verdict.ruling == ruling }
            return count == 0 ? nil : "\(words.ruling(ruling)) \(count)"
        }.joined(separator: words.words("，", ", "))
        return Report.Section(
            id: id, title: "\(words.article(article))（\(tallies)）",
            blocks: [
                .table(
                    Table(
                        id: id, title: words.article(article),
                        columns: [
                            Table.Column(id: "rule", title: words.words("事项", "Rule"), role: .key),
                            Table.Column(id: "subject", title: words.words("对象", "Subject"), role: .key),
                            Table.Column(id: "ruling", title: words.words("结论", "Ruling")),
                            Table.Column(id: "reason", title: words.words("情况", "Reason")),
                            Table.Column(id: "counts", title: words.words("数量", "Counts")),
                            Table.Column(id: "records", title: words.words("记录", "Records")),
                            Table.Column(id: "citation", title: words.words("依据", "Citation")),
                        ], rows: rows))
            ])
    }

    /// Lines that need somebody, a row a finding; then those that don't, together where they say the same.
    private func rows(_ lines: [ComplianceLine]) -> [[Cell]] {
        var rows: [[Cell]] = []
        for ruling in [Ruling.breached, .forPerson] {
            rows += cases(lines.filter { $0.verdict.ruling == ruling })
        }
        rows += notes(lines.filter { $0.verdict.ruling == .breached || $0.verdict.ruling == .forPerson })
        let calm = lines.filter { $0.verdict.ruling == .held || $0.verdict.ruling == .notApplicable }
        return rows + together(calm)
    }

    /// A row a finding; those without records once, with everybody of whom they are said.
    private func cases(_ lines: [ComplianceLine]) -> [[Cell]] {
        var order: [[String]] = []
        var cases: [[String]: [Case]] = [:]
        for line in lines {
            let shown = line.findings.filter { $0.reason.bearing != .note }
            for (place, finding) in shown.enumerated() {
                let records = words.records(finding.records, limit: ComplianceReport.named)
                let own = records.isEmpty ? "" : words.subject(line.subject)
                let bearing = finding.reason.bearing == .adverse ? "adverse" : "doubtful"
                let key = [line.rule.id.text, bearing, words.reason(finding.reason), records, own]
                if cases[key] == nil { order.append(key) }
                cases[key, default: []].append(Case(line: line, finding: finding, isFirst: place == 0))
            }
        }
        return order.compactMap { key in
            guard let group = cases[key], let first = group.first else { return nil }
            let reason = first.finding.reason
            return [
                .text(words.title(first.line.rule)), .text(names(group.map(\.line))),
                .text(words.ruling(reason.bearing == .adverse ? .breached : .forPerson)), .text(key[2]),
                .text(first.isFirst ? words.counts(sum(group.map(\.line))) : ""), .text(key[3]),
                .text(words.context.citation(reason.basis)),
            ]
        }
    }

    private struct Case {
        let line: ComplianceLine
        let finding: ComplianceFinding
        let isFirst: Bool
    }

    /// What is said for the reader beside the findings, once where several lines say the same.
    private func notes(_ lines: [ComplianceLine]) -> [[Cell]] {
        var order: [[String]] = []
        var groups: [[String]: [ComplianceLine]] = [:]
        for line in lines {
            let texts = line.findings.filter { $0.reason.bearing == .note }.map { reason in
                words.reason(reason.reason)
            }
            guard !texts.isEmpty else { continue }
            let key = [line.rule.id.text, listed(texts)]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(line)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return [
                .text(words.title(first.rule)), .text(names(group)), .text(words.words("说明", "note")),
                .text(key[1]), .empty, .empty, .text(words.context.citation(first.basis)),
            ]
        }
    }

    private func names(_ lines: [ComplianceLine]) -> String {
        let subjects = lines.map { words.subject($0.subject) }
        let comma = words.words("、", ", ")
        guard subjects.count > 4 else { return subjects.joined(separator: comma) }
        return subjects.prefix(3).joined(separator: comma)
            + words.words("等\(subjects.count)区", " and \(subjects.count - 3) more")
    }

    private func together(_ lines: [ComplianceLine]) -> [[Cell]] {
        var order: [[String]] = []
        var groups: [[String]: [ComplianceLine]] = [:]
        for line in lines {
            let texts = line.findings.map { words.reason($0.reason) }
            let key = [line.rule.id.text, words.ruling(line), listed(texts)]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(line)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return [
                .text(words.title(first.rule)), .text(names(group)), .text(key[1]), .text(key[2]),
                .text(words.counts(sum(group))), .empty, .text(words.context.citation(first.basis)),
            ]
        }
    }

    private func sum(_ lines: [ComplianceLine]) -> [ComplianceCount] {
        guard let first = lines.first else { return [] }
        return first.counts.map { count in
            ComplianceCount(count.kind, lines.reduce(0) { $0 + ($1.count(count.kind) ?? 0) })
        }
    }

    private func listed(_ texts: [String]) -> String {
        let limit = 8
        let shown = texts.prefix(limit).joined(separator: words.words("；", " "))
        return texts.count > limit
            ? shown + words.words("；等共\(texts.count)条", " And \(texts.count - limit) more.") : shown
    }
}

extension ComplianceWords {
    /// The gravest ruling of some lines.
    func worst(_ lines: [ComplianceLine]) -> String {
        for wanted in [Ruling.breached, .forPerson, .held]
        where lines.contains(where: { $0.verdict.ruling == wanted }) {
            return ruling(wanted)
        }
        return lines.first.map(ruling) ?? ""
    }
}

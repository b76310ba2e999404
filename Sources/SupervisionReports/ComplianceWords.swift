import ReportKit
import SupervisionModel

/// The words of the compliance audit in the report's language.
struct ComplianceWords {
    let context: ReportContext

    func words(_ zh: String, _ en: String) -> String { context.words(zh, en) }

    func ruling(_ ruling: Ruling) -> String {
        words(ruling.chinese, ruling.rawValue.split(separator: "-").joined(separator: " "))
    }

    /// The ruling of a line, or that what it needs isn't in the source.
    func ruling(_ line: ComplianceLine) -> String {
        line.verdict.gives(.notInFolder) && line.verdict.ruling == .notApplicable
            ? words("未提供", "not in the folder") : ruling(line.verdict.ruling)
    }

    func title(_ rule: Rule) -> String { words(rule.title.chinese, rule.title.english) }

    func reason(_ reason: Reason) -> String { words(reason.chinese, reason.english) }

    func article(_ article: Int) -> String {
        context.citation(LegalBasis(article: article))
    }

    func district(_ code: DistrictCode) -> String {
        let name = context.policy.districts.district(code)?.name
        return words(name ?? code.text, name.map { "\(code) \($0)" } ?? code.text)
    }

    func subject(_ subject: ComplianceSubject) -> String {
        switch subject {
        case .city: words("全市", "City")
        case .district(let code): district(code)
        case .institution(let id, let code): "\(district(code)) \(id)"
        }
    }

    func counts(_ counts: [ComplianceCount]) -> String {
        counts.map { count in
            let name = words(
                count.kind.chinese, count.kind.rawValue.split(separator: "-").joined(separator: " "))
            return "\(name) \(count.value)"
        }.joined(separator: words("，", ", "))
    }

    /// Records by kind, at most so many of each kind.
    func records(_ records: [ComplianceReference], limit: Int) -> String {
        var parts: [String] = []
        for kind in ComplianceReference.Kind.allCases {
            let own = records.filter { $0.kind == kind }
            guard !own.isEmpty else { continue }
            let names = own.prefix(limit).map(\.id).joined(separator: words("、", ", "))
            let rest =
                own.count > limit ? words(" 等\(own.count)", " and \(own.count - limit) more") : ""
            let name = words(kind.chinese, kind.rawValue.split(separator: "-").joined(separator: " "))
            parts.append("\(name) \(names)\(rest)")
        }
        return parts.joined(separator: words("；", "; "))
    }

    /// The graver findings of lines of one rule in words, at most so many, one of each subject first.
    func gist(_ lines: [ComplianceLine], limit: Int) -> String {
        let named = lines.count > 1
        var found: [String] = []
        let most = lines.map(\.graver.count).max() ?? 0
        for place in 0..<most {
            for line in lines where place < line.graver.count {
                let text = reason(line.graver[place].reason)
                found.append(named ? subject(line.subject) + words("：", ": ") + text : text)
            }
        }
        let texts = found.prefix(limit).joined(separator: words("；", " "))
        return found.count > limit
            ? texts + words("；等共\(found.count)件", " And \(found.count - limit) more.") : texts
    }

    /// The readings of a line.
    func reading(_ line: ComplianceLine) -> String? {
        let own = line.rule.reading
        guard context.locale == .zh else { return own?.english }
        let chosen = line.readings.filter { !$0.isEmpty }
        return chosen.isEmpty ? own?.chinese : chosen.joined(separator: "；")
    }

    /// A table of the data folder by its name, with what it holds.
    func table(_ name: String) -> String {
        guard let known = Self.tables[name] else { return name }
        return words("\(known)（\(name).csv）", "\(name).csv")
    }

    private static let tables = [
        "filed_plans": "备案方案", "supervisors": "质量督导员登记册", "employments": "任职", "conflicts": "利害关系",
        "standing_measures": "对督导员的处理措施", "interpretations": "解释", "policy_layers": "政策层次",
        "officers": "质量内控人员",
        "officer_register": "内控人员登记册", "assessors": "考评等工作人员", "dispatches": "派遣", "signatures": "督导表签字",
        "supplement_answers": "督导表附页", "escalations": "严重违规", "complaints": "投诉", "internal_checks": "内控检查",
        "monthly_reports": "月报", "credit_entries": "信用档案", "own_rules": "实施细则", "proceedings": "办理事项",
        "proceeding_steps": "办理步骤", "evidence": "资料", "availability": "不能派遣时间", "person_documents": "人员证件",
        "frozen_pools": "抽查基数快照",
    ]
}

extension ComplianceLine {
    /// The findings that make its ruling.
    var graver: [ComplianceFinding] {
        let wanted: Reason.Bearing = verdict.ruling == .breached ? .adverse : .doubtful
        return findings.filter { $0.reason.bearing == wanted }
    }
}

/// The rules of the measures in the order of the articles, with look-up.
///
/// ```swift
/// let rule = try RuleCatalogue.beijing.rule("quota.share")
/// rule.citation  // 《北京市职业技能等级认定质量督导管理办法（试行）》第十一条
/// ```
public struct RuleCatalogue: Sendable {
    /// The rules, in the order of the articles.
    public let rules: [Rule]
    /// The clauses that they carry out, or that a person judges.
    public let clauses: [RegulationClause]

    /// Makes a catalogue.
    ///
    /// - Throws: ``ModelError`` with code `catalogueMalformed` when two rules or two clauses share a name, a rule names a
    ///   clause that isn't there, or a clause has neither a rule nor a reason why a person judges, or both.
    public init(rules: [Rule], clauses: [RegulationClause]) throws(ModelError) {
        if let twice = Self.repeated(rules.map(\.id.text)) ?? Self.repeated(clauses.map(\.id.text)) {
            throw ModelError(
                code: .catalogueMalformed, message: "\(twice) names two things; give each a name of its own.")
        }
        let known = Set(clauses.map(\.id))
        for rule in rules {
            for clause in rule.clauses where !known.contains(clause) {
                throw ModelError(
                    code: .catalogueMalformed,
                    message:
                        "Rule \(rule.id) carries out \(clause), which is no clause; list it, or name another."
                )
            }
        }
        let carried = Set(rules.flatMap(\.clauses))
        for clause in clauses where carried.contains(clause.id) == (clause.personJudges != nil) {
            throw ModelError(
                code: .catalogueMalformed,
                message: "Clause \(clause.id) must have either a rule or a reason why a person judges.",
                basis: clause.basis)
        }
        self.init(trusted: rules, clauses)
    }

    init(trusted rules: [Rule], _ clauses: [RegulationClause]) {
        self.rules = rules
        self.clauses = clauses
    }

    /// Finds a rule by its id.
    ///
    /// - Throws: ``ModelError`` with code `ruleUnknown`, naming the nearest ids that are known.
    /// - Complexity: O(number of rules × length of the id²) where the id isn't known.
    public func rule(_ id: RuleID) throws(ModelError) -> Rule {
        if let rule = rules.first(where: { $0.id == id }) { return rule }
        let names = nearest(to: id.text).joined(separator: ", ")
        throw ModelError(
            code: .ruleUnknown,
            message: "There is no rule \(id); "
                + (names.isEmpty ? "the catalogue is empty." : "the nearest are \(names)."))
    }

    /// The rules that carry out a clause, in the order of the catalogue.
    public func rules(for clause: ClauseID) -> [Rule] { rules.filter { $0.clauses.contains(clause) } }

    /// The rules that rest on an article, in the order of the catalogue; 0 stands for the form.
    public func rules(ofArticle article: Int) -> [Rule] {
        rules.filter { rule in rule.bases.contains { $0.article == article } }
    }

    /// The rule that gives reasons of that code, or nothing where none does.
    ///
    /// Of several the one whose prefix says most, so that `quota.counted` can be told from what else begins `quota.`.
    public func rule(giving code: Reason.Code) -> Rule? {
        let best = rules.map { ($0, $0.longestPrefix(of: code)) }.max { $0.1 < $1.1 }
        return best.flatMap { $0.1 > 0 ? $0.0 : nil }
    }

    /// Up to three ids that resemble a text most, those that need the fewest changes first.
    private func nearest(to text: String) -> [String] {
        let ranked = rules.map { ($0.id.text, Self.changes(from: text, to: $0.id.text)) }
        return ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
    }

    /// How many bytes have to be put in, taken out or changed to make one text of another.
    private static func changes(from text: String, to other: String) -> Int {
        let target = Array(other.utf8)
        var row = Array(0...target.count)
        // Longer than any id helps nobody, and a text of any length may come from outside.
        for (index, byte) in text.utf8.prefix(64).enumerated() {
            var next = [index + 1]
            for (column, wanted) in target.enumerated() {
                next.append(
                    min(row[column] + (byte == wanted ? 0 : 1), row[column + 1] + 1, next[column] + 1))
            }
            row = next
        }
        return row[target.count]
    }

    private static func repeated(_ names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }
}

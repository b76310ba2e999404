/// One rule of the measures as a value: what it asks, from which facts, by which reading, and who judges.
///
/// A rule describes; it evaluates nothing. The evaluation of those that the program judges stands in types of its own,
/// whose reasons lead back here by their codes (``RuleCatalogue/rule(giving:)``).
public struct Rule: Hashable, Sendable {
    /// The rule's name for programs: `quota.share`.
    public let id: RuleID
    /// The rule's name for people.
    public let title: RuleText
    /// Who judges by it.
    public let judge: RuleJudge
    /// The clauses that it carries out.
    public let clauses: [ClauseID]
    /// The places of those clauses in the measures, each once, in their order.
    public let bases: [LegalBasis]
    /// The facts that it takes, as the data folder names them: `officers.born_on`; empty where it takes none of them.
    public let inputs: [String]
    /// The fields of the policy that it takes: `spotCheckShare`.
    public let settings: [String]
    /// The reading (口径) taken where the text leaves a choice, or nothing where it leaves none.
    public let reading: RuleText?
    /// What the codes of its reasons begin with; ``gives(_:)`` says how.
    public let reasonPrefixes: [String]

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - id: The rule's name for programs.
    ///   - title: Its name for people.
    ///   - judge: Who judges by it.
    ///   - clauses: The clauses that it carries out; their places become ``bases``.
    ///   - inputs: The facts that it takes, `table.column`.
    ///   - settings: The fields of the policy that it takes.
    ///   - reading: The reading taken.
    ///   - reasonPrefixes: What the codes of its reasons begin with, beside its own id.
    public init(
        id: RuleID, title: RuleText, judge: RuleJudge, clauses: [RegulationClause], inputs: [String] = [],
        settings: [String] = [], reading: RuleText? = nil, reasonPrefixes: [String] = []
    ) {
        self.id = id
        self.title = title
        self.judge = judge
        self.clauses = clauses.map(\.id)
        var bases: [LegalBasis] = []
        for clause in clauses where !bases.contains(clause.basis) { bases.append(clause.basis) }
        self.bases = bases
        self.inputs = inputs
        self.settings = settings
        self.reading = reading
        self.reasonPrefixes = [id.text] + reasonPrefixes
    }

    /// The citation that reports print: 《北京市职业技能等级认定质量督导管理办法（试行）》第十一条.
    public var citation: String {
        "《\(LegalBasis.measures)》" + bases.map(\.chinese).joined(separator: "、")
    }

    /// Tells whether a reason of that code can come from the rule.
    ///
    /// A prefix that ends with a full stop takes in all that begins with it; any other is the code itself, or what comes
    /// before a full stop or a hyphen in it. So `officer.age` gives `officer.age-readings`, and not `officer.aged`.
    public func gives(_ code: Reason.Code) -> Bool { longestPrefix(of: code) > 0 }

    /// The length of the longest prefix that a code begins with, 0 where there is none.
    func longestPrefix(of code: Reason.Code) -> Int {
        reasonPrefixes.map { prefix in
            guard code.text.hasPrefix(prefix) else { return 0 }
            let next = code.text.dropFirst(prefix.count).first
            let ends = next == nil || next == "." || next == "-" || prefix.hasSuffix(".")
            return ends ? prefix.count : 0
        }.max() ?? 0
    }
}

/// Names a rule: `quota.share`.
public typealias RuleID = Identifier<Rule>

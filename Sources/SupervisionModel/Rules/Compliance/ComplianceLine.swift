/// One line of the compliance audit: a rule, whom it is asked about, and what the facts come to.
///
/// A line proposes: it refuses and sanctions nobody.
public struct ComplianceLine: Hashable, Sendable {
    /// The rule.
    public let rule: Rule
    /// The place in the measures.
    public let basis: LegalBasis
    /// Whom the rule is asked about.
    public let subject: ComplianceSubject
    /// What the facts come to.
    public let verdict: Verdict
    /// Each reason of the verdict, in its order, with its records.
    public let findings: [ComplianceFinding]
    /// The numbers behind it.
    public let counts: [ComplianceCount]
    /// The readings (口径) taken, as the policy in force prints them.
    public let readings: [String]
    /// What somebody has to ask, where only a person can judge.
    public let question: RuleText?
    /// The tables that the rule needs and the source doesn't have, by name.
    public let missing: [String]

    /// The records concerned, each once and in order.
    public var records: [ComplianceReference] { Set(findings.flatMap(\.records)).sorted() }

    /// The citation that reports print.
    public var citation: String { basis.citation }

    /// A count by its kind, nothing where the line has none.
    public func count(_ kind: ComplianceCount.Kind) -> Int? { counts.first { $0.kind == kind }?.value }

    /// Whether it is for a person whatever the facts are: nothing on record speaks for or against it.
    public var isStandingQuestion: Bool {
        verdict.ruling == .forPerson
            && verdict.reasons.allSatisfy { $0.bearing == .note || $0.code == .complianceQuestion }
    }
}

extension ComplianceLine {
    /// A line whose verdict its findings come to.
    init(
        _ rule: Rule, _ basis: LegalBasis, _ subject: ComplianceSubject, _ findings: [ComplianceFinding],
        _ counts: [ComplianceCount], _ readings: [String], question: RuleText?
    ) {
        let sorted = findings.sorted()
        self.init(
            rule: rule, basis: basis, subject: subject, verdict: Verdict(sorted.map(\.reason)),
            findings: sorted, counts: counts, readings: readings, question: question, missing: [])
    }

    /// A line that there is nothing to judge on.
    init(
        _ rule: Rule, _ basis: LegalBasis, _ subject: ComplianceSubject, notApplicable note: Reason,
        missing: [String], readings: [String] = []
    ) {
        self.init(
            rule: rule, basis: basis, subject: subject, verdict: .notApplicable([note]),
            findings: [ComplianceFinding(note)], counts: [], readings: readings, question: nil,
            missing: missing)
    }
}

extension Reason.Code {
    /// A table that the rule needs isn't in the source.
    public static let notInFolder = Reason.Code("compliance.not-in-folder")
    /// The institution's registers are another district's, which the source doesn't show.
    public static let registeredElsewhere = Reason.Code("compliance.registered-elsewhere")
    /// There is nothing of the kind that the rule is about.
    public static let nothingToJudge = Reason.Code("compliance.nothing")
    /// The measures weren't in force.
    public static let measuresNotInForce = Reason.Code("compliance.not-in-force")
    /// Somebody has to be asked: no fact on record can tell.
    public static let complianceQuestion = Reason.Code("compliance.question")
}

/// One sentence or independent duty of the measures, or one row of the form, so that none can be overlooked.
///
/// Each is carried out by a rule (``RuleCatalogue/rules(for:)``) or is left to a person with the reason why.
public struct RegulationClause: Hashable, Sendable {
    /// The clause's name: the article, the item where there are items, and its number there, as in `13.1.4`; `form.P3`.
    public let id: ClauseID
    /// Its place in the measures.
    public let basis: LegalBasis
    /// A few characters of its wording, enough to find it.
    public let chinese: String
    /// What it asks, in the project's own words.
    public let english: String
    /// Why no rule can carry it out and a person judges, or nothing where a rule does.
    public let personJudges: String?

    /// Makes a clause.
    ///
    /// - Parameters:
    ///   - id: The clause's name.
    ///   - basis: Its place in the measures.
    ///   - chinese: A few characters of its wording.
    ///   - english: What it asks, in the project's own words.
    ///   - personJudges: Why a person judges, where no rule can.
    public init(
        id: ClauseID, basis: LegalBasis, chinese: String, english: String, personJudges: String? = nil
    ) {
        self.id = id
        self.basis = basis
        self.chinese = chinese
        self.english = english
        self.personJudges = personJudges
    }
}

/// Names a clause of the measures: `11.2`, `13.1.4`, `form.P3`.
public typealias ClauseID = Identifier<RegulationClause>

extension RuleCatalogue {
    /// The rules of Beijing's measures, which carry out every clause that isn't a person's alone.
    public static let beijing = RuleCatalogue(
        trusted: general + officers + dispatch + content + consequences + form, RegulationClause.all)

    /// The clauses of those ids; one that isn't listed is left out, which the tests of the catalogue would find.
    static func clauses(_ ids: String...) -> [RegulationClause] {
        ids.compactMap { id in RegulationClause.all.first { $0.id.text == id } }
    }
}

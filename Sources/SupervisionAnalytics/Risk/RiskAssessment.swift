public import SupervisionModel

/// All institutions scored on one day, the riskiest first.
public struct RiskAssessment: Sendable {
    /// The model that scored.
    public let model: RiskModel
    /// The day whose knowledge was used.
    public let asOf: CalendarDay
    /// The institutions in the order of expected rank, then of identifier.
    public let institutions: [InstitutionRisk]
    /// Institutions left out of the ranking since they had been withdrawn, as places in the history.
    public let withdrawn: [Int]
    /// How the ranks were found: `approximated` where a grid stood in for the exact sum.
    public let rankStatus: ResultStatus

    /// Finds an institution's risk by its place in the history.
    ///
    /// - Complexity: O(institutions).
    public func risk(ofInstitution index: Int) -> InstitutionRisk? {
        institutions.first { $0.institution == index }
    }
}

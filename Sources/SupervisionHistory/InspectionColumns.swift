public import SupervisionModel

/// The visits of a history, one row each, as columns of equal length.
public struct InspectionColumns: Hashable, Sendable {
    /// Identifiers as the data gave them: of records in the full form, of inspections in the three-file form.
    public var ids: [String] = []
    /// The institution visited, an index into the history's institutions.
    public var institutions: [Int32] = []
    /// The district of the visit, an index into the history's districts, or ``InspectionHistory/noDistrict``.
    public var districts: [Int16] = []
    /// The day of the visit: what happened.
    public var days: [CalendarDay] = []
    /// The day the centre knew of it, never before ``days``.
    public var reportDays: [CalendarDay] = []
    /// How the session was assessed, where the regime has modes.
    public var modes: [AssessmentMode?] = []
    /// Why the visit was made, where known.
    public var purposes: [DispatchPurpose?] = []
    /// Candidates at the session, where known.
    public var candidates: [Int32?] = []
    /// The probability with which the visit had been drawn, in (0, 1], where it was drawn and logged.
    public var inclusionProbabilities: [Double?] = []
    /// Escalations recorded for the visited session: severe violations, each with its own facts.
    public var escalations: [UInt8] = []
    /// What a visit is for when a model is tested, where the data says so.
    public var splits: [InspectionSplit?] = []
    /// Outcomes recorded with visits.
    public var labels: [LabelColumn] = []
    /// What was found.
    public var findings: Findings

    /// Makes empty columns with findings of one form.
    public init(findings: Findings) {
        self.findings = findings
    }

    /// The number of visits.
    public var count: Int { ids.count }

    /// Finds an outcome by its name.
    ///
    /// - Throws: ``HistoryError`` with code `unknownColumn`, listing those that exist.
    public func label(_ name: String) throws(HistoryError) -> LabelColumn {
        if let found = labels.first(where: { $0.name == name }) { return found }
        let known = labels.map(\.name).joined(separator: ", ")
        throw HistoryError(
            code: .unknownColumn,
            message:
                "The inspections have no outcome column \(name); use one of: \(known.isEmpty ? "(none)" : known)."
        )
    }
}

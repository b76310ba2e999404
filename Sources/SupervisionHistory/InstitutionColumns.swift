public import SupervisionModel

/// The institutions of a history, one row each, as columns of equal length.
public struct InstitutionColumns: Hashable, Sendable {
    /// Identifiers as the data gave them.
    public var ids: [InstitutionID] = []
    /// Names; the identifier where the data has none.
    public var names: [String] = []
    /// Where each is registered, an index into the history's districts, or ``InspectionHistory/noDistrict``.
    public var districts: [Int16] = []
    /// The day each opened or was filed, where known.
    public var openedOn: [CalendarDay?] = []
    /// The day each was withdrawn, where it was.
    public var withdrawnOn: [CalendarDay?] = []
    /// Properties known in advance, `category` among them where the data has any.
    public var covariates: [CovariateColumn] = []

    /// Makes empty columns.
    public init() {}

    /// The number of institutions.
    public var count: Int { ids.count }

    /// Finds a covariate by its name.
    ///
    /// - Throws: ``HistoryError`` with code `unknownColumn`, listing those that exist.
    public func covariate(_ name: String) throws(HistoryError) -> CovariateColumn {
        if let found = covariates.first(where: { $0.name == name }) { return found }
        let known = covariates.map(\.name).joined(separator: ", ")
        throw HistoryError(
            code: .unknownColumn,
            message:
                "The institutions have no column \(name); use one of: \(known.isEmpty ? "(none)" : known).")
    }
}

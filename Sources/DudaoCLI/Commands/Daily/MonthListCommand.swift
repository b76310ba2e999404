import SupervisionStore

/// `dudao month list`.
enum MonthListCommand: ListDefinition {
    static let table = StoredTable.monthlyReports
    static let dated: String? = "month"
    static let summary = listing("List districts' monthly reports.", by: ["month"])
}

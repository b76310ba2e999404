import SupervisionStore

extension IdentityKind {
    /// The table in which things of the kind stand.
    var table: StoredTable {
        switch self {
        case .institution: .institutions
        case .session: .sessions
        case .dispatch: .dispatches
        case .record: .records
        case .escalation: .escalations
        case .complaint: .complaints
        case .creditEntry: .creditEntries
        case .proceeding: .proceedings
        }
    }

    /// The column with the store's own key.
    var keyColumn: String {
        self == .creditEntry ? "entry_key" : rawValue + "_key"
    }

    /// The column with the id from outside.
    var idColumn: String {
        self == .creditEntry ? "entry_id" : rawValue + "_id"
    }

    /// Whether its ids are unique within a district, or in the whole city.
    var isOfDistrict: Bool { table.ownership == .district }
}

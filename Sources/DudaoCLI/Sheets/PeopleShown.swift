import SupervisionStore

/// How far people are shown.
enum PeopleShown: Sendable {
    /// By id alone.
    case byID
    /// With their names, in the registers of people for those who may see them.
    case byName

    /// The columns of a table that stay out.
    func hidden(of table: StoredTable) -> Set<String> {
        // What stands for a document's number is nobody's to read.
        if table == .personDocuments { return ["commitment"] }
        switch self {
        case .byName: return []
        case .byID: return table == .supervisors || table == .officers ? ["name", "sex", "born_on"] : []
        }
    }
}

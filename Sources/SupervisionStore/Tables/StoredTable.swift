/// A table that every store keeps, as data: the files of the data folder with the district that owns each row.
///
/// One description serves the store in memory, the one in PostgreSQL, import and export; a test holds it to the
/// database's catalogue and to the folder's specification.
public struct StoredTable: Hashable, Sendable {
    /// Whose rows they are.
    public enum Ownership: Hashable, Sendable {
        /// One district's: the first column is `district_code`, which never changes.
        case district
        /// The city's, seen by all: districts, checklists, institutions and their filed plans.
        case directory
        /// The city's, about people: seen by the municipal centre, and by a district only as far as its own
        /// supervisors go.
        case people
    }

    /// What may become of a row.
    public enum Change: Hashable, Sendable {
        /// It may be replaced by a later state.
        case replaced
        /// It stays as it is for good (Articles 3 and 16).
        case never
    }

    /// The table's name, that of its file.
    public let name: String
    /// Whose rows they are.
    public let ownership: Ownership
    /// What may become of a row.
    public let change: Change
    /// The columns, in their order.
    public let columns: [StoredColumn]
    /// The places of the columns that make a row's key.
    public let key: [Int]

    init(_ name: String, _ ownership: Ownership, _ change: Change, key: [String], _ columns: [StoredColumn]) {
        self.name = name
        self.ownership = ownership
        self.change = change
        self.columns = columns
        self.key = key.compactMap { wanted in columns.firstIndex { $0.name == wanted } }
    }

    /// The place of a column.
    public func place(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// Tells whether two descriptions are of the same table.
    public static func == (left: StoredTable, right: StoredTable) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

import SupervisionStore

/// The pieces of SQL that one table needs, made once from its description; values are bound where they are used.
struct TableStatements: Sendable {
    /// One column of the database: of one of the table's columns it may take two.
    struct Column: Sendable {
        let name: String
        /// The place of the cell that it holds.
        let place: Int
        /// Whether it holds the store's own key of that cell's id.
        let kind: IdentityKind?
    }

    let table: StoredTable
    /// The table's name with its schema.
    let name: String
    /// The columns as they stand in the database.
    let columns: [Column]
    /// The columns of the primary key.
    let keyNames: [String]
    /// For each of the table's columns, the expression that gives its cell.
    let expressions: [String]
    /// FROM with the joins that the expressions need.
    let source: String
    /// The expressions of the table's key, in its order.
    let order: [String]

    init(_ table: StoredTable) {
        self.table = table
        name = "dudao." + table.name
        var columns: [Column] = []
        var expressions: [String] = []
        var joins = ""
        for (place, column) in table.columns.enumerated() {
            switch column.kind {
            case .identifier(let kind):
                columns.append(Column(name: kind.keyColumn, place: place, kind: kind))
                columns.append(Column(name: column.name, place: place, kind: nil))
                expressions.append("t.\(column.name)")
            case .reference(let kind):
                columns.append(Column(name: kind.keyColumn, place: place, kind: kind))
                expressions.append("r_\(kind.rawValue).\(kind.idColumn)")
                joins += Self.join(kind)
            default:
                columns.append(Column(name: column.name, place: place, kind: nil))
                expressions.append("t.\(column.name)")
            }
        }
        self.columns = columns
        self.expressions = expressions
        source = "FROM \(name) AS t\(joins)"
        order = table.key.map { expressions[$0] }
        var keyNames: [String] = table.ownership == .district ? ["district_code"] : []
        for place in table.key {
            let column = columns.first { $0.place == place }
            if let column, !keyNames.contains(column.name) { keyNames.append(column.name) }
        }
        self.keyNames = keyNames
    }

    /// Joins what a reference refers to; of records the version takes part.
    private static func join(_ kind: IdentityKind) -> String {
        let alias = "r_\(kind.rawValue)"
        var condition = "\(alias).\(kind.keyColumn) = t.\(kind.keyColumn)"
        if kind.isOfDistrict { condition = "\(alias).district_code = t.district_code AND " + condition }
        if kind == .record { condition += " AND \(alias).version = t.version" }
        return " JOIN dudao.\(kind.table.name) AS \(alias) ON \(condition)"
    }

    /// SELECT of every cell, without conditions.
    var select: String { "SELECT \(expressions.joined(separator: ", ")) \(source)" }

    /// The columns that a later state may change: not those of a key, not the row's own id, never the district.
    var changeable: [Column] {
        columns.filter { column in
            if case .identifier = table.columns[column.place].kind { return false }
            return !keyNames.contains(column.name) && column.name != "district_code"
        }
    }

    /// `a.k = b.k AND …` over the primary key.
    func keyMatch(_ left: String, _ right: String) -> String {
        keyNames.map { "\(left).\($0) = \(right).\($0)" }.joined(separator: " AND ")
    }

    /// `(a.x, a.y)` over columns.
    static func list(_ alias: String, _ names: [String]) -> String {
        "(" + names.map { "\(alias).\($0)" }.joined(separator: ", ") + ")"
    }

    private static let made: [String: TableStatements] = Dictionary(
        uniqueKeysWithValues: StoredTable.all.map { ($0.name, TableStatements($0)) })

    /// The pieces for a table.
    static func of(_ table: StoredTable) -> TableStatements { made[table.name] ?? TableStatements(table) }
}

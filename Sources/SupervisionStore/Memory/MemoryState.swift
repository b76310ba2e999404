import SupervisionModel

/// Everything that a store in memory keeps, as one value: a copy costs nothing until it is changed.
struct MemoryState {
    private var tables: [String: MemoryTable]
    var bookings: [BookingSlot: BookingHolder] = [:]
    var chains: [AuditChain: [AuditEntry]] = [:]
    var secrets: [AuditSecret] = []
    var outbox: [StoredOutboxMessage] = []

    init() {
        tables = Dictionary(
            StoredTable.all.map { ($0.name, MemoryTable($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// A table's rows; changed in place.
    subscript(table: StoredTable) -> MemoryTable {
        get { tables[table.name] ?? MemoryTable(table) }
        _modify { yield &tables[table.name, default: MemoryTable(table)] }
    }

    // MARK: Who sees what

    /// Tells whether a role sees a row, as row security would.
    func shows(_ row: StoredRow, of table: StoredTable, to role: ActorRole) -> Bool {
        switch table.ownership {
        case .directory: return true
        case .district:
            guard let district = self[table].district(of: row) else { return false }
            return role.sees(DistrictCode(district))
        case .people:
            guard case .district(let own) = role else { return true }
            guard let place = table.place("person_id"),
                let supervisor = supervisor(row.cells[place]),
                let home = StoredTable.supervisors.place("home_district")
            else { return false }
            return CellOrder.same(supervisor.cells[home], .text(own.text))
        }
    }

    /// Tells whether a role may write a row of a district, or of the city where the table has no districts.
    func lets(_ role: ActorRole, write row: StoredRow, in table: StoredTable) -> Bool {
        guard table.ownership == .district else { return role.writesRegisters }
        guard let district = self[table].district(of: row) else { return false }
        return role.writes(DistrictCode(district))
    }

    func supervisor(_ person: StoredCell) -> StoredRow? {
        let supervisors = self[.supervisors]
        return supervisors.places(keyedBy: [person]).first.map { supervisors.rows[$0] }
    }

    // MARK: References

    /// Checks that everything a row refers to is there, in its own district where the other is a district's.
    ///
    /// - Throws: ``StoreError`` with code `notFound`.
    func checkReferences(of row: StoredRow, in table: StoredTable) throws(StoreError) {
        let district = self[table].district(of: row)
        for (cell, column) in zip(row.cells, table.columns) {
            guard case .reference(let kind) = column.kind, cell != .blank else { continue }
            var key = [cell]
            if kind == .record, let version = table.place("version") { key.append(row.cells[version]) }
            guard !holds(kind, key: key, district: district) else { continue }
            throw StoreError(
                code: .notFound,
                message: "A row of \(table.name) refers by \(column.name) to what isn't there"
                    + "\(kind == .institution ? "" : " in its district"); enter that first.")
        }
    }

    /// Tells whether a thing with a key is there.
    func holds(_ kind: IdentityKind, key: [StoredCell], district: String?) -> Bool {
        let table =
            switch kind {
            case .institution: StoredTable.institutions
            case .session: StoredTable.sessions
            case .dispatch: StoredTable.dispatches
            case .record: StoredTable.records
            case .escalation: StoredTable.escalations
            case .complaint: StoredTable.complaints
            case .creditEntry: StoredTable.creditEntries
            case .proceeding: StoredTable.proceedings
            }
        let stored = self[table]
        return stored.places(keyedBy: key).contains { place in
            guard let owner = stored.district(of: stored.rows[place]), let district else { return true }
            return CellOrder.compare(owner, district) == 0
        }
    }
}

import LibPQ
import SupervisionModel
import SupervisionStore

extension PostgresUnitOfWork {
    func insert(_ row: StoredRow, into table: StoredTable) async throws {
        try await ending { try await add(row, to: table) }
    }

    func replace(_ row: StoredRow, in table: StoredTable) async throws {
        try await ending { try await change(row, in: table) }
    }

    private func add(_ row: StoredRow, to table: StoredTable) async throws {
        try checkWritable(row, table)
        let pieces = TableStatements.of(table)
        var sql = SQL(
            trusted:
                "INSERT INTO \(pieces.name) (\(pieces.columns.map(\.name).joined(separator: ", "))) VALUES (")
        for (number, column) in pieces.columns.enumerated() {
            if number > 0 { sql.append(", ") }
            sql.append(try await value(column, of: row, in: table, .making))
        }
        sql.append(")")
        try await makeMonth(of: row, in: table)
        let statement = sql
        _ = try await on(table.name) { connection in try connection.execute(statement) }
        noteWritten(1)
        if table == .records { try await refreshRollups(ofRecord: row) }
    }

    private func change(_ row: StoredRow, in table: StoredTable) async throws {
        guard table.change == .replaced else {
            throw StoreError(
                code: .immutable,
                message: "Rows of \(table.name) are never edited; enter a later one beside it.",
                basis: LegalBasis(article: table == .creditEntries ? 16 : 3))
        }
        if table.ownership == .district, case .text(let code)? = row.cells.first, actor.role != .auditor,
            !actor.role.sees(DistrictCode(code))
        {
            throw missing(table)
        }
        try checkWritable(row, table)
        let pieces = TableStatements.of(table)
        var sql = SQL(trusted: "UPDATE \(pieces.name) AS t SET ")
        let others = pieces.changeable
        guard !others.isEmpty else {
            let key = table.key.map { row.cells[$0] }
            if try await find(key, in: table) == nil { throw missing(table) }
            return
        }
        for (number, column) in others.enumerated() {
            sql.append(SQL(trusted: number == 0 ? "\(column.name) = " : ", \(column.name) = "))
            sql.append(try await value(column, of: row, in: table, .finding))
        }
        sql.append(" WHERE true")
        // An institution's registered district isn't part of its key, and never changes either.
        for name in pieces.keyNames + (table == .institutions ? ["district_code"] : []) {
            guard let column = pieces.columns.first(where: { $0.name == name }) else { continue }
            sql.append(SQL(trusted: " AND t.\(name) = "))
            sql.append(try await value(column, of: row, in: table, .finding))
        }
        let statement = sql
        let count = try await on(table.name) { connection in try connection.execute(statement) }
        guard count > 0 else { throw missing(table) }
        noteWritten(count)
    }

    private func missing(_ table: StoredTable) -> StoreError {
        StoreError(
            code: .notFound, message: "\(table.name): There is no row with that key that the actor sees.")
    }

    // MARK: Leave

    /// Refuses what the role may not write before the database does, with words that help.
    private func checkWritable(_ row: StoredRow, _ table: StoredTable) throws(StoreError) {
        try RowRules.check(row, of: table)
        switch table.ownership {
        case .district:
            guard case .text(let code)? = row.cells.first, actor.role.writes(DistrictCode(code)) else {
                throw StoreError(
                    code: .notPermitted,
                    message: "\(table.name): \(actor.role) may not write rows of another district.",
                    basis: LegalBasis(article: 5))
            }
        case .directory, .people:
            guard actor.role.writesRegisters else {
                throw StoreError(
                    code: .notPermitted, message: "\(table.name): the municipal centre keeps this register.",
                    basis: LegalBasis(article: 4))
            }
        }
    }

    // MARK: Keys

    private enum Purpose { case making, finding }

    private func value(
        _ column: TableStatements.Column, of row: StoredRow, in table: StoredTable, _ purpose: Purpose
    ) async throws -> SQL {
        let cell = row.cells[column.place]
        let kind = table.columns[column.place].kind
        guard let identity = column.kind else { return cell.bound(as: kind) }
        guard case .text(let id) = cell else {
            throw StoreError(
                code: .malformed, message: "\(table.name).\(table.columns[column.place].name) names nothing.")
        }
        var district: DistrictCode?
        if identity.isOfDistrict, case .text(let code)? = row.cells.first { district = DistrictCode(code) }
        if case .identifier = kind, purpose == .making {
            return "\(PostgresUUID(try await ownKey(identity, id, in: district)))"
        }
        return "\(PostgresUUID(try await existingKey(identity, id, in: district)))"
    }

    /// The key of a thing that is there.
    ///
    /// - Throws: `StoreError` with code `notFound` when it isn't, or belongs to another district.
    func existingKey(_ kind: IdentityKind, _ id: String, in district: DistrictCode?) async throws -> StoreKey
    {
        if let key = try await lookUp(kind, id, in: district) { return key }
        throw StoreError(
            code: .notFound,
            message: "There is no \(kind.rawValue) \"\(id)\""
                + (district.map { " in district \($0)." } ?? "."))
    }

    /// The key of a thing that another row of it may have: a record's earlier version, a dispatch's other member.
    private func ownKey(_ kind: IdentityKind, _ id: String, in district: DistrictCode?) async throws
        -> StoreKey
    {
        if let known = try await lookUp(kind, id, in: district) { return known }
        let new = keys.key(at: now)
        keep(new, Self.name(kind, id, district))
        return new
    }

    private func lookUp(_ kind: IdentityKind, _ id: String, in district: DistrictCode?) async throws
        -> StoreKey?
    {
        let name = Self.name(kind, id, district)
        if let known = knownKey(name) { return known }
        var sql = SQL(
            trusted: "SELECT \(kind.keyColumn) FROM dudao.\(kind.table.name) WHERE \(kind.idColumn) = ")
        sql.append("\(id)")
        if let district { sql.append(" AND district_code = \(district.text)") }
        sql.append(" LIMIT 1")
        let statement = sql
        let found = try await on(kind.table.name) { connection in
            try connection.first(statement)?.decode(PostgresUUID.self, at: 0)
        }
        guard let found else { return nil }
        keep(StoreKey(found), name)
        return StoreKey(found)
    }

    private static func name(_ kind: IdentityKind, _ id: String, _ district: DistrictCode?) -> [UInt8] {
        Array("\(kind.rawValue)\n\(district?.text ?? "")\n\(id)".utf8)
    }

    // MARK: What goes with a row

    private func makeMonth(of row: StoredRow, in table: StoredTable) async throws {
        guard table == .findings, let place = table.place("visited_on"),
            case .day(let day) = row.cells[place],
            isNew(day.month)
        else { return }
        _ = try await on("findings") { connection in
            try connection.query(
                "SELECT dudao.make_findings_months(\([PostgresDate(daysSince1970: Int(day.number))]))"
            ).count
        }
    }

    /// Counts the months anew that any version of a record touches.
    private func refreshRollups(ofRecord row: StoredRow) async throws {
        guard case .text(let code)? = row.cells.first, let place = StoredTable.records.place("record_id"),
            case .text(let id) = row.cells[place]
        else { return }
        try await on("item_months") { connection in
            try Rollups.refresh(district: code, record: id, on: connection)
        }
    }
}

import LibPQ
import SupervisionModel
import SupervisionStore

/// One table's way through a load: what is copied into a table of the transaction's own, and what goes on from there.
struct LoadStage {
    /// What was seen of the rows as they passed.
    struct Facts {
        /// Districts that own rows.
        var districts: Set<String> = []
        /// Months of visits.
        var months: Set<Int32> = []
        /// The last district seen, to spare a look-up a row.
        var lastDistrict: [UInt8] = []
        var lastMonth = Int32.min
    }

    private let table: StoredTable
    private let pieces: TableStatements
    private let dayPlace: Int?

    init(_ table: StoredTable) {
        self.table = table
        pieces = TableStatements.of(table)
        dayPlace = table == .findings ? table.place("visited_on") : nil
    }

    private var stageName: String { "pg_temp.stage_\(table.name)" }
    private var columnList: String { pieces.columns.map(\.name).joined(separator: ", ") }

    var create: SQL {
        SQL(
            trusted: "CREATE TEMPORARY TABLE stage_\(table.name) ON COMMIT DROP AS "
                + "SELECT \(columnList) FROM \(pieces.name) WITH NO DATA")
    }
    var copy: SQL { SQL(trusted: "COPY \(stageName) (\(columnList)) FROM STDIN (FORMAT binary)") }
    var drop: SQL { SQL(trusted: "DROP TABLE IF EXISTS \(stageName)") }

    // MARK: Rows

    /// Writes one row in the order of the database's columns.
    func write(
        _ cells: UnsafeBufferPointer<BulkCell>, into writer: inout BinaryCopyWriter,
        runs: [IdentityKind: StoreKey],
        known: [IdentityKind: KnownKeys], facts: inout Facts
    ) throws {
        guard cells.count == table.columns.count else {
            throw StoreError(
                code: .malformed,
                message: "A row of \(table.name) has \(table.columns.count) cells, not \(cells.count).")
        }
        try writer.beginRow(pieces.columns.count)
        for column in pieces.columns {
            let cell = cells[column.place]
            if let kind = column.kind {
                guard case .identity(let ordinal, _) = cell, ordinal >= 0, let run = runs[kind] else {
                    throw StoreError(
                        code: .malformed,
                        message:
                            "\(table.name).\(table.columns[column.place].name): the id was not announced.")
                }
                let key =
                    try key(kind, ordinal, of: cells, known[kind], column) ?? run.advanced(by: Int(ordinal))
                try writer.write(PostgresUUID(key))
                continue
            }
            switch cell {
            case .blank: try writer.writeNull()
            case .text(let bytes), .identity(_, let bytes): try writer.write(utf8: bytes)
            case .day(let number): try writer.write(PostgresDate(daysSince1970: Int(number)))
            case .instant(let microseconds):
                try writer.write(PostgresTimestamp(microsecondsSince1970: microseconds))
            case .integer(let number):
                guard let small = Int32(exactly: number) else {
                    throw StoreError(code: .malformed, message: "\(table.name): \(number) is too large.")
                }
                try writer.write(small)
            case .number(let number): try writer.write(number)
            case .flag(let flag): try writer.write(flag)
            }
        }
        note(cells, in: &facts)
    }

    /// The key that the store has for an id in the row's district; nothing for one that is new.
    private func key(
        _ kind: IdentityKind, _ ordinal: Int32, of cells: UnsafeBufferPointer<BulkCell>, _ known: KnownKeys?,
        _ column: TableStatements.Column
    ) throws(StoreError) -> StoreKey? {
        guard let known, !known.isEmpty else { return nil }
        guard kind.isOfDistrict, case .text(let district) = cells[0] else { return known.find(ordinal) }
        switch known.find(ordinal, district: district) {
        case .key(let key): return key
        case .new: return nil
        case .elsewhere(let other):
            guard case .identity(_, let id) = cells[column.place] else { return nil }
            throw StoreError(
                code: .immutable,
                message:
                    "\(table.name) \(String(decoding: id, as: UTF8.self)) belongs to district \(other) and can't move "
                    + "to \(String(decoding: district, as: UTF8.self)); give it a new id there.")
        }
    }

    private func note(_ cells: UnsafeBufferPointer<BulkCell>, in facts: inout Facts) {
        if table.ownership == .district, case .text(let bytes) = cells[0],
            !bytes.elementsEqual(facts.lastDistrict)
        {
            facts.lastDistrict = Array(bytes)
            facts.districts.insert(String(decoding: bytes, as: UTF8.self))
        }
        if let dayPlace, case .day(let number) = cells[dayPlace] {
            let month = CalendarDay(number: number).month.index
            if month != facts.lastMonth {
                facts.lastMonth = month
                facts.months.insert(month)
            }
        }
    }

    // MARK: Merging

    /// Puts what is new in its place, and compares what the store has already.
    func merge(
        rows: Int, facts: Facts, actor: ActorIdentity, on connection: isolated Connection
    ) throws -> BulkCount {
        if !facts.months.isEmpty {
            let days = facts.months.sorted().map {
                PostgresDate(daysSince1970: Int(CalendarMonth(index: $0).firstDay.number))
            }
            _ = try connection.query("SELECT dudao.make_findings_months(\(days))")
        }
        let isEmpty = try connection.query(SQL(trusted: "SELECT 1 FROM \(pieces.name) LIMIT 1")).isEmpty
        guard mayWrite(actor) else {
            let unlike = try unlikeCount(on: connection)
            guard unlike == 0 else {
                throw StoreError(
                    code: .notPermitted,
                    message:
                        "\(table.name): \(unlike) rows are new or differ, and only the municipal centre writes them.",
                    basis: LegalBasis(article: 4))
            }
            return BulkCount(unchanged: rows)
        }
        if isEmpty {
            let inserted = try connection.execute(
                SQL(
                    trusted:
                        "INSERT INTO \(pieces.name) (\(columnList)) SELECT \(columnList) FROM \(stageName)"))
            return BulkCount(inserted: inserted)
        }
        _ = try connection.execute(SQL(trusted: "ANALYZE \(stageName)"))
        try refuseMoved(on: connection)
        let replaced = try table.change == .never ? refuseEdited(on: connection) : update(on: connection)
        let inserted = try connection.execute(
            SQL(
                trusted: """
                    INSERT INTO \(pieces.name) (\(columnList)) SELECT \(columnList) FROM \(stageName) AS s
                    WHERE NOT EXISTS (SELECT 1 FROM \(pieces.name) AS t WHERE \(pieces.keyMatch("t", "s")))
                    """))
        return BulkCount(inserted: inserted, replaced: replaced, unchanged: rows - inserted - replaced)
    }

    private func mayWrite(_ actor: ActorIdentity) -> Bool {
        switch table.ownership {
        case .district: true
        case .directory, .people: actor.role.writesRegisters
        }
    }

    /// How many staged rows the store doesn't have just so.
    private func unlikeCount(on connection: isolated Connection) throws -> Int {
        let same = pieces.columns.map { "t.\($0.name) IS NOT DISTINCT FROM s.\($0.name)" }.joined(
            separator: " AND ")
        let count = try connection.first(
            SQL(
                trusted: """
                    SELECT count(*) FROM \(stageName) AS s
                    WHERE NOT EXISTS (SELECT 1 FROM \(pieces.name) AS t WHERE \(same))
                    """))
        return Int(try count?.decode(Int64.self, at: 0) ?? 0)
    }

    private var changeableNames: [String] { pieces.changeable.map(\.name) }

    private var differs: String {
        guard !changeableNames.isEmpty else { return "false" }
        return TableStatements.list("t", changeableNames) + " IS DISTINCT FROM "
            + TableStatements.list("s", changeableNames)
    }

    /// The key of a staged row in the words of the data, for a message.
    private var keyWords: String {
        table.key.map { place -> String in
            switch table.columns[place].kind {
            case .reference(let kind):
                "(SELECT r.\(kind.idColumn) FROM dudao.\(kind.table.name) AS r "
                    + "WHERE r.\(kind.keyColumn) = s.\(kind.keyColumn) LIMIT 1)"
            default: "s.\(table.columns[place].name)::text"
            }
        }.joined(separator: " || ' ' || ")
    }

    private func refuseEdited(on connection: isolated Connection) throws -> Int {
        let edited = try connection.first(
            SQL(
                trusted: """
                    SELECT \(keyWords) FROM \(stageName) AS s JOIN \(pieces.name) AS t ON \(pieces.keyMatch("t", "s"))
                    WHERE \(differs) LIMIT 1
                    """))
        guard let edited else { return 0 }
        throw StoreError(
            code: .immutable,
            message:
                "\(table.name) \(try edited.decode(String.self, at: 0)) is stored with other content; what was "
                + "submitted is never edited: give the correction as a new version.",
            basis: LegalBasis(article: table == .creditEntries ? 16 : 3))
    }

    /// An institution's registered district never changes: complaints and credit entries belong to it.
    private func refuseMoved(on connection: isolated Connection) throws {
        guard table == .institutions,
            let identity = pieces.columns.first(where: { $0.kind != nil }),
            case .identifier = table.columns[identity.place].kind
        else { return }
        let moved = try connection.first(
            SQL(
                trusted: """
                    SELECT \(keyWords), t.district_code, s.district_code
                    FROM \(stageName) AS s JOIN \(pieces.name) AS t ON t.\(identity.name) = s.\(identity.name)
                    WHERE t.district_code <> s.district_code LIMIT 1
                    """))
        guard let moved else { return }
        throw StoreError(
            code: .immutable,
            message: "\(table.name) \(try moved.decode(String.self, at: 0)) belongs to district "
                + "\(try moved.decode(String.self, at: 1)) and can't move to \(try moved.decode(String.self, at: 2)); "
                + "give it a new id there.")
    }

    private func update(on connection: isolated Connection) throws -> Int {
        guard !changeableNames.isEmpty else { return 0 }
        let set = changeableNames.map { "\($0) = s.\($0)" }.joined(separator: ", ")
        return try connection.execute(
            SQL(
                trusted: """
                    UPDATE \(pieces.name) AS t SET \(set) FROM \(stageName) AS s
                    WHERE \(pieces.keyMatch("t", "s")) AND \(differs)
                    """))
    }
}

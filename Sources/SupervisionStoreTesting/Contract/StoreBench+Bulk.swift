import SupervisionModel
import SupervisionStore

extension StoreBench {
    /// Loads rows, each table once, in the order of tables, and appends an act.
    func load(_ rows: [FixtureRow], as actor: ActorIdentity) async throws -> BulkCount {
        try await write(as: actor) { work in try await StoreBench.load(rows, into: work) }
    }

    /// Loads rows within a unit of work.
    static func load(_ rows: [FixtureRow], into work: any UnitOfWork) async throws -> BulkCount {
        try await work.load { loader in
            var ids: [IdentityKind: [[UInt8]: Int32]] = [:]
            for row in rows {
                for (cell, column) in zip(row.row.cells, row.table.columns) {
                    guard let kind = column.kind.identity, case .text(let text) = cell else { continue }
                    let known = Int32(ids[kind]?.count ?? 0)
                    let bytes = Array(text.utf8)
                    if ids[kind]?[bytes] == nil { ids[kind, default: [:]][bytes] = known }
                }
            }
            for kind in IdentityKind.allCases {
                let numbers = ids[kind] ?? [:]
                try loader.announce(
                    BulkIdentities(kind: kind, count: numbers.count) { bytes in numbers[Array(bytes)] })
            }
            var sum = BulkCount()
            for table in StoredTable.all {
                let own = rows.filter { $0.table == table }
                guard !own.isEmpty else { continue }
                let count = try loader.load(table) { append in
                    for row in own { try StoreBench.give(row, ids, append) }
                }
                sum.inserted += count.inserted
                sum.replaced += count.replaced
                sum.unchanged += count.unchanged
            }
            return sum
        }
    }

    private static func give(
        _ row: FixtureRow, _ ids: [IdentityKind: [[UInt8]: Int32]],
        _ append: (UnsafeBufferPointer<BulkCell>) throws -> Void
    ) throws {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for cell in row.row.cells {
            let start = bytes.count
            if case .text(let text) = cell { bytes.append(contentsOf: text.utf8) }
            ranges.append(start..<bytes.count)
        }
        try bytes.withUnsafeBytes { all in
            let cells = row.row.cells.indices.map { place -> BulkCell in
                let own = UnsafeRawBufferPointer(rebasing: all[ranges[place]])
                switch row.row.cells[place] {
                case .blank: return .blank
                case .text:
                    guard let kind = row.table.columns[place].kind.identity else { return .text(own) }
                    return .identity(ordinal: ids[kind]?[Array(own)] ?? -1, text: own)
                case .day(let day): return .day(day.number)
                case .instant(let instant): return .instant(instant.microseconds)
                case .integer(let number): return .integer(Int64(number))
                case .number(let number): return .number(number)
                case .flag(let flag): return .flag(flag)
                }
            }
            try cells.withUnsafeBufferPointer(append)
        }
    }

    /// Every row of a table, as unloading gives them.
    func unloaded(_ table: StoredTable, as actor: ActorIdentity) async throws -> [StoredRow] {
        try await store.reading(as: actor) { work in
            try await work.unload { unloader in
                var rows: [StoredRow] = []
                try unloader.unload(table) { cells in
                    rows.append(StoredRow(cells.map { StoredCell($0) }))
                }
                return rows
            }
        }
    }
}

extension StoredColumn.Kind {
    /// What an id in the column is of.
    var identity: IdentityKind? {
        switch self {
        case .identifier(let kind), .reference(let kind): kind
        default: nil
        }
    }
}

extension StoredCell {
    /// The cell by value, while its bytes are valid.
    init(_ cell: BulkCell) {
        switch cell {
        case .blank: self = .blank
        case .text(let bytes), .identity(_, let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
        case .day(let number): self = .day(CalendarDay(number: number))
        case .instant(let microseconds): self = .instant(Instant(microseconds: microseconds))
        case .integer(let number): self = .integer(Int(number))
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        }
    }
}

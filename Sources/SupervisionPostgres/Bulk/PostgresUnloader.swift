import LibPQ
import SupervisionStore

/// Gives tables by COPY, from the one moment that the transaction reads.
struct PostgresUnloader: BulkUnloader {
    let connection: Connection

    func unload(_ table: StoredTable, _ body: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws {
        let pieces = TableStatements.of(table)
        let sql = SQL(
            trusted:
                "COPY (\(pieces.select) ORDER BY \(pieces.order.joined(separator: ", "))) TO STDOUT (FORMAT binary)"
        )
        // Buffer and function stay on this thread, which is the connection's.
        nonisolated(unsafe) let cells = UnsafeMutableBufferPointer<BulkCell>.allocate(
            capacity: table.columns.count)
        cells.initialize(repeating: .blank)
        defer { cells.deallocate() }
        do {
            try withoutActuallyEscaping(body) { body in
                nonisolated(unsafe) let body = body
                try connection.assumeIsolated { connection in
                    _ = try connection.copyOut(sql) { row in
                        for (place, column) in table.columns.enumerated() {
                            cells[place] =
                                try row.isNull(at: place) ? .blank : Self.cell(row, place, column.kind)
                        }
                        try body(UnsafeBufferPointer(cells))
                    }
                }
            }
        } catch let error as PQError {
            throw StoreError(error, table.name)
        }
    }

    private static func cell(
        _ row: borrowing BinaryCopyRow, _ place: Int, _ kind: StoredColumn.Kind
    ) throws -> BulkCell {
        switch kind {
        case .text, .code, .district, .identifier, .reference: return .text(try row.bytes(at: place))
        case .day, .month:
            guard let days = try row.date(at: place).daysSince1970, let number = Int32(exactly: days) else {
                throw StoredCell.infinite
            }
            return .day(number)
        case .instant:
            guard let microseconds = try row.timestamp(at: place).microsecondsSince1970 else {
                throw StoredCell.infinite
            }
            return .instant(microseconds)
        case .integer: return .integer(Int64(try row.int32(at: place)))
        case .probability: return .number(try row.double(at: place))
        case .flag: return .flag(try row.bool(at: place))
        }
    }
}

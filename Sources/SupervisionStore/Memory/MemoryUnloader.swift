import SupervisionModel

/// Gives tables from a copy of everything; ids carry the number -1, since nobody announced any.
struct MemoryUnloader: BulkUnloader {
    let role: ActorRole
    let state: MemoryState

    func unload(_ table: StoredTable, _ body: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for row in state[table].rows where state.shows(row, of: table, to: role) {
            bytes.removeAll(keepingCapacity: true)
            ranges.removeAll(keepingCapacity: true)
            for cell in row.cells {
                let start = bytes.count
                if case .text(let text) = cell { bytes.append(contentsOf: text.utf8) }
                ranges.append(start..<bytes.count)
            }
            try bytes.withUnsafeBytes { all in
                let cells = row.cells.indices.map { place in
                    bulk(
                        row.cells[place], table.columns[place].kind,
                        UnsafeRawBufferPointer(rebasing: all[ranges[place]]))
                }
                try cells.withUnsafeBufferPointer(body)
            }
        }
    }

    private func bulk(
        _ cell: StoredCell, _ kind: StoredColumn.Kind, _ bytes: UnsafeRawBufferPointer
    ) -> BulkCell {
        switch cell {
        case .blank: .blank
        case .text:
            switch kind {
            case .identifier, .reference: .identity(ordinal: -1, text: bytes)
            default: .text(bytes)
            }
        case .day(let day): .day(day.number)
        case .instant(let instant): .instant(instant.microseconds)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        }
    }
}

import SupervisionModel

/// Loads tables into a copy of everything; used from one task.
final class MemoryLoader: BulkLoader {
    private let actor: ActorIdentity
    private var announced: Set<IdentityKind> = []
    private var lastTable = -1
    private(set) var state: MemoryState
    private(set) var hasWritten = false

    init(actor: ActorIdentity, state: MemoryState) {
        self.actor = actor
        self.state = state
    }

    func announce(_ identities: BulkIdentities) throws(StoreError) {
        guard lastTable < 0, announced.insert(identities.kind).inserted else {
            throw StoreError(
                code: .malformed,
                message:
                    "Ids of kind \(identities.kind.rawValue) were announced late or twice; announce each "
                    + "kind once, before the first table.")
        }
    }

    func load(
        _ table: StoredTable, rows: (_ append: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws -> Void
    ) throws -> BulkCount {
        guard let number = StoredTable.all.firstIndex(of: table), number > lastTable else {
            throw StoreError(
                code: .malformed,
                message:
                    "\(table.name) was loaded out of its turn; load each table once, in the order of all.")
        }
        lastTable = number
        var incoming: [StoredRow] = []
        try rows { cells in
            let row = StoredRow(try cells.enumerated().map { try cell($1, table, $0) })
            try RowRules.check(row, of: table)
            guard state.lets(actor.role, write: row, in: table) else {
                throw StoreError.mayNotWrite(
                    actor, "row \(state[table].words(for: row)) of \(table.name)")
            }
            try state.checkReferences(of: row, in: table)
            incoming.append(row)
        }
        let count = try state[table].merge(incoming)
        hasWritten = hasWritten || count.inserted > 0 || count.replaced > 0
        return count
    }

    private func cell(
        _ cell: BulkCell, _ table: StoredTable, _ place: Int
    ) throws(StoreError) -> StoredCell {
        switch cell {
        case .blank: return .blank
        case .text(let bytes): return .text(try text(bytes, table, place))
        case .day(let number): return .day(CalendarDay(number: number))
        case .instant(let microseconds): return .instant(Instant(microseconds: microseconds))
        case .integer(let number): return .integer(Int(number))
        case .number(let number): return .number(number)
        case .flag(let flag): return .flag(flag)
        case .identity(_, let bytes):
            switch place < table.columns.count ? table.columns[place].kind : .text {
            case .identifier(let kind), .reference(let kind):
                guard announced.contains(kind) else {
                    throw StoreError(
                        code: .malformed,
                        message:
                            "\(table.name) names ids of kind \(kind.rawValue), which were never announced.")
                }
                return .text(try text(bytes, table, place))
            default:
                throw StoreError(
                    code: .malformed,
                    message: "Column \(place + 1) of \(table.name) holds no ids; give it a cell of its kind.")
            }
        }
    }

    private func text(
        _ bytes: UnsafeRawBufferPointer, _ table: StoredTable, _ place: Int
    ) throws(StoreError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StoreError(
                code: .malformed, message: "Column \(place + 1) of a row of \(table.name) isn't UTF-8.")
        }
        return text
    }
}

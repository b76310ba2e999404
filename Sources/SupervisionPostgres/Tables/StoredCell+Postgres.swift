import LibPQ
import SupervisionModel
import SupervisionStore

extension StoredCell {
    /// The cell bound as a value of its column's type.
    func bound(as kind: StoredColumn.Kind) -> SQL {
        switch self {
        case .text(let text): "\(text)"
        case .day(let day): "\(PostgresDate(daysSince1970: Int(day.number)))"
        case .instant(let instant): "\(PostgresTimestamp(microsecondsSince1970: instant.microseconds))"
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .blank:
            switch kind {
            case .text, .code, .district, .identifier, .reference: Self.null(String.self)
            case .day, .month: Self.null(PostgresDate.self)
            case .instant: Self.null(PostgresTimestamp.self)
            case .integer: Self.null(Int.self)
            case .probability: Self.null(Double.self)
            case .flag: Self.null(Bool.self)
            }
        }
    }

    /// NULL of a type, which the statement must know.
    private static func null<Value: PostgresEncodable>(_ type: Value.Type) -> SQL {
        let value: some PostgresEncodable = Value?.none
        return "\(value)"
    }

    /// Reads a cell of a column from a row of a result.
    init(_ row: Row, at place: Int, as kind: StoredColumn.Kind) throws {
        guard try !row.isNull(at: place) else {
            self = .blank
            return
        }
        switch kind {
        case .text, .code, .district, .identifier, .reference:
            self = .text(try row.decode(String.self, at: place))
        case .day, .month: self = .day(try Self.day(try row.decode(PostgresDate.self, at: place)))
        case .instant:
            let stamp = try row.decode(PostgresTimestamp.self, at: place)
            guard let microseconds = stamp.microsecondsSince1970 else { throw Self.infinite }
            self = .instant(Instant(microseconds: microseconds))
        case .integer: self = .integer(Int(try row.decode(Int32.self, at: place)))
        case .probability: self = .number(try row.decode(Double.self, at: place))
        case .flag: self = .flag(try row.decode(Bool.self, at: place))
        }
    }

    static func day(_ date: PostgresDate) throws(StoreError) -> CalendarDay {
        guard let days = date.daysSince1970, let number = Int32(exactly: days) else { throw infinite }
        return CalendarDay(number: number)
    }

    static var infinite: StoreError {
        StoreError(
            code: .damaged,
            message: "The store holds a day or an instant that is infinite; nothing of ours writes one.")
    }
}

extension StoredRow {
    /// Reads a row of a table from a row of its SELECT.
    init(_ row: Row, of table: StoredTable) throws {
        self.init(try table.columns.enumerated().map { try StoredCell(row, at: $0, as: $1.kind) })
    }
}

import SupervisionModel
import SupervisionStore

/// Turns the rows of a file into rows of a stored table, a cell buffer for all of them.
struct BulkConsumer: RowConsumer {
    /// Where a cell comes from.
    private enum Origin {
        case blank
        case text(Int)
        /// One of a list: its code is written, whichever word the file had.
        case code(Int, FixedTexts)
        case flag(Int)
        case day(Int)
        case month(Int)
        case instant(Int)
        case integer(Int)
        case number(Int)
        case identity(Int)
        /// The record that several columns refer to together.
        case record(Int)
        case districtOfSession(Int)
        case districtOfInstitution(Int)
        case districtOfVersion
        case districtColumn(Int)
        case visitedOn
        case letters(record: Int, version: Int)
    }

    private let origins: [Origin]
    private let owners: RowOwners
    private let districts: FixedTexts
    private let append: (UnsafeBufferPointer<BulkCell>) throws -> Void
    private let cells: CellBuffer
    private let letters = KeyBytes()
    /// For findings: the columns whose values say whether an answer is more than a letter.
    private let finding: (answer: Int, others: [Int])?
    private(set) var rowCount = 0
    private(set) var rowsByDistrict: [Int]
    private(set) var failure: (any Error)?

    let checksKeys = true
    var isDone: Bool { failure != nil }

    init(
        _ table: StoredTable, _ file: FileSpecification, owners: RowOwners,
        append: @escaping (UnsafeBufferPointer<BulkCell>) throws -> Void
    ) {
        self.owners = owners
        self.append = append
        districts = FixedTexts(owners.codes.map(\.text))
        rowsByDistrict = Array(repeating: 0, count: owners.codes.count)
        cells = CellBuffer(count: table.columns.count)
        finding =
            table == .findings
            ? (file.place("answer"), ["sampled", "failed", "remark"].map(file.place)) : nil
        let districts = districts
        let isOwned = table.ownership == .district
        origins = table.columns.map { Self.origin($0, file, districts, isOwned: isOwned) }
    }

    private static func origin(
        _ column: StoredColumn, _ file: FileSpecification, _ districts: FixedTexts, isOwned: Bool
    ) -> Origin {
        guard let place = file.columns.firstIndex(where: { $0.name == column.name }) else {
            switch column.name {
            case "district_code":
                if file.compositeReference != nil { return .districtOfVersion }
                // Where a session may be left out, the row is of the institution's district.
                if let place = file.columns.firstIndex(where: {
                    $0.name == "session_id" && $0.need == .required
                }) {
                    return .districtOfSession(place)
                }
                return .districtOfInstitution(file.place("institution_id"))
            case "visited_on": return .visitedOn
            case "answers":
                return .letters(record: file.place("record_id"), version: file.place("version"))
            default: return .blank
            }
        }
        switch file.columns[place].type {
        case .text, .freeDistrict, .item: return .text(place)
        case .day: return .day(place)
        case .month: return .month(place)
        case .instant: return .instant(place)
        case .integer: return .integer(place)
        case .probability: return .number(place)
        case .district:
            return isOwned && column.name == "district_code"
                ? .districtColumn(place) : .code(place, districts)
        case .vocabulary(let vocabulary), .severity(let vocabulary):
            return column.kind == .flag ? .flag(place) : .code(place, FixedTexts(vocabulary.codes))
        case .identifier, .reference:
            switch column.kind {
            case .identifier, .reference:
                return file.compositeReference != nil && column.name == "record_id"
                    ? .record(place) : .identity(place)
            default: return .text(place)
            }
        }
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        if let finding, Answer.allCases[Int(row[finding.answer])] != .no,
            finding.others.allSatisfy({ row[$0] == TableRow.blank })
        {
            return
        }
        var owner: Int?
        for (place, origin) in origins.enumerated() {
            cells[place] = cell(origin, row, table, &owner)
        }
        rowCount += 1
        if let owner, rowsByDistrict.indices.contains(owner) { rowsByDistrict[owner] += 1 }
        do { try append(cells.all) } catch { failure = error }
    }

    private func cell(
        _ origin: Origin, _ row: TableRow, _ table: TableReader, _ owner: inout Int?
    ) -> BulkCell {
        let wanted: Int? =
            switch origin {
            case .districtOfSession(let place): owners.district(ofSession: Int(row[place]))
            case .districtOfInstitution(let place): owners.district(ofInstitution: Int(row[place]))
            case .districtOfVersion:
                owners.session(ofVersion: row.composite).flatMap(owners.district(ofSession:))
            case .districtColumn(let place): Int(row[place])
            default: nil
            }
        if let wanted {
            owner = wanted
            return .text(districts[wanted])
        }
        switch origin {
        case .text(let place), .identity(let place), .record(let place), .day(let place), .month(let place),
            .instant(let place), .integer(let place), .number(let place), .flag(let place),
            .code(let place, _):
            guard row[place] != TableRow.blank else { return .blank }
        default: break
        }
        switch origin {
        case .text(let place): return .text(row.bytes(place))
        case .code(let place, let texts): return .text(texts[Int(row[place])])
        case .flag(let place): return .flag(row[place] == 0)
        case .day(let place): return .day(Int32(truncatingIfNeeded: row[place]))
        case .month(let place):
            return .day(CalendarMonth(index: Int32(truncatingIfNeeded: row[place])).firstDay.number)
        case .instant(let place): return .instant(row[place])
        case .integer(let place): return .integer(row[place])
        case .number(let place): return .number(Double(bitPattern: UInt64(bitPattern: row[place])))
        case .identity(let place):
            return .identity(ordinal: Int32(truncatingIfNeeded: row[place]), text: row.bytes(place))
        case .record(let place):
            return .identity(ordinal: table.recordNumber, text: row.bytes(place))
        case .visitedOn:
            return (owners.records?.visitedOn[row.composite]).map { .day($0.number) } ?? .blank
        case .letters(let record, let version):
            guard let number = owners.versions.find(record: Int(row[record]), version: row[version]) else {
                return .blank
            }
            owners.letters(ofVersion: number, into: letters)
            return .text(letters.bytes)
        case .blank, .districtOfSession, .districtOfInstitution, .districtOfVersion, .districtColumn:
            return .blank
        }
    }
}

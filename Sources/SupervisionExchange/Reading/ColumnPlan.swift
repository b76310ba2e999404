import SupervisionModel

/// How one column of a file at hand is read: where it stands, and what its cells are looked up in.
final class ColumnPlan {
    /// What its cells are, without payload.
    enum Kind {
        case text, identifier, reference, lookup, severity, day, month, instant, integer, probability
    }

    let specification: ColumnSpecification
    let kind: Kind
    /// The cell's place in a row.
    let cell: Int
    /// Ids to add to, or to look up in.
    let interners: [ByteInterner]
    /// A vocabulary, the districts or the items.
    let lexicon: Lexicon?
    let bounds: ClosedRange<Int>
    /// Whether ids that aren't known are faults; not where the file that has them isn't there.
    let isChecked: Bool
    let isRequired: Bool

    /// Domains of ``interners``, and who knows which of their ids are kept, where rows may be left out.
    let domains: [Domain]
    private let skipping: RowSkipping?
    /// Whether ids get their numbers now; in a further reading they have them.
    private let isFirst: Bool

    init(
        _ specification: ColumnSpecification, cell: Int, reading: FolderReading, isChecked: Bool,
        isFirst: Bool
    ) {
        self.isFirst = isFirst
        skipping = isFirst && isChecked ? reading.skipping : nil
        self.specification = specification
        self.cell = cell
        self.isChecked = isChecked
        isRequired = specification.need == .required
        var domains: [Domain] = []
        var lexicon: Lexicon?
        var bounds = 0...0
        switch specification.type {
        case .text, .freeDistrict: kind = .text
        case .identifier(let all):
            kind = .identifier
            domains = all
        case .reference(let all):
            kind = .reference
            domains = all
        case .district:
            kind = .lookup
            lexicon = reading.districts
        case .item:
            kind = .lookup
            lexicon = reading.items
        case .vocabulary(let vocabulary):
            kind = .lookup
            lexicon = Lexicon(vocabulary)
        case .severity(let vocabulary):
            kind = .severity
            lexicon = Lexicon(vocabulary)
        case .day: kind = .day
        case .month: kind = .month
        case .instant: kind = .instant
        case .integer(let range):
            kind = .integer
            bounds = range
        case .probability: kind = .probability
        }
        self.domains = domains
        interners = domains.map { reading.domains[$0] }
        self.lexicon = lexicon
        self.bounds = bounds
    }

    /// What became of a cell.
    enum Outcome {
        case value(Int64)
        case fault(DataFaultKind)
        /// A severity that isn't one; it counts as the first.
        case minor
    }

    /// Reads the bytes of a cell that isn't blank.
    @inline(__always)
    func read(_ bytes: UnsafeRawBufferPointer) -> Outcome {
        switch kind {
        case .text: return .value(1)
        case .identifier:
            var number: Int32 = 0
            for (place, interner) in interners.enumerated() {
                guard let found = isFirst ? interner.intern(bytes) : interner.find(bytes), found >= 0 else {
                    return .fault(.tooMany)
                }
                if place == 0 { number = found }
            }
            return .value(Int64(number))
        case .reference:
            var isLeftOut = false
            for (place, interner) in interners.enumerated() {
                guard let found = interner.find(bytes) else { continue }
                guard skipping?.keeps(Int(found), of: domains[place]) ?? true else {
                    isLeftOut = true
                    continue
                }
                return .value(Int64(found))
            }
            if isLeftOut { return .fault(.referenceLeftOut) }
            if isChecked { return .fault(.referenceUnknown) }
            let number = interners.first?.intern(bytes) ?? 0
            return number < 0 ? .fault(.tooMany) : .value(Int64(number))
        case .lookup:
            if let found = lexicon?.find(bytes) { return .value(Int64(found)) }
            return .fault(unknown)
        case .severity:
            if let found = lexicon?.find(bytes) { return .value(Int64(found)) }
            return .minor
        case .day:
            if let day = CalendarDay(bytes: bytes) { return .value(Int64(day.number)) }
            return .fault(.dateImpossible)
        case .month:
            if let month = Cells.month(bytes) { return .value(Int64(month.index)) }
            return .fault(.monthImpossible)
        case .instant:
            if let instant = Instant(String(decoding: bytes, as: UTF8.self)) {
                return .value(instant.microseconds)
            }
            return .fault(.instantImpossible)
        case .integer:
            guard let value = Cells.integer(bytes) else { return .fault(.numberMalformed) }
            return bounds.contains(value) ? .value(Int64(value)) : .fault(.numberOutOfRange)
        case .probability:
            guard let value = Cells.number(bytes) else { return .fault(.numberMalformed) }
            guard value > 0, value <= 1 else { return .fault(.numberOutOfRange) }
            return .value(Int64(bitPattern: value.bitPattern))
        }
    }

    private var unknown: DataFaultKind {
        switch specification.type {
        case .district: .districtUnknown
        case .item: .itemUnknown
        default: .valueUnknown
        }
    }
}

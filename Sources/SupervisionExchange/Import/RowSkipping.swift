/// Looks after what is left out where rows at fault may be: which ids and versions are kept, and where the
/// others go.
final class RowSkipping {
    private var kept = [RowMarks](repeating: RowMarks(), count: Domain.allCases.count)
    private var keptVersions = RowMarks()
    /// Versions of records of which an answer was lost.
    private(set) var lostVersions = RowMarks()
    /// Errors that concern single rows; any others keep the whole folder from being taken.
    private(set) var rowErrors = 0
    private var faults: [DataFault] = []
    private let rejects: RejectsFile

    init(rejects: RejectsFile) {
        self.rejects = rejects
    }

    /// Begins a row.
    func begin() { faults.removeAll(keepingCapacity: true) }

    /// Hears what is wrong with the row at hand.
    func hear(_ fault: DataFault) { faults.append(fault) }

    /// Counts errors that concern one row.
    func count(_ errors: Int) { rowErrors += errors }

    /// Writes the row at hand down as left out for what was heard.
    func reject(in table: TableReader) {
        guard let first = faults.first else { return }
        rejects.add(
            first, message: faults.map(\.description).joined(separator: " "), row: table.scanner.text,
            line: table.scanner.line)
    }

    /// Writes the row at hand down as alike to an earlier one.
    func setAside(in table: TableReader) { note(.duplicateSame, column: nil, value: nil, in: table) }

    /// Writes the row at hand down as a part of a record that is left out.
    func rejectPart(in table: TableReader, column: Int) {
        note(
            .recordLeftOut, column: table.header(column), value: table.cellText(column), in: table)
    }

    private func note(_ kind: DataFaultKind, column: String?, value: String?, in table: TableReader) {
        let isSame = kind == .duplicateSame
        let fault = DataFault(
            kind: kind, severity: .error, file: table.file, line: table.scanner.line, column: column,
            value: value,
            expected: isSame
                ? BilingualText(english: "each row once", chinese: "每行只出现一次")
                : BilingualText(
                    english: "a record whose answers are all sound", chinese: "全部答案无误的督导表"),
            remedy: isSame
                ? BilingualText(english: "It is counted once", chinese: "只计一次")
                : BilingualText(
                    english: "Correct the record's answers that are named in this list",
                    chinese: "请更正本清单中该督导表的答案"))
        rejects.add(
            fault, message: fault.description, row: table.scanner.text, line: table.scanner.line)
    }

    /// Remembers the ids of a row that is taken.
    func keep(_ layout: TableLayout, in table: TableReader) {
        for (plan, place) in layout.columns where plan.kind == .identifier {
            guard table.values[place] != TableRow.blank else { continue }
            let bytes = Cells.trimmed(table.scanner[plan.cell])
            for (interner, domain) in zip(plan.interners, plan.domains) {
                if let number = interner.find(bytes) { kept[domain.rawValue].insert(Int(number)) }
            }
        }
        guard table.specification.keyDomain == .recordVersion else { return }
        let row = table.reading.versions.find(
            record: Int(table.values[layout.key[0]]), version: table.values[layout.key[1]])
        if let row { keptVersions.insert(row) }
    }

    /// Whether any row that is taken has an id.
    func keeps(_ id: Int, of domain: Domain) -> Bool { kept[domain.rawValue][id] }

    /// Whether a version's own row is taken.
    func keepsVersion(_ row: Int) -> Bool { keptVersions[row] }

    /// Remembers that a version has lost an answer.
    func loseVersion(_ row: Int) { lostVersions.insert(row) }
}

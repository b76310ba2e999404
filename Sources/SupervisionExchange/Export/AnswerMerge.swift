import SupervisionModel
import SupervisionStore

/// Makes the rows of answers anew from records' letters and from findings, both in the order of records.
struct AnswerMerge {
    private let findings: CSVScanner
    private let writer: DataFileWriter
    private let policy: SupervisionPolicy
    private var hasFinding = false
    private let recordID: Int
    private let version: Int
    private let checklist: Int
    private let edition: Int
    private let letters: Int

    init(_ findings: CSVScanner, into writer: DataFileWriter, policy: SupervisionPolicy) throws(ExchangeError)
    {
        self.findings = findings
        self.writer = writer
        self.policy = policy
        let places = ["record_id", "version", "checklist", "checklist_version", "answers"].map {
            StoredTable.records.place($0) ?? 0
        }
        (recordID, version, checklist, edition, letters) = (
            places[0], places[1], places[2], places[3], places[4]
        )
        try advance()
    }

    private mutating func advance() throws(ExchangeError) {
        do { hasFinding = try findings.next() } catch { throw WriterErrors.failed(error, path: writer.name) }
    }

    /// Writes the answers of a record.
    mutating func add(_ record: UnsafeBufferPointer<BulkCell>) throws(ExchangeError) {
        let id = Self.bytes(record[recordID])
        guard case .integer(let version) = record[version], case .integer(let edition) = record[edition]
        else { throw unfit(id) }
        let code = Self.bytes(record[checklist])
        let form = policy.checklists.first {
            $0.reference.version == Int(edition) && code.elementsEqual($0.reference.code.utf8)
        }
        guard let form else {
            throw ExchangeError(
                code: .badInput,
                message: BilingualText(
                    english:
                        "The policy \(policy.name) has no checklist \(String(decoding: code, as: UTF8.self)) of version \(edition), by which record \(String(decoding: id, as: UTF8.self)) was made; export with the policy that has it.",
                    chinese:
                        "政策 \(policy.name) 中没有记录 \(String(decoding: id, as: UTF8.self)) 所用的督导表；请使用包含该表的政策导出。")
            )
        }
        let letters = Self.bytes(record[letters])
        guard letters.count == form.items.count else { throw unfit(id) }
        // Findings of a record come in the order of their items' bytes, the form has an order of its own.
        var found: [String: [[UInt8]]] = [:]
        while hasFinding, findings[0].elementsEqual(id), Cells.integer(findings[1]) == Int(version) {
            found[String(decoding: findings[2], as: UTF8.self)] = (3..<7).map { Array(findings[$0]) }
            try advance()
        }
        for (place, item) in form.items.enumerated() {
            guard let letter = AnswerLetter(rawValue: letters[place]) else { throw unfit(id) }
            let finding = found.removeValue(forKey: item.code)
            if letter == .none && finding == nil { continue }
            writer.add(bytes: id)
            writer.add(Int(version))
            writer.add(item.code)
            if let answer = letter.answer { writer.add(answer) } else { add(finding?[0]) }
            for cell in 1..<4 { add(finding?[cell]) }
            try writer.endRow()
        }
        guard found.isEmpty else { throw unfit(id) }
    }

    /// Makes sure that every finding had its record.
    func finish() throws(ExchangeError) {
        if hasFinding { throw unfit(findings[0]) }
    }

    private func add(_ bytes: [UInt8]?) {
        guard let bytes else { return writer.addBlank() }
        bytes.withUnsafeBytes { writer.add(bytes: $0) }
    }

    private static func bytes(_ cell: BulkCell) -> UnsafeRawBufferPointer {
        switch cell {
        case .text(let bytes), .identity(_, let bytes): bytes
        default: UnsafeRawBufferPointer(start: nil, count: 0)
        }
    }

    private func unfit(_ record: UnsafeRawBufferPointer) -> ExchangeError {
        let id = String(decoding: record, as: UTF8.self)
        return ExchangeError(
            code: .badInput,
            message: BilingualText(
                english:
                    "The answers of record \(id) don't fit its form; verify the store before anything else.",
                chinese: "记录 \(id) 的答案与督导表不符；请先校验数据库。"))
    }
}

import ReportKit
import SupervisionModel
import SupervisionOperations

extension RecordPaper {
    /// Reads a file and refuses it with every fault.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - policy: The policy, which has the checklists and the districts.
    ///   - today: The day of reading; a visit still to come is a fault.
    /// - Throws: ``CommandError`` with status 74 where it can't be read, 65 for its faults.
    static func read(
        _ path: String, under policy: SupervisionPolicy, on today: CalendarDay
    ) throws(CommandError) -> RecordPaper {
        var reader = RecordPaperReader(policy: policy, today: today)
        let paper = reader.read(try JSONValue.read(path))
        guard let paper, reader.faults.isEmpty else {
            throw CommandError(
                status: .badInput,
                message: "\(path) has \(reader.faults.count.counted("fault")) and can't be submitted.",
                details: reader.faults)
        }
        return paper
    }

    /// The members who haven't signed: while there is one the record stays a draft.
    var unsigned: [String] { signatures.filter { $0.signedOn == nil }.map(\.person) }

    /// Those who may sign: the team as printed, else those whose places are still open, else whoever was there.
    var signers: [String]? { team ?? (unsigned.isEmpty ? nil : signatures.map(\.person)) }

    /// What people should know of a paper without faults.
    var notes: [LocalizedText] {
        var notes: [LocalizedText] = []
        if signatures.isEmpty {
            notes.append(LocalizedText(zh: "尚无签字，仍为草稿。", en: "Nobody has signed; it stays a draft."))
        } else if !unsigned.isEmpty {
            let people = unsigned.joined(separator: ", ")
            notes.append(
                LocalizedText(zh: "尚未签字：\(people)；仍为草稿。", en: "Not signed by \(people); it stays a draft."))
        }
        if supplement.allSatisfy({ $0.answer == nil }) {
            notes.append(
                LocalizedText(
                    zh: "\(mode.chinese)补充表未填写（\(mode.basis.chinese)）。",
                    en: "The supplement for \(mode.rawValue) isn't filled in (\(mode.basis))."))
        }
        return notes
    }

    /// The paper as it is submitted.
    ///
    /// - Parameters:
    ///   - version: The version; the file's own when nil.
    ///   - author: Who corrects it; the file's own when nil.
    ///   - reason: Why; the file's own when nil.
    /// - Throws: ``ModelError`` for numbers that the model forbids.
    func submission(
        version: Int? = nil, author: PersonID? = nil, reason: String? = nil
    ) throws(ModelError) -> RecordSubmission {
        var rows: [RecordAnswer] = []
        for line in answers {
            guard let answer = line.answer else { continue }
            rows.append(
                try RecordAnswer(
                    item: line.item, answer: answer, sampled: line.sampled, failed: line.failed,
                    remark: line.remark))
        }
        return RecordSubmission(
            id: RecordID(record ?? ""), version: version ?? self.version,
            district: DistrictCode(district ?? ""), dispatch: DispatchID(dispatch ?? ""),
            checklist: checklist, visitedOn: visitedOn ?? CalendarDay(number: 0), advice: advice,
            evaluation: evaluation, author: author ?? self.author.map { PersonID($0) },
            reason: reason ?? self.reason, answers: rows,
            supplement: supplement.compactMap { line in
                line.answer.map { SupplementAnswer(item: line.item, answer: $0, remark: line.remark) }
            },
            signatures: signatures.compactMap { signature in
                signature.signedOn.map {
                    RecordSubmission.Signature(
                        PersonID(signature.person), on: $0, reservation: signature.reservation)
                }
            })
    }
}

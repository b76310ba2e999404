import SupervisionHistory
import SupervisionModel

extension FolderReading {
    /// Reads the full form; the history is made only when nothing was wrong, and where it is asked for.
    func readFull() throws(HistoryError) -> InspectionHistory? {
        guard let parts = readParts(), let institutions = parts.institutions, faults.errorCount == 0 else {
            return nil
        }
        let assembly = FullFormAssembly(parts: parts, institutions: institutions, reading: self)
        assembly.addNotes()
        return keepsHistory ? try assembly.history() : nil
    }

    /// Reads every file of the full form.
    ///
    /// - Returns: What they gave; nothing when there is too much to read, which is reported.
    func readParts() -> FullFormParts? {
        guard itemCodes.count <= AnswerConsumer.itemLimit else {
            faults.add(
                .tooMany, file: "", value: String(itemCodes.count),
                expected: BilingualText(
                    english: "a policy of at most \(AnswerConsumer.itemLimit) items",
                    chinese: "政策的督导项目不超过 \(AnswerConsumer.itemLimit) 项"),
                remedy: BilingualText(english: "Use fewer checklists", chinese: "请减少督导表"))
            return nil
        }
        var parts = FullFormParts()
        for file in form.files { read(file, into: &parts) }
        for name in unique(options.labels) {
            faults.add(
                .columnMissing, file: "records.csv", column: name,
                expected: BilingualText(english: "no label: the full form has none", chinese: "完整格式没有结果列"),
                remedy: BilingualText(
                    english: "Leave the label out; severe violations are the outcome",
                    chinese: "请勿指定结果列；以严重违规为结果"))
        }
        return parts
    }

    private func read(_ file: FileSpecification, into parts: inout FullFormParts) {
        switch file.name {
        case "districts": parts.districts = read(file, into: DistrictConsumer(file))
        case "institutions":
            let extras = unique(options.covariates)
            parts.institutions = read(
                file, extras: extras.filter { $0 != "district" },
                into: InstitutionConsumer(
                    file, form: form, extras: extras.filter { $0 != "district" }, policy: options.policy))
        case "sessions":
            parts.sessions = read(file, into: SessionConsumer(file, keepsHistory: keepsHistory))
        case "dispatches":
            guard var dispatches = read(file, into: DispatchConsumer(file)) else { return }
            if let sessions = parts.sessions {
                parts.clashes = BookingClashes(&dispatches, sessions: sessions)
            }
            if keepsHistory { parts.dispatches = dispatches } else { parts.sessions?.forgetBookings() }
        case "records":
            parts.records = read(
                file,
                into: RecordConsumer(
                    file, checklists: options.policy.checklists, keepsHistory: keepsHistory))
        case "answers":
            parts.answers = read(
                file,
                into: AnswerConsumer(file, records: parts.records, reading: self))
        case "escalations":
            parts.escalations = read(file, into: EscalationConsumer(file, sessions: domains[.session].count))
        case "complaints": parts.complaints = read(file, into: ComplaintConsumer(file))
        default: _ = read(file, into: RowIgnorer())
        }
    }
}

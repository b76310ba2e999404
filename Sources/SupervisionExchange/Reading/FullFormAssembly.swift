import SupervisionHistory
import SupervisionModel

/// Hands what the files of the full form gave to the history's assembly, and notes what somebody should know.
struct FullFormAssembly {
    let parts: FullFormParts
    let institutions: InstitutionConsumer
    let reading: FolderReading

    /// Makes the history; nothing in the files was wrong.
    func history() throws(HistoryError) -> InspectionHistory {
        var institutionColumns = institutions.finished
        var sessions = parts.sessions?.finished(ids: reading.domains[.session]) ?? SessionColumns()
        let catalogue = reading.options.policy.districts.districts
        var used = catalogue.map { _ in false }
        for number in (parts.districts?.names ?? [:]).keys { used[number] = true }
        for number in institutionColumns.districts + sessions.districts { used[Int(number)] = true }
        let numbered = catalogue.enumerated().map { number, district in
            District(code: district.code, name: parts.districts?.names[number] ?? district.name)
        }
        let order = DistrictOrder(numbered, used: used)
        institutionColumns.districts = institutionColumns.districts.map(order.place)
        sessions.districts = sessions.districts.map(order.place)
        var assembly = HistoryAssembly(
            items: HistoryAssembly.items(of: reading.options.policy), districts: order.districts,
            institutions: institutionColumns, sessions: sessions)
        assembly.visits = visits
        assembly.sendings = sendings
        assembly.escalations = parts.escalations?.counts ?? []
        assembly.complaints = parts.complaints?.columns ?? ComplaintColumns()
        assembly.dataHash = reading.dataHash
        return try assembly.history()
    }

    private var visits: [HistoryAssembly.Visit] {
        guard let records = parts.records else { return [] }
        let ids = reading.domains[.record]
        let answers = parts.answers
        return counting().map { record, row in
            HistoryAssembly.Visit(
                record: ids.text(record), session: records.sessions[row], visitedOn: records.visitedOn[row],
                reportedOn: records.reportedOn[row], answered: answers?.answered[row] ?? 0,
                violated: answers?.violated[row] ?? 0, notObserved: answers?.notObserved[row] ?? 0)
        }
    }

    /// The dispatches in the order of their ids' bytes, which they mostly have already.
    private var sendings: [HistoryAssembly.Sending] {
        guard let dispatches = parts.dispatches else { return [] }
        let ids = reading.domains[.dispatch]
        var order = dispatches.sessions.indices.filter { dispatches.sessions[$0] >= 0 }
        let precedes = { (left: Int, right: Int) in
            ids.bytes(left).lexicographicallyPrecedes(ids.bytes(right))
        }
        if zip(order, order.dropFirst()).contains(where: { precedes($1, $0) }) { order.sort(by: precedes) }
        return order.map {
            HistoryAssembly.Sending(
                session: dispatches.sessions[$0], purpose: dispatches.purposes[$0],
                dispatchedOn: dispatches.dispatchedOn[$0],
                probability: dispatches.probabilities[$0] == 0 ? nil : dispatches.probabilities[$0])
        }
    }

    /// The records that count and the row of each one's version that does: the last one submitted.
    private func counting() -> [(record: Int, row: Int)] {
        guard let records = parts.records else { return [] }
        let versions = reading.versions
        let isUsable = { (row: Int) in
            records.isSubmitted(row) && reading.skipping?.lostVersions[row] != true
        }
        var latest = versions.first.map { $0 >= 0 && isUsable(Int($0)) ? $0 : -1 }
        for (key, row) in versions.further where isUsable(Int(row)) {
            let record = VersionIndex.record(key)
            let known = latest[record]
            if known < 0 || versions.versions[Int(known)] < versions.versions[Int(row)] {
                latest[record] = row
            }
        }
        return latest.enumerated().filter { $0.element >= 0 }.map { ($0.offset, Int($0.element)) }
    }

    // MARK: Notes

    /// Notes what is odd about records and dispatches and no fault.
    func addNotes() {
        noteDrafts()
        if let records = parts.records, let sessions = parts.sessions {
            let opened = institutions.columns.openedOn
            for (record, row) in counting() {
                let session = Int(records.sessions[row])
                if session < sessions.count, case let number = Int(sessions.institutions[session]),
                    number < opened.count, let opening = opened[number], records.visitedOn[row] < opening
                {
                    noteEarly(row, opening, records)
                }
                if parts.answers?.isAnswered(row) != true { noteUnanswered(record, row, records) }
            }
        }
        for clash in parts.clashes.clashes { note(clash) }
    }

    private var recordsFile: String { reading.name(of: "records") ?? "records.csv" }

    private func noteDrafts() {
        guard let records = parts.records else { return }
        let drafts = (0..<reading.versions.count).count { records.isThere($0) && !records.isSubmitted($0) }
        guard drafts > 0 else { return }
        reading.faults.add(
            .drafts, .note, file: recordsFile, value: String(drafts),
            expected: BilingualText(english: "a time of submission", chinese: "有提交时间"),
            remedy: BilingualText(
                english: "Versions that were never submitted are left out of the history",
                chinese: "未提交的版本不计入历史"))
    }

    private func noteEarly(_ row: Int, _ opening: CalendarDay, _ records: RecordConsumer) {
        reading.faults.add(
            .visitBeforeOpening, .note, file: recordsFile, line: Int(records.lines[row]),
            column: "visited_on", value: records.visitedOn[row].description,
            expected: BilingualText(
                english: "not before the filing on \(opening)", chinese: "不早于备案日期 \(opening)"),
            remedy: BilingualText(english: "The visit is kept", chinese: "该次督导予以保留"))
    }

    private func noteUnanswered(_ record: Int, _ row: Int, _ records: RecordConsumer) {
        reading.faults.add(
            .recordUnanswered, .note, file: recordsFile, line: Int(records.lines[row]), column: "record_id",
            value: reading.domains[.record].text(record),
            expected: BilingualText(english: "rows of answers", chinese: "answers 中有相应的行"),
            remedy: BilingualText(
                english: "The visit is kept and tells nothing", chinese: "该次督导予以保留，但不含信息"))
    }

    /// Notes somebody sent to two sessions at once.
    private func note(_ clash: BookingClashes.Clash) {
        reading.faults.add(
            .doubleBooking, .note, file: reading.name(of: "dispatches") ?? "dispatches.csv",
            line: Int(clash.line), column: "person_id",
            value: reading.domains[.supervisor].text(Int(clash.person)),
            expected: BilingualText(
                english: "one session at a time; line \(clash.otherLine) has another",
                chinese: "同一时间只有一个批次（第 \(clash.otherLine) 行另有派遣）"),
            remedy: BilingualText(english: "See which of the two took place", chinese: "请核对实际参加的批次"))
    }
}

import SupervisionHistory
import SupervisionModel

/// Joins what the files of the full form gave into a history; nothing in them was wrong.
struct FullFormAssembly {
    let parts: FullFormParts
    let institutions: InstitutionConsumer
    let reading: FolderReading

    func history() throws(HistoryError) -> InspectionHistory {
        var institutionColumns = institutions.finished
        var sessions = parts.sessions?.columns ?? SessionColumns()
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
        noteBookings()
        return try InspectionHistory(
            items: items, districts: order.districts, institutions: institutionColumns,
            inspections: inspections(sessions), sessions: sessions,
            complaints: parts.complaints?.columns ?? ComplaintColumns(), dataHash: reading.dataHash)
    }

    /// The items of all checklists, each code as the first checklist that has it words it.
    private var items: [HistoryItem] {
        var seen: Set<String> = []
        return reading.options.policy.checklists.flatMap(\.items).filter { seen.insert($0.code).inserted }.map
        {
            HistoryItem(code: $0.code, title: $0.shortName, phase: $0.phase, severity: $0.severity)
        }
    }

    // MARK: Visits

    /// The number of the version of each record that counts: the last one submitted.
    private func countingVersions() -> [Int] {
        let versions = parts.records?.versions ?? []
        var latest = [Int](repeating: -1, count: reading.domains[.record].count)
        var drafts = 0
        for (number, version) in versions.enumerated() {
            guard let version else { continue }
            guard version.isSubmitted else {
                drafts += 1
                continue
            }
            let known = latest[Int(version.record)]
            if known < 0 || (versions[known]?.version ?? 0) < version.version {
                latest[Int(version.record)] = number
            }
        }
        if drafts > 0 {
            reading.faults.add(
                .drafts, .note, file: reading.name(of: "records") ?? "records.csv", value: String(drafts),
                expected: BilingualText(english: "a time of submission", chinese: "有提交时间"),
                remedy: BilingualText(
                    english: "Versions that were never submitted are left out of the history",
                    chinese: "未提交的版本不计入历史"))
        }
        return latest.filter { $0 >= 0 }
    }

    private func inspections(_ sessions: SessionColumns) -> InspectionColumns {
        let counting = countingVersions()
        let dispatches = DispatchJoin(
            parts.dispatches, sessions: sessions.count, ids: reading.domains[.dispatch])
        var columns = InspectionColumns(findings: findings(counting))
        let opened = institutions.columns.openedOn
        for number in counting {
            guard let version = parts.records?.versions[number] else { continue }
            let session = Int(version.session)
            let institution = sessions.institutions[session]
            columns.ids.append(reading.domains[.record].text(Int(version.record)))
            columns.institutions.append(institution)
            columns.districts.append(sessions.districts[session])
            columns.days.append(version.visitedOn)
            columns.reportDays.append(version.reportedOn)
            columns.modes.append(sessions.modes[session])
            columns.candidates.append(sessions.attended[session] ?? sessions.registered[session])
            let dispatch = dispatches.dispatch(ofSession: session, visitedOn: version.visitedOn)
            columns.purposes.append(dispatch?.purpose)
            columns.inclusionProbabilities.append(dispatch?.probability)
            columns.escalations.append(parts.escalations?.counts[session] ?? 0)
            columns.splits.append(nil)
            if let opening = opened[Int(institution)], version.visitedOn < opening {
                noteEarly(version, opening)
            }
            if parts.answers?.isAnswered(number) != true { noteUnanswered(version) }
        }
        return columns
    }

    private func findings(_ counting: [Int]) -> Findings {
        let answers = parts.answers
        guard reading.itemCodes.count > Checklist.itemLimit else {
            var masks = MaskFindings()
            masks.answered = counting.map { UInt16(truncatingIfNeeded: answers?.answered[$0] ?? 0) }
            masks.violated = counting.map { UInt16(truncatingIfNeeded: answers?.violated[$0] ?? 0) }
            masks.notObserved = counting.map { UInt16(truncatingIfNeeded: answers?.notObserved[$0] ?? 0) }
            return .masks(masks)
        }
        var lists = ListFindings()
        let severities = items.map(\.severity)
        for number in counting {
            var rest = answers?.violated[number] ?? 0
            while rest != 0 {
                let item = rest.trailingZeroBitCount
                rest &= rest - 1
                lists.items.append(Int32(item))
                lists.severities.append(severities[item])
            }
            lists.offsets.append(Int32(lists.items.count))
        }
        return .lists(lists)
    }

    // MARK: Notes

    private func noteEarly(_ version: RecordConsumer.Version, _ opening: CalendarDay) {
        reading.faults.add(
            .visitBeforeOpening, .note, file: reading.name(of: "records") ?? "records.csv",
            line: Int(version.line), column: "visited_on", value: version.visitedOn.description,
            expected: BilingualText(
                english: "not before the filing on \(opening)", chinese: "不早于备案日期 \(opening)"),
            remedy: BilingualText(english: "The visit is kept", chinese: "该次督导予以保留"))
    }

    private func noteUnanswered(_ version: RecordConsumer.Version) {
        reading.faults.add(
            .recordUnanswered, .note, file: reading.name(of: "records") ?? "records.csv",
            line: Int(version.line), column: "record_id",
            value: reading.domains[.record].text(Int(version.record)),
            expected: BilingualText(english: "rows of answers", chinese: "answers 中有相应的行"),
            remedy: BilingualText(
                english: "The visit is kept and tells nothing", chinese: "该次督导予以保留，但不含信息"))
    }

    /// Notes people sent to two sessions whose days and half-days overlap.
    private func noteBookings() {
        guard let sent = parts.dispatches, let sessions = parts.sessions else { return }
        let starts = sessions.columns.startsOn
        let seats = sent.seats.filter { sessions.columns.states[Int($0.session)].isInPool }.sorted {
            ($0.person, starts[Int($0.session)].number, $0.line) < (
                $1.person, starts[Int($1.session)].number, $1.line
            )
        }
        for (place, seat) in seats.enumerated() {
            var before = place - 1
            // Sessions rarely last a week; looking back at four seats finds what overlaps.
            while before >= 0, place - before <= 4, seats[before].person == seat.person {
                let other = seats[before]
                before -= 1
                guard other.session != seat.session, overlaps(Int(other.session), Int(seat.session), sessions)
                else {
                    continue
                }
                reading.faults.add(
                    .doubleBooking, .note, file: reading.name(of: "dispatches") ?? "dispatches.csv",
                    line: Int(seat.line), column: "person_id",
                    value: reading.domains[.supervisor].text(Int(seat.person)),
                    expected: BilingualText(
                        english: "one session at a time; line \(other.line) has another",
                        chinese: "同一时间只有一个批次（第 \(other.line) 行另有派遣）"),
                    remedy: BilingualText(english: "See which of the two took place", chinese: "请核对实际参加的批次"))
                break
            }
        }
    }

    private func overlaps(_ first: Int, _ second: Int, _ sessions: SessionConsumer) -> Bool {
        guard sessions.columns.startsOn[first] <= sessions.endsOn[second],
            sessions.columns.startsOn[second] <= sessions.endsOn[first]
        else { return false }
        let halves = (sessions.halfDays[first], sessions.halfDays[second])
        return halves.0 == .wholeDay || halves.1 == .wholeDay || halves.0 == halves.1
    }
}

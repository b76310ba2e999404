/// Articles 12 and 13 with the form: what was recorded, in time and whole.
extension ComplianceDesk {
    func records(_ district: DistrictCode) -> [ComplianceLine] {
        complete(district) + inTime(district) + signed(district) + form(district)
    }

    // MARK: Article 12

    private func complete(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 12)
        let records = index.latestRecords(district)
        let found = records.compactMap { record -> ComplianceFinding? in
            guard let checklist = checklist(of: record) else {
                return finding(
                    "record.complete.checklist", .adverse, "督导表\(record.id)所用表\(record.checklist)不是现行督导表",
                    "Record \(record.id) is on \(record.checklist), which isn't one of the policy's.", basis,
                    [.record(record.id)])
            }
            // Results are rarely out on the day: the last phase may be completed later.
            let open = checklist.items.enumerated().filter { place, item in
                item.phase != .result && (place >= record.answers.count || record.answers[place] == nil)
            }.map(\.element.code)
            guard !open.isEmpty else { return nil }
            return finding(
                "record.complete.unanswered", .adverse,
                "督导表\(record.id)缺\(open.count)项：\(open.joined(separator: "、"))",
                "Record \(record.id) leaves \(open.count) items unanswered: \(open.joined(separator: ", ")).",
                basis,
                [.record(record.id), .session(record.session)])
        }
        return line(
            "record.complete", .district(district), nothing: noRecords(records.isEmpty),
            counts: [.init(.records, records.count), .init(.affected, found.count)]
        ) { found }
    }

    private func inTime(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 12)
        // Handing in ends with the first version: a correction is never late.
        let records = (index.records[district] ?? []).compactMap(\.first).filter { $0.submittedAt != nil }
        let found = records.compactMap { record -> ComplianceFinding? in
            guard let handed = record.reportedOn ?? record.submittedAt?.beijingDay else { return nil }
            let days = facts.policy.policy(on: record.visitedOn, for: district).reporting.recordReportDays
                .value
            let last = record.visitedOn.adding(days: days)
            guard handed > last else { return nil }
            return finding(
                "record.in-time.late", .doubtful,
                "督导表\(record.id)于\(handed)报送，督导日\(record.visitedOn)，超过\(days)日",
                "Record \(record.id) was handed in on \(handed), more than \(days) days after the visit on "
                    + "\(record.visitedOn).", basis, [.record(record.id), .session(record.session)])
        }
        return line(
            "record.in-time", .district(district), nothing: noRecords(records.isEmpty),
            readings: [policy(district).reporting.recordReportDays.reading],
            question: RuleText(
                chinese: "“及时”未定期限，该份督导表是否算及时？",
                english: "The measures name no term: was it told in time?"),
            counts: [.init(.records, records.count), .init(.affected, found.count)]
        ) { found }
    }

    private func signed(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 12)
        let visits = index.monthVisits(district).filter { $0.record != nil }
        let found = visits.compactMap { visit -> ComplianceFinding? in
            guard let record = visit.record else { return nil }
            let open = visit.members.filter { !visit.signers.contains($0) }
            guard !open.isEmpty else { return nil }
            let isSubmitted = record.submittedAt != nil
            return finding(
                "form.signatures.missing", isSubmitted ? .adverse : .doubtful,
                "督导表\(record.id)缺\(open.count)人签字" + (isSubmitted ? "而已提交" : "，仍为草稿"),
                "Record \(record.id) lacks \(open.count) signatures"
                    + (isSubmitted ? " and was submitted." : " and is a draft."), basis,
                [.record(record.id)] + Self.references(visit) + open.map { .person($0) })
        }
        return line(
            "form.signatures", basis: basis, .district(district), needs: ["dispatches", "signatures"],
            nothing: noRecords(visits.isEmpty),
            question: RuleText(
                chinese: "未签字的组员是否有保留意见？", english: "Do those who didn't sign have a reservation?"),
            counts: [.init(.records, visits.count), .init(.affected, found.count)]
        ) { found }
    }

    // MARK: The form

    private func form(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 0)
        let records = index.latestRecords(district)
        let pool = index.pool(district)
        let plans = Dictionary(grouping: facts.filedPlans, by: \.institution)
        let outside = pool.filter { session in
            !(plans[session.institution] ?? []).contains { $0.covers(session) }
        }
        let silent = records.filter { !$0.evaluation.hasWords }
        return line(
            "form.items", .district(district), needs: ["filed_plans"],
            nothing: pool.isEmpty
                ? RuleText(chinese: "当月无认定批次", english: "No sessions in the month.") : nil,
            question: RuleText(
                chinese: "该批次是否超出备案范围，是否另行记录事实？",
                english: "Is the session outside of what was filed, and are its facts recorded apart?"),
            counts: [.init(.sessions, pool.count), .init(.affected, outside.count)]
        ) {
            outside.map { session in
                finding(
                    "form.items.outside-plan", .doubtful,
                    "批次\(session.id)（\(session.occupation)，\(session.level.chinese)，\(session.mode.chinese)）"
                        + "不在评价机构\(session.institution)当日有效的备案方案内",
                    "Session \(session.id) (\(session.occupation), level \(session.level.rawValue), "
                        + "\(session.mode.rawValue)) isn't in a plan that institution \(session.institution) "
                        + "has filed for its days.", LegalBasis(article: 13),
                    [.session(session.id), .institution(session.institution)])
            }
        }
            + line(
                "form.opinion", .district(district), nothing: noRecords(records.isEmpty),
                question: RuleText(
                    chinese: "总体评价为空的督导表是否补写？", english: "Is the overall evaluation to be completed?"),
                counts: [.init(.records, records.count), .init(.affected, silent.count)]
            ) {
                silent.isEmpty
                    ? []
                    : [
                        finding(
                            "form.opinion.blank", .doubtful, "\(silent.count)份督导表的总体评价为空",
                            "\(silent.count) records have no overall evaluation.", basis,
                            silent.map { .record($0.id) })
                    ]
            }
    }

    // MARK: Article 13

    func content(_ district: DistrictCode) -> [ComplianceLine] {
        let records = index.latestRecords(district)
        let modes = Dictionary(grouping: records) { record in
            index.sessions[PlacedID(district: district, id: record.session)]?.mode
        }
        let unplaced = modes[nil] ?? []
        let basis = LegalBasis(article: 13)
        return line(
            "content.mode", basis: basis, .district(district), nothing: noRecords(records.isEmpty),
            counts: [.init(.records, records.count), .init(.affected, unplaced.count)]
        ) {
            AssessmentMode.allCases.compactMap { mode in
                guard let own = modes[mode] else { return nil }
                return finding(
                    "content.mode.counted", .note, "\(mode.chinese)\(own.count)份",
                    "\(own.count) of \(mode.rawValue).", mode.basis)
            }
                + unplaced.map { record in
                    finding(
                        "content.mode.unknown", .adverse, "督导表\(record.id)的批次\(record.session)无备案，认定方式不明",
                        "Record \(record.id) is of session \(record.session), which isn't on record.", basis,
                        [.record(record.id), .session(record.session)])
                }
        }
            + supplement("content.examination", district, [.examination], modes)
            + supplement("content.process", district, [.process], modes)
            + supplement("content.outcome", district, [.direct, .outcome], modes)
    }

    private func supplement(
        _ id: String, _ district: DistrictCode, _ wanted: [AssessmentMode],
        _ modes: [AssessmentMode?: [SupervisionRecord]]
    ) -> [ComplianceLine] {
        let basis = wanted.first?.basis ?? LegalBasis(article: 13)
        let records = wanted.flatMap { mode in (modes[mode] ?? []).map { (mode, $0) } }
        var answered: [RecordVersion: Set<String>] = [:]
        for entry in facts.supplementAnswers where entry.district == district {
            let key = RecordVersion(
                record: PlacedID(district: district, id: entry.record), version: entry.version)
            answered[key, default: []].insert(entry.answer.item)
        }
        let found = records.compactMap { mode, record -> ComplianceFinding? in
            let key = RecordVersion(
                record: PlacedID(district: district, id: record.id), version: record.version)
            let items = ModeSupplement(for: mode).items
            let open = items.filter { answered[key]?.contains($0.code) != true }
            guard !open.isEmpty else { return nil }
            let isBlank = open.count == items.count
            // The attached page is ours: one that is blank doesn't tell that nobody looked.
            return finding(
                "\(id).unanswered", .doubtful,
                "督导表\(record.id)"
                    + (isBlank
                        ? "附页\(open.count)项均未填"
                        : "附页缺\(open.count)项：\(open.map(\.wording).joined(separator: "、"))"),
                "Record \(record.id) leaves "
                    + (isBlank
                        ? "the whole supplement unanswered."
                        : "\(open.count) questions of the supplement unanswered: "
                            + open.map(\.code).joined(separator: ", ") + "."),
                basis,
                [.record(record.id), .session(record.session)])
        }
        return line(
            id, basis: basis, .district(district), needs: ["supplement_answers"],
            nothing: noRecords(records.isEmpty),
            question: RuleText(
                chinese: "附页所列内容是否已检查，结果记在何处？",
                english: "Was what the attached page asks looked at, and where does it stand?"),
            counts: [.init(.records, records.count), .init(.affected, found.count)]
        ) { found }
    }
}

/// Articles 1 to 5: the basis, the scope, the principles, and the two centres.
extension ComplianceDesk {
    func cityGeneral() -> [ComplianceLine] {
        auditLog() + scope() + management() + municipalChecks() + inspections() + ownRows()
    }

    func general(_ district: DistrictCode) -> [ComplianceLine] {
        immutability(district) + guidance(district) + writtenFacts(district) + daily(district)
            + districtContent(district)
    }

    // MARK: Article 1

    private func auditLog() -> [ComplianceLine] {
        let basis = LegalBasis(article: 1)
        guard let log = facts.auditLog else {
            return line("basis.cited", .city, nothing: RuleText(chinese: "", english: "")) { [] }.map {
                line in
                ComplianceLine(
                    line.rule, line.basis, line.subject,
                    notApplicable: Reason(
                        code: .notInFolder, bearing: .note,
                        chinese: "未提供：审计日志（数据文件夹不含日志，由 dudao audit verify 核验）",
                        english:
                            "Not in the folder: the audit log, which dudao audit verify recomputes in the store.",
                        basis: basis), missing: ["audit_log"])
            }
        }
        return line("basis.cited", .city, counts: [.init(.acts, log.acts)]) {
            log.faults == 0
                ? [
                    finding(
                        "basis.cited.verified", .note, "审计日志\(log.acts)条，逐条注明依据，链条核验一致",
                        "\(log.acts) entries of the audit log cite their basis, and the chains verify.", basis
                    )
                ]
                : [
                    finding(
                        "basis.cited.broken", .adverse, "审计日志有\(log.faults)处不能核验",
                        "The audit log doesn't verify in \(log.faults) places.", basis)
                ]
        }
    }

    // MARK: Article 2

    private func scope() -> [ComplianceLine] {
        let basis = LegalBasis(article: 2)
        let held = facts.sessions.filter { $0.startsOn.month == facts.month }.sorted { $0.id < $1.id }
        return line(
            "scope.district", .city,
            nothing: held.isEmpty
                ? RuleText(chinese: "当月无认定批次", english: "No sessions in the month.") : nil,
            counts: [.init(.sessions, held.count)]
        ) {
            held.filter { policy(nil).districts.district($0.district) == nil }.map { session in
                finding(
                    "scope.district.outside", .adverse, "批次\(session.id)所在区\(session.district)不在本市行政区域内",
                    "Session \(session.id) is held in \(session.district), outside of the municipality.",
                    basis,
                    [.session(session.id)])
            }
        }
    }

    // MARK: Article 3

    private func immutability(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 3)
        let records = index.records[district] ?? []
        return line(
            "record.immutable", .district(district), nothing: noRecords(records.isEmpty),
            counts: [.init(.records, records.count)]
        ) {
            records.flatMap { versions -> [ComplianceFinding] in
                var found: [ComplianceFinding] = []
                for version in versions
                where version.version > 1 && (version.author == nil || !version.reason.hasWords) {
                    found.append(
                        finding(
                            "record.immutable.unexplained", .adverse,
                            "督导表\(version.id)第\(version.version)版为更正，未注明更正人或理由",
                            "Version \(version.version) of record \(version.id) corrects it without author or reason.",
                            basis, [.record(version.id)]))
                }
                if versions.map(\.version) != Array(1...max(1, versions.count)) {
                    found.append(
                        finding(
                            "record.immutable.version-missing", .adverse, "督导表\(versions[0].id)有版本缺失，原版本应保留",
                            "Record \(versions[0].id) lacks a version; every one is kept.", basis,
                            [.record(versions[0].id)]))
                }
                return found
            }
        }
    }

    private func guidance(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 3)
        let records = index.latestRecords(district)
        let silent = records.filter { !$0.advice.hasWords && !$0.evaluation.hasWords }
        return line(
            "record.guidance", .district(district), nothing: noRecords(records.isEmpty),
            question: RuleText(
                chinese: "未写改进建议和总体评价的督导，现场是否作了指导？",
                english: "Was guidance given on the spot where neither advice nor evaluation is written?"),
            counts: [.init(.records, records.count), .init(.affected, silent.count)]
        ) {
            silent.isEmpty
                ? []
                : [
                    finding(
                        "record.guidance.silent", .doubtful,
                        "\(records.count)份督导表中\(silent.count)份没有改进建议和总体评价",
                        "\(silent.count) of \(records.count) records have neither advice nor evaluation.",
                        basis,
                        silent.map { .record($0.id) })
                ]
        }
    }

    private func writtenFacts(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 3)
        let escalations = index.escalations[district] ?? []
        let records = index.latestRecords(district)
        let remarks = remarkedItems(district)
        return line(
            "record.facts", .district(district), nothing: noRecords(records.isEmpty && escalations.isEmpty),
            counts: [.init(.records, records.count), .init(.escalations, escalations.count)]
        ) {
            var found = escalations.filter { !$0.facts.hasWords }.map { escalation in
                finding(
                    "record.facts.blank", .adverse, "严重违规\(escalation.id)未写明事实",
                    "Severe violation \(escalation.id) is recorded without facts.", basis,
                    [.escalation(escalation.id)])
            }
            let adverse = records.reduce(0) { $0 + $1.answers.count { $0 == .no } }
            if adverse > 0 {
                found.append(
                    finding(
                        "record.facts.remarks", .note, "“否”\(adverse)项，其中\(remarks)项写明情况；是否属实由人判断",
                        "Of \(adverse) adverse answers \(remarks) carry a remark; whether they are true is for a person.",
                        basis))
            }
            return found
        }
    }

    /// How many adverse answers of the month's latest records carry a remark.
    private func remarkedItems(_ district: DistrictCode) -> Int {
        let latest = Dictionary(
            index.latestRecords(district).map { ($0.id, $0.version) }, uniquingKeysWith: { $1 })
        return facts.findings.count {
            $0.district == district && latest[$0.record] == $0.version && $0.answer.answer == .no
                && $0.answer.remark.hasWords
        }
    }

    func noRecords(_ none: Bool) -> RuleText? {
        none ? RuleText(chinese: "当月无督导表", english: "No records of the month.") : nil
    }

    // MARK: Article 4

    private func management() -> [ComplianceLine] {
        let basis = LegalBasis(article: 4)
        let visits = facts.districts.flatMap(index.monthVisits)
        let unknown = Set(visits.flatMap(\.unregistered))
        return line(
            "municipal.management", .city, needs: ["supervisors"],
            question: RuleText(
                chinese: "未登记的派遣人员由谁核发证卡？", english: "Who issued the cards of those who aren't registered?"),
            counts: [
                .init(.members, visits.reduce(0) { $0 + $1.members.count }), .init(.affected, unknown.count),
            ]
        ) {
            unknown.sorted().map { person in
                finding(
                    "municipal.management.unregistered", .doubtful,
                    facts.registers == .whole
                        ? "派遣人员\(person)不在质量督导员登记册" : "派遣人员\(person)不在本区可见的登记册，请市级核定",
                    facts.registers == .whole
                        ? "Person \(person) was sent and isn't in the register of supervisors."
                        : "Person \(person) isn't in the part of the register that a district sees.", basis,
                    [.person(person)])
            }
        }
    }

    private func municipalChecks() -> [ComplianceLine] {
        let basis = LegalBasis(article: 4)
        let year = facts.districts.flatMap { index.visits[$0] ?? [] }.filter {
            $0.dispatch.authority == .municipal && $0.session.state.isInPool
        }
        let month = year.filter { $0.session.startsOn.month == facts.month }
        return line(
            "municipal.spot-check", .city, needs: ["dispatches"],
            question: RuleText(
                chinese: "本年尚无市级抽查，是否根据工作需要安排？",
                english: "No municipal spot check this year: does the work require one?"),
            counts: [.init(.visits, month.count), .init(.checkedToDate, year.count)]
        ) {
            year.isEmpty
                ? [
                    finding(
                        "municipal.spot-check.none", .doubtful, "本年至今无市级抽查",
                        "No municipal visit in the year to date.",
                        basis)
                ]
                : [
                    finding(
                        "municipal.spot-check.made", .note, "市级督导当月\(month.count)次，本年累计\(year.count)次",
                        "\(month.count) municipal visits in the month, \(year.count) in the year to date.",
                        basis,
                        month.map { .dispatch($0.dispatch.id) })
                ]
        }
    }

    private func inspections() -> [ComplianceLine] {
        let basis = LegalBasis(article: 4)
        let year = index.proceedings(.inspection, nil).filter {
            $0.proceeding.openedAt.beijingDay.month >= facts.yearBegin
        }
        return line(
            "municipal.inspection", .city, needs: ["proceedings"],
            question: RuleText(
                chinese: "综合督导检查是否按年度计划进行、结论是否反馈？",
                english: "Are comprehensive inspections under way as planned, and their conclusions fed back?"
            ),
            counts: [.init(.proceedings, year.count)]
        ) {
            guard !year.isEmpty else {
                return [
                    finding(
                        "municipal.inspection.none", .doubtful, "本年至今无综合督导检查记录",
                        "No comprehensive inspection is on record in the year to date.", basis)
                ]
            }
            return year.map { file in
                let waits = file.state == ComprehensiveInspectionState.concluded.rawValue
                let word = file.proceeding.kind.steps.state(file.state)?.chinese ?? file.state
                return finding(
                    waits ? "municipal.inspection.not-delivered" : "municipal.inspection.state",
                    waits ? .doubtful : .note,
                    "综合督导检查\(file.proceeding.id)：\(word)" + (waits ? "，结论尚未反馈" : ""),
                    "Comprehensive inspection \(file.proceeding.id) is \(file.state)"
                        + (waits ? "; its conclusions weren't fed back." : "."), basis,
                    [.proceeding(file.proceeding.id)])
            }
        }
    }

    // MARK: Article 5

    private func ownRows() -> [ComplianceLine] {
        let basis = LegalBasis(article: 5)
        let places = Dictionary(grouping: facts.sessions, by: \.id).mapValues { Set($0.map(\.district)) }
        let month = facts.records.filter { $0.visitedOn.month == facts.month }
        let strayed = month.filter { record in
            places[record.session].map { !$0.contains(record.district) } ?? false
        }
        return line(
            "district.own-rows", .city, nothing: noRecords(month.isEmpty),
            counts: [.init(.records, Set(month.map { PlacedID(district: $0.district, id: $0.id) }).count)]
        ) {
            strayed.map { record in
                finding(
                    "district.own-rows.strayed", .adverse,
                    "督导表\(record.id)记在\(record.district)，批次\(record.session)不在该区举办",
                    "Record \(record.id) stands in \(record.district), where session \(record.session) isn't held.",
                    basis, [.record(record.id), .session(record.session)])
            }
        }
    }

    private func daily(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 5)
        let pool = index.pool(district)
        let visits = index.monthVisits(district).filter { $0.dispatch.authority == .district }
        let waiting = facts.complaints.filter {
            $0.district == district && $0.state == .open && $0.receivedOn <= facts.month.lastDay
                && $0.receivedOn.adding(days: complaintDays.value) < index.closing.beijingDay
        }.sorted { $0.id < $1.id }
        return line(
            "district.daily", .district(district), needs: ["dispatches"], helps: ["complaints"],
            nothing: pool.isEmpty && waiting.isEmpty
                ? RuleText(chinese: "当月无认定批次", english: "No sessions in the month.") : nil,
            readings: [complaintDays.reading],
            question: RuleText(
                chinese: "当月是否已安排日常督导，未办结的投诉由谁处理？",
                english: "Was daily supervision arranged, and who sees to the open complaints?"),
            counts: [
                .init(.sessions, pool.count), .init(.visits, visits.count), .init(.complaints, waiting.count),
            ]
        ) {
            var found = waiting.map { complaint in
                finding(
                    "district.daily.complaint", .doubtful,
                    "投诉\(complaint.id)于\(complaint.receivedOn)受理，满\(complaintDays.value)日未办结"
                        + (complaint.gravity == .severe ? "（如属实为严重违规）" : ""),
                    "Complaint \(complaint.id) of \(complaint.receivedOn) is open for more than "
                        + "\(complaintDays.value) days"
                        + (complaint.gravity == .severe ? ", severe if true." : "."),
                    basis,
                    [.init(.complaint, complaint.id.text), .institution(complaint.institution)])
            }
            if visits.isEmpty, !pool.isEmpty {
                found.append(
                    finding(
                        "district.daily.none", .doubtful, "当月\(pool.count)批次，区中心未派遣督导",
                        "\(pool.count) sessions in the month, and the district centre sent nobody.", basis))
            }
            return found
        }
    }

    private func districtContent(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 5)
        let records = index.latestRecords(district)
        let latest = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var sampled = 0
        var failed = 0
        var counted: [RecordID: Set<String>] = [:]
        for entry in facts.findings
        where entry.district == district && latest[entry.record]?.version == entry.version {
            sampled += entry.answer.sampled ?? 0
            failed += entry.answer.failed ?? 0
            if entry.answer.sampled != nil { counted[entry.record, default: []].insert(entry.answer.item) }
        }
        let uncounted = records.filter { record in
            guard let checklist = checklist(of: record) else { return false }
            return zip(checklist.items, record.answers).contains { item, answer in
                item.sampling == .counted && (answer == .yes || answer == .no)
                    && counted[record.id]?.contains(item.code) != true
            }
        }
        return line(
            "district.spot-check", .district(district), nothing: noRecords(records.isEmpty),
            question: RuleText(
                chinese: "未记抽查人数的督导，报考条件是否抽查到人？",
                english: "Were candidates sampled one by one where no number is written?"),
            counts: [
                .init(.records, records.count), .init(.sampled, sampled), .init(.failed, failed),
                .init(.affected, uncounted.count),
            ]
        ) {
            uncounted.isEmpty
                ? []
                : [
                    finding(
                        "district.spot-check.uncounted", .doubtful,
                        "\(uncounted.count)份督导表的P3或I5未记抽查人数",
                        "\(uncounted.count) records don't say how many were sampled for P3 or I5.", basis,
                        uncounted.map { .record($0.id) })
                ]
        }
    }

    /// The checklist that a record is on, by the policy of its day.
    func checklist(of record: SupervisionRecord) -> Checklist? {
        facts.policy.policy(on: record.visitedOn, for: record.district).checklists.first {
            $0.reference == record.checklist
        }
    }
}

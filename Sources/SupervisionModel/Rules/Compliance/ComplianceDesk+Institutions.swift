/// Articles 6 to 8: what institutions owe.
extension ComplianceDesk {
    func institutions(_ district: DistrictCode) -> [ComplianceLine] {
        registers(district) + agreement(district) + officers(district) + cooperation(district)
            + requests(district) + integrity(district)
    }

    /// Why there is no institution to look at, where there is none.
    private func nothingShown(
        _ shown: [InstitutionSessions], _ elsewhere: [ComplianceFinding]
    ) -> RuleText? {
        guard shown.isEmpty else { return nil }
        return elsewhere.first.map { RuleText(chinese: $0.reason.chinese, english: $0.reason.english) }
            ?? RuleText(chinese: "当月无认定批次", english: "No sessions in the month.")
    }

    // MARK: Article 6

    private func registers(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 6)
        let active = registered(district)
        let others = elsewhere(district, basis)
        var kinds: [InstitutionID: Set<OfficerRegisterKind>] = [:]
        for entry in facts.officerRegister where entry.happenedOn <= facts.month.lastDay {
            kinds[entry.institution, default: []].insert(entry.kind)
        }
        let staffed = Set(facts.officers.map(\.institution))
        return line(
            "internal.registers", .district(district),
            needs: has("officers") || has("officer_register") ? [] : ["officers", "officer_register"],
            helps: ["officers", "officer_register"], nothing: nothingShown(active, others),
            question: RuleText(
                chinese: "登记册是未建立还是未报送？", english: "Weren't the registers kept, or only not handed in?"),
            counts: [.init(.institutions, active.count)]
        ) {
            others
                + active.flatMap { place -> [ComplianceFinding] in
                    let id = place.institution
                    var found: [ComplianceFinding] = []
                    if has("officers"), !staffed.contains(id) {
                        found.append(
                            finding(
                                "internal.registers.no-officer", .adverse, "评价机构\(id)当月有批次，未登记质量内控人员",
                                "Institution \(id) holds sessions and has no internal quality officer on record.",
                                basis,
                                [.institution(id)]))
                    }
                    let lacking = OfficerRegisterKind.allCases.filter { kinds[id]?.contains($0) != true }
                    if has("officer_register"), !lacking.isEmpty {
                        found.append(
                            finding(
                                "internal.registers.empty", .doubtful,
                                "评价机构\(id)无\(lacking.map(\.chinese).joined(separator: "、"))登记",
                                "Institution \(id) has no entry of \(lacking.map(\.rawValue).joined(separator: ", ")).",
                                basis, [.institution(id)]))
                    }
                    return found
                }
        }
    }

    private func agreement(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 6)
        var external: [SessionID: [String: Answer]] = [:]
        for record in index.latestRecords(district) {
            guard let checklist = checklist(of: record) else { continue }
            for (item, answer) in zip(checklist.items, record.answers) {
                // Of two teams' answers to one item the adverse one stands.
                guard let answer,
                    answer == .no || (answer == .yes && external[record.session]?[item.code] != .no)
                else { continue }
                external[record.session, default: [:]][item.code] = answer
            }
        }
        var tallies: [String: (pairs: Int, alone: Int, missed: Int)] = [:]
        for check in facts.internalChecks
        where check.district == district && check.checkedOn <= index.closing.beijingDay {
            guard let answer = external[check.session]?[check.item],
                check.answer == .yes || check.answer == .no
            else { continue }
            var tally = tallies[check.item] ?? (0, 0, 0)
            tally.pairs += 1
            if check.answer == .no, answer == .yes { tally.alone += 1 }
            if check.answer == .yes, answer == .no { tally.missed += 1 }
            tallies[check.item] = tally
        }
        let pairs = tallies.values.reduce(0) { $0 + $1.pairs }
        let differing = tallies.values.reduce(0) { $0 + $1.alone + $1.missed }
        return line(
            "internal.agreement", .district(district), needs: ["internal_checks"],
            nothing: pairs == 0
                ? RuleText(
                    chinese: "当月没有同一批次同一项目的内外督结果", english: "No item was answered by both sides in the month."
                )
                : nil,
            counts: [.init(.pairs, pairs), .init(.agreeing, pairs - differing)]
        ) {
            tallies.filter { $0.value.alone + $0.value.missed > 0 }.map { item, tally in
                finding(
                    "internal.agreement.differs", .note,
                    "\(item)：对照\(tally.pairs)次，内督未发现\(tally.missed)次，仅内督发现\(tally.alone)次",
                    "\(item): of \(tally.pairs) pairs the officers missed \(tally.missed) and alone found \(tally.alone).",
                    basis, [.init(.item, item)])
            }
        }
    }

    // MARK: Article 7

    private static let officerRules = [
        "officer.integrity", "officer.policy", "officer.qualification", "officer.experience", "officer.age",
        "officer.fitness",
    ]

    private func officers(_ district: DistrictCode) -> [ComplianceLine] {
        let active = registered(district)
        let byInstitution = Dictionary(grouping: facts.officers, by: \.institution)
        var duties: [PersonID: [SessionID: Void]] = [:]
        for entry in facts.officerRegister where entry.kind == .deployment {
            if let session = entry.session { duties[entry.person, default: [:]][session] = () }
        }
        for check in facts.internalChecks where check.district == district {
            duties[check.officer, default: [:]][check.session] = ()
        }
        var judged = 0
        var found: [String: [ComplianceFinding]] = [:]
        for place in active {
            let own = (byInstitution[place.institution] ?? []).sorted { $0.person < $1.person }
            let days = own.map { officer in
                place.sessions.filter { duties[officer.person]?[$0.id] != nil }.map(\.endsOn).max()
            }
            let isKnown = days.contains { $0 != nil }
            for (officer, duty) in zip(own, days) {
                // Where it is known who served, the others aren't asked about.
                guard duty != nil || !isKnown else { continue }
                judged += 1
                let day = duty ?? place.lastDay
                let rule = OfficerEligibility(policy(district).officers)
                for reason in rule.verdict(on: officer, dutyDay: day).reasons where reason.bearing != .note {
                    guard let id = Self.officerRule(of: reason.code) else { continue }
                    found[id, default: []].append(
                        finding(
                            reason.code.text, duty == nil ? .doubtful : reason.bearing,
                            "评价机构\(place.institution)内控人员\(officer.person)"
                                + (duty == nil ? "（使用情况未登记）" : "（\(day)）") + "：\(reason.chinese)",
                            "Officer \(officer.person) of institution \(place.institution)"
                                + (duty == nil ? ", whose duty isn't registered" : " on \(day)")
                                + ": \(reason.english)", reason.basis,
                            [.institution(place.institution), .person(officer.person)]))
                }
            }
        }
        return Self.officerRules.flatMap { id in
            let others = elsewhere(district, LegalBasis(article: 7))
            return line(
                id, .district(district), needs: ["officers"], helps: ["officer_register", "internal_checks"],
                nothing: nothingShown(active, others)
                    ?? (judged == 0
                        ? RuleText(chinese: "没有可核对的质量内控人员", english: "There is no officer to look at.")
                        : nil),
                question: RuleText(
                    chinese: "该内控人员是否在本次认定中承担内控工作？", english: "Did the officer serve at the session at all?"),
                counts: [
                    .init(.institutions, active.count), .init(.officers, judged),
                    .init(.affected, found[id]?.count ?? 0),
                ]
            ) { others + (found[id] ?? []) }
        }
    }

    private static func officerRule(of code: Reason.Code) -> String? {
        switch code {
        case .postUnknown: "officer.qualification"
        case .birthDate: "officer.age"
        default: officerRules.first { $0 == code.text }
        }
    }

    // MARK: Article 8

    private func cooperation(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 8)
        let visits = index.monthVisits(district)
        let obstructed = (index.escalations[district] ?? []).filter { $0.ground == .obstruction }
        return line(
            "institution.cooperation", .district(district), needs: ["escalations"],
            nothing: visits.isEmpty && obstructed.isEmpty
                ? RuleText(chinese: "当月无督导", english: "No visits in the month.") : nil,
            question: RuleText(
                chinese: "是否属拒绝或阻挠督导？", english: "Was supervision refused or obstructed?"),
            counts: [.init(.visits, visits.count), .init(.escalations, obstructed.count)]
        ) {
            obstructed.map { escalation in
                finding(
                    "institution.cooperation.obstructed", .doubtful, "严重违规\(escalation.id)：记录有拒绝或阻碍督导",
                    "Severe violation \(escalation.id) records that supervision was refused or obstructed.",
                    basis,
                    [.escalation(escalation.id), .session(escalation.session)])
            }
        }
    }

    private func requests(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 8)
        let requests = index.proceedings(.evidenceRequest, district).filter { file in
            let opened = file.proceeding.openedAt.beijingDay.month
            return opened == facts.month || (opened < facts.month && !file.isClosed)
        }
        let material = facts.evidence.count {
            $0.district == district && $0.addedAt.beijingDay.month == facts.month
        }
        return line(
            "evidence.supplied", .district(district), needs: ["proceedings"], helps: ["evidence"],
            nothing: requests.isEmpty
                ? RuleText(chinese: "无资料调取", english: "No material was asked for.") : nil,
            question: RuleText(
                chinese: "资料是否齐全，逾期是否另有原因？",
                english: "Is the material complete, and is there a reason for the delay?"),
            counts: [.init(.proceedings, requests.count), .init(.evidence, material)]
        ) {
            requests.compactMap { file in
                let id = file.proceeding.id
                let records =
                    [ComplianceReference.proceeding(id)]
                    + (file.proceeding.institution.map { [.institution($0)] } ?? [])
                if file.state == EvidenceRequestState.refused.rawValue {
                    return finding(
                        "evidence.supplied.refused", .adverse, "资料调取\(id)：机构拒绝提供",
                        "Request \(id) was refused.", basis,
                        records)
                }
                guard file.state == EvidenceRequestState.issued.rawValue, let due = file.dueOn,
                    due < facts.asOf.beijingDay
                else { return nil }
                return finding(
                    "evidence.supplied.overdue", .doubtful, "资料调取\(id)：应于\(due)前提供，尚未提供",
                    "Request \(id) was due on \(due) and isn't answered.", basis, records)
            }
        }
    }

    private func integrity(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 8)
        let items = facts.evidence.filter {
            $0.district == district && $0.addedAt.beijingDay.month <= facts.month
        }.sorted { $0.id < $1.id }
        let twice = Dictionary(grouping: items, by: \.sha256).values.filter { $0.count > 1 }.count
        return line(
            "evidence.integrity", .district(district), needs: ["evidence"],
            nothing: items.isEmpty
                ? RuleText(chinese: "无资料登记", english: "No material is on record.") : nil,
            question: RuleText(
                chinese: "资料内容是否已核验？", english: "Was the content verified against its hashes?"),
            counts: [.init(.evidence, items.count)]
        ) {
            [
                finding(
                    "evidence.integrity.hashed", .note,
                    "资料\(items.count)件均有内容摘要，内容须另行核验" + (twice > 0 ? "；\(twice)组内容相同" : ""),
                    "\(items.count) pieces carry the hash of their content, which is verified apart"
                        + (twice > 0 ? "; \(twice) contents came more than once." : "."), basis)
            ]
        }
    }
}

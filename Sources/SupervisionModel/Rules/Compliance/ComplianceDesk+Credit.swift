/// Article 16: credit files and refusals.
extension ComplianceDesk {
    func credit(_ district: DistrictCode) -> [ComplianceLine] {
        file(district) + grounds(district) + refusals(district)
    }

    private func entries(_ district: DistrictCode) -> [CreditEntry] {
        facts.creditEntries.filter { $0.district == district && $0.enteredAt <= facts.asOf }
            .sorted { $0.id < $1.id }
    }

    private func references(_ entry: CreditEntry) -> [ComplianceReference] {
        [.init(.creditEntry, entry.id.text), .institution(entry.institution)]
    }

    private func none(_ isEmpty: Bool) -> RuleText? {
        isEmpty ? RuleText(chinese: "无信用档案条目", english: "No entry of a credit file.") : nil
    }

    private func file(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 16)
        let entries = entries(district)
        let known = Set(entries.map(\.id))
        let month = entries.count { $0.enteredAt.beijingDay.month == facts.month }
        return line(
            "credit.file", .district(district), needs: ["credit_entries"], nothing: none(entries.isEmpty),
            readings: [policy(district).credit.expiryMonths.reading], counts: [.init(.entries, entries.count)]
        ) {
            var found = entries.compactMap { entry -> ComplianceFinding? in
                guard let replaced = entry.replaces, !known.contains(replaced) else { return nil }
                return finding(
                    "credit.file.lost", .adverse, "信用条目\(entry.id)所替代的条目\(replaced)不存在，条目只增不删",
                    "Entry \(entry.id) replaces \(replaced), which isn't there; entries are never deleted.",
                    basis,
                    references(entry))
            }
            found.append(
                finding(
                    "credit.file.month", .note, "当月新增\(month)条", "\(month) entries were made in the month.",
                    basis))
            return found
        }
    }

    private func grounds(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 16)
        let made = entries(district).filter {
            $0.enteredAt.beijingDay.month == facts.month
                && ($0.kind == .misconduct || $0.kind == .filingRefusal)
        }
        var escalated: Set<InstitutionID> = []
        for escalation in facts.escalations where escalation.discoveredAt <= facts.asOf {
            let key = PlacedID<AssessmentSession>(district: escalation.district, id: escalation.session)
            if let session = index.sessions[key] { escalated.insert(session.institution) }
        }
        return line(
            "credit.grounds", .district(district), needs: ["credit_entries"], helps: ["escalations"],
            nothing: made.isEmpty
                ? RuleText(chinese: "当月无新列入", english: "Nothing was entered in the month.") : nil,
            question: RuleText(
                chinese: "事由是否成立，责任是否认定？", english: "Does the ground hold, and is responsibility established?"
            ),
            counts: [.init(.entries, made.count)]
        ) {
            made.compactMap { entry in
                switch entry.ground {
                case .badInfluence:
                    finding(
                        "credit.grounds.influence", .doubtful, "信用条目\(entry.id)：“造成不良社会影响”是独立事由还是限定语未明",
                        "Entry \(entry.id): whether bad influence is a ground of its own is open.", basis,
                        references(entry))
                case .safetyAccident, .massIncident:
                    finding(
                        "credit.grounds.responsibility", .doubtful,
                        "信用条目\(entry.id)：\(entry.ground.chinese)须因组织、管理缺失且责任已认定",
                        "Entry \(entry.id): failing management and responsibility have to be established.",
                        basis,
                        references(entry))
                case .fraud, .severeViolation:
                    !has("escalations") || escalated.contains(entry.institution)
                        ? nil
                        : finding(
                            "credit.grounds.unrecorded", .doubtful,
                            "信用条目\(entry.id)（\(entry.ground.chinese)）无对应的严重违规记录",
                            "Entry \(entry.id) (\(entry.ground.rawValue)) has no severe violation on record.",
                            basis,
                            references(entry))
                }
            }
        }
    }

    private func refusals(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 16)
        let files = index.proceedings(.filingRefusal, district).filter { file in
            file.proceeding.openedAt.beijingDay.month >= facts.yearBegin || !file.isClosed
        }
        let broken = facts.disorderedProceedings.filter {
            $0.kind == .filingRefusal && $0.district == district && $0.openedAt <= facts.asOf
        }.sorted { $0.id < $1.id }
        let entered = entries(district).filter { $0.kind == .filingRefusal }
        return line(
            "credit.refusal", .district(district), needs: ["proceedings"], helps: ["credit_entries"],
            nothing: files.isEmpty && broken.isEmpty
                ? RuleText(chinese: "无认定结果不予备案", english: "No results were refused filing.") : nil,
            question: RuleText(
                chinese: "决定何时送达，是否列入信用档案？",
                english: "When is the decision served, and is it entered in the credit file?"),
            counts: [.init(.proceedings, files.count + broken.count)]
        ) {
            broken.map { proceeding in
                finding(
                    "credit.refusal.disordered", .adverse, "不予备案\(proceeding.id)：步骤缺失或次序不合（告知、听取申辩、决定、送达）",
                    "Refusal \(proceeding.id): steps are left out or out of order.", basis,
                    [.proceeding(proceeding.id)])
            } + files.flatMap { refusal($0, entered) }
        }
    }

    private func refusal(_ file: ProceedingFile, _ entered: [CreditEntry]) -> [ComplianceFinding] {
        let basis = LegalBasis(article: 16)
        let id = file.proceeding.id
        let records =
            [ComplianceReference.proceeding(id)]
            + (file.proceeding.institution.map { [.institution($0)] } ?? [])
        let word = file.proceeding.kind.steps.state(file.state)?.chinese ?? file.state
        var found = [
            finding(
                "credit.refusal.state", .note, "不予备案\(id)：\(word)，步骤齐全有序",
                "Refusal \(id) is \(file.state), its steps in order.", basis, records)
        ]
        if file.state == ResultFilingRefusalState.decided.rawValue {
            found.append(
                finding(
                    "credit.refusal.unserved", .doubtful, "不予备案\(id)：已决定，尚未送达",
                    "Refusal \(id) is decided and not served.", basis, records))
        }
        let isInForce = [ResultFilingRefusalState.served, .reviewed].map(\.rawValue).contains(file.state)
        // An entry made before this proceeding was opened is another refusal's.
        let isEntered = entered.contains {
            $0.institution == file.proceeding.institution && $0.enteredAt >= file.proceeding.openedAt
        }
        if isInForce, has("credit_entries"), file.proceeding.institution != nil, !isEntered {
            found.append(
                finding(
                    "credit.refusal.no-entry", .doubtful, "不予备案\(id)：信用档案中无对应条目",
                    "Refusal \(id) has no entry in the credit file.", basis, records))
        }
        return found
    }
}

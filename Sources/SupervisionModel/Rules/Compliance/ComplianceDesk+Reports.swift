/// Articles 14 and 15: reports, opinions, severe violations.
extension ComplianceDesk {
    func reports(_ district: DistrictCode) -> [ComplianceLine] {
        sessionBySession(district) + opinions(district) + monthlyReport(district) + urgent(district)
            + severity(district)
    }

    // MARK: Article 14

    private func sessionBySession(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 14)
        let visits = index.monthVisits(district).filter { visit in
            visit.dispatch.authority == .district && visit.session.state.isInPool
                && visit.session.endsOn < index.closing.beijingDay
        }
        let open = visits.filter { $0.record?.submittedAt == nil }
        return line(
            "findings.report", .district(district), needs: ["dispatches"],
            nothing: visits.isEmpty
                ? RuleText(chinese: "当月无已结束的督导", english: "No visit of the month is over.") : nil,
            question: RuleText(
                chinese: "该次督导是否实施，督导表何时报送？",
                english: "Did the visit take place, and when is its record handed in?"),
            counts: [.init(.visits, visits.count), .init(.records, visits.count - open.count)]
        ) {
            open.map { visit in
                finding(
                    "findings.report.none", .doubtful,
                    "派遣\(visit.dispatch.id)（批次\(visit.session.id)，\(visit.session.endsOn)结束）"
                        + (visit.record == nil ? "无督导表" : "督导表未提交"),
                    "Dispatch \(visit.dispatch.id) to session \(visit.session.id), over since "
                        + "\(visit.session.endsOn), has "
                        + (visit.record == nil ? "no record." : "a draft record alone."), basis,
                    Self.references(visit))
            }
        }
    }

    private func opinions(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 14)
        let all = index.proceedings(.filingOpinion, nil)
        var found: [InstitutionID: Set<RecordID>] = [:]
        for record in index.latestRecords(district) where record.answers.contains(.no) {
            let key = PlacedID<AssessmentSession>(district: district, id: record.session)
            guard let session = index.sessions[key] else { continue }
            found[session.institution, default: []].insert(record.id)
        }
        let heard = Set(
            all.filter { file in
                guard let delivered = file.latest(FilingOpinionState.delivered) else { return false }
                return delivered.takenAt.beijingDay.month >= facts.month
            }.compactMap(\.proceeding.institution))
        let waiting = found.keys.filter { !heard.contains($0) }.sorted()
        let own = all.filter { $0.proceeding.district == district }
        let held = own.filter { $0.state == FilingOpinionState.issued.rawValue }
        return line(
            "opinion.proposed", .district(district), needs: ["proceedings"],
            nothing: found.isEmpty
                ? RuleText(chinese: "当月督导未发现问题", english: "Nothing was found in the month.") : nil,
            question: RuleText(
                chinese: "市鉴定管理中心是否对这些机构形成备案管理意见？",
                english: "Does the municipal centre form an opinion on the filing of these institutions?"),
            counts: [.init(.institutions, found.count), .init(.affected, waiting.count)]
        ) {
            waiting.isEmpty
                ? []
                : [
                    finding(
                        "opinion.proposed.waiting", .doubtful,
                        "当月督导有问题的机构\(found.count)家，其中\(waiting.count)家自当月起无已反馈的备案管理意见",
                        "Of \(found.count) institutions with adverse findings \(waiting.count) have had no opinion "
                            + "fed back since the month began.", basis, waiting.map { .institution($0) })
                ]
        }
            + line(
                "opinion.feedback", .district(district), needs: ["proceedings"],
                nothing: own.isEmpty
                    ? RuleText(chinese: "无备案管理意见", english: "No opinion is on record.") : nil,
                question: RuleText(
                    chinese: "已出具的意见何时反馈？", english: "When is the opinion that was issued fed back?"),
                counts: [.init(.proceedings, own.count), .init(.affected, held.count)]
            ) {
                held.map { file in
                    finding(
                        "opinion.feedback.held", .doubtful, "备案管理意见\(file.proceeding.id)已出具，尚未反馈",
                        "Opinion \(file.proceeding.id) was issued and isn't fed back.", basis,
                        [.proceeding(file.proceeding.id)]
                            + (file.proceeding.institution.map { [.institution($0)] } ?? []))
                }
            }
    }

    // MARK: Article 15

    /// The month's report of a district: when its first round was sent, and whether the last one waits to be sent again.
    ///
    /// A row has the latest round alone, so the first is taken from the proceeding where there is one.
    private func report(_ district: DistrictCode) -> MonthlyReport? {
        let file = reportFile(district)
        let row = facts.monthlyReports.first { $0.district == district && $0.month == facts.month }
        guard file != nil || row != nil else { return nil }
        let known = { (moment: Instant?) in moment.flatMap { $0 <= facts.asOf ? $0 : nil } }
        let returned = known(file?.latest(MonthlyReportState.returned)?.takenAt ?? row?.returnedAt)
        let last = known(row?.submittedAt ?? file?.latest(MonthlyReportState.submitted)?.takenAt)
        let isBack = returned.map { back in last.map { $0 <= back } ?? true } ?? false
        return MonthlyReport(
            district: district, month: facts.month,
            submittedAt: known(file?.first(MonthlyReportState.submitted)?.takenAt) ?? last,
            returnedAt: isBack ? returned : nil, acceptedAt: known(row?.acceptedAt))
    }

    func reportFile(_ district: DistrictCode) -> ProceedingFile? {
        index.proceedings(.monthlyReport, district).last {
            $0.proceeding.source == facts.month.description
        }
    }

    private func monthlyReport(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 15)
        let own = ReportDeadline(
            month: facts.month, calendar: calendar, requirements: policy(district).reporting)
        let report = report(district)
        let sent = report?.submittedAt
        let verdict = own.verdict(at: sent ?? facts.asOf)
        return line(
            "report.monthly", .district(district),
            needs: has("monthly_reports") || has("proceedings") ? [] : ["monthly_reports", "proceedings"],
            helps: ["monthly_reports"],
            readings: [own.lateness.reading, own.closeOfBusiness.reading],
            question: RuleText(
                chinese: "按何种口径计算报送时限？", english: "By which reading is the report's deadline reckoned?"),
            counts: []
        ) {
            var found = lateness(verdict, of: own, sent: sent)
            if let sent {
                found.append(
                    finding("report.sent", .note, "月报于\(sent)报送", "The report was sent at \(sent).", basis))
            } else if facts.asOf.beijingDay <= facts.month.lastDay {
                found.append(
                    finding(
                        "report.not-due", .note, "当月未结束，月报于\(own.fifth)前报送",
                        "The month isn't over; its report is due by \(own.fifth).", basis))
            } else if found.isEmpty {
                found.append(
                    finding(
                        "report.unsent", .note, "尚未报送（截至\(facts.asOf)），提醒日\(own.reminderDay)",
                        "Not sent by \(facts.asOf); the reminder's day is \(own.reminderDay).", basis))
            }
            if let returned = report?.returnedAt {
                found.append(
                    finding(
                        "report.returned", .doubtful, "月报于\(returned)被退回，尚未重新报送",
                        "The report was sent back at \(returned) and wasn't sent again.", basis))
            }
            let ends = DeadlineReading.allCases.map { reading in
                (reading, own.lastSecond(by: reading).map { "\($0)" })
            }
            found.append(
                finding(
                    "report.readings", .note,
                    "四种口径：" + ends.map { "\($0.chinese) \($1 ?? "放假安排未收录")" }.joined(separator: "；"),
                    "Four readings: "
                        + ends.map { "\($0.rawValue) \($1 ?? "unknown")" }.joined(separator: "; ") + ".",
                    basis))
            return found
        }
    }

    /// What the readings come to in one finding; those not known one by one.
    private func lateness(_ verdict: Verdict, of deadline: ReportDeadline, sent: Instant?)
        -> [ComplianceFinding]
    {
        let basis = LegalBasis(article: 15)
        var found = verdict.reasons.filter { $0.code == .deadlineUnknown }.map { ComplianceFinding($0) }
        let late = DeadlineReading.allCases.filter { deadline.isLate(at: sent ?? facts.asOf, by: $0) == true }
        guard
            let bearing = verdict.reasons.filter({ $0.code != .deadlineUnknown })
                .min(by: { $0.bearing.place < $1.bearing.place })?.bearing
        else { return found }
        let zh = sent.map { "于\($0)报送" } ?? "截至\(facts.asOf)未报送"
        let en = sent.map { "Sent at \($0)" } ?? "Not sent by \(facts.asOf)"
        let all = late.count == DeadlineReading.allCases.count
        found.append(
            finding(
                (bearing == .adverse ? Reason.Code.late : .lateByReading).text, bearing,
                "\(bearing == .adverse ? "迟报" : "按部分口径超过时限")：月报\(zh)，"
                    + (all ? "四种口径均已过" : "已过：\(late.map(\.chinese).joined(separator: "、"))"),
                "\(en), "
                    + (all
                        ? "late by all four readings."
                        : "late by " + late.map(\.rawValue).joined(separator: ", ") + "."),
                basis))
        return found
    }

    private func urgent(_ district: DistrictCode) -> [ComplianceLine] {
        let basis = LegalBasis(article: 15)
        let escalations = index.escalations[district] ?? []
        let files = Dictionary(
            index.proceedings(.urgentReport, district).compactMap { file in
                file.proceeding.source.map { ($0, file) }
            }, uniquingKeysWith: { $1 })
        let hours = policy(district).reporting.urgentHours
        let wording = reportFile(district)?.steps.filter {
            $0.state == MonthlyReportState.submitted.rawValue
        }.compactMap(\.wording).joined(separator: "\n")
        let isDue = facts.asOf.beijingDay > facts.month.lastDay
        return line(
            "urgent.severe", .district(district), needs: ["escalations", "proceedings"],
            nothing: escalations.isEmpty
                ? RuleText(chinese: "当月未发现严重违规", english: "No severe violation was discovered.") : nil,
            readings: [hours.reading],
            question: RuleText(
                chinese: "是否已向市鉴定管理中心报告，月报是否再次列明？",
                english: "Was it reported to the municipal centre, and does the month's report show it again?"
            ),
            counts: [.init(.escalations, escalations.count)]
        ) {
            escalations.flatMap { escalation -> [ComplianceFinding] in
                let file = files[escalation.id.text]
                let records: [ComplianceReference] =
                    [.escalation(escalation.id), .session(escalation.session)]
                    + (file.map { [.proceeding($0.proceeding.id)] } ?? [])
                let name = "严重违规\(escalation.id)（\(escalation.ground.chinese)）"
                var found: [ComplianceFinding] = []
                if let file, file.state == UrgentReportState.retracted.rawValue {
                    // Whoever had to report it took it back before anybody else knew: a person looks at that.
                    let isReported = file.first(UrgentReportState.reported) != nil
                    return [
                        finding(
                            "urgent.retracted", isReported ? .note : .doubtful,
                            "\(name)：经核不属严重违规，已撤回" + (isReported ? "" : "，撤回前未报告"),
                            "Severe violation \(escalation.id) was retracted"
                                + (isReported ? "." : " without having been reported."), basis, records)
                    ]
                }
                do throws(ModelError) {
                    let clock = try UrgentClock(
                        discoveredAt: escalation.discoveredAt,
                        targetHours: min(hours.value, UrgentClock.targetLimit),
                        reportedAt: file?.first(UrgentReportState.reported)?.takenAt)
                    let verdict = clock.verdict(at: facts.asOf)
                    if let reason = verdict.reasons.first(where: { $0.code != .urgentMonth }) {
                        found.append(
                            waiting(
                                reason, clock.time(at: facts.asOf), hours: clock.targetHours, escalation,
                                records))
                    }
                } catch {
                    found.append(
                        finding(
                            "urgent.times", .doubtful, "\(name)：发现与报告时间矛盾，请核对",
                            "Severe violation \(escalation.id): \(error.message)", basis, records))
                }
                guard isDue else { return found }
                let shown = wording.map {
                    $0.names(escalation.id.text) || $0.names(escalation.session.text)
                }
                if shown != true {
                    found.append(
                        finding(
                            "urgent.month-open", .doubtful, "\(name)：月报是否再次列明，无法从记录判断",
                            "Severe violation \(escalation.id): whether the month's report shows it again can't be told.",
                            basis, records))
                }
                return found
            }
        }
    }

    /// What a clock of an urgent report shows, in days and hours: seconds are for programs.
    private func waiting(
        _ reason: Reason, _ time: UrgentTime, hours: Int, _ escalation: Escalation,
        _ records: [ComplianceReference]
    ) -> ComplianceFinding {
        let target = "内部时限\(hours)小时"
        let words: (chinese: String, english: String) =
            switch reason.code {
            case .urgentRunning:
                ("尚未报告，\(target)未过", "not reported yet, within the internal target of \(hours) hours.")
            case .urgentInTarget: ("已在\(target)内报告", "reported within the internal target of \(hours) hours.")
            case .urgentExceeded:
                (
                    "报告超\(target)\(Self.span(time, "天", "小时"))，不是第十五条的期限",
                    "reported \(Self.span(time, " d ", " h")) beyond the internal target, which is no deadline of the article."
                )
            case .urgentUnreported:
                (
                    "尚未报告，已超\(target)\(Self.span(time, "天", "小时"))",
                    "not reported, \(Self.span(time, " d ", " h")) beyond the internal target of \(hours) hours."
                )
            default: (reason.chinese, reason.english)
            }
        return finding(
            reason.code.text, reason.bearing,
            "严重违规\(escalation.id)（\(escalation.ground.chinese)）：\(words.chinese)",
            "Severe violation \(escalation.id) (\(escalation.ground.rawValue)): \(words.english)",
            reason.basis, records)
    }

    /// Days and hours begun, so that nothing over reads as none.
    private static func span(_ time: UrgentTime, _ day: String, _ hour: String) -> String {
        guard case .exceeded(let seconds) = time else { return "" }
        let hours = seconds / 3600 + (seconds % 3600 == 0 ? 0 : 1)
        return hours < 24 ? "\(hours)\(hour)" : "\(hours / 24)\(day)\(hours % 24)\(hour)"
    }

    private func severity(_ district: DistrictCode) -> [ComplianceLine] {
        let escalations = index.escalations[district] ?? []
        let judgement = SeverityJudgement(.beijing)
        return line(
            "severity.escalation", .district(district), needs: ["escalations"],
            nothing: escalations.isEmpty
                ? RuleText(chinese: "当月未发现严重违规", english: "No severe violation was discovered.") : nil,
            question: RuleText(
                chinese: "是否构成严重违规，责任是否认定？",
                english: "Is it a severe violation, and is responsibility established?"),
            counts: [.init(.escalations, escalations.count)]
        ) {
            escalations.flatMap { escalation in
                judgement.finding(on: escalation, established: []).verdict.reasons.map { reason in
                    finding(
                        reason.code.text, reason.bearing, "严重违规\(escalation.id)：\(reason.chinese)",
                        "Severe violation \(escalation.id): \(reason.english)", reason.basis,
                        [.escalation(escalation.id), .session(escalation.session)])
                }
            }
        }
    }

    // MARK: What is asked of people whatever is on record

    func cityReports() -> [ComplianceLine] {
        let hasVisits = facts.districts.contains { !index.monthVisits($0).isEmpty }
        let none = RuleText(chinese: "当月无督导", english: "No visits in the month.")
        return standing(
            "conduct.card-worn", nil, hasVisits ? nil : none, "督导时是否佩戴证卡？", "Was the card worn on site?")
            + standing(
                "conduct.duty", nil, hasVisits ? nil : none, "督导员是否遵守规章、认真履职？",
                "Did supervisors keep the rules and do their duty in earnest?")
            + standing(
                "conduct.concealment", nil, hasVisits ? nil : none, "有无隐瞒或虚构事实的反映？",
                "Is there word of anything concealed or invented?")
            + standing(
                "report.system", nil, nil, "市、区两级当月是否作了质量督导情况分析？",
                "Did both centres analyse the month's supervision?")
            + standing(
                "archive.quality", nil, nil, "质量管理工作档案是否齐全？", "Are the archives of quality management whole?")
    }

    private func standing(
        _ id: String, _ basis: LegalBasis?, _ nothing: RuleText?, _ chinese: String, _ english: String
    ) -> [ComplianceLine] {
        let question = RuleText(chinese: chinese, english: english)
        return line(id, basis: basis, .city, nothing: nothing, question: question) {
            [
                finding(
                    Reason.Code.complianceQuestion.text, .doubtful, chinese, english,
                    RuleCatalogue.beijing.rules.first { $0.id.text == id }?.bases.first
                        ?? LegalBasis(article: 15))
            ]
        }
    }
}

/// What a district's report of a month states in numbers (月报, Article 15): to check, checked, problems by item, handling.
public struct MonthFigures: Hashable, Sendable {
    /// How often one item was answered 否.
    public struct ItemProblems: Hashable, Sendable {
        /// The item.
        public let item: ChecklistItem
        /// How many records answered it with 否.
        public let count: Int
    }

    /// The district.
    public let district: DistrictCode
    /// The month.
    public let month: CalendarMonth
    /// The line on the share of spot checks, with pool, required and checked.
    public let share: ComplianceLine?
    /// Sessions in the pool.
    public let sessions: Int
    /// Candidates registered for them.
    public let registered: Int
    /// Institutions that held them.
    public let institutions: Int
    /// Visits of the district's own teams to sessions of the month.
    public let visits: Int
    /// Records of the month.
    public let records: Int
    /// Items answered 否, in the form's order; none where nothing was found.
    public let problems: [ItemProblems]
    /// Severe violations discovered in the month.
    public let escalations: [Escalation]
    /// Rectifications opened in the month.
    public let rectificationsOpened: Int
    /// Rectifications accepted in the month.
    public let rectificationsAccepted: Int
    /// Refusals to file results opened in the month.
    public let refusals: Int
    /// Entries of credit files made in the month.
    public let creditEntries: Int
    /// Complaints received in the month.
    public let complaints: Int
    /// Complaints still open of those received by the month's end.
    public let openComplaints: Int
    /// Who filled the report in, where it was drawn up.
    public let filledInBy: PersonID?
    /// Who reviewed it, where it was.
    public let reviewedBy: PersonID?
    /// Tables that the source doesn't have, by name.
    public let missing: [String]

    /// Whether anything was found: a month without findings says so.
    public var hasFindings: Bool { !problems.isEmpty || !escalations.isEmpty }
}

extension ComplianceAudit {
    /// The numbers of a district's report of the month, from the same facts as the lines.
    public func figures(_ facts: ComplianceFacts, of district: DistrictCode) -> MonthFigures {
        ComplianceDesk(facts, calendar: calendar, complaintDays: complaintDays).figures(district)
    }
}

extension ComplianceDesk {
    func figures(_ district: DistrictCode) -> MonthFigures {
        let pool = index.pool(district)
        let records = index.latestRecords(district)
        var adverse: [String: Int] = [:]
        var items: [ChecklistItem] = []
        for record in records {
            guard let checklist = checklist(of: record) else { continue }
            for (item, answer) in zip(checklist.items, record.answers) where answer == .no {
                adverse[item.code, default: 0] += 1
            }
            for item in checklist.items where !items.contains(where: { $0.code == item.code }) {
                items.append(item)
            }
        }
        let isOfMonth = { (moment: Instant) in moment.beijingDay.month == facts.month }
        let rectifications = index.proceedings(.rectification, district)
        let report = reportFile(district)
        let used = [
            "dispatches", "escalations", "complaints", "proceedings", "credit_entries", "monthly_reports",
        ]
        let complaints = facts.complaints.filter {
            $0.district == district && $0.receivedOn <= facts.month.lastDay
        }
        return MonthFigures(
            district: district, month: facts.month,
            share: quota(district).first { $0.rule.id.text == "quota.share" }, sessions: pool.count,
            registered: pool.reduce(0) { $0 + $1.registered },
            institutions: Set(pool.map(\.institution)).count,
            visits: index.monthVisits(district).count { $0.dispatch.authority == .district },
            records: records.count,
            problems: items.compactMap { item in
                adverse[item.code].map { MonthFigures.ItemProblems(item: item, count: $0) }
            },
            escalations: index.escalations[district] ?? [],
            rectificationsOpened: rectifications.count { isOfMonth($0.proceeding.openedAt) },
            rectificationsAccepted: rectifications.count { file in
                file.latest(RectificationState.accepted).map { isOfMonth($0.takenAt) } ?? false
            },
            refusals: index.proceedings(.filingRefusal, district).count { isOfMonth($0.proceeding.openedAt) },
            creditEntries: facts.creditEntries.count {
                $0.district == district && isOfMonth($0.enteredAt) && $0.enteredAt <= facts.asOf
            },
            complaints: complaints.count { $0.receivedOn.month == facts.month },
            openComplaints: complaints.count { $0.state == .open },
            filledInBy: report?.latest(MonthlyReportState.draft)?.takenBy,
            reviewedBy: report?.latest(MonthlyReportState.reviewed)?.takenBy,
            missing: used.filter { !has($0) })
    }
}

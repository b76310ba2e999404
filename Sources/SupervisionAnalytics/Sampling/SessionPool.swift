import SupervisionHistory
import SupervisionModel

/// The sessions of a month in the pools of their districts, and those that left them.
struct SessionPool {
    /// One frame for each district of the history.
    private(set) var frames: [DrawFrame]
    /// What left the pool, for each district.
    private(set) var exclusions: [[DistrictDraw.Exclusion]]

    private let history: InspectionHistory
    private let month: CalendarMonth
    private let asOf: CalendarDay
    private let rule: MandatoryRule

    init(
        history: InspectionHistory, month: CalendarMonth, asOf: CalendarDay, risks: [Double?],
        meanRisk: Double, rule: MandatoryRule
    ) {
        self.history = history
        self.month = month
        self.asOf = asOf
        self.rule = rule
        frames = Array(repeating: DrawFrame(), count: history.districts.count)
        exclusions = Array(repeating: [], count: history.districts.count)
        let complaints = latestSevereComplaints()
        var dues: [Int32: DueVisit?] = [:]
        let sessions = history.sessions
        for row in 0..<sessions.count where sessions.startsOn[row].month == month {
            let district = Int(sessions.districts[row])
            let institution = sessions.institutions[row]
            if let reason = exclusion(of: row) {
                exclusions[district].append(
                    DistrictDraw.Exclusion(session: sessions.ids[row], row: row, reason: reason))
                continue
            }
            let due: DueVisit?
            if let known = dues[institution] {
                due = known
            } else {
                due = dueVisit(of: Int(institution), complaint: complaints[institution])
                dues[institution] = .some(due)
            }
            let risk = risks[Int(institution)]
            frames[district].append(
                id: sessions.ids[row], institution: institution, mode: sessions.modes[row],
                risk: risk ?? meanRisk, due: due,
                notes: (risk == nil ? [.meanRisk] : []) + (isFiledLate(row) ? [.filedLate] : []), row: row)
        }
    }

    private func exclusion(of row: Int) -> ExclusionReason? {
        switch history.sessions.states[row] {
        case .cancelled: return .cancelled
        case .postponed: return .postponed
        case .filed, .held, .completed: break
        }
        let withdrawn = history.institutions.withdrawnOn[Int(history.sessions.institutions[row])]
        guard let withdrawn, withdrawn <= history.sessions.startsOn[row] else { return nil }
        return .institutionWithdrawn
    }

    private func isFiledLate(_ row: Int) -> Bool {
        let filed = history.sessions.filedAt[row].beijingDay
        return filed > asOf || filed >= month.firstDay
    }

    /// The last day on which a confirmed severe complaint that still counts came in, by institution.
    private func latestSevereComplaints() -> [Int32: CalendarDay] {
        guard let months = rule.complaintMonths else { return [:] }
        let first = month.adding(months: -months).firstDay
        var latest: [Int32: CalendarDay] = [:]
        let complaints = history.complaints
        for row in 0..<complaints.count where complaints.severe[row] && complaints.states[row] == .confirmed {
            let day = complaints.receivedOn[row]
            guard day >= first, day <= asOf else { continue }
            latest[complaints.institutions[row]] = max(day, latest[complaints.institutions[row]] ?? day)
        }
        return latest
    }

    private func dueVisit(of institution: Int, complaint: CalendarDay?) -> DueVisit? {
        let last = lastVisit(of: institution)
        if let complaint, last.map({ $0 < complaint }) ?? true {
            return .severeComplaint(receivedOn: complaint)
        }
        guard let months = rule.overdueAfterMonths, let beginning = history.period?.lowerBound else {
            return nil
        }
        // One never visited is missed from the day it could first have been: when it opened, when the data begin.
        let opened = history.institutions.openedOn[institution]
        let since = last ?? max(beginning, opened ?? beginning)
        return since <= month.adding(months: -months).firstDay ? .overdue(since: since) : nil
    }

    /// The last visit that was known on the day of the draw.
    private func lastVisit(of institution: Int) -> CalendarDay? {
        let inspections = history.inspections
        for visit in history.visits(ofInstitution: institution).reversed()
        where inspections.days[Int(visit)] <= asOf && inspections.reportDays[Int(visit)] <= asOf {
            return inspections.days[Int(visit)]
        }
        return nil
    }
}

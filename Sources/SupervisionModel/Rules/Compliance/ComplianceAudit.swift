/// Tells article by article what the facts of a month come to: held, breached, not applicable, or for a person.
///
/// The audit proposes. It computes nothing that a rule of its own can't tell, asks the rules that there are, and leaves the
/// rest to a person with the question to ask. The same facts give the same lines in whatever order they come.
///
/// What is about the month (spot checks, records, reports) is looked at as of the month's latest deadline, so that a month
/// recomputed later says the same; proceedings and severe violations as of the moment given.
///
/// ```swift
/// let lines = ComplianceAudit(calendar: .builtIn, complaintDays: .beijingComplaints).lines(facts)
/// lines.filter { $0.verdict.ruling == .breached }
/// ```
public struct ComplianceAudit: Sendable {
    /// The working days, for the reports' deadlines.
    public let calendar: WorkingCalendar
    /// After how many days an open complaint is brought up.
    public let complaintDays: PolicySetting<Int>

    /// Makes the audit.
    public init(calendar: WorkingCalendar, complaintDays: PolicySetting<Int>) {
        self.calendar = calendar
        self.complaintDays = complaintDays
    }

    /// The lines of a month, in the order of the articles, the city's before the districts'.
    ///
    /// - Complexity: O(n log n) in the facts, and O(dispatches × facts about each person sent).
    public func lines(_ facts: ComplianceFacts) -> [ComplianceLine] {
        let desk = ComplianceDesk(facts, calendar: calendar, complaintDays: complaintDays)
        let lines = desk.lines().sorted { left, right in
            let one = ComplianceDesk.place(of: left)
            let other = ComplianceDesk.place(of: right)
            return one == other ? left.subject < right.subject : one < other
        }
        guard let day = facts.policy.promulgatedOn, facts.month.lastDay < day else { return lines }
        let note = Reason(
            code: .measuresNotInForce, bearing: .note, chinese: "办法自\(day)起实施，\(facts.month)尚未实施",
            english: "The measures are in force from \(day); in \(facts.month) they weren't.",
            basis: LegalBasis(article: 19))
        return lines.map {
            ComplianceLine($0.rule, $0.basis, $0.subject, notApplicable: note, missing: $0.missing)
        }
    }
}

extension PolicySetting<Int> {
    /// Open complaints are brought up after 30 days, ours: the measures name no term.
    public static let beijingComplaints = PolicySetting(
        30, reading: "投诉受理满30日未办结的提示（自拟）", basis: LegalBasis(article: 5))
}

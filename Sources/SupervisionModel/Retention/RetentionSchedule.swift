/// How long each kind of data is kept (保存期限表): a list of what is due for erasure, which a named person then has erased.
///
/// The measures give no periods. These are ours (自拟), for a centre's rules on archives to replace. A credit file is never
/// erased (Article 16, our reading); what of it names a person goes with the person's document.
public struct RetentionSchedule: Hashable, Sendable {
    /// Its version, from 1.
    public let version: Int
    /// A rule for every kind, in their order.
    public let rules: [RetentionRule]

    /// The longest period that a rule may give in years.
    public static let yearLimit = 100

    /// Makes a schedule.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when the version isn't from 1, a kind has no rule or two,
    ///   or a period isn't 1 to ``yearLimit`` years.
    public init(version: Int, rules: [RetentionRule]) throws(ModelError) {
        guard version >= 1, rules.count == RetainedKind.allCases.count,
            Set(rules.map(\.kind)).count == RetainedKind.allCases.count
        else {
            throw ModelError(
                code: .policyMalformed,
                message: "Retention schedule \(version) must have a version from 1 and one rule for each of "
                    + "\(RetainedKind.vocabulary).",
                basis: LegalBasis(article: 15))
        }
        for rule in rules {
            guard (1...Self.yearLimit).contains(rule.years ?? 1) else {
                throw ModelError(
                    code: .policyMalformed,
                    message:
                        "Retention schedule \(version) keeps \(rule.kind.rawValue) for \(rule.years ?? 1) "
                        + "years; give 1 to \(Self.yearLimit), or none for no end.",
                    basis: rule.basis)
            }
        }
        self.init(trusted: version, rules: rules)
    }

    private init(trusted version: Int, rules: [RetentionRule]) {
        self.version = version
        self.rules = rules
    }

    /// The last day on which something is kept, or nothing where there is none yet or ever.
    ///
    /// A period ends with the day of the same number, on 28 February where that year has no 29th (Civil Code,
    /// Articles 201 and 202).
    public func lastDay(of item: RetainedItem) -> CalendarDay? {
        guard let from = item.countedFrom, let rule = rules.first(where: { $0.kind == item.kind }),
            let years = rule.years
        else { return nil }
        return from.adding(years: years)
    }

    /// What is due for erasure on a day, in the order given: whatever's last day has passed.
    ///
    /// - Complexity: O(number of items).
    public func dueForErasure(_ items: [RetainedItem], on day: CalendarDay) -> [RetainedItem] {
        items.filter { item in lastDay(of: item).map { day > $0 } ?? false }
    }

    /// The project's schedule, version 1 (自拟).
    public static let beijing = RetentionSchedule(
        trusted: 1,
        rules: [
            RetentionRule(
                .personDocuments, years: 3, from: .lastDuty, reading: "退出名册后自最后一次履职之日起保存3年（自拟）",
                basis: LegalBasis(article: 9)),
            RetentionRule(
                .supervisionRecords, years: 10, from: .submission, reading: "自提交之日起保存10年（自拟）",
                basis: LegalBasis(article: 15)),
            RetentionRule(
                .creditEntries, years: nil, from: .entry, reading: "信用档案只更正、不删除（自拟）",
                basis: LegalBasis(article: 16)),
            RetentionRule(
                .evidence, years: 5, from: .matterClosed, reading: "自事项办结（含申诉）之日起保存5年（自拟）",
                basis: LegalBasis(article: 8)),
            RetentionRule(
                .complaints, years: 5, from: .matterClosed, reading: "自事项办结（含申诉）之日起保存5年（自拟）",
                basis: LegalBasis(article: 15)),
        ])
}

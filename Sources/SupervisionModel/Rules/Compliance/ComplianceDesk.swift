/// The compliance audit at work: the facts put together, and how lines are made of them.
struct ComplianceDesk {
    let facts: ComplianceFacts
    let index: ComplianceIndex
    let calendar: WorkingCalendar
    let complaintDays: PolicySetting<Int>
    let deadline: ReportDeadline

    init(_ facts: ComplianceFacts, calendar: WorkingCalendar, complaintDays: PolicySetting<Int>) {
        self.facts = facts
        self.calendar = calendar
        self.complaintDays = complaintDays
        let policy = facts.policy.policy(on: facts.month.lastDay, for: nil)
        deadline = ReportDeadline(month: facts.month, calendar: calendar, requirements: policy.reporting)
        // A fraction within the last second is in time.
        let latest =
            deadline.latest ?? deadline.lastSecond(by: .endOfTheFifth)
            ?? deadline.fifth.beijing(secondsAfterMidnight: 86_399)
        let closing = Instant(microseconds: latest.microseconds + 999_999)
        index = ComplianceIndex(facts, closing: min(facts.asOf, closing))
    }

    /// Every line, district by district.
    func lines() -> [ComplianceLine] {
        var lines = cityGeneral() + cityPeople() + cityReports() + cityPolicy()
        for district in facts.districts {
            lines += general(district) + institutions(district) + dispatches(district) + quota(district)
            lines += records(district) + content(district) + reports(district) + credit(district)
            lines += ownRules(district)
        }
        return lines
    }

    /// The place of a line's rule in the order of the articles, the form last.
    static func place(of line: ComplianceLine) -> Int {
        let article = line.basis.article == 0 ? 20 : line.basis.article
        return article * 1000
            + (RuleCatalogue.beijing.rules.firstIndex { $0.id == line.rule.id } ?? 999)
    }

    /// The policy at the month's end for a district, or for the city.
    func policy(_ district: DistrictCode?) -> SupervisionPolicy {
        facts.policy.policy(on: facts.month.lastDay, for: district)
    }

    /// Whether the source has a table.
    func has(_ table: String) -> Bool { !facts.missing.contains(table) }

    /// Makes a line of a rule, unless the source lacks what the rule needs or there is nothing to judge.
    ///
    /// - Parameters:
    ///   - id: The rule.
    ///   - basis: The place in the measures; the rule's first where none is given.
    ///   - subject: Whom it is asked about.
    ///   - needs: Tables without which nothing can be said.
    ///   - helps: Tables without which less can be said.
    ///   - nothing: Why there is nothing to judge, where there isn't.
    ///   - readings: The readings taken.
    ///   - question: What somebody has to ask.
    ///   - counts: The numbers behind it.
    ///   - findings: What was found.
    func line(
        _ id: String, basis: LegalBasis? = nil, _ subject: ComplianceSubject, needs: [String] = [],
        helps: [String] = [], nothing: RuleText? = nil, readings: [String] = [], question: RuleText? = nil,
        counts: [ComplianceCount] = [], findings: () -> [ComplianceFinding]
    ) -> [ComplianceLine] {
        guard let rule = RuleCatalogue.beijing.rules.first(where: { $0.id.text == id }) else { return [] }
        let basis = basis ?? rule.bases.first ?? LegalBasis(article: 0)
        let absent = needs.filter { !has($0) }
        guard absent.isEmpty else {
            return [
                ComplianceLine(
                    rule, basis, subject, notApplicable: Self.absence(absent, basis), missing: absent,
                    readings: readings)
            ]
        }
        if let nothing {
            return [
                ComplianceLine(
                    rule, basis, subject,
                    notApplicable: Reason(
                        code: .nothingToJudge, bearing: .note, chinese: nothing.chinese,
                        english: nothing.english, basis: basis), missing: [], readings: readings)
            ]
        }
        var found = findings()
        let less = helps.filter { !has($0) }
        if !less.isEmpty { found.append(ComplianceFinding(Self.absence(less, basis))) }
        let line = ComplianceLine(rule, basis, subject, found, counts, readings, question: nil)
        return [
            ComplianceLine(
                rule: line.rule, basis: line.basis, subject: line.subject, verdict: line.verdict,
                findings: line.findings, counts: line.counts, readings: line.readings,
                question: line.verdict.ruling == .forPerson ? question : nil, missing: less)
        ]
    }

    private static func absence(_ tables: [String], _ basis: LegalBasis) -> Reason {
        let names = tables.sorted().joined(separator: ", ")
        return Reason(
            code: .notInFolder, bearing: .note, chinese: "未提供：\(names)",
            english: "Not in the folder: \(names).",
            basis: basis)
    }

    /// A finding with a code of a rule.
    func finding(
        _ code: String, _ bearing: Reason.Bearing, _ chinese: String, _ english: String, _ basis: LegalBasis,
        _ records: [ComplianceReference] = []
    ) -> ComplianceFinding {
        ComplianceFinding(
            Reason(
                code: Reason.Code(code), bearing: bearing, chinese: chinese, english: english, basis: basis),
            records)
    }
}

extension String {
    /// Whether it has anything but blanks.
    var hasWords: Bool { contains { !$0.isWhitespace } }

    /// Whether it names an id, and not only a longer one that begins or ends alike: `Y1` isn't named by `Y10`.
    ///
    /// - Complexity: O(bytes of both multiplied).
    func names(_ id: String) -> Bool {
        let text = Array(utf8)
        let name = Array(id.utf8)
        guard !name.isEmpty, name.count <= text.count else { return false }
        let isPart = { (place: Int) -> Bool in
            guard text.indices.contains(place) else { return false }
            switch text[place] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
            default: return false
            }
        }
        return (0...(text.count - name.count)).contains { start in
            text[start..<(start + name.count)].elementsEqual(name) && !isPart(start - 1)
                && !isPart(start + name.count)
        }
    }
}

extension String? {
    /// Whether there is anything but blanks.
    var hasWords: Bool { self?.hasWords ?? false }
}

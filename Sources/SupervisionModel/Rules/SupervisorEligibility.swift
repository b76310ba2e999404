/// Tells whether somebody may be sent to a session: card, standing, recusal and rotation (Articles 9, 10 and 17).
///
/// Every day of the session is judged, and every reason is returned. Hard are the card, the standing, work at the
/// institution and a place among the session's own staff, which no setting softens. Former employers, declared ties and
/// rotation fall short by the readings taken. A tie with somebody who works or serves there is left to a person, as is what
/// only the order of later sessions brings about. Reasons name institutions and days, never people.
///
/// That somebody is busy or booked elsewhere isn't asked here: bookings are the store's.
///
/// ```swift
/// let verdict = SupervisorEligibility(.beijing).verdict(on: facts)
/// for reason in verdict.reasons { print(reason.chinese, reason.basis.chinese) }
/// ```
public struct SupervisorEligibility: Hashable, Sendable {
    /// What is asked.
    public let requirements: DispatchRequirements

    /// Makes the rule.
    public init(_ requirements: DispatchRequirements) {
        self.requirements = requirements
    }

    /// Judges the facts by every condition.
    ///
    /// - Returns: Every reason in the order card, standing, recusal, rotation, each with the days that it holds on; a note
    ///   for each reading last. The order of the facts' lists doesn't matter.
    /// - Complexity: O(days of the session × facts).
    public func verdict(on facts: DispatchFacts) -> Verdict {
        let days = facts.session.days
        var reasons = card(facts, days)
        reasons += standing(facts, days)
        reasons += employment(facts, days)
        reasons += formerEmployment(facts, days)
        reasons += ties(facts, days)
        reasons += services(facts, days)
        reasons += rotation(facts)
        reasons += readings()
        return Verdict(reasons)
    }

    // MARK: Article 9

    private func card(_ facts: DispatchFacts, _ days: [CalendarDay]) -> [Reason] {
        let supervisor = facts.supervisor
        let basis = LegalBasis(article: 9)
        var reasons: [Reason] = []
        if supervisor.cardNumber.allSatisfy(\.isWhitespace) {
            reasons.append(
                Reason(
                    code: .cardMissing, bearing: .adverse, chinese: "无质量督导员证卡编号",
                    english: "No number of a supervisor's card is on record.", basis: basis))
        }
        let issued = supervisor.cardIssuedOn
        let early = DayRuns(days.filter { $0 < issued })
        if !early.runs.isEmpty {
            reasons.append(
                Reason(
                    code: .cardNotIssued, bearing: .adverse, chinese: "证卡于\(issued)颁发，\(early.chinese)尚未取得",
                    english: "The card was issued on \(issued): not yet on \(early.english).", basis: basis))
        }
        guard let expires = supervisor.cardExpiresOn else {
            switch requirements.cardExpiry.value {
            case .whenStated: return reasons
            case .required:
                return reasons + [
                    Reason(
                        code: .cardTermUnknown, bearing: .doubtful, chinese: "证卡未载明有效期，请核定",
                        english: "The card states no last day: somebody has to say whether it is valid.",
                        basis: basis)
                ]
            }
        }
        let late = DayRuns(days.filter { $0 > expires })
        guard !late.runs.isEmpty else { return reasons }
        return reasons + [
            Reason(
                code: .cardExpired, bearing: .adverse, chinese: "证卡有效期至\(expires)，\(late.chinese)已过期",
                english: "The card's last day is \(expires): expired on \(late.english).", basis: basis)
        ]
    }

    // MARK: Article 17

    private func standing(_ facts: DispatchFacts, _ days: [CalendarDay]) -> [Reason] {
        let supervisor = facts.supervisor
        let history = StandingHistory(of: supervisor.id, facts.measures)
        var suspended: [CalendarDay] = []
        var disqualified: [CalendarDay] = []
        var until: CalendarDay?
        for day in days {
            let acting = history.measure(actingOn: day)
            let standing: SupervisorStanding
            if !history.measures.isEmpty {
                standing = acting?.measure ?? .good
            } else {
                standing = supervisor.isInStanding(on: day) ? .good : supervisor.standing
            }
            switch standing {
            case .good, .criticised: continue
            case .suspended:
                suspended.append(day)
                until = history.measures.isEmpty ? supervisor.standingUntil : acting?.until
            case .disqualified: disqualified.append(day)
            }
        }
        let basis = LegalBasis(article: 17)
        var reasons: [Reason] = []
        if !suspended.isEmpty {
            let runs = DayRuns(suspended)
            reasons.append(
                Reason(
                    code: .suspended, bearing: .adverse,
                    chinese: "暂停质量督导工作\(until.map { "至\($0)" } ?? "直至解除")，涉及\(runs.chinese)",
                    english: "Suspended until \(until.map { "\($0)" } ?? "lifted"): on \(runs.english).",
                    basis: basis))
        }
        if !disqualified.isEmpty {
            let runs = DayRuns(disqualified)
            reasons.append(
                Reason(
                    code: .disqualified, bearing: .adverse, chinese: "已取消质量督导员资格，涉及\(runs.chinese)",
                    english: "Disqualified: on \(runs.english).", basis: basis))
        }
        return reasons
    }

    // MARK: Article 10, rotation

    private func rotation(_ facts: DispatchFacts) -> [Reason] {
        let session = facts.session
        let count = requirements.rotation.value
        let own = facts.dispatches
            .filter { $0.person == facts.supervisor.id && !$0.isTo(session) }.sorted()
        // Several dispatches to one session are one turn.
        let turns = Dictionary(
            own.map { (PlacedID<AssessmentSession>(district: $0.district, id: $0.session), $0) }
        ) { $1 }.values.sorted()
        let before = Array(turns.filter { $0.startsOn <= session.startsOn }.reversed().prefix(count))
        let after = Array(turns.filter { $0.startsOn > session.startsOn }.prefix(count))
        var reasons: [Reason] = []
        if let place = before.firstIndex(where: { $0.institution == session.institution }) {
            let turn = before[place]
            reasons.append(
                Reason(
                    code: .rotation, bearing: .adverse,
                    chinese: "前第\(place + 1)次派遣（\(turn.startsOn)）即派往评价机构\(session.institution)，"
                        + "须间隔\(count)次",
                    english: "Sent to institution \(session.institution) \(place + 1) dispatches ago "
                        + "(\(turn.startsOn)); \(count) elsewhere have to lie between.",
                    basis: basis))
        }
        if let place = after.firstIndex(where: { $0.institution == session.institution }) {
            let turn = after[place]
            reasons.append(
                Reason(
                    code: .rotationAhead, bearing: .doubtful,
                    chinese: "后第\(place + 1)次派遣（\(turn.startsOn)）已派往评价机构\(session.institution)，"
                        + "请核定改派何者",
                    english: "Already ordered to institution \(session.institution) \(place + 1) dispatches "
                        + "on (\(turn.startsOn)); somebody has to say which of the two to change.",
                    basis: basis))
        }
        return reasons
    }

    // MARK: Readings

    private func readings() -> [Reason] {
        let choices: [(String, String, LegalBasis?)] = [
            (
                requirements.cardExpiry.reading, "card expiry \(requirements.cardExpiry.value.rawValue)",
                requirements.cardExpiry.basis ?? LegalBasis(article: 9)
            ),
            (
                requirements.formerEmployerYears.reading,
                "former employers for \(requirements.formerEmployerYears.value) years",
                requirements.formerEmployerYears.basis
            ),
            (
                "对机构申报的利害关系一并回避，对其人员申报的由人工核定（自拟）", "declared ties, those with staff for a person",
                basis
            ),
            (
                requirements.assessorScope.reading,
                "assessing bars the \(requirements.assessorScope.value.rawValue)",
                requirements.assessorScope.basis
            ),
            (
                requirements.rotation.reading, "rotation after \(requirements.rotation.value) dispatches",
                requirements.rotation.basis
            ),
        ]
        return choices.map { chinese, english, basis in
            Reason(
                code: .dispatchReading, bearing: .note, chinese: "口径：\(chinese)",
                english: "Reading: \(english).", basis: basis ?? self.basis)
        }
    }

    var basis: LegalBasis { LegalBasis(article: 10) }
}

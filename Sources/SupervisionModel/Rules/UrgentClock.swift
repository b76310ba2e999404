/// Counts the time since a severe violation was discovered against a centre's internal target (内部时限).
///
/// Article 15 says "at any time" (随时) and names no hours. The target is the centre's own: exceeding it is said, and is
/// never a breach of the article. A discovery that wasn't reported at all once the target has passed is left to a person.
///
/// ```swift
/// let clock = try UrgentClock(discoveredAt: discovered, targetHours: 24, reportedAt: nil)
/// clock.verdict(at: now).ruling  // .forPerson, a day after the discovery
/// ```
public struct UrgentClock: Hashable, Sendable {
    /// The internal target of Beijing's reading, in hours (自拟).
    public static let beijingTargetHours = 24
    /// The longest target that a centre may set: thirty days.
    public static let targetLimit = 720

    /// When the violation was discovered: time runs from here.
    public let discoveredAt: Instant
    /// The internal target in hours, 1 to ``targetLimit``.
    public let targetHours: Int
    /// When it was reported to the municipal centre, nothing while it wasn't.
    public let reportedAt: Instant?

    /// Makes a clock.
    ///
    /// - Throws: ``ModelError``: `countOutOfRange` for a target outside of 1 to ``targetLimit`` hours,
    ///   `datesOutOfOrder` for a report before the discovery.
    public init(discoveredAt: Instant, targetHours: Int, reportedAt: Instant?) throws(ModelError) {
        let basis = LegalBasis(article: 15)
        guard (1...Self.targetLimit).contains(targetHours) else {
            throw ModelError(
                code: .countOutOfRange,
                message: "An internal target of \(targetHours) hours; give 1 to \(Self.targetLimit).",
                basis: basis)
        }
        if let reportedAt, reportedAt < discoveredAt {
            throw ModelError(
                code: .datesOutOfOrder,
                message:
                    "Reported at \(reportedAt), before it was discovered at \(discoveredAt): check both.",
                basis: basis)
        }
        self.discoveredAt = discoveredAt
        self.targetHours = targetHours
        self.reportedAt = reportedAt
    }

    /// The last moment within the internal target.
    public var target: Instant {
        let span = Int64(targetHours) * 3_600_000_000
        let (sum, overflows) = discoveredAt.microseconds.addingReportingOverflow(span)
        return Instant(microseconds: overflows ? .max : sum)
    }

    /// The month whose report must show the violation again: that of the discovery, in Beijing.
    public var month: CalendarMonth { discoveredAt.beijingDay.month }

    /// What the clock shows at a moment.
    ///
    /// The clock stops with the report. What is left is in whole seconds, cut; what is over in seconds begun, so that
    /// nothing over ever reads as none.
    ///
    /// - Parameter now: The moment to look at; a report after it hasn't been made yet.
    public func time(at now: Instant) -> UrgentTime {
        guard now >= discoveredAt else { return .notDiscovered }
        let stop = report(by: now) ?? now
        let (left, overflows) = target.microseconds.subtractingReportingOverflow(stop.microseconds)
        // The target lies at most thirty days behind the discovery, so only a moment far beyond it can overflow.
        let difference = overflows ? -Int64.max : left
        if difference >= 0 { return .remaining(seconds: difference / 1_000_000) }
        return .exceeded(seconds: -difference / 1_000_000 + (difference % 1_000_000 == 0 ? 0 : 1))
    }

    /// Judges the report as it stands at a moment.
    ///
    /// - Parameter now: The moment to look at.
    /// - Returns: Not applicable before the discovery; held once reported, whenever that was, and while the target runs;
    ///   for a person when the target has passed without a report. Never a breach.
    public func verdict(at now: Instant) -> Verdict {
        let report = report(by: now)
        switch time(at: now) {
        case .notDiscovered:
            return .notApplicable([
                reason(
                    .urgentNotDiscovered, .note, "截至\(now)尚未发现", "At \(now) it wasn't discovered yet.")
            ])
        case .remaining(let seconds):
            return Verdict([
                report == nil
                    ? reason(
                        .urgentRunning, .note, "尚未报告，距内部时限（\(targetHours)小时）还有\(seconds)秒",
                        "Not reported yet; \(seconds) s are left of the internal target of \(targetHours) hours."
                    )
                    : reason(
                        .urgentInTarget, .note, "已在内部时限（\(targetHours)小时）内报告，余\(seconds)秒",
                        "Reported within the internal target of \(targetHours) hours, \(seconds) s to spare."),
                monthNote,
            ])
        case .exceeded(let seconds):
            return Verdict([
                report == nil
                    ? reason(
                        .urgentUnreported, .doubtful, "尚未报告，已超内部时限（\(targetHours)小时）\(seconds)秒，请人工处理",
                        "Not reported, \(seconds) s beyond the internal target of \(targetHours) hours: "
                            + "somebody has to see to it.")
                    : reason(
                        .urgentExceeded, .note,
                        "报告超内部时限（\(targetHours)小时）\(seconds)秒；内部时限不是第十五条的期限",
                        "Reported \(seconds) s beyond the internal target of \(targetHours) hours, which is no "
                            + "deadline of Article 15."),
                monthNote,
            ])
        }
    }

    private func report(by now: Instant) -> Instant? {
        reportedAt.flatMap { $0 <= now ? $0 : nil }
    }

    private var monthNote: Reason {
        reason(
            .urgentMonth, .note, "须在\(month)的月报中再次列明", "It must appear again in the report on \(month).")
    }

    private func reason(
        _ code: Reason.Code, _ bearing: Reason.Bearing, _ chinese: String, _ english: String
    ) -> Reason {
        Reason(
            code: code, bearing: bearing, chinese: chinese, english: english, basis: LegalBasis(article: 15))
    }
}

extension Reason.Code {
    /// The moment looked at comes before the discovery.
    public static let urgentNotDiscovered = Reason.Code("urgent.not-discovered")
    /// Not reported, and the internal target hasn't passed.
    public static let urgentRunning = Reason.Code("urgent.running")
    /// Reported within the internal target.
    public static let urgentInTarget = Reason.Code("urgent.in-target")
    /// Reported beyond the internal target.
    public static let urgentExceeded = Reason.Code("urgent.target-exceeded")
    /// Not reported, and the internal target has passed.
    public static let urgentUnreported = Reason.Code("urgent.unreported")
    /// The month whose report must show it again.
    public static let urgentMonth = Reason.Code("urgent.month")
}

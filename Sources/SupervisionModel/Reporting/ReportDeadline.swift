/// When a district's report of one month is due at the municipal centre (每月5日前, Article 15), by each reading.
///
/// The measures don't choose between the readings, so nothing here does: a report is called late (迟报) only once it is
/// late by all of them, and while one of them isn't known it isn't called so at all. Where the policy has a reading
/// chosen (``LatenessReading``), that one decides alone.
///
/// ```swift
/// let deadline = ReportDeadline(month: september, calendar: .builtIn, closeOfBusiness: .beijing)
/// deadline.lastSecond(by: .nextWorkingDay)  // 2026-10-08T17:00:00+08:00, after the National Day holiday
/// ```
public struct ReportDeadline: Hashable, Sendable {
    /// The month reported on.
    public let month: CalendarMonth
    /// When business closes, with its reading.
    public let closeOfBusiness: PolicySetting<TimeOfDay>
    /// Which reading decides that the report is late, with its own reading (口径).
    public let lateness: PolicySetting<LatenessReading>
    /// The first working day on or after the 5th, or nothing where the calendar doesn't know it.
    public let workingDay: CalendarDay?

    /// Reckons the deadline of a month's report.
    ///
    /// - Parameters:
    ///   - month: The month reported on; the report is due in the next.
    ///   - calendar: The working days.
    ///   - closeOfBusiness: When business closes.
    public init(
        month: CalendarMonth, calendar: WorkingCalendar, closeOfBusiness: PolicySetting<TimeOfDay>
    ) {
        self.init(month, calendar, closeOfBusiness, .latestOfFour)
    }

    /// Reckons the deadline of a month's report as a policy asks for it.
    ///
    /// - Parameters:
    ///   - month: The month reported on; the report is due in the next.
    ///   - calendar: The working days.
    ///   - requirements: When business closes, and which reading decides.
    public init(month: CalendarMonth, calendar: WorkingCalendar, requirements: ReportingRequirements) {
        self.init(month, calendar, requirements.closeOfBusiness, requirements.lateness)
    }

    private init(
        _ month: CalendarMonth, _ calendar: WorkingCalendar, _ closeOfBusiness: PolicySetting<TimeOfDay>,
        _ lateness: PolicySetting<LatenessReading>
    ) {
        self.month = month
        self.closeOfBusiness = closeOfBusiness
        self.lateness = lateness
        workingDay = calendar.workingDay(onOrAfter: month.adding(months: 1).firstDay.adding(days: 4))
    }

    /// The 5th of the month after.
    public var fifth: CalendarDay { month.adding(months: 1).firstDay.adding(days: 4) }

    /// The day by which the system reminds, the 4th: the last one before the strictest reading has passed.
    public var reminderDay: CalendarDay { fifth.adding(days: -1) }

    /// The last second in which a report is in time by a reading, or nothing where the calendar doesn't know it.
    public func lastSecond(by reading: DeadlineReading) -> Instant? {
        let close = closeOfBusiness.value.minutes * 60
        return switch reading {
        case .beforeTheFifth: fifth.beijing(secondsAfterMidnight: -1)
        case .closeOfTheFifth: fifth.beijing(secondsAfterMidnight: close)
        case .endOfTheFifth: fifth.beijing(secondsAfterMidnight: 86_399)
        case .nextWorkingDay: workingDay?.beijing(secondsAfterMidnight: close)
        }
    }

    /// Tells whether a report was late by one reading, or nothing where the calendar doesn't know.
    ///
    /// Times count to the second: a fraction within the last second is in time.
    ///
    /// - Parameters:
    ///   - instant: When the report was sent, or now where it wasn't.
    ///   - reading: The reading.
    public func isLate(at instant: Instant, by reading: DeadlineReading) -> Bool? {
        lastSecond(by: reading).map { instant.microseconds >= $0.microseconds + 1_000_000 }
    }

    /// The last second by the latest of the readings, or nothing while one of them isn't known.
    public var latest: Instant? {
        guard let working = lastSecond(by: .nextWorkingDay), let end = lastSecond(by: .endOfTheFifth) else {
            return nil
        }
        return max(working, end)
    }

    /// Judges a report by all readings: late only after the latest, or by the one that the policy has chosen.
    ///
    /// - Parameter instant: When the report was sent, or now where it wasn't.
    /// - Returns: Held while it is in time by every reading; for a person while the readings differ or one isn't known;
    ///   breached after the latest. A reason for each reading by which it is late, doubtful unless all agree. By a
    ///   chosen reading: held or breached by that one, the others noted; for a person while it isn't known and close of
    ///   business on the 5th, before which it never lies, has passed.
    public func verdict(at instant: Instant) -> Verdict {
        let late = DeadlineReading.allCases.filter { isLate(at: instant, by: $0) == true }
        let unknown = DeadlineReading.allCases.filter { lastSecond(by: $0) == nil }
        let everyOne = late.count == DeadlineReading.allCases.count
        let basis = LegalBasis(article: 15)
        var reasons: [Reason] = []
        for reading in late {
            guard let last = lastSecond(by: reading) else { continue }
            let bearing: Reason.Bearing =
                if let chosen = lateness.value.reading {
                    reading == chosen ? .adverse : .note
                } else {
                    everyOne ? .adverse : .doubtful
                }
            reasons.append(
                Reason(
                    code: bearing == .adverse ? .late : .lateByReading, bearing: bearing,
                    chinese: "\(bearing == .adverse ? "迟报" : "按此口径超过时限")（\(reading.chinese)，\(last)）",
                    english: "After \(last), the last second by \(reading.rawValue).", basis: basis))
        }
        for reading in unknown {
            // As long as the report is in time by all that is known, what isn't known can't make it late: the working
            // day never comes before the 5th, so close of business there is no earlier than on the 5th.
            let open =
                if let chosen = lateness.value.reading {
                    reading == chosen && late.contains(.closeOfTheFifth)
                } else {
                    !late.isEmpty
                }
            reasons.append(
                Reason(
                    code: .deadlineUnknown, bearing: open ? .doubtful : .note,
                    chinese: "\(fifth.parts.year)年放假安排未收录，“\(reading.chinese)”不能确定",
                    english: "The calendar holds no notice for \(fifth.parts.year): "
                        + "\(reading.rawValue) isn't known.",
                    basis: basis))
        }
        return Verdict(reasons)
    }
}

extension Reason.Code {
    /// Late by every reading (迟报).
    public static let late = Reason.Code("report.late")
    /// Late by this reading, not by every one.
    public static let lateByReading = Reason.Code("report.late-by-reading")
    /// A reading's deadline isn't known.
    public static let deadlineUnknown = Reason.Code("report.deadline-unknown")
}

extension PolicySetting<TimeOfDay> {
    /// 17:00, ours: no notice that is cited here says when a centre closes.
    public static let beijing = PolicySetting(
        .fiveInTheAfternoon, reading: "下班时间按17:00计（自拟）", basis: LegalBasis(article: 15))
}

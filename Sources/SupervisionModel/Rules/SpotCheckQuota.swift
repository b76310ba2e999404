/// Tells whether a district spot-checked enough (抽查比例不低于30%, Article 11).
///
/// The article leaves the period open. Both are looked at: the calendar month, and the year up to its end. Only where
/// both fall short is the share called missed; where one does, a person has to say. Nothing is rounded. Where the
/// policy names one period, that one decides alone and the other is a note.
///
/// ```swift
/// let quota = SpotCheckQuota(SupervisionPolicy.beijing.spotCheckShare)
/// try quota.verdict(
///     month: SpotCheckTally(checked: 2, of: 10), yearToDate: SpotCheckTally(checked: 30, of: 90)
/// ).ruling  // .forPerson: 3 were needed in the month, 27 in the year
/// ```
public struct SpotCheckQuota: Hashable, Sendable {
    /// The share asked for, with the reading that is printed.
    public let share: PolicySetting<SpotCheckShare>

    /// The period that decides, with the reading that is printed.
    public let period: PolicySetting<QuotaPeriod>

    /// Makes the rule by both periods, month and year to date.
    public init(_ share: PolicySetting<SpotCheckShare>) {
        self.share = share
        period = .bothPeriods
    }

    init(_ share: PolicySetting<SpotCheckShare>, _ period: PolicySetting<QuotaPeriod>) {
        self.share = share
        self.period = period
    }

    /// Makes the rule that a policy asks for.
    public init(_ requirements: SpotCheckRequirements) {
        share = requirements.share
        period = requirements.period
    }

    /// Judges a district's month together with its year to date.
    ///
    /// A month without sessions has no share: it is never short and never met. The verdict is then "not applicable"
    /// unless the year to date is short, which a person looks at.
    ///
    /// - Parameters:
    ///   - month: The month's tally.
    ///   - yearToDate: The tally from January to the end of that month.
    /// - Returns: A reason for each period that falls short, and a note for each that doesn't or has no sessions; the
    ///   reading last.
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the year to date has less than the month.
    public func verdict(
        month: SpotCheckTally, yearToDate: SpotCheckTally
    ) throws(ModelError) -> Verdict {
        guard yearToDate.pool >= month.pool, yearToDate.checked >= month.checked,
            yearToDate.pool - month.pool >= yearToDate.checked - month.checked
        else {
            throw ModelError(
                code: .countOutOfRange,
                message: "The month has \(month.checked) of \(month.pool) sessions checked, which the year "
                    + "to date with \(yearToDate.checked) of \(yearToDate.pool) doesn't contain.",
                basis: basis)
        }
        let monthMet = share.value.isMet(checked: month.checked, pool: month.pool)
        let yearMet = share.value.isMet(checked: yearToDate.checked, pool: yearToDate.pool)
        let both: Reason.Bearing = monthMet || yearMet ? .doubtful : .adverse
        let bearings: (month: Reason.Bearing, year: Reason.Bearing) =
            switch period.value {
            case .monthAndYearToDate: (both, both)
            case .month: (.adverse, .note)
            case .yearToDate: (.note, .adverse)
            }
        let reasons = [
            reason(month, monthMet, bearings.month, .monthShort, .monthShare, "当月", "In the month"),
            reason(
                yearToDate, yearMet, bearings.year, .yearShort, .yearShare, "当年累计",
                "In the year to date"),
            Reason(
                code: .shareReading, bearing: .note, chinese: "口径：\(share.reading)；\(period.reading)",
                english: "Sessions are counted, by filings; \(period.value.english).", basis: basis),
        ]
        let nothingToJudge =
            switch period.value {
            case .monthAndYearToDate: month.pool == 0 && yearMet
            case .month: month.pool == 0
            case .yearToDate: yearToDate.pool == 0
            }
        return nothingToJudge ? .notApplicable(reasons) : Verdict(reasons)
    }

    private var basis: LegalBasis { share.basis ?? LegalBasis(article: 11) }

    private func reason(
        _ tally: SpotCheckTally, _ met: Bool, _ bearing: Reason.Bearing, _ short: Reason.Code,
        _ share: Reason.Code, _ chinese: String, _ english: String
    ) -> Reason {
        let required = self.share.value.required(of: tally.pool)
        if tally.pool == 0 {
            return Reason(
                code: share, bearing: .note, chinese: "\(chinese)无认定批次，不适用",
                english: "\(english) there were no sessions: not applicable.", basis: basis)
        }
        return Reason(
            code: met ? share : short, bearing: met ? .note : bearing,
            chinese: "\(chinese)\(tally.pool)批次，应抽查\(required)，已抽查\(tally.checked)"
                + (met ? "" : "，缺\(required - tally.checked)"),
            english: "\(english) \(tally.checked) of \(tally.pool) sessions were checked; "
                + "\(required) are the least.",
            basis: basis)
    }
}

extension Reason.Code {
    /// The month falls short.
    public static let monthShort = Reason.Code("quota.month-short")
    /// The month's share, met or without sessions.
    public static let monthShare = Reason.Code("quota.month")
    /// The year to date falls short.
    public static let yearShort = Reason.Code("quota.year-short")
    /// The year to date's share, met or without sessions.
    public static let yearShare = Reason.Code("quota.year")
    /// The reading that the verdict is by.
    public static let shareReading = Reason.Code("quota.reading")
}

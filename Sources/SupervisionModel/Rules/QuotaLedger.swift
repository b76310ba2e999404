/// A district's year of spot checks, session by session (抽查台账, Article 11).
///
/// The pool comes from filings: each session counts in the month in which it begins, one put off and filed again in its
/// new month. Sessions that left a pool and visits that don't count keep their lines, with every reason. The order in which
/// sessions and visits are given doesn't matter.
///
/// ```swift
/// let ledger = try QuotaLedger(
///     district: chaoyang, year: 2026, share: policy.spotCheckShare, count: .beijing,
///     sessions: sessions, earlierStarts: [], visits: visits)
/// ledger.months[10].verdict.ruling  // November with the year to its end
/// ```
public struct QuotaLedger: Hashable, Sendable {
    /// The district.
    public let district: DistrictCode
    /// The calendar year.
    public let year: Int
    /// The share asked for.
    public let share: PolicySetting<SpotCheckShare>
    /// What makes a visit count.
    public let count: VisitCount
    /// The twelve months, January first.
    public let months: [QuotaMonth]
    /// The visits that went to no session of the district's year, by dispatch.
    public let visitsElsewhere: [DispatchID]

    /// Makes a ledger.
    ///
    /// - Parameters:
    ///   - district: The district.
    ///   - year: The calendar year.
    ///   - share: The share asked for.
    ///   - period: The period that decides; month and year to date unless a policy says otherwise.
    ///   - count: What makes a visit count.
    ///   - sessions: Sessions as they stand now, each once; those of other districts and years are passed over.
    ///   - earlierStarts: The first days that sessions had before they were put off.
    ///   - visits: Visits to the district's sessions, each dispatch once.
    /// - Throws: ``ModelError`` with code `countOutOfRange` when a session or a dispatch is given twice, or the calendar has
    ///   no such year.
    /// - Complexity: O(n log n) in sessions and visits.
    public init(
        district: DistrictCode, year: Int, share: PolicySetting<SpotCheckShare>,
        period: PolicySetting<QuotaPeriod> = SupervisionPolicy.beijing.spotCheck.period, count: VisitCount,
        sessions: [AssessmentSession], earlierStarts: [EarlierStart], visits: [SessionVisit]
    ) throws(ModelError) {
        let calendar = (1...12).compactMap { CalendarMonth(year: year, month: $0) }
        guard !calendar.isEmpty else {
            throw ModelError(
                code: .countOutOfRange, message: "The calendar has no year \(year); give 1 to 9999.",
                basis: LegalBasis(article: 11))
        }
        // Ids are a district's own: another district's session of the same id is passed over like its others.
        let here = sessions.filter { $0.district == district }
        try Self.refuseRepeated(here.map(\.id.text), "Session")
        try Self.refuseRepeated(visits.map(\.dispatch.id.text), "Dispatch")
        let starts = Dictionary(grouping: earlierStarts, by: \.session)
        let visitsBySession = Dictionary(
            grouping: visits.sorted { $0.dispatch.id < $1.dispatch.id }, by: \.dispatch.session)
        var lines: [CalendarMonth: [QuotaLine]] = [:]
        var known: Set<SessionID> = []
        for session in here.sorted(by: { $0.id < $1.id }) {
            let own = session.startsOn.month
            if own.year == year { known.insert(session.id) }
            let passed = (starts[session.id] ?? []).map(\.startsOn.month)
            for month in Set(passed + [own]) {
                let checks = month == own ? visitsBySession[session.id] ?? [] : []
                lines[month, default: []].append(
                    QuotaLine(
                        session: session, month: month,
                        departure: PoolDeparture(of: session, from: month, in: district),
                        filing: FilingTiming(of: session),
                        visits: checks.map {
                            QuotaVisit(
                                dispatch: $0.dispatch.id,
                                exclusions: count.exclusions(of: $0, toSessionThatIs: session.state))
                        }))
            }
        }
        let quota = SpotCheckQuota(share, period)
        var months: [QuotaMonth] = []
        var toDate: [QuotaLine] = []
        for month in calendar {
            let own = lines[month] ?? []
            toDate += own
            let inMonth = try QuotaUnits(own)
            let yearToDate = try QuotaUnits(toDate)
            months.append(
                QuotaMonth(
                    month: month, lines: own, inMonth: inMonth, yearToDate: yearToDate,
                    verdict: try quota.verdict(month: inMonth.sessions, yearToDate: yearToDate.sessions)))
        }
        self.district = district
        self.year = year
        self.share = share
        self.count = count
        self.months = months
        visitsElsewhere = visits.filter { !known.contains($0.dispatch.session) }.map(\.dispatch.id).sorted()
    }

    private static func refuseRepeated(_ ids: [String], _ what: String) throws(ModelError) {
        var seen: Set<String> = []
        for id in ids.sorted() where !seen.insert(id).inserted {
            throw ModelError(
                code: .countOutOfRange, message: "\(what) \(id) is given twice; give each once.",
                basis: LegalBasis(article: 11))
        }
    }

    /// Tells how many checks a month and the whole year still need, seen from a day.
    ///
    /// A session that wasn't checked can still be until its last day, which counts. The year is the whole calendar year, as
    /// far as it is filed; later filings need more.
    ///
    /// - Parameters:
    ///   - month: A month of the ledger's year.
    ///   - day: The day that it is seen from.
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the month isn't one of the year's.
    public func forecast(of month: CalendarMonth, asOf day: CalendarDay) throws(ModelError)
        -> ShortfallForecast
    {
        guard month.year == year else {
            throw ModelError(
                code: .countOutOfRange, message: "Month \(month) isn't one of \(year).",
                basis: LegalBasis(article: 11))
        }
        let all = months.flatMap(\.lines).filter(\.isInPool)
        return try ShortfallForecast(
            month: period(all.filter { $0.month == month }, day), year: period(all, day))
    }

    private func period(_ pool: [QuotaLine], _ day: CalendarDay) throws(ModelError) -> ForecastPeriod {
        let open = pool.count { !$0.isChecked && $0.session.endsOn >= day }
        return try ForecastPeriod(
            share: share.value,
            soFar: SpotCheckTally(checked: pool.count(where: \.isChecked), of: pool.count - open),
            toCome: open)
    }
}

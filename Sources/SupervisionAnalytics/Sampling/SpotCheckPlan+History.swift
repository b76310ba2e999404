public import SupervisionHistory
public import SupervisionModel

extension SpotCheckPlan {
    /// Draws a month's spot checks from the sessions of a history.
    ///
    /// The pool of a district is the sessions held there whose first day lies in the month and that weren't called off
    /// or put off. Each takes the risk of its institution; an institution without score counts with the mean of those
    /// that have one. A visit is overdue when an institution's last one, known on the day of the draw, lies the rule's
    /// months or more before the month; for one never visited, when that long has passed since it opened and since the
    /// data's first visit, whichever came later.
    ///
    /// - Parameters:
    ///   - history: Institutions, sessions, visits and complaints.
    ///   - month: The month.
    ///   - asOf: The day whose knowledge counts: visits and complaints known later are left aside, sessions filed later
    ///     or after the month began are flagged.
    ///   - risks: One risk for each institution of the history; nothing where there is no score.
    ///   - districts: Codes of the districts to draw; all when nothing is given. A district's draw doesn't depend on
    ///     which others are drawn.
    ///   - parameters: Floor, power of risk and quota.
    ///   - mandatory: Which visits are due.
    ///   - seed: The seed.
    /// - Throws: ``AnalyticsError``: `raggedColumns` when there isn't one risk an institution, `unknownDistrict`, and
    ///   what ``DistrictDraw/draw(district:frame:exclusions:parameters:mandatory:tickets:)`` throws.
    /// - Complexity: O(sessions + institutions), and the draws.
    public static func draw(
        from history: InspectionHistory, month: CalendarMonth, asOf: CalendarDay, risks: [Double?],
        districts: [DistrictCode]? = nil, parameters: DrawParameters, mandatory: MandatoryRule, seed: DrawSeed
    ) throws(AnalyticsError) -> SpotCheckPlan {
        guard risks.count == history.institutions.count else {
            throw AnalyticsError(
                code: .raggedColumns,
                message: "There are \(risks.count) risks for \(history.institutions.count) institutions.")
        }
        let known = Set(history.districts.map(\.code))
        if let stranger = districts?.first(where: { !known.contains($0) }) {
            throw AnalyticsError(
                code: .unknownDistrict,
                message: "District \(stranger) isn't in the data; use one of: "
                    + history.districts.map(\.code.text).joined(separator: ", ") + ".")
        }
        let scored = risks.compactMap(\.self)
        let mean = scored.isEmpty ? nil : scored.reduce(0, +) / Double(scored.count)
        let pool = SessionPool(
            history: history, month: month, asOf: asOf, risks: risks, meanRisk: mean ?? 1, rule: mandatory)
        let tickets = DrawTickets(seed: seed)
        let wanted = districts.map { Set($0) }
        var draws: [DistrictDraw] = []
        for (index, district) in history.districts.enumerated() where wanted?.contains(district.code) ?? true
        {
            draws.append(
                try DistrictDraw.draw(
                    district: district, frame: pool.frames[index], exclusions: pool.exclusions[index],
                    parameters: parameters, mandatory: mandatory, tickets: tickets))
        }
        return SpotCheckPlan(
            month: month, asOf: asOf, seed: seed, parameters: parameters, mandatory: mandatory,
            districts: draws.sorted { $0.district.code < $1.district.code }, meanRisk: mean)
    }
}

import SupervisionHistory
import SupervisionModel

/// Thirty institutions of two districts, visited monthly for two years; institution `J00` breaks one item every time.
enum SmallCity {
    static let until = CalendarDay(year: 2026, month: 11, day: 30) ?? CalendarDay(number: 0)

    static func history(escalated: Bool = true) throws -> InspectionHistory {
        var institutions = InstitutionColumns()
        var inspections = InspectionColumns(findings: .masks(MaskFindings()))
        var masks = MaskFindings()
        var sessions = SessionColumns()
        for place in 0..<30 {
            institutions.ids.append(InstitutionID(place < 10 ? "J0\(place)" : "J\(place)"))
            institutions.names.append(place == 0 ? "<坏>机构" : "机构\(place)")
            institutions.districts.append(Int16(place % 2))
            institutions.openedOn.append(nil)
            institutions.withdrawnOn.append(place == 29 ? until.adding(days: -30) : nil)
            for month in 0..<24 {
                let day = until.adding(days: -30 * month - place % 7)
                inspections.ids.append("R\(place)-\(month)")
                inspections.institutions.append(Int32(place))
                inspections.districts.append(Int16(place % 2))
                inspections.days.append(day)
                inspections.reportDays.append(day)
                inspections.modes.append(.examination)
                inspections.purposes.append(.spot)
                inspections.candidates.append(40)
                inspections.inclusionProbabilities.append(0.3)
                inspections.escalations.append(escalated && (place * 7 + month * 5) % 11 == 0 ? 1 : 0)
                inspections.splits.append(nil)
                masks.answered.append(0x3FFF)
                // Item 1 (P2) always for the bad one; the others break item 0 now and then.
                masks.violated.append(place == 0 ? 2 : (place + month) % 13 == 0 ? 1 : 0)
                masks.notObserved.append(0x4000)
            }
            sessions.ids.append(SessionID("B\(place)"))
            sessions.institutions.append(Int32(place))
            sessions.districts.append(Int16(place % 2))
            sessions.modes.append(place % 5 == 0 ? .process : .examination)
            sessions.startsOn.append(until.adding(days: 5 + place % 20))
            sessions.registered.append(place == 3 ? 450 : 40)
            sessions.attended.append(nil)
            sessions.states.append(place == 4 ? .cancelled : .filed)
            sessions.filedAt.append(Instant(microseconds: 0))
        }
        institutions.covariates = [
            CovariateColumn(name: "category", texts: institutions.ids.indices.map { $0 % 3 == 0 ? "餐饮" : "" })
        ]
        inspections.findings = .masks(masks)
        return try InspectionHistory(
            items: Checklist.beijing.items.map {
                HistoryItem(code: $0.code, title: $0.shortName, phase: $0.phase, severity: $0.severity)
            },
            districts: [
                District(code: DistrictCode("110105"), name: "朝阳区"),
                District(code: DistrictCode("110108"), name: "海淀区"),
            ], institutions: institutions, inspections: inspections, sessions: sessions)
    }
}

import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("A month's plan from a history")
struct SpotCheckPlanTests {
    static let month = CalendarMonth(index: 2026 * 12 + 11)
    static let asOf = month.firstDay.adding(days: -1)

    /// Two districts, twenty institutions, three sessions each in December 2026; all but the last visited each month.
    static func history(
        _ change: (inout SessionColumns, inout InspectionColumns, inout ComplaintColumns) -> Void = {
            _, _, _ in
        }
    ) throws -> InspectionHistory {
        let districts = ["110101", "110105"].map { District(code: DistrictCode($0), name: $0) }
        var institutions = InstitutionColumns()
        var sessions = SessionColumns()
        var inspections = InspectionColumns(findings: .masks(MaskFindings()))
        var masks = MaskFindings()
        for index in 0..<20 {
            institutions.ids.append(InstitutionID("I\(index)"))
            institutions.names.append("机构\(index)")
            institutions.districts.append(Int16(index % 2))
            institutions.openedOn.append(CalendarDay(year: 2024, month: 1, day: 5))
            institutions.withdrawnOn.append(nil)
            for number in 0..<3 {
                sessions.ids.append(SessionID("S\(index)-\(number)"))
                sessions.institutions.append(Int32(index))
                sessions.districts.append(Int16(index % 2))
                sessions.modes.append(number == 2 ? .process : .examination)
                sessions.startsOn.append(month.firstDay.adding(days: 3 + number * 7))
                sessions.registered.append(30)
                sessions.attended.append(nil)
                sessions.states.append(.filed)
                sessions.filedAt.append(Instant(microseconds: Int64(asOf.number - 5) * 86_400_000_000))
            }
            for back in 1...23 where index != 19 || back > 20 {
                inspections.ids.append("V\(index)-\(back)")
                inspections.institutions.append(Int32(index))
                inspections.districts.append(Int16(index % 2))
                let day = month.adding(months: -back).firstDay.adding(days: 4)
                inspections.days.append(day)
                inspections.reportDays.append(day)
                inspections.modes.append(.examination)
                inspections.purposes.append(.spot)
                inspections.candidates.append(30)
                inspections.inclusionProbabilities.append(0.3)
                inspections.escalations.append(0)
                inspections.splits.append(nil)
                masks.answered.append(1)
                masks.violated.append(0)
                masks.notObserved.append(0)
            }
        }
        inspections.findings = .masks(masks)
        var complaints = ComplaintColumns()
        change(&sessions, &inspections, &complaints)
        return try InspectionHistory(
            items: [HistoryItem(code: "P1", title: "备案材料", phase: nil, severity: .minor)],
            districts: districts,
            institutions: institutions, inspections: inspections, sessions: sessions, complaints: complaints)
    }

    static func plan(_ history: InspectionHistory, districts: [DistrictCode]? = nil) throws -> SpotCheckPlan {
        try SpotCheckPlan.draw(
            from: history, month: month, asOf: asOf, risks: (0..<20).map { $0 == 4 ? nil : Double($0) / 20 },
            districts: districts, parameters: .standard(for: .beijing), mandatory: .standard(for: .beijing),
            seed: DrawSeed(unverified: 42))
    }

    @Test("Draws three in ten of each district and keeps every session's probability")
    func quota() throws {
        let plan = try Self.plan(Self.history())
        #expect(plan.districts.map(\.pool) == [30, 30] && plan.pool == 60)
        #expect(plan.districts.map(\.required) == [9, 9] && plan.drawn >= plan.required)
        #expect(plan.districts.allSatisfy { $0.sessions.allSatisfy { $0.probability > 0 } })
    }

    @Test("Draws a district alone as it draws it among all")
    func alone() throws {
        let history = try Self.history()
        let all = try Self.plan(history)
        let one = try Self.plan(history, districts: [DistrictCode("110105")])
        #expect(one.districts == [all.districts[1]])
        let error = #expect(throws: AnalyticsError.self) {
            try Self.plan(history, districts: [DistrictCode("110103")])
        }
        #expect(error?.code == .unknownDistrict && error?.message.contains("110105") == true)
    }

    @Test("Visits who wasn't visited for a year")
    func overdue() throws {
        let plan = try Self.plan(Self.history())
        let due = plan.districts[1].sessions.filter { $0.institution == 19 && $0.probability == 1 }
        let since = Self.month.adding(months: -21).firstDay.adding(days: 4)
        #expect(due.count == 1 && due.allSatisfy { $0.reasons == [.overdue(since: since)] && $0.isDrawn })
    }

    @Test("Gives the mean risk to an institution without score, and says so")
    func meanRisk() throws {
        let plan = try Self.plan(Self.history())
        let sessions = plan.districts[0].sessions.filter { $0.institution == 4 }
        #expect(sessions.allSatisfy { $0.risk == plan.meanRisk && $0.reasons.contains(.meanRisk) })
    }

    @Test("Lists what left the pool, and flags what was filed late")
    func exclusions() throws {
        let plan = try Self.plan(
            Self.history { sessions, _, _ in
                sessions.states[0] = .cancelled
                sessions.states[6] = .postponed
                sessions.filedAt[12] = Instant(
                    microseconds: Int64(Self.month.firstDay.number + 2) * 86_400_000_000)
            })
        let first = plan.districts[0]
        #expect(first.pool == 28)
        #expect(first.exclusions.map(\.reason) == [.cancelled, .postponed])
        #expect(first.exclusions.map(\.session.text) == ["S0-0", "S2-0"])
        let late = first.sessions.filter { $0.reasons.contains(.filedLate) }
        #expect(late.map(\.session.text) == ["S4-0"])
    }

    @Test("Visits after a confirmed severe complaint, unless a visit followed or it came in too late")
    func complaints() throws {
        func due(_ institution: Int32, day: CalendarDay, state: ComplaintState) throws -> Bool {
            let plan = try Self.plan(
                Self.history { _, _, complaints in
                    complaints.institutions.append(institution)
                    complaints.receivedOn.append(day)
                    complaints.severe.append(true)
                    complaints.states.append(state)
                })
            return plan.districts.contains { district in
                district.sessions.contains { $0.reasons.contains(.severeComplaint(receivedOn: day)) }
            }
        }
        let recent = Self.asOf.adding(days: -2)
        #expect(try due(7, day: recent, state: .confirmed))
        #expect(try !due(7, day: recent, state: .open))
        #expect(try !due(7, day: recent.adding(days: -40), state: .confirmed))
        #expect(try !due(7, day: Self.asOf.adding(days: 1), state: .confirmed))
    }

    @Test("Owes nothing where there is no session")
    func emptyMonth() throws {
        let plan = try SpotCheckPlan.draw(
            from: Self.history(), month: Self.month.adding(months: 1), asOf: Self.asOf,
            risks: Array(repeating: nil, count: 20), parameters: .standard, mandatory: .standard,
            seed: DrawSeed(unverified: 1))
        #expect(plan.pool == 0 && plan.required == 0 && plan.drawn == 0 && plan.meanRisk == nil)
        #expect(plan.districts.allSatisfy { $0.status == .noData && $0.leastProbability == nil })
    }
}

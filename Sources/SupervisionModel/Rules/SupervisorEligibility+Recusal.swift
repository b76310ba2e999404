/// Recusal (回避), Article 10.
extension SupervisorEligibility {
    func employment(_ facts: DispatchFacts, _ days: [CalendarDay]) -> [Reason] {
        let institution = facts.session.institution
        let own = facts.employments.filter {
            $0.person == facts.supervisor.id && $0.institution == institution
        }
        return EmploymentKind.allCases.compactMap { kind in
            let runs = DayRuns(days.filter { day in own.contains { $0.kind == kind && $0.lasts(on: day) } })
            guard !runs.runs.isEmpty else { return nil }
            return Reason(
                code: .employed, bearing: .adverse,
                chinese: "在评价机构\(institution)任职（\(kind.chinese)），涉及\(runs.chinese)",
                english: "Works at institution \(institution) (\(kind.rawValue)): on \(runs.english).",
                basis: basis)
        }
    }

    func formerEmployment(_ facts: DispatchFacts, _ days: [CalendarDay]) -> [Reason] {
        let institution = facts.session.institution
        let years = requirements.formerEmployerYears.value
        let own = facts.employments.filter {
            $0.person == facts.supervisor.id && $0.institution == institution
        }
        var barred: [CalendarDay] = []
        var left: CalendarDay?
        for day in days {
            let ends = own.filter { $0.ended(withinYears: years, before: day) }.compactMap(\.toOn)
            guard let latest = ends.max() else { continue }
            barred.append(day)
            left = latest
        }
        guard let left else { return [] }
        let runs = DayRuns(barred)
        return [
            Reason(
                code: .formerlyEmployed, bearing: .adverse,
                chinese: "曾在评价机构\(institution)任职，至\(left)止，\(runs.chinese)未满\(years)年",
                english: "Worked at institution \(institution) until \(left), less than \(years) years "
                    + "before \(runs.english).",
                basis: basis)
        ]
    }

    func ties(_ facts: DispatchFacts, _ days: [CalendarDay]) -> [Reason] {
        let institution = facts.session.institution
        let me = facts.supervisor.id
        var staff: [CalendarDay: Set<PersonID>] = [:]
        for day in days {
            let working = facts.employments.filter { $0.institution == institution && $0.lasts(on: day) }
            let serving = facts.services.filter { $0.isAt(facts.session) && $0.days.contains(day) }
            staff[day] = Set(working.map(\.person) + serving.map(\.person)).subtracting([me])
        }
        let direct = ConflictKind.allCases.compactMap { kind -> Reason? in
            let own = facts.conflicts.filter {
                $0.person == me && $0.kind == kind && $0.isWith(institution)
            }
            let runs = DayRuns(days.filter { day in own.contains { $0.lasts(on: day) } })
            guard !runs.runs.isEmpty else { return nil }
            return Reason(
                code: .tiedToInstitution, bearing: .adverse,
                chinese: "与评价机构\(institution)有申报的利害关系（\(kind.chinese)），涉及\(runs.chinese)",
                english: "A tie with institution \(institution) is declared (\(kind.rawValue)): on "
                    + "\(runs.english).",
                basis: basis)
        }
        let personal = ConflictKind.allCases.compactMap { kind -> Reason? in
            var people: Set<PersonID> = []
            var affected: [CalendarDay] = []
            for conflict in facts.conflicts where conflict.kind == kind {
                guard let other = conflict.counterpart(of: me) else { continue }
                let common = days.filter { conflict.lasts(on: $0) && staff[$0]?.contains(other) == true }
                if !common.isEmpty { people.insert(other) }
                affected += common
            }
            guard !people.isEmpty else { return nil }
            let runs = DayRuns(affected)
            return Reason(
                code: .tiedToStaff, bearing: .doubtful,
                chinese: "与评价机构\(institution)的\(people.count)名人员有申报的利害关系（\(kind.chinese)），"
                    + "涉及\(runs.chinese)，请核定是否回避",
                english: "Ties with people who work or serve at institution \(institution) are declared "
                    + "(\(kind.rawValue), \(people.count)): on \(runs.english); somebody has to say.",
                basis: basis)
        }
        return direct + personal
    }

    func services(_ facts: DispatchFacts, _ days: [CalendarDay]) -> [Reason] {
        let own = facts.services.filter { $0.person == facts.supervisor.id }
        let here = StaffRole.allCases.filter { role in
            own.contains { $0.isAt(facts.session) && $0.role == role }
        }
        var reasons: [Reason] = []
        if !here.isEmpty {
            reasons.append(
                Reason(
                    code: .servesAtSession, bearing: .adverse,
                    chinese: "兼任本批次工作（\(here.map(\.chinese).joined(separator: "、"))）",
                    english: "Serves at this very session (\(here.map(\.rawValue).joined(separator: ", "))).",
                    basis: basis))
        }
        switch requirements.assessorScope.value {
        case .sameSession: return reasons
        case .sameDay: break
        }
        for role in StaffRole.allCases {
            let elsewhere = own.filter { !$0.isAt(facts.session) && $0.role == role }
            let runs = DayRuns(days.filter { day in elsewhere.contains { $0.days.contains(day) } })
            guard !runs.runs.isEmpty else { continue }
            reasons.append(
                Reason(
                    code: .servesElsewhere, bearing: role == .assessor ? .adverse : .doubtful,
                    chinese: "\(runs.chinese)在其他批次担任\(role.chinese)"
                        + (role == .assessor ? "" : "，请核定是否属考评工作"),
                    english: "Serves at another session as \(role.rawValue) on \(runs.english)"
                        + (role == .assessor ? "." : "; somebody has to say whether that is assessing."),
                    basis: basis))
        }
        return reasons
    }
}

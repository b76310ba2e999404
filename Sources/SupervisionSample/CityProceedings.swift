import SupervisionModel

/// What the centres' daily work leaves behind: the layers of the policy and own rules, the history of standing, officers'
/// registers, and the proceedings of urgent and monthly reports.
///
/// Every choice has a stream of its own, so that none shifts what the city is otherwise.
struct CityProceedings {
    let parameters: CityParameters
    let institutions: [CityInstitution]
    let supervisors: [CitySupervisor]

    /// Writes what doesn't grow month by month.
    func writeRegisters<Sink: CityRowSink>(to sink: inout Sink) throws(Sink.Failure) {
        let promulgated = promulgatedOn
        try sink.add(
            [
                "样例发布", PolicyLayerKind.promulgation.rawValue, "", "", "质量督导管理办法（样例城市）",
                promulgated.description, "", "",
            ], to: .policyLayers)
        for (place, district) in DistrictCatalogue.beijing.districts.enumerated() {
            var dice = Dice(seed: parameters.seed, .rules, place, -1)
            // Most districts have made rules of their own; some haven't, which the compliance page shows.
            guard dice.happens(0.85) else { continue }
            try writeRules("G-\(district.code)", district.code.text, "", promulgated, &dice, to: &sink)
        }
        for (place, institution) in institutions.enumerated() {
            var dice = Dice(seed: parameters.seed, .rules, place)
            guard dice.happens(0.7) else { continue }
            try writeRules(
                "G-\(institution.id)", DistrictCatalogue.beijing.districts[institution.district].code.text,
                institution.id, max(institution.filedOn, promulgated), &dice, to: &sink)
        }
        for (place, supervisor) in supervisors.enumerated() {
            try writeStanding(of: supervisor, place, to: &sink)
        }
        for place in institutions.indices { try writeOfficerRegister(of: place, to: &sink) }
    }

    /// The measures are older than everything that they judge.
    private var promulgatedOn: CalendarDay { parameters.firstMonth.adding(months: -24).firstDay }

    private func writeRules<Sink: CityRowSink>(
        _ id: String, _ district: String, _ institution: String, _ earliest: CalendarDay,
        _ dice: inout Dice, to sink: inout Sink
    ) throws(Sink.Failure) {
        let adopted = earliest.adding(days: dice.within(20...200))
        guard adopted <= parameters.until else { return }
        try sink.add(
            [
                id, district, institution, institution.isEmpty ? "质量督导实施细则" : "质量内控实施细则",
                adopted.description, adopted.adding(days: 10).description, "", "", "",
            ], to: .ownRules)
    }

    private func writeStanding<Sink: CityRowSink>(
        of supervisor: CitySupervisor, _ place: Int, to sink: inout Sink
    ) throws(Sink.Failure) {
        guard supervisor.standing != .good else { return }
        var dice = Dice(seed: parameters.seed, .standing, place)
        let day = supervisor.offFrom ?? parameters.until.adding(days: -dice.within(20...150))
        let ground: StandingGround = supervisor.standing == .disqualified ? .privateGain : .neglect
        try sink.add(
            [
                supervisor.id, supervisor.standing.rawValue, day.description, day.description,
                supervisor.standingUntil?.description ?? "", ground.rawValue, ground.chinese,
            ], to: .standingMeasures)
    }

    private func writeOfficerRegister<Sink: CityRowSink>(
        of place: Int, to sink: inout Sink
    ) throws(Sink.Failure) {
        let institution = institutions[place]
        for number in 0..<CityRegisters.officerCount(seed: parameters.seed, institution: place) {
            var dice = Dice(seed: parameters.seed, .register, place, number)
            let person = CityRegisters.officerID(institution: place, number: number)
            let first = max(institution.filedOn, parameters.firstMonth.firstDay)
            let entries: [(OfficerRegisterKind, Int, String, OfficerExaminationOutcome?, Double)] = [
                (.training, 20, "质量内控岗前培训", .passed, 0.95),
                (.examination, 25, "岗前考核", dice.happens(0.97) ? .passed : .failed, 0.9),
                (.deployment, 30, "任命为质量内控人员", nil, 0.95), (.management, 300, "年度考评", nil, 0.8),
            ]
            for (kind, days, subject, outcome, share) in entries where dice.happens(share) {
                let day = first.adding(days: days + dice.below(10))
                guard day <= parameters.until else { continue }
                try sink.add(
                    [
                        person, institution.id, kind.rawValue, day.description, subject,
                        outcome?.rawValue ?? "", "",
                    ], to: .officerRegister)
            }
        }
    }

    // MARK: Reports

    /// Writes the urgent report of a severe violation: nearly always sent within a day, and dealt with afterwards.
    static func writeUrgent<Sink: CityRowSink>(
        of escalation: String, number: Int, ground: EscalationGround, facts: String, at discovered: Instant,
        _ session: CitySession, institution: String, parameters: CityParameters, to sink: inout Sink
    ) throws(Sink.Failure) {
        var dice = Dice(seed: parameters.seed, .urgent, number)
        let district = DistrictCatalogue.beijing.districts[session.district].code.text
        let id = "U-" + escalation
        try sink.add(
            [
                id, district, ProceedingKind.urgentReport.rawValue, institution, session.id, escalation,
                discovered.description, ground.rawValue, facts, "",
            ], to: .proceedings)
        let hours = dice.happens(0.93) ? dice.within(1...20) : dice.within(26...90)
        let steps: [(UrgentReportState, Int, String, String)] = [
            (.discovered, 0, "督导员", ""), (.reported, hours, "区中心", ""),
            (.acknowledged, hours + dice.within(1...8), "市中心", ""),
            (.closed, hours + dice.within(200...900), "市中心", "已核查处理"),
        ]
        for (number, step) in steps.enumerated() {
            let taken = Instant(microseconds: discovered.microseconds + Int64(step.1) * 3_600_000_000)
            guard taken.beijingDay <= parameters.until else { break }
            try sink.add(
                [
                    id, district, String(number + 1), step.0.rawValue, taken.description, step.2, "", step.3,
                    "",
                ], to: .proceedingSteps)
        }
    }

    /// Writes the proceeding of a district's monthly report.
    static func writeMonth<Sink: CityRowSink>(
        _ month: CalendarMonth, of district: String, submitted: Instant, returned: Instant?,
        accepted: Instant?, to sink: inout Sink
    ) throws(Sink.Failure) {
        let id = "M-\(district)-\(month)"
        try sink.add(
            [
                id, district, ProceedingKind.monthlyReport.rawValue, "", "", month.description,
                submitted.description, "", "\(month) 质量督导月报", "",
            ], to: .proceedings)
        var steps: [(MonthlyReportState, Instant, String, String)] = [
            (.draft, submitted, "填报人", ""), (.reviewed, submitted, "审核人", ""),
            (.submitted, submitted, "填报人", "\(month)督导情况（样例）"),
        ]
        if let returned {
            steps.append((.returned, returned, "市中心", "统计表有误，请核对"))
            if let accepted {
                let again = max(returned, accepted)
                steps += [
                    (.draft, again, "填报人", ""), (.reviewed, again, "审核人", ""),
                    (.submitted, again, "填报人", "\(month)督导情况（样例，补报）"),
                ]
            }
        }
        if let accepted { steps.append((.received, max(accepted, returned ?? accepted), "市中心", "")) }
        for (number, step) in steps.enumerated() {
            try sink.add(
                [
                    id, district, String(number + 1), step.0.rawValue, step.1.description, step.2, "", step.3,
                    "",
                ], to: .proceedingSteps)
        }
    }
}

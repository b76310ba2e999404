import SupervisionModel

/// Makes the sessions that institutions hold in a month.
struct SessionMaker {
    let parameters: CityParameters
    let institutions: [CityInstitution]

    /// The sessions of a month, by institution.
    func sessions(in month: CalendarMonth) -> [CitySession] {
        let weights = SessionCalendar.weights(of: month)
        // Trade grows by half a percent of the beginning's a month.
        let growth = 1_000 + 5 * Int(month.index - parameters.firstMonth.index)
        let season = SessionCalendar.season(month)
        var sessions: [CitySession] = []
        for (place, institution) in institutions.enumerated() {
            var dice = Dice(seed: parameters.seed, .sessions, place, Int(month.index))
            let expected = Double(institution.pace * season * growth) / 10_000_000
            let count = dice.successes(of: 12, min(1, expected / 12))
            for _ in 0..<count {
                let day = month.firstDay.adding(days: dice.place(weights: weights))
                let id =
                    "B\(month.year)\(InstitutionMaker.padded(month.monthOfYear, 2))-"
                    + InstitutionMaker.padded(sessions.count + 1, 5)
                // Every choice is made before asking whether the institution was filed that day.
                let session = session(id, place, institution, day, &dice)
                if institution.isFiled(on: day) { sessions.append(session) }
            }
        }
        return sessions
    }

    private func session(
        _ id: String, _ place: Int, _ institution: CityInstitution, _ day: CalendarDay, _ dice: inout Dice
    ) -> CitySession {
        let plan = dice.pick(institution.plans)
        let usual = institution.candidates
        var registered = max(3, usual / 2 + dice.below(usual + 1))
        if dice.happens(0.03) { registered += 200 + dice.below(250) }
        let missing = dice.successes(of: min(registered, 40), 0.05)
        let elsewhere = dice.happens(0.06)
        let district =
            elsewhere ? dice.below(DistrictCatalogue.beijing.districts.count) : institution.district
        let halfDay: HalfDay = [.wholeDay, .morning, .afternoon][dice.place(weights: [50, 30, 20])]
        let fate = dice.unit()
        let settled = dice.happens(0.4)
        let longer = dice.happens(0.25)
        let next = day.adding(days: 1)
        let state: SessionState =
            if fate < 0.03 { .cancelled } else if fate < 0.045 { .postponed } else if day > parameters.until {
                .filed
            } else if settled || day.adding(days: 12) < parameters.until { .completed } else { .held }
        let isHeld = state == .held || state == .completed
        return CitySession(
            id: id, institution: place, district: district, plan: plan, startsOn: day,
            endsOn: registered > 150 && longer && next.month == day.month ? next : nil, halfDay: halfDay,
            registered: registered, attended: isHeld ? registered - missing : nil, state: state,
            filedAt: filing(day, institution, &dice))
    }

    /// Ten to thirty days ahead, one in fifty late; never before the institution was filed, nor after the record ends.
    private func filing(_ day: CalendarDay, _ institution: CityInstitution, _ dice: inout Dice) -> Instant {
        let ahead = dice.happens(0.02) ? dice.within(1...3) : dice.within(10...30)
        let slack = dice.below(6)
        let minute = dice.within(8 * 60 + 30...17 * 60)
        let filed = max(
            min(day.adding(days: -ahead), parameters.until.adding(days: -slack)), institution.filedOn)
        return Instant(min(filed, day), minute: minute)
    }
}

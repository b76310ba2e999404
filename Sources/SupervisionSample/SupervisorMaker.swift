import SupervisionModel

/// Makes the supervisors of a city: as many as a district's visits ask for, and some for the municipal centre.
struct SupervisorMaker {
    let parameters: CityParameters
    let institutions: [CityInstitution]

    func supervisors() -> [CitySupervisor] {
        let count = DistrictCatalogue.beijing.districts.count
        var pace = [Int](repeating: 0, count: count)
        for institution in institutions { pace[institution.district] += institution.pace }
        var homes: [Int?] = []
        for district in 0..<count {
            // Three in ten sessions, two people each, and four or five visits a month for each of them.
            homes += Array(repeating: district, count: max(10, 4 + pace[district] * 3 / 1_000 / 2))
        }
        homes += Array(repeating: nil, count: 8 + institutions.count / 400)
        return homes.enumerated().map { supervisor($0.offset, district: $0.element) }
    }

    private func supervisor(_ number: Int, district: Int?) -> CitySupervisor {
        var dice = Dice(seed: parameters.seed, .supervisor, number)
        let first = parameters.firstMonth.firstDay
        let name = SampleNames.person(&dice)
        let issuedOn = first.adding(days: -dice.within(60...2_000))
        // In a record of few months, what has expired since would have done so before it was issued.
        let expiresOn =
            dice.happens(0.3)
            ? max(issuedOn.adding(days: 1), parameters.until.adding(days: dice.within(-200...900))) : nil
        let standings: [SupervisorStanding] = [.good, .criticised, .suspended, .disqualified]
        let standing = standings[dice.place(weights: [955, 25, 12, 8])]
        let eye: CitySupervisor.Eye = [.usual, .strict, .lenient][dice.place(weights: [82, 9, 9])]
        let nature = dice.pick([0.8, 0.9, 1, 1.1, 1.25])
        return CitySupervisor(
            id: "D" + InstitutionMaker.padded(number + 1, 4), name: name,
            cardNumber: "京督" + InstitutionMaker.padded(number * 37 % 100_000 + 1, 6), issuedOn: issuedOn,
            expiresOn: expiresOn, district: district, standing: standing,
            standingUntil: standing == .suspended
                ? parameters.until.adding(days: dice.within(10...120)) : nil,
            offFrom: standing == .suspended || standing == .disqualified
                ? parameters.until.adding(days: -dice.within(20...150)) : nil,
            eye: eye, oddsFactor: eye == .strict ? 2.2 : eye == .lenient ? 0.33 : nature,
            employments: employments(&dice), conflicts: conflicts(number))
    }

    private func employments(_ dice: inout Dice) -> [CitySupervisor.Employment] {
        let kinds: [EmploymentKind] = [.fullTime, .partTime, .secondment]
        var jobs: [CitySupervisor.Employment] = []
        if dice.happens(0.45) {
            jobs.append(
                CitySupervisor.Employment(
                    institution: dice.below(institutions.count),
                    kind: kinds[dice.place(weights: [50, 35, 15])],
                    from: parameters.firstMonth.firstDay.adding(days: -dice.within(0...2_500)), to: nil))
        }
        if dice.happens(0.12) {
            let to = parameters.until.adding(days: -dice.within(30...1_600))
            jobs.append(
                CitySupervisor.Employment(
                    institution: dice.below(institutions.count),
                    kind: kinds[dice.place(weights: [60, 30, 10])],
                    from: to.adding(days: -dice.within(200...1_500)), to: to))
        }
        return jobs
    }

    private func conflicts(_ number: Int) -> [CitySupervisor.Conflict] {
        var dice = Dice(seed: parameters.seed, .conflicts, number)
        guard dice.happens(0.15) else { return [] }
        let place = dice.below(institutions.count)
        let withOfficer = dice.happens(0.5)
        return [
            CitySupervisor.Conflict(
                institution: place,
                other: withOfficer
                    ? CityRegisters.officerID(institution: place, number: 0) : institutions[place].id,
                kind: withOfficer ? dice.pick([.relative, .teacher, .master, .colleague]) : .declared,
                from: parameters.firstMonth.firstDay.adding(days: -dice.below(400)))
        ]
    }
}

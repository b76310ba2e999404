import SupervisionModel

/// The registers that don't grow month by month: districts, institutions and what they may assess, officers,
/// supervisors with their jobs and relations, and what was planted.
struct CityRegisters {
    let parameters: CityParameters
    let institutions: [CityInstitution]
    let supervisors: [CitySupervisor]

    /// The identifier of one of an institution's internal officers.
    static func officerID(institution: Int, number: Int) -> String {
        "N\(InstitutionMaker.padded(institution + 1, 5))-\(number + 1)"
    }

    /// How many internal officers an institution has.
    static func officerCount(seed: UInt64, institution: Int) -> Int {
        var dice = Dice(seed: seed, .officers, institution, -1)
        return dice.within(1...2)
    }

    func write<Sink: CityRowSink>(to sink: inout Sink) throws(Sink.Failure) {
        for district in DistrictCatalogue.beijing.districts {
            try sink.add([district.code.text, district.name], to: .districts)
        }
        for institution in institutions { try write(institution, to: &sink) }
        for place in institutions.indices { try writeOfficers(of: place, to: &sink) }
        for supervisor in supervisors { try write(supervisor, to: &sink) }
        try writeTruth(to: &sink)
    }

    private func write<Sink: CityRowSink>(
        _ institution: CityInstitution, to sink: inout Sink
    ) throws(Sink.Failure) {
        let district = DistrictCatalogue.beijing.districts[institution.district]
        let withdrawn = institution.withdrawnOn?.description ?? ""
        try sink.add(
            [
                institution.id, institution.name, institution.kind.rawValue, district.code.text,
                institution.category, institution.filedOn.description, withdrawn,
            ], to: .institutions)
        for plan in institution.plans {
            try sink.add(
                [
                    institution.id, plan.occupation, plan.level.rawValue, plan.mode.rawValue,
                    institution.filedOn.description, withdrawn, plan.mode == .examination ? "2" : "",
                ], to: .filedPlans)
        }
    }

    private func writeOfficers<Sink: CityRowSink>(
        of place: Int, to sink: inout Sink
    ) throws(Sink.Failure) {
        let institution = institutions[place]
        for number in 0..<Self.officerCount(seed: parameters.seed, institution: place) {
            var dice = Dice(seed: parameters.seed, .officers, place, number)
            let name = SampleNames.person(&dice)
            let isMale = dice.happens(0.5)
            // A few are past the age of Article 7, or lack a qualification: what registers really hold.
            let age = dice.within(30...(dice.happens(0.05) ? 68 : 57))
            let hasLevel = dice.happens(0.7)
            let hasPost = dice.happens(0.5)
            try sink.add(
                [
                    Self.officerID(institution: place, number: number), institution.id, name,
                    isMale ? Sex.male.rawValue : Sex.female.rawValue,
                    parameters.until.adding(days: -age * 365 - dice.below(365)).description,
                    hasLevel ? dice.pick([SkillLevel.three, .two, .one]).rawValue : "",
                    hasPost ? dice.pick(["工程师", "讲师", "高级讲师", "经济师"]) : "",
                    String(dice.within(3...25)), institution.filedOn.description,
                    institution.filedOn.description,
                    dice.happens(0.95) ? institution.filedOn.adding(days: 3).description : "",
                ], to: .officers)
        }
    }

    private func write<Sink: CityRowSink>(
        _ supervisor: CitySupervisor, to sink: inout Sink
    ) throws(Sink.Failure) {
        let home = supervisor.district.map { DistrictCatalogue.beijing.districts[$0].code.text } ?? ""
        try sink.add(
            [
                supervisor.id, supervisor.name, supervisor.cardNumber, supervisor.issuedOn.description,
                supervisor.expiresOn?.description ?? "", home, supervisor.standing.rawValue,
                supervisor.standingUntil?.description ?? "",
            ], to: .supervisors)
        for job in supervisor.employments {
            try sink.add(
                [
                    supervisor.id, institutions[job.institution].id, job.kind.rawValue, job.from.description,
                    job.to?.description ?? "",
                ], to: .employments)
        }
        for conflict in supervisor.conflicts {
            try sink.add(
                [supervisor.id, conflict.other, conflict.kind.rawValue, conflict.from.description, ""],
                to: .conflicts)
        }
    }

    private func writeTruth<Sink: CityRowSink>(to sink: inout Sink) throws(Sink.Failure) {
        for institution in institutions where institution.truth != .none {
            var since = ""
            var item = ""
            switch institution.truth {
            case .deteriorating(let month): since = month.description
            case .singleItem(let place): item = Checklist.beijing.items[place].code
            case .none, .chronic: break
            }
            try sink.add(["institution", institution.id, institution.truth.word, since, item], to: .truth)
        }
        for supervisor in supervisors where supervisor.eye != .usual {
            try sink.add(["supervisor", supervisor.id, supervisor.eye.rawValue, "", ""], to: .truth)
        }
    }
}

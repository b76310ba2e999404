import SupervisionModel

/// Lets the city live month by month: sessions are filed and held, visits drawn and made, complaints come in.
struct CityLife {
    private let parameters: CityParameters
    private let institutions: [CityInstitution]
    private let supervisors: [CitySupervisor]
    private let sessionMaker: SessionMaker
    private var book: TeamBook
    private var visitWriter: VisitWriter
    /// Supervisors who work at an institution, by its place.
    private let staff: [Int: [Int]]
    /// Institutions with a confirmed severe complaint that nobody has looked into.
    private var suspects: Set<Int> = []
    private var complaints = 0

    init(parameters: CityParameters, institutions: [CityInstitution], supervisors: [CitySupervisor]) {
        self.parameters = parameters
        self.institutions = institutions
        self.supervisors = supervisors
        sessionMaker = SessionMaker(parameters: parameters, institutions: institutions)
        book = TeamBook(supervisors: supervisors, institutions: institutions.count)
        visitWriter = VisitWriter(
            parameters: parameters, institutions: institutions, supervisors: supervisors)
        var staff: [Int: [Int]] = [:]
        for (place, supervisor) in supervisors.enumerated() {
            for job in supervisor.employments { staff[job.institution, default: []].append(place) }
        }
        self.staff = staff
    }

    mutating func live<Sink: CityRowSink>(
        _ month: CalendarMonth, to sink: inout Sink
    ) throws(Sink.Failure) {
        // Registers of who is away and who serves begin three months before the end: older ones aren't kept.
        let isRecent = month > parameters.lastMonth.adding(months: -3)
        try writeAbsences(month, isWritten: isRecent, to: &sink)
        let sessions = sessionMaker.sessions(in: month)
        for session in sessions {
            try write(session, to: &sink)
            try writeStaff(of: session, isWritten: isRecent, to: &sink)
        }
        guard month <= parameters.lastMonth else { return }
        try visit(sessions, month, to: &sink)
        try complain(month, to: &sink)
        try report(month, to: &sink)
    }

    private func write<Sink: CityRowSink>(
        _ session: CitySession, to sink: inout Sink
    ) throws(Sink.Failure) {
        let district = DistrictCatalogue.beijing.districts[session.district]
        try sink.add(
            [
                session.id, institutions[session.institution].id, district.code.text,
                session.plan.mode.rawValue, session.plan.occupation, session.plan.level.rawValue,
                session.startsOn.description, session.endsOn?.description ?? "", session.halfDay.rawValue,
                String((session.registered + 29) / 30), String(session.registered),
                session.attended.map { String($0) } ?? "", session.state.rawValue,
                session.filedAt.description,
            ], to: .sessions)
    }

    /// Half-days on which supervisors can't go; they are kept whether written or not.
    private mutating func writeAbsences<Sink: CityRowSink>(
        _ month: CalendarMonth, isWritten: Bool, to sink: inout Sink
    ) throws(Sink.Failure) {
        var absences = [UInt64](repeating: 0, count: supervisors.count)
        let length = Int(month.lastDay.number - month.firstDay.number) + 1
        for (place, supervisor) in supervisors.enumerated() {
            var dice = Dice(seed: parameters.seed, .absence, place, Int(month.index))
            for _ in 0..<dice.below(5) {
                let day = month.firstDay.adding(days: dice.below(length))
                let halfDay: HalfDay = [.wholeDay, .morning, .afternoon][dice.place(weights: [60, 20, 20])]
                let bits = CitySession.bits(day, halfDay)
                guard absences[place] & bits == 0 else { continue }
                absences[place] |= bits
                if isWritten {
                    try sink.add(
                        [supervisor.id, day.description, halfDay.rawValue], to: .availability)
                }
            }
        }
        book.begin(absences: absences)
    }

    /// Who serves at a session: the institution's people, now and then a supervisor who works there, who is then
    /// nowhere else in that half-day.
    private mutating func writeStaff<Sink: CityRowSink>(
        of session: CitySession, isWritten: Bool, to sink: inout Sink
    ) throws(Sink.Failure) {
        guard session.state != .cancelled, session.state != .postponed else { return }
        var dice = Dice(
            seed: parameters.seed, .assessors, session.institution,
            Int(session.startsOn.number) * 8 + session.registered % 8)
        var assessor: Int?
        for place in staff[session.institution] ?? [] {
            let serves = dice.happens(0.25)
            let isEmployed = supervisors[place].employments.contains {
                $0.institution == session.institution && $0.lasts(on: session.startsOn)
            }
            if serves, isEmployed, assessor == nil, book.reserve(place, session.takenBits) {
                assessor = place
            }
        }
        let isChecked = dice.happens(0.05)
        let order = dice.shuffled(6)
        if isWritten {
            let number = InstitutionMaker.padded(session.institution + 1, 5)
            let roles: [StaffRole] = [.siteManager, .assessor, .assessor, .invigilator]
            for (seat, role) in roles.enumerated() {
                let own = "K\(number)-\(order[seat] + 1)"
                let person = seat == 1 ? assessor.map { supervisors[$0].id } ?? own : own
                try sink.add([session.id, person, role.rawValue], to: .assessors)
            }
        }
        guard isChecked, session.isHeld else { return }
        let officer = CityRegisters.officerID(institution: session.institution, number: 0)
        for item in [0, 4, 10] {
            let answer: Answer = dice.happens(0.06) ? .no : .yes
            try sink.add(
                [
                    session.id, officer, Checklist.beijing.items[item].code, answer.rawValue,
                    session.startsOn.description,
                ], to: .internalChecks)
        }
    }

    /// Draws and makes the month's visits, district by district.
    private mutating func visit<Sink: CityRowSink>(
        _ sessions: [CitySession], _ month: CalendarMonth, to sink: inout Sink
    ) throws(Sink.Failure) {
        let districts = DistrictCatalogue.beijing.districts.count
        var pools = [[CitySession]](repeating: [], count: districts)
        for session in sessions where session.state.isInPool { pools[session.district].append(session) }
        for district in 0..<districts {
            let pool = pools[district]
            var dice = Dice(seed: parameters.seed, .draw, district, Int(month.index))
            let order = dice.shuffled(pool.count)
            let sample = SpotCheckShare.thirtyPercent.required(of: pool.count)
            for place in order.prefix(sample).sorted() {
                try send(
                    to: pool[place], from: district, .district, .spot, drawn: (sample, pool.count), &dice,
                    to: &sink)
            }
            var rest = order.dropFirst(sample)
            for place in rest.sorted() where suspects.contains(pool[place].institution) {
                try send(to: pool[place], from: district, .district, .forCause, drawn: nil, &dice, to: &sink)
                suspects.remove(pool[place].institution)
                rest.removeAll { $0 == place }
            }
            if pool.count >= 20, dice.happens(0.25), let place = rest.first {
                try send(
                    to: pool[place], from: districts, .municipal, .comprehensive, drawn: nil, &dice, to: &sink
                )
            }
        }
    }

    /// Sends a team, if the session was held and two may go.
    private mutating func send<Sink: CityRowSink>(
        to session: CitySession, from pool: Int, _ authority: DispatchAuthority, _ purpose: DispatchPurpose,
        drawn: (sample: Int, pool: Int)?, _ dice: inout Dice, to sink: inout Sink
    ) throws(Sink.Failure) {
        let wantsThird = session.registered > 200 && dice.happens(0.5)
        guard session.isHeld else { return }
        let team = book.team(for: session, seats: wantsThird ? 3 : 2, pool: pool, dice: &dice)
        guard team.count >= 2 else { return }
        try visitWriter.write(
            VisitWriter.Visit(
                session: session, team: team, authority: authority, purpose: purpose, drawn: drawn),
            to: &sink)
    }

    /// Complaints of a month; those on bad institutions are more, graver, and true more often.
    private mutating func complain<Sink: CityRowSink>(
        _ month: CalendarMonth, to sink: inout Sink
    ) throws(Sink.Failure) {
        let length = Int(month.lastDay.number - month.firstDay.number) + 1
        for (place, institution) in institutions.enumerated() {
            var dice = Dice(seed: parameters.seed, .complaints, place, Int(month.index))
            let isBad = institution.truth.isBad(in: month)
            guard dice.happens(isBad ? 0.03 : 0.004) else { continue }
            let day = month.firstDay.adding(days: dice.below(length))
            let isSevere = dice.happens(isBad ? 0.3 : 0.15)
            let isTrue = dice.happens(isBad ? 0.75 : 0.35)
            guard institution.isFiled(on: day), day <= parameters.until else { continue }
            let state: ComplaintState =
                day.adding(days: 20) > parameters.until ? .open : isTrue ? .confirmed : .dismissed
            complaints += 1
            try sink.add(
                [
                    "T" + InstitutionMaker.padded(complaints, 5), institution.id, day.description,
                    isSevere ? "yes" : "no", state.rawValue,
                ], to: .complaints)
            if isSevere, state == .confirmed { suspects.insert(place) }
        }
    }

    /// The districts' reports of a month, by the 5th of the next, some late, some sent back.
    private func report<Sink: CityRowSink>(
        _ month: CalendarMonth, to sink: inout Sink
    ) throws(Sink.Failure) {
        let next = month.adding(months: 1).firstDay
        for (place, district) in DistrictCatalogue.beijing.districts.enumerated() {
            var dice = Dice(seed: parameters.seed, .reports, place, Int(month.index))
            let submitted = next.adding(days: dice.happens(0.05) ? dice.within(5...8) : dice.below(5))
            let returned = dice.happens(0.05) ? submitted.adding(days: 1) : nil
            let accepted = submitted.adding(days: dice.within(2...6))
            guard submitted <= parameters.until else { continue }
            let moment = { (day: CalendarDay?) in
                guard let day, day <= parameters.until else { return "" }
                return Instant(day, minute: 15 * 60).description
            }
            try sink.add(
                [
                    district.code.text, month.description, moment(submitted), moment(returned),
                    moment(accepted),
                ], to: .monthlyReports)
            let known = { (day: CalendarDay?) -> Instant? in
                day.flatMap { $0 <= parameters.until ? Instant($0, minute: 15 * 60) : nil }
            }
            try CityProceedings.writeMonth(
                month, of: district.code.text, submitted: Instant(submitted, minute: 15 * 60),
                returned: known(returned), accepted: known(accepted), to: &sink)
        }
    }
}

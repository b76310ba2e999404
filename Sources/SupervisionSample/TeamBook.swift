import SupervisionModel

/// Who goes where in a month: nobody is in two places in one half-day, and rules are kept.
struct TeamBook {
    private let supervisors: [CitySupervisor]
    /// Supervisors of each district, then the municipal centre's, as places.
    private let pools: [[Int]]
    /// Half-days taken in the month, two bits a day.
    private var taken: [UInt64]
    /// Visits made in the month.
    private var load: [Int]
    /// Who went to an institution last, as bits are too few: places, at most three.
    private var lastTeams: [[Int32]]

    init(supervisors: [CitySupervisor], institutions: Int) {
        self.supervisors = supervisors
        let districts = DistrictCatalogue.beijing.districts.count
        var pools = [[Int]](repeating: [], count: districts + 1)
        for (place, supervisor) in supervisors.enumerated() {
            pools[supervisor.district ?? districts].append(place)
        }
        self.pools = pools
        taken = Array(repeating: 0, count: supervisors.count)
        load = Array(repeating: 0, count: supervisors.count)
        lastTeams = Array(repeating: [], count: institutions)
    }

    /// Begins a month with the half-days on which supervisors can't go.
    mutating func begin(absences: [UInt64]) {
        taken = absences
        for place in load.indices { load[place] = 0 }
    }

    /// Takes half-days for something else, unless any of them is taken.
    mutating func reserve(_ supervisor: Int, _ bits: UInt64) -> Bool {
        guard taken[supervisor] & bits == 0 else { return false }
        taken[supervisor] |= bits
        return true
    }

    /// A team for a session, the lead first; fewer than two when not enough may go.
    ///
    /// Who went there last doesn't go again where others can; of the others those with the fewest visits go.
    ///
    /// - Parameter pool: A district's place, or the number of districts for the municipal centre.
    mutating func team(
        for session: CitySession, seats: Int, pool: Int, dice: inout Dice
    ) -> [Int] {
        let bits = session.takenBits
        let last = lastTeams[session.institution]
        var ranked: [(key: Int, place: Int)] = []
        for place in pools[pool] {
            let luck = dice.below(4)
            guard taken[place] & bits == 0,
                supervisors[place].mayVisit(session.institution, on: session.startsOn)
            else { continue }
            let repeats = last.contains(Int32(place)) ? 1_000 : 0
            ranked.append((repeats + load[place] * 4 + luck, place))
        }
        guard ranked.count >= 2 else { return [] }
        ranked.sort { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }
        let team = ranked.prefix(seats).map(\.place).sorted()
        for place in team {
            taken[place] |= bits
            load[place] += 1
        }
        lastTeams[session.institution] = team.map { Int32($0) }
        return team
    }
}

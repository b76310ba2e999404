import SupervisionModel

/// Makes the institutions of a city.
struct InstitutionMaker {
    let parameters: CityParameters
    /// Weights of the districts in the order of the catalogue: Chaoyang and Haidian have many, the hills few.
    private static let districtWeights = [5, 6, 18, 12, 4, 16, 2, 4, 7, 5, 7, 7, 2, 2, 2, 1, 4]

    /// All institutions, in the order of their identifiers.
    func institutions() -> [CityInstitution] {
        let truths = planted()
        return (0..<parameters.institutions).map { institution($0, truth: truths[$0] ?? .none) }
    }

    /// Which institutions are bad, and how: one in twenty always, one in twenty-five from a month on, one in
    /// twenty-five on one item.
    private func planted() -> [Int: PlantedTruth] {
        var dice = Dice(seed: parameters.seed, .planted)
        let order = dice.shuffled(parameters.institutions)
        let chronic = max(1, parameters.institutions / 20)
        let others = max(1, parameters.institutions / 25)
        var truths: [Int: PlantedTruth] = [:]
        for place in 0..<min(chronic + 2 * others, order.count) {
            switch place {
            case ..<chronic: truths[order[place]] = .chronic
            case ..<(chronic + others):
                // Late enough to have a usual past, early enough to show.
                let earliest = max(1, parameters.months / 2)
                let latest = max(earliest, parameters.months - 4)
                let since = parameters.firstMonth.adding(months: dice.within(earliest...latest))
                truths[order[place]] = .deteriorating(since: since)
            default: truths[order[place]] = .singleItem(dice.pick(Self.itemsBadAlone))
            }
        }
        return truths
    }

    /// Items that every mode answers, so that being bad on one shows.
    private static let itemsBadAlone = [0, 1, 2, 3, 7, 8, 11, 13]

    private func institution(_ number: Int, truth: PlantedTruth) -> CityInstitution {
        var dice = Dice(seed: parameters.seed, .institution, number)
        let kind: InstitutionKind = dice.happens(0.35) ? .employer : .social
        let category = dice.pick(Occupation.categories)
        let filedOn = filingDay(&dice, isPlanted: truth != .none)
        let withdrawnOn = withdrawalDay(&dice, filedOn: filedOn, isPlanted: truth != .none)
        return CityInstitution(
            id: "J" + Self.padded(number + 1, 5),
            name: SampleNames.institution(number, isEmployer: kind == .employer, category: category),
            kind: kind,
            district: dice.place(weights: Self.districtWeights), category: category, filedOn: filedOn,
            withdrawnOn: withdrawnOn, plans: plans(&dice, category: category),
            pace: dice.pick([35, 55, 80, 100, 120, 160, 220]),
            candidates: dice.pick([12, 18, 25, 30, 40, 60, 90]),
            oddsFactor: dice.pick([0.45, 0.6, 0.8, 0.9, 1, 1.1, 1.3, 1.6, 2])
                * Self.categoryFactors[Occupation.categories.firstIndex(of: category) ?? 0],
            truth: truth)
    }

    /// Categories differ a little, so that they are worth knowing.
    private static let categoryFactors = [1.0, 1.3, 1.1, 0.8, 1.2, 0.7, 1.0]

    /// Three in four were filed before the record begins, the others within it.
    private func filingDay(_ dice: inout Dice, isPlanted: Bool) -> CalendarDay {
        let first = parameters.firstMonth.firstDay
        if isPlanted || dice.happens(0.75) { return first.adding(days: -dice.within(30...1_500)) }
        let length = Int(parameters.until.number - first.number)
        return first.adding(days: dice.below(max(1, length - 60)))
    }

    /// One in sixteen is withdrawn within the record.
    private func withdrawalDay(_ dice: inout Dice, filedOn: CalendarDay, isPlanted: Bool) -> CalendarDay? {
        guard dice.happens(0.0625), !isPlanted else { return nil }
        let earliest = max(filedOn.adding(days: 120), parameters.firstMonth.firstDay.adding(days: 60))
        let length = Int(parameters.until.number - earliest.number)
        return length > 0 ? earliest.adding(days: dice.below(length)) : nil
    }

    /// One to three occupations, each at one to three levels, in one mode or two.
    private func plans(_ dice: inout Dice, category: String) -> [CityInstitution.Plan] {
        let occupations = Occupation.of(category)
        let order = dice.shuffled(occupations.count)
        var plans: [CityInstitution.Plan] = []
        for place in order.prefix(dice.within(1...3)) {
            let occupation = occupations[place]
            let lowest = dice.pick([1, 1, 2, 2, 3])
            let modes = occupation.modes.prefix(dice.happens(0.55) ? 1 : occupation.modes.count)
            for rank in lowest...min(lowest + dice.below(3), 5) {
                for mode in modes {
                    plans.append(
                        CityInstitution.Plan(
                            occupation: occupation.name, level: SkillLevel.allCases[rank], mode: mode))
                }
            }
        }
        return plans
    }

    /// A number with zeros before it.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

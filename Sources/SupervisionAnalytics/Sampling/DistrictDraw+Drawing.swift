public import SupervisionModel

extension DistrictDraw {
    /// Draws one district's sessions of a month.
    ///
    /// The result depends on the sessions, the rule and the seed, not on the order in which sessions come, nor on other
    /// districts. A stratum is a mode where the sample is large enough for one visit to each that has sessions; sizes
    /// follow the inclusion probabilities by largest remainder.
    ///
    /// - Parameters:
    ///   - district: Whose sessions these are.
    ///   - frame: The pool.
    ///   - exclusions: Sessions that left the pool, kept in the result.
    ///   - parameters: Floor, power of risk and quota.
    ///   - mandatory: Which due visits are made, and how many.
    ///   - tickets: The random numbers.
    /// - Throws: ``AnalyticsError``: `raggedColumns`, `duplicateIdentifier`, `invalidRisk`, `tooManyUnits`.
    /// - Complexity: That of ``ConditionalPoissonDesign`` for each stratum.
    public static func draw(
        district: District, frame: DrawFrame, exclusions: [Exclusion] = [],
        parameters: DrawParameters, mandatory: MandatoryRule, tickets: DrawTickets
    ) throws(AnalyticsError) -> DistrictDraw {
        try frame.check()
        let required = parameters.leastShare.required(of: frame.count)
        let order = (0..<frame.count).sorted { frame.ids[$0] < frame.ids[$1] }
        let chosen = chosenForDueVisits(frame, order: order, mandatory: mandatory, tickets: tickets)
        let size = SampleSize(
            pool: frame.count, required: required,
            complaints: chosen.count(where: \.isComplaint), overdue: chosen.count(where: \.isOverdue),
            parameters: parameters, rule: mandatory)
        let floors = order.indices.map { place in
            switch chosen[place] {
            case .none: size.commonFloor
            case .overdue: size.overdueFloor
            case .severeComplaint: 1.0
            }
        }
        let risks = order.map { frame.risks[$0] }
        let modes = order.map { frame.modes[$0] }
        let whole = try InclusionProbabilities(
            risks: risks, floors: floors, size: size.size, riskExponent: parameters.riskExponent)
        var drawing = StratifiedDrawing(
            frame: frame, order: order, chosen: chosen, floors: floors, parameters: parameters,
            tickets: tickets)
        let members = AssessmentMode.allCases.map { mode in modes.indices.filter { modes[$0] == mode } }
            .filter { !$0.isEmpty }
        let sizes = allocation(members, expected: whole.values, floors: floors, size: size.size)
        if let sizes {
            for (stratum, places) in members.enumerated() {
                try drawing.draw(
                    places, size: sizes[stratum], mode: modes[places[0]], ofSeveral: members.count > 1)
            }
        } else {
            try drawing.draw(Array(order.indices), size: size.size, mode: nil, ofSeveral: false)
        }
        return DistrictDraw(
            district: district, required: required, strata: drawing.strata,
            sessions: drawing.sessions, exclusions: exclusions)
    }

    /// Sample sizes of the strata, or nothing where the sample is too small for strata.
    ///
    /// Each stratum gets what its floors ask for where that fits, else at least one session besides certain ones.
    private static func allocation(
        _ members: [[Int]], expected: [Double], floors: [Double], size: Int
    ) -> [Int]? {
        let kept = members.map { places in
            max(1, Int((places.reduce(0) { $0 + floors[$1] } - 1e-9).rounded(.up)))
        }
        let lowered = members.map { places in
            let certain = places.count(where: { floors[$0] >= 1 })
            return certain == places.count ? certain : certain + 1
        }
        for least in [kept, lowered] {
            let allocation = ModeAllocation(
                expected: members.map { $0.reduce(0) { $0 + expected[$1] } }, least: least,
                most: members.map(\.count), size: size)
            if let sizes = allocation.sizes { return sizes }
        }
        return nil
    }

    /// For each place of the frame's order, the due visit that its session was chosen for.
    private static func chosenForDueVisits(
        _ frame: DrawFrame, order: [Int], mandatory: MandatoryRule, tickets: DrawTickets
    ) -> [DueVisit?] {
        var least: [Int32: Int] = [:]
        var numbers: [Int: Double] = [:]
        for (place, row) in order.enumerated() {
            guard let due = frame.dues[row], mandatory.applies(to: due) else { continue }
            let number = tickets.dueNumber(of: frame.ids[row].text)
            numbers[place] = number
            if let other = least[frame.institutions[row]], let least = numbers[other], least <= number {
                continue
            }
            least[frame.institutions[row]] = place
        }
        var chosen = [DueVisit?](repeating: nil, count: order.count)
        for place in least.values { chosen[place] = frame.dues[order[place]] }
        return chosen
    }
}

extension MandatoryRule {
    /// Whether the rule knows such a visit.
    func applies(to due: DueVisit) -> Bool {
        switch due {
        case .overdue: overdueAfterMonths != nil
        case .severeComplaint: complaintMonths != nil
        }
    }
}

extension DueVisit? {
    /// Whether a session was chosen because of a complaint.
    var isComplaint: Bool {
        if case .severeComplaint = self { return true }
        return false
    }

    /// Whether a session was chosen because a visit is overdue.
    var isOverdue: Bool {
        if case .overdue = self { return true }
        return false
    }
}

import SupervisionModel

/// Draws one stratum after another and gathers what came of each session, in the frame's order.
struct StratifiedDrawing {
    private let frame: DrawFrame
    /// Rows of the frame by the bytes of their identifiers.
    private let order: [Int]
    /// For each place of the order, the due visit that its session was chosen for.
    private let chosen: [DueVisit?]
    /// For each place of the order, the floor of its probability.
    private let floors: [Double]
    private let parameters: DrawParameters
    private let tickets: DrawTickets

    private(set) var strata: [StratumDraw] = []
    private var results: [SessionDraw?]

    init(
        frame: DrawFrame, order: [Int], chosen: [DueVisit?], floors: [Double], parameters: DrawParameters,
        tickets: DrawTickets
    ) {
        self.frame = frame
        self.order = order
        self.chosen = chosen
        self.floors = floors
        self.parameters = parameters
        self.tickets = tickets
        results = Array(repeating: nil, count: order.count)
    }

    /// The sessions drawn or passed over so far, in the frame's order.
    var sessions: [SessionDraw] { results.compactMap(\.self) }

    /// Draws the sessions at some places of the order.
    mutating func draw(
        _ places: [Int], size: Int, mode: AssessmentMode?, ofSeveral several: Bool
    ) throws(AnalyticsError) {
        let probabilities = try InclusionProbabilities(
            risks: places.map { frame.risks[order[$0]] }, floors: lowered(places, size: size), size: size,
            riskExponent: parameters.riskExponent)
        let quantised = QuantisedProbabilities(probabilities)
        let design = try ConditionalPoissonDesign(targets: quantised.targets)
        let numbers = places.map { tickets.ticket(of: frame.ids[order[$0]].text) }
        let drawn = Set(design.draw(tickets: numbers))
        strata.append(
            StratumDraw(mode: mode, pool: places.count, drawn: drawn.count, status: design.status))
        let reached = design.status == .ok ? design.targets : design.inclusionProbabilities
        for (unit, place) in places.enumerated() {
            let row = order[place]
            let alone = several && places.count == 1
            results[place] = SessionDraw(
                session: frame.ids[row], row: frame.rows[row], institution: frame.institutions[row],
                mode: frame.modes[row], risk: frame.risks[row], probability: reached[unit],
                word: quantised.words[unit], ticket: numbers[unit],
                outcome: drawn.contains(unit) ? .drawn : .notDrawn,
                reasons: reasons(
                    place, probability: reached[unit],
                    fullStratum: alone ? .onlySessionOfMode : size == places.count ? .wholeStratum : nil))
        }
    }

    /// The floors of a stratum's sessions, lowered alike where rounding gave the stratum less than they ask for.
    private func lowered(_ places: [Int], size: Int) -> [Double] {
        let own = places.map { floors[$0] }
        let certain = own.count(where: { $0 >= 1 })
        let rest = own.reduce(0) { $1 < 1 ? $0 + $1 : $0 }
        guard rest > Double(size - certain) else { return own }
        let factor = Double(size - certain) / rest
        return own.map { $0 < 1 ? $0 * factor : 1 }
    }

    private func reasons(_ place: Int, probability: Double, fullStratum: DrawReason?) -> [DrawReason] {
        var reasons: [DrawReason] = []
        switch chosen[place] {
        case .overdue(let day):
            reasons.append(probability >= 1 ? .overdue(since: day) : .overdueRaised(since: day))
        case .severeComplaint(let day): reasons.append(.severeComplaint(receivedOn: day))
        case .none:
            if let fullStratum {
                reasons.append(fullStratum)
            } else if probability >= 1 {
                reasons.append(.highestRisk)
            }
        }
        return reasons + frame.notes[order[place]]
    }
}

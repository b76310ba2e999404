import SupervisionModel

/// What a team writes into the form at a session.
struct AnswerModel {
    /// The answers of one visit.
    struct Form {
        var answers: [Answer] = []
        /// Candidates sampled and failed, for items that count them.
        var sampled: [Int?] = []
        var failed: [Int?] = []

        var violations: Int { answers.count(where: { $0 == .no }) }
    }

    private static let checklist = Checklist.beijing
    /// How often an item is violated at a usual institution, by item.
    private static let rates = [
        0.05, 0.025, 0.045, 0.015, 0.035, 0.05, 0.09, 0.035, 0.05, 0.05, 0.10, 0.04, 0.03, 0.025, 0.06,
    ]
    /// Items that a desk review doesn't have: rooms, notices, invigilators, badges, discipline.
    private static let onSiteOnly: Set<Int> = [4, 5, 6, 9, 10, 12]
    private static let modeFactors: [AssessmentMode: Double] = [
        .examination: 1, .process: 1.25, .direct: 0.8, .outcome: 0.9,
    ]

    /// Fills the form.
    ///
    /// Odds multiply: the item's, the institution's nature, what was planted, the mode's, and the mean of the team's
    /// eyes. Odds rather than logarithms keep library functions out, whose last digits differ between machines.
    static func form(
        institution: CityInstitution, session: CitySession, eyes: [CitySupervisor], dice: inout Dice
    ) -> Form {
        let month = session.startsOn.month
        let eye = eyes.reduce(0) { $0 + $1.oddsFactor } / Double(max(1, eyes.count))
        let looksLess = eyes.contains { $0.eye == .lenient }
        let isDesk = session.plan.mode == .direct || session.plan.mode == .outcome
        let common = institution.oddsFactor * eye * (modeFactors[session.plan.mode] ?? 1)
        var form = Form()
        for (item, line) in checklist.items.enumerated() {
            let rate = rates[item]
            let odds = rate / (1 - rate) * common * institution.truth.oddsFactor(item: item, in: month)
            let isViolated = dice.happens(odds / (1 + odds))
            let unseen = dice.happens(
                line.phase == .result ? 0.82 : looksLess ? 0.08 : 0.025)
            let isBeside = dice.happens(0.9)
            let size = dice.within(5...20)
            let misses = dice.within(1...3)
            let answer: Answer =
                if isDesk, onSiteOnly.contains(item), isBeside { .notApplicable } else if unseen {
                    .notObserved
                } else if isViolated { .no } else { .yes }
            form.answers.append(answer)
            let counts = line.sampling == .counted && (answer == .yes || answer == .no)
            let sampled = min(size, session.attended ?? session.registered)
            form.sampled.append(counts ? sampled : nil)
            form.failed.append(counts ? (answer == .no ? min(misses, max(1, sampled)) : 0) : nil)
        }
        return form
    }
}

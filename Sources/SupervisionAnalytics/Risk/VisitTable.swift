import SupervisionHistory
import SupervisionModel

/// What the core of the score needs of visits, taken out of a history once: counts by severity, not items.
struct VisitTable {
    /// Institutions by rank: their places in the history, in the order of their identifiers.
    ///
    /// Everything is reduced in this order, so that no figure depends on the order of the input.
    let order: [Int]
    /// Each institution's rank.
    let ranks: [Int32]
    /// The rank of the institution visited.
    var institutions: [Int32] = []
    /// The day of the visit.
    var days: [Int32] = []
    /// The day the visit was reported.
    var reportDays: [Int32] = []
    /// The kind of visit, a ``VisitKindCode``.
    var kinds: [UInt8] = []
    /// Critical violations and escalations.
    var critical: [Float] = []
    /// Serious violations.
    var serious: [Float] = []
    /// Minor violations.
    var minor: [Float] = []
    /// Answered items by severity, where findings are masks; empty otherwise, since every item is answered then.
    var answered: [AnsweredItems] = []
    /// The checklist's items by severity.
    var checklist = AnsweredItems()
    /// The outcome: 1 or 0, and −1 where it is blank or the visit may not train.
    var labels: [Int8] = []

    /// Items by severity.
    struct AnsweredItems {
        var critical: Float = 0
        var serious: Float = 0
        var minor: Float = 0

        func weight(_ weights: SeverityWeights) -> Double {
            weights.critical * Double(critical) + weights.serious * Double(serious) + weights.minor
                * Double(minor)
        }
    }

    var count: Int { institutions.count }

    /// Takes the visits that were known on a day.
    ///
    /// - Parameters:
    ///   - history: The history.
    ///   - day: Visits made or reported after this day are invisible.
    ///   - isVisible: Whether a visit may be seen at all.
    ///   - label: The outcome to be predicted.
    /// - Complexity: O(visits + violations).
    init(
        _ history: InspectionHistory, knownOn day: CalendarDay, label: RiskLabel,
        where isVisible: (Int) -> Bool = { _ in true }
    ) throws(AnalyticsError) {
        let ids = history.institutions.ids
        order = ids.indices.sorted { ids[$0] != ids[$1] ? ids[$0] < ids[$1] : $0 < $1 }
        var ranks = [Int32](repeating: 0, count: ids.count)
        for (rank, institution) in order.enumerated() { ranks[institution] = Int32(rank) }
        self.ranks = ranks
        let inspections = history.inspections
        let outcome = try Self.outcome(label, of: history)
        let known = history.visitCount(before: day.adding(days: 1))
        for item in history.items { checklist.add(item.severity) }
        var severities = (critical: UInt16(0), serious: UInt16(0), minor: UInt16(0))
        for (place, item) in history.items.prefix(16).enumerated() {
            switch item.severity {
            case .critical: severities.critical |= 1 << UInt16(place)
            case .serious: severities.serious |= 1 << UInt16(place)
            case .minor: severities.minor |= 1 << UInt16(place)
            }
        }
        reserve(known)
        for visit in 0..<known where inspections.reportDays[visit] <= day && isVisible(visit) {
            var counts = AnsweredItems()
            switch inspections.findings {
            case .masks(let masks):
                let violated = masks.violated[visit]
                counts.critical = Float((violated & severities.critical).nonzeroBitCount)
                counts.serious = Float((violated & severities.serious).nonzeroBitCount)
                counts.minor = Float((violated & severities.minor).nonzeroBitCount)
                let mask = masks.answered[visit]
                answered.append(
                    AnsweredItems(
                        critical: Float((mask & severities.critical).nonzeroBitCount),
                        serious: Float((mask & severities.serious).nonzeroBitCount),
                        minor: Float((mask & severities.minor).nonzeroBitCount)))
            case .lists(let lists):
                for place in Int(lists.offsets[visit])..<Int(lists.offsets[visit + 1]) {
                    counts.add(lists.severities[place])
                }
            }
            institutions.append(ranks[Int(inspections.institutions[visit])])
            days.append(inspections.days[visit].number)
            reportDays.append(inspections.reportDays[visit].number)
            critical.append(counts.critical + Float(inspections.escalations[visit]))
            serious.append(counts.serious)
            minor.append(counts.minor)
            // A visit for a cause was not drawn: its outcome says why it was made, not how institutions are.
            let mayTrain = inspections.purposes[visit] != .forCause
            let found = outcome(visit)
            labels.append(mayTrain ? found : -1)
            kinds.append(
                VisitKindCode.code(
                    purpose: inspections.purposes[visit], mode: inspections.modes[visit], outcome: found))
        }
    }

    private mutating func reserve(_ count: Int) {
        institutions.reserveCapacity(count)
        days.reserveCapacity(count)
        reportDays.reserveCapacity(count)
        kinds.reserveCapacity(count)
        critical.reserveCapacity(count)
        serious.reserveCapacity(count)
        minor.reserveCapacity(count)
        labels.reserveCapacity(count)
    }

    /// A function that tells a visit's outcome: 1, 0, or −1 where it is blank.
    static func outcome(
        _ label: RiskLabel, of history: InspectionHistory
    ) throws(AnalyticsError) -> (Int) -> Int8 {
        switch label {
        case .severe: return { history.isSevere(visit: $0) ? 1 : 0 }
        case .recorded(let name):
            do {
                let values = try history.inspections.label(name).values
                return { values[$0].map { $0 ? 1 : 0 } ?? -1 }
            } catch {
                throw AnalyticsError(code: .unknownColumn, message: error.message)
            }
        }
    }

    /// The points of a visit.
    func points(_ visit: Int, _ weights: SeverityWeights) -> Double {
        weights.critical * Double(critical[visit]) + weights.serious * Double(serious[visit])
            + weights.minor * Double(minor[visit])
    }

    /// The share of the checklist that a visit answered, by weight: 1 where every item was.
    func answeredShare(_ visit: Int, _ weights: SeverityWeights) -> Double {
        guard !answered.isEmpty else { return 1 }
        let whole = checklist.weight(weights)
        return whole > 0 ? answered[visit].weight(weights) / whole : 0
    }

    /// The number of visits before a day; they stand first.
    func count(before day: Int32) -> Int {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension VisitTable.AnsweredItems {
    mutating func add(_ severity: Severity) {
        switch severity {
        case .critical: critical += 1
        case .serious: serious += 1
        case .minor: minor += 1
        }
    }
}

public import SupervisionModel

extension InspectionHistory {
    /// One violation of a visit.
    public struct Violation: Hashable, Sendable {
        /// Makes a violation.
        @inlinable
        public init(item: Int, severity: Severity) {
            self.item = item
            self.severity = severity
        }

        /// The item, a place in ``InspectionHistory/items``.
        public let item: Int
        /// How grave the violation was.
        public let severity: Severity
    }

    /// Calls a body with every violation of a visit, in the order of items; escalations aren't among them.
    ///
    /// - Complexity: O(violations), or O(items) where findings are masks; no allocation.
    @inlinable
    public func forEachViolation(ofVisit visit: Int, _ body: (Violation) -> Void) {
        switch inspections.findings {
        case .masks(let masks):
            var rest = masks.violated[visit]
            while rest != 0 {
                let item = rest.trailingZeroBitCount
                rest &= rest - 1
                body(Violation(item: item, severity: items[item].severity))
            }
        case .lists(let lists):
            for place in Int(lists.offsets[visit])..<Int(lists.offsets[visit + 1]) {
                body(Violation(item: Int(lists.items[place]), severity: lists.severities[place]))
            }
        }
    }

    /// The number of violations of a visit, escalations not counted.
    ///
    /// - Complexity: O(1).
    @inlinable
    public func violationCount(ofVisit visit: Int) -> Int {
        switch inspections.findings {
        case .masks(let masks): masks.violated[visit].nonzeroBitCount
        case .lists(let lists): Int(lists.offsets[visit + 1] - lists.offsets[visit])
        }
    }

    /// Whether an item was answered at a visit; where findings are lists, every item was.
    ///
    /// - Complexity: O(1).
    @inlinable
    public func isAnswered(item: Int, atVisit visit: Int) -> Bool {
        switch inspections.findings {
        case .masks(let masks): masks.answered[visit] & (1 << UInt16(item)) != 0
        case .lists: true
        }
    }

    /// Whether a visit is severe: it has an escalation, or in other regimes a critical violation.
    ///
    /// - Complexity: O(violations of the visit).
    public func isSevere(visit: Int) -> Bool {
        if inspections.escalations[visit] > 0 { return true }
        var severe = false
        forEachViolation(ofVisit: visit) { if $0.severity == .critical { severe = true } }
        return severe
    }
}

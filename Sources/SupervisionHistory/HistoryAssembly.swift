public import SupervisionModel

/// Joins sessions, visits, dispatches and escalations into a history: the one place where that is done, whatever the
/// rows came from.
///
/// A folder's reader and every store fill these columns in their own way; the same rows give the same history.
public struct HistoryAssembly {
    /// One version of a record that counts: the last one submitted.
    public struct Visit: Hashable, Sendable {
        /// The record's outside id.
        public var record: String
        /// The session, an index into the assembly's sessions.
        public var session: Int32
        /// The day of the visit.
        public var visitedOn: CalendarDay
        /// The day the centre knew of it, never before ``visitedOn``.
        public var reportedOn: CalendarDay
        /// Items answered yes or no, bit k for item k.
        public var answered: UInt64
        /// Items answered no.
        public var violated: UInt64
        /// Items not observed.
        public var notObserved: UInt64

        /// Makes a visit.
        public init(
            record: String, session: Int32, visitedOn: CalendarDay, reportedOn: CalendarDay, answered: UInt64,
            violated: UInt64, notObserved: UInt64
        ) {
            self.record = record
            self.session = session
            self.visitedOn = visitedOn
            self.reportedOn = reportedOn
            self.answered = answered
            self.violated = violated
            self.notObserved = notObserved
        }
    }

    /// One dispatch, as far as a visit needs it.
    public struct Sending: Hashable, Sendable {
        /// The session, an index into the assembly's sessions.
        public var session: Int32
        /// Why it was sent.
        public var purpose: DispatchPurpose
        /// The day it was ordered.
        public var dispatchedOn: CalendarDay
        /// The probability with which the session had been drawn, where it was drawn.
        public var probability: Double?

        /// Makes a sending.
        public init(session: Int32, purpose: DispatchPurpose, dispatchedOn: CalendarDay, probability: Double?)
        {
            self.session = session
            self.purpose = purpose
            self.dispatchedOn = dispatchedOn
            self.probability = probability
        }
    }

    /// The items that masks refer to.
    public var items: [HistoryItem]
    /// The districts, in the order of their codes.
    public var districts: [District]
    /// The institutions.
    public var institutions: InstitutionColumns
    /// The sessions.
    public var sessions: SessionColumns
    /// The visits that count, in any order.
    public var visits: [Visit] = []
    /// The dispatches, in the order of their ids' bytes.
    public var sendings: [Sending] = []
    /// Escalations recorded for each session; empty where there are none.
    public var escalations: [UInt8] = []
    /// The complaints.
    public var complaints = ComplaintColumns()
    /// SHA-256 of what the rows came from.
    public var dataHash = ""

    /// Begins with what visits refer to.
    public init(
        items: [HistoryItem], districts: [District], institutions: InstitutionColumns,
        sessions: SessionColumns
    ) {
        self.items = items
        self.districts = districts
        self.institutions = institutions
        self.sessions = sessions
    }

    /// The items of all of a policy's checklists, each code as the first checklist that has it words it.
    public static func items(of policy: SupervisionPolicy) -> [HistoryItem] {
        var seen: Set<String> = []
        return policy.checklists.flatMap(\.items).filter { seen.insert($0.code).inserted }.map {
            HistoryItem(code: $0.code, title: $0.shortName, phase: $0.phase, severity: $0.severity)
        }
    }

    /// Makes the history.
    ///
    /// - Throws: ``HistoryError`` as ``InspectionHistory`` does, or `indexOutOfRange` when a visit's session isn't there.
    /// - Complexity: O(visits + dispatches + sessions), and a sort of the visits.
    public func history() throws(HistoryError) -> InspectionHistory {
        for visit in visits where !(0..<Int32(clamping: sessions.count)).contains(visit.session) {
            throw HistoryError(
                code: .indexOutOfRange,
                message: "Record \(visit.record) names session number \(visit.session) of \(sessions.count).")
        }
        let joined = sendingOfVisits()
        var columns = InspectionColumns(findings: findings)
        columns.ids = visits.map(\.record)
        columns.days = visits.map(\.visitedOn)
        columns.reportDays = visits.map(\.reportedOn)
        columns.institutions = visits.map { sessions.institutions[Int($0.session)] }
        columns.districts = visits.map { sessions.districts[Int($0.session)] }
        columns.modes = visits.map { sessions.modes[Int($0.session)] }
        columns.candidates = visits.map {
            sessions.attended[Int($0.session)] ?? sessions.registered[Int($0.session)]
        }
        columns.purposes = joined.map { $0 < 0 ? nil : sendings[$0].purpose }
        columns.inclusionProbabilities = joined.map { $0 < 0 ? nil : sendings[$0].probability }
        columns.escalations = visits.map { escalations.isEmpty ? 0 : escalations[Int($0.session)] }
        columns.splits = visits.map { _ in nil }
        return try InspectionHistory(
            items: items, districts: districts, institutions: institutions, inspections: columns,
            sessions: sessions, complaints: complaints, dataHash: dataHash)
    }

    /// The dispatch that each visit was made on, or a negative number.
    ///
    /// Records name no dispatch, so they join by session. Of several dispatches to one session, the latest that was
    /// ordered by the day of the visit counts; if none was, the earliest; of those of one day, the first by id.
    private func sendingOfVisits() -> [Int] {
        // A list a session without a list's cost: where each session's last sending stands, and the one before each.
        var last = [Int32](repeating: -1, count: sessions.count)
        var before = [Int32](repeating: -1, count: sendings.count)
        for (number, sending) in sendings.enumerated() where Int(sending.session) < sessions.count {
            before[number] = last[Int(sending.session)]
            last[Int(sending.session)] = Int32(number)
        }
        return visits.map { visit in
            var best = -1
            var earliest = -1
            var number = Int(last[Int(visit.session)])
            // From the last id to the first, so that of equals the first by id is what stays.
            while number >= 0 {
                let day = sendings[number].dispatchedOn
                if day <= visit.visitedOn, best < 0 || day >= sendings[best].dispatchedOn { best = number }
                if earliest < 0 || day <= sendings[earliest].dispatchedOn { earliest = number }
                number = Int(before[number])
            }
            return best >= 0 ? best : earliest
        }
    }

    private var findings: Findings {
        guard items.count > Checklist.itemLimit else {
            var masks = MaskFindings()
            masks.answered = visits.map { UInt16(truncatingIfNeeded: $0.answered) }
            masks.violated = visits.map { UInt16(truncatingIfNeeded: $0.violated) }
            masks.notObserved = visits.map { UInt16(truncatingIfNeeded: $0.notObserved) }
            return .masks(masks)
        }
        var lists = ListFindings()
        for visit in visits {
            var rest = visit.violated
            while rest != 0 {
                let item = rest.trailingZeroBitCount
                rest &= rest - 1
                lists.items.append(Int32(item))
                lists.severities.append(items[item].severity)
            }
            lists.offsets.append(Int32(lists.items.count))
        }
        return .lists(lists)
    }
}

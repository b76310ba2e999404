/// A district's pool for a month as it was when the draw was made (抽查基数, Article 11).
///
/// A draw can be verified only against the pool that it was made from; what is filed or called off afterwards shows as a
/// difference and never changes it.
public struct FrozenPool: Hashable, Sendable {
    /// The district.
    public let district: DistrictCode
    /// The month.
    public let month: CalendarMonth
    /// When it was frozen.
    public let frozenAt: Instant
    /// The sessions, each once, in order of their bytes.
    public let sessions: [SessionID]

    /// Freezes a pool; an identifier given twice counts once.
    ///
    /// - Complexity: O(n log n).
    public init(
        district: DistrictCode, month: CalendarMonth, frozenAt: Instant, sessions: some Sequence<SessionID>
    ) {
        self.district = district
        self.month = month
        self.frozenAt = frozenAt
        var kept: [SessionID] = []
        // By bytes, not by equality: texts that only look alike are two identifiers in a hash.
        for session in sessions.sorted() where kept.last.map({ $0 < session }) ?? true {
            kept.append(session)
        }
        self.sessions = kept
    }

    /// How many sessions a share asks to be checked.
    public func required(by share: SpotCheckShare) -> Int { share.required(of: sessions.count) }

    /// The pool as text that a hash can be taken of: the same pool gives the same bytes, and two pools never do.
    ///
    /// A line with the version, then district, month, instant and number of sessions, then a line for each session.
    /// Texts from outside stand behind their length in bytes, so that line breaks in them can't pass for lines. Every line
    /// ends with a line feed.
    ///
    /// - Complexity: O(bytes).
    public var canonicalText: String {
        var text = "dudao-frozen-pool 1\n"
        text += "district \(Self.measured(district.text))\n"
        text += "month \(month)\n"
        text += "frozen-at \(frozenAt)\n"
        text += "sessions \(sessions.count)\n"
        for session in sessions { text += Self.measured(session.text) + "\n" }
        return text
    }

    private static func measured(_ text: String) -> String { "\(text.utf8.count) \(text)" }

    /// Tells how the pool now differs from this one.
    ///
    /// - Parameter current: The sessions as they stand now, of any district and month, each once.
    /// - Returns: What entered since, and what left with its reason, both in order of identifiers.
    /// - Complexity: O(n log n).
    public func changes(to current: [AssessmentSession]) -> PoolChanges {
        let frozen = Set(sessions)
        let rows = Dictionary(grouping: current, by: \.id)
        var added: Set<SessionID> = []
        var left: [DepartedSession] = []
        for session in current where !frozen.contains(session.id) {
            if PoolDeparture(of: session, from: month, in: district) == nil { added.insert(session.id) }
        }
        for session in sessions {
            guard let row = rows[session]?.first else {
                left.append(DepartedSession(session: session, reason: .missing))
                continue
            }
            guard let reason = PoolDeparture(of: row, from: month, in: district) else { continue }
            left.append(DepartedSession(session: session, reason: reason))
        }
        return PoolChanges(addedLate: added.sorted(), left: left)
    }
}

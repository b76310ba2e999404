public import SupervisionModel

/// The sessions of one district and month that may be drawn, as columns of equal length.
public struct DrawFrame: Hashable, Sendable {
    /// Identifiers; no two are the same.
    public var ids: [SessionID] = []
    /// Whose session each is: any number that is the same for sessions of one institution.
    public var institutions: [Int32] = []
    /// How candidates are assessed.
    public var modes: [AssessmentMode] = []
    /// The risk of each session's institution, at least 0, on any scale.
    public var risks: [Double] = []
    /// What the session's institution is due, where it is due a visit; the same for all sessions of an institution.
    public var dues: [DueVisit?] = []
    /// Reasons known before the draw: ``DrawReason/meanRisk``, ``DrawReason/filedLate``.
    public var notes: [[DrawReason]] = []
    /// Where the session stands in whatever the frame was made from.
    public var rows: [Int] = []

    /// Makes an empty frame.
    public init() {}

    /// The number of sessions.
    public var count: Int { ids.count }

    /// Adds a session.
    ///
    /// - Parameters:
    ///   - id: Its identifier.
    ///   - institution: Any number that is the same for sessions of one institution.
    ///   - mode: How candidates are assessed.
    ///   - risk: The risk of its institution, at least 0.
    ///   - due: What its institution is due.
    ///   - notes: Reasons known before the draw.
    ///   - row: Where it stands in whatever the frame is made from.
    public mutating func append(
        id: SessionID, institution: Int32, mode: AssessmentMode, risk: Double, due: DueVisit? = nil,
        notes: [DrawReason] = [], row: Int
    ) {
        ids.append(id)
        institutions.append(institution)
        modes.append(mode)
        risks.append(risk)
        dues.append(due)
        self.notes.append(notes)
        rows.append(row)
    }

    /// Refuses columns of different lengths, identifiers that come twice and risks that are none.
    func check() throws(AnalyticsError) {
        for length in [
            institutions.count, modes.count, risks.count, dues.count, notes.count, rows.count,
        ]
        where length != count {
            throw AnalyticsError(
                code: .raggedColumns, message: "A frame of \(count) sessions has a column of \(length).")
        }
        var seen: Set<SessionID> = []
        for (row, id) in ids.enumerated() {
            guard seen.insert(id).inserted else {
                throw AnalyticsError(
                    code: .duplicateIdentifier,
                    message: "Session \(id) stands in the frame twice; a session can be drawn once.")
            }
            guard risks[row] >= 0, risks[row].isFinite else {
                throw AnalyticsError(
                    code: .invalidRisk,
                    message: "Session \(id) has the risk \(risks[row]); a risk is a number of at least 0.")
            }
        }
    }
}

/// Names what an id is of; ids of different domains may look alike.
package enum Domain: Int, CaseIterable, Sendable {
    case institution, session, supervisor, person, record, recordVersion, dispatch, inspection
    case escalation, complaint, creditEntry, proceeding

    /// The file whose absence leaves references unchecked.
    var home: String {
        switch self {
        case .institution: "institutions"
        case .session: "sessions"
        case .supervisor, .person: "supervisors"
        case .record, .recordVersion: "records"
        case .dispatch: "dispatches"
        case .inspection: "inspections"
        case .escalation: "escalations"
        case .complaint: "complaints"
        case .creditEntry: "credit_entries"
        case .proceeding: "proceedings"
        }
    }

    /// Whether rows without it can't be used at all: then a missing home is an error, else a note.
    var isEssential: Bool {
        switch self {
        case .institution, .session, .record, .recordVersion, .inspection: true
        default: false
        }
    }
}

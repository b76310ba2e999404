/// A record that a finding of the compliance audit rests on, by kind and id; people by id alone, never by name or document.
public struct ComplianceReference: Hashable, Sendable {
    /// What kind of record it is.
    public enum Kind: String, CodedValue {
        /// An assessment session.
        case session
        /// A dispatch.
        case dispatch
        /// A supervision record.
        case record
        /// An institution.
        case institution
        /// A proceeding.
        case proceeding
        /// A severe violation.
        case escalation
        /// A complaint.
        case complaint
        /// An entry of a credit file.
        case creditEntry = "credit-entry"
        /// A person.
        case person
        /// An item of the form.
        case item
        /// A document of the rules: an interpretation, a district's own rules.
        case document

        /// The Chinese word.
        public var chinese: String {
            switch self {
            case .session: "批次"
            case .dispatch: "派遣"
            case .record: "督导表"
            case .institution: "机构"
            case .proceeding: "办理事项"
            case .escalation: "严重违规"
            case .complaint: "投诉"
            case .creditEntry: "信用条目"
            case .person: "人员"
            case .item: "项目"
            case .document: "文件"
            }
        }
    }

    /// What kind of record it is.
    public let kind: Kind
    /// Its id, as it was given.
    public let id: String

    /// Names a record.
    public init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

extension ComplianceReference: Comparable {
    /// Orders records by kind, then by the bytes of their ids.
    public static func < (left: ComplianceReference, right: ComplianceReference) -> Bool {
        if left.kind != right.kind {
            return left.kind.rawValue.utf8.lexicographicallyPrecedes(right.kind.rawValue.utf8)
        }
        return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
}

extension ComplianceReference: CustomStringConvertible {
    /// Kind and id: `dispatch D12`.
    public var description: String { "\(kind.rawValue) \(id)" }
}

extension ComplianceReference {
    static func session(_ id: SessionID) -> ComplianceReference { .init(.session, id.text) }
    static func dispatch(_ id: DispatchID) -> ComplianceReference { .init(.dispatch, id.text) }
    static func record(_ id: RecordID) -> ComplianceReference { .init(.record, id.text) }
    static func institution(_ id: InstitutionID) -> ComplianceReference { .init(.institution, id.text) }
    static func proceeding(_ id: ProceedingID) -> ComplianceReference { .init(.proceeding, id.text) }
    static func escalation(_ id: EscalationID) -> ComplianceReference { .init(.escalation, id.text) }
    static func person(_ id: PersonID) -> ComplianceReference { .init(.person, id.text) }
}

/// One reason of a line of the compliance audit, with the records that it rests on.
public struct ComplianceFinding: Hashable, Sendable {
    /// The reason.
    public let reason: Reason
    /// The records, in order; none where the reason is about the whole.
    public let records: [ComplianceReference]

    /// Makes a finding; a record given twice counts once.
    public init(_ reason: Reason, _ records: [ComplianceReference] = []) {
        self.reason = reason
        self.records = Set(records).sorted()
    }
}

extension ComplianceFinding: Comparable {
    /// Orders findings by bearing, the gravest first, then by records, code and words.
    public static func < (left: ComplianceFinding, right: ComplianceFinding) -> Bool {
        if left.reason.bearing != right.reason.bearing {
            return left.reason.bearing.place < right.reason.bearing.place
        }
        if left.records != right.records { return left.records.lexicographicallyPrecedes(right.records) }
        let texts = { (reason: Reason) in [reason.code.text, reason.chinese, reason.english] }
        return texts(left.reason).lexicographicallyPrecedes(texts(right.reason)) {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
}

extension Reason.Bearing {
    /// The place from the gravest to a note.
    var place: Int {
        switch self {
        case .adverse: 0
        case .doubtful: 1
        case .note: 2
        }
    }
}

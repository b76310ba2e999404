/// One version of a supervision record (督导表) with its answers; what else an answer says stands in ``Finding``.
///
/// A submitted record is never edited (Article 3): a correction is a new version with author and reason.
public struct SupervisionRecord: Hashable, Sendable {
    /// The record's identifier through all versions.
    public let id: RecordID
    /// The version, from 1.
    public let version: Int
    /// The district where the session is held, which owns the record (Article 5).
    public let district: DistrictCode
    /// The session visited.
    public let session: SessionID
    /// The code and version of the checklist used.
    public let checklist: ChecklistReference
    /// The day of the visit: what happened then.
    public let visitedOn: CalendarDay
    /// When the record was submitted; a draft has none.
    public let submittedAt: Instant?
    /// The day on which the dispatching centre had it, where that is known apart (Article 12).
    public let reportedOn: CalendarDay?
    /// Advice on improvement (改进建议).
    public let advice: String?
    /// The overall evaluation (总体评价).
    public let evaluation: String?
    /// Who filled it in, or who corrected it.
    public let author: PersonID?
    /// Why it was corrected.
    public let reason: String?
    /// An answer for each item in the checklist's order, nothing where none was given.
    public let answers: [Answer?]

    /// Makes a version of a record.
    ///
    /// - Throws: ``ModelError``: `countOutOfRange` when the version is below 1, `datesOutOfOrder` when it was reported
    ///   or submitted before the visit.
    public init(
        id: RecordID, version: Int, district: DistrictCode, session: SessionID,
        checklist: ChecklistReference, visitedOn: CalendarDay, submittedAt: Instant?,
        reportedOn: CalendarDay? = nil, advice: String? = nil, evaluation: String? = nil,
        author: PersonID? = nil, reason: String? = nil, answers: [Answer?]
    ) throws(ModelError) {
        guard version >= 1 else {
            throw ModelError(
                code: .countOutOfRange,
                message: "Record \(id) has version \(version); versions count from 1.",
                basis: LegalBasis(article: 3))
        }
        for (what, day) in [("submitted", submittedAt?.beijingDay), ("reported", reportedOn)] {
            guard let day, day < visitedOn else { continue }
            throw ModelError(
                code: .datesOutOfOrder,
                message: "Record \(id) was \(what) on \(day), before the visit on \(visitedOn).",
                basis: LegalBasis(article: 12))
        }
        self.id = id
        self.version = version
        self.district = district
        self.session = session
        self.checklist = checklist
        self.visitedOn = visitedOn
        self.submittedAt = submittedAt
        self.reportedOn = reportedOn
        self.advice = advice
        self.evaluation = evaluation
        self.author = author
        self.reason = reason
        self.answers = answers
    }
}

extension SupervisionRecord {
    /// The answers as a letter an item: `Y` 是, `N` 否, `A` not applicable, `O` not observed, `-` no answer.
    public var letters: String {
        String(
            answers.map { answer -> Character in
                switch answer {
                case .yes: "Y"
                case .no: "N"
                case .notApplicable: "A"
                case .notObserved: "O"
                case nil: "-"
                }
            })
    }

    /// Reads answers as ``letters`` writes them, or nothing when a letter isn't one.
    public static func answers(fromLetters letters: String) -> [Answer?]? {
        var answers: [Answer?] = []
        for letter in letters.utf8 {
            switch letter {
            case UInt8(ascii: "Y"): answers.append(.yes)
            case UInt8(ascii: "N"): answers.append(.no)
            case UInt8(ascii: "A"): answers.append(.notApplicable)
            case UInt8(ascii: "O"): answers.append(.notObserved)
            case UInt8(ascii: "-"): answers.append(nil)
            default: return nil
            }
        }
        return answers
    }
}

import SupervisionModel
import SupervisionOperations

/// A record as a file that a team fills in without a store: the form, the mode's supplement, advice and signatures.
struct RecordPaper: Hashable, Sendable {
    /// One row of the form or of the supplement, as far as it is filled in.
    struct Line: Hashable, Sendable {
        /// The item's code.
        let item: String
        /// The 项目 that the form groups it under; none on a supplement.
        let group: String?
        /// The wording (内容).
        let wording: String
        /// Whether the item carries how many were sampled and how many failed.
        let isCounted: Bool
        var answer: Answer?
        var sampled: Int?
        var failed: Int?
        var remark: String?
    }

    /// A member's place to sign.
    struct Signature: Hashable, Sendable {
        let person: String
        var signedOn: CalendarDay?
        var reservation: String?
    }

    var record: String?
    var version = 1
    var district: String?
    var dispatch: String?
    var session: String?
    var mode: AssessmentMode
    var checklist: ChecklistReference
    var visitedOn: CalendarDay?
    var answers: [Line]
    var supplement: [Line]
    var advice: String?
    var evaluation: String?
    var author: String?
    var reason: String?
    /// Who was sent, by id; nothing where the paper was printed without a store.
    var team: [String]?
    var signatures: [Signature] = []

    /// An empty paper on a checklist, for a mode.
    init(_ checklist: Checklist, for mode: AssessmentMode) {
        self.mode = mode
        self.checklist = checklist.reference
        answers = checklist.items.map {
            Line(item: $0.code, group: $0.group, wording: $0.wording, isCounted: $0.sampling == .counted)
        }
        supplement = ModeSupplement(for: mode).items.map {
            Line(item: $0.code, group: nil, wording: $0.wording, isCounted: false)
        }
    }
}

extension RecordPaper {
    /// The paper as the file has it, every key in its place whether it is filled in or not.
    var json: JSONValue {
        .object([
            .init("record_id", .optional(record)), .init("version", .integer(version)),
            .init("district_code", .optional(district)), .init("dispatch_id", .optional(dispatch)),
            .init("session_id", .optional(session)), .init("mode", .text(mode.rawValue)),
            .init("checklist", .text(checklist.code)),
            .init("checklist_version", .integer(checklist.version)),
            .init("visited_on", .optional(visitedOn?.description)),
            .init("answers", .list(answers.map(Self.json))),
            .init("supplement", .list(supplement.map(Self.json))),
            .init("advice", .optional(advice)), .init("evaluation", .optional(evaluation)),
            .init("author", .optional(author)), .init("reason", .optional(reason)),
            .init("team", team.map { .list($0.map { .text($0) }) } ?? .null),
            .init(
                "signatures",
                .list(
                    signatures.map {
                        .object([
                            .init("person_id", .text($0.person)),
                            .init("signed_on", .optional($0.signedOn?.description)),
                            .init("reservation", .optional($0.reservation)),
                        ])
                    })),
        ])
    }

    private static func json(_ line: Line) -> JSONValue {
        var members: [JSONValue.Member] = [.init("item", .text(line.item))]
        if let group = line.group { members.append(.init("group", .text(group))) }
        members.append(.init("wording", .text(line.wording)))
        members.append(.init("answer", .optional(line.answer?.rawValue)))
        if line.isCounted {
            members.append(.init("sampled", .optional(line.sampled)))
            members.append(.init("failed", .optional(line.failed)))
        }
        members.append(.init("remark", .optional(line.remark)))
        return .object(members)
    }
}

import ReportKit
import SupervisionModel
import SupervisionStore

/// Reads a record's file and gathers everything that is wrong with it, at once.
struct RecordPaperReader {
    /// The policy, which has the checklists and the districts.
    let policy: SupervisionPolicy
    /// The day of reading, after which nobody has visited yet.
    let today: CalendarDay
    /// What is wrong, a line each.
    private(set) var faults: [String] = []

    init(policy: SupervisionPolicy, today: CalendarDay) {
        self.policy = policy
        self.today = today
    }

    /// Reads the file's object.
    ///
    /// - Returns: The paper as far as it could be read; nothing where not even its checklist and mode are known.
    mutating func read(_ value: JSONValue) -> RecordPaper? {
        guard case .object(let members) = value else {
            fault("", "文件顶层应为一个 JSON 对象", "the file has no object at its top; start from record template")
            return nil
        }
        for member in members where !Self.keys.contains(member.name) {
            fault(member.name, "无此字段，请删除", "is no key of a record; remove it")
        }
        let checklist = self.checklist(value)
        var mode: AssessmentMode?
        if let text = text(value, "mode") {
            mode = AssessmentMode(coded: text)
            if mode == nil {
                fault(
                    "mode", "“\(text)”不可用", "\"\(text)\" can't be used; one of: \(AssessmentMode.vocabulary)")
            }
        } else {
            fault("mode", "缺少", "is missing; one of: \(AssessmentMode.vocabulary)")
        }
        guard let checklist, let mode else { return nil }
        var paper = RecordPaper(checklist, for: mode)
        paper.record = needed(value, "record_id")
        paper.dispatch = needed(value, "dispatch_id")
        paper.session = text(value, "session_id")
        paper.version = number(value, "version", 1...1_000_000) ?? 1
        paper.district = needed(value, "district_code")
        if let district = paper.district {
            if case .text(let code)? = FieldKind.district.cell(district, under: policy) {
                paper.district = code
            } else {
                fault(
                    "district_code", "“\(district)”不在适用范围内", "\"\(district)\" isn't a district of the policy")
            }
        }
        paper.visitedOn = day(value, "visited_on", in: "visited_on")
        if paper.visitedOn == nil, value.member("visited_on") ?? .null == .null {
            fault("visited_on", "缺少", "is missing; write the day like 2026-11-30")
        }
        if let visited = paper.visitedOn, visited > today {
            fault("visited_on", "\(visited)尚未到", "\(visited) is still to come; write the day of the visit")
        }
        paper.advice = text(value, "advice")
        paper.evaluation = text(value, "evaluation")
        paper.author = text(value, "author")
        paper.reason = text(value, "reason")
        lines(value, "answers", &paper.answers)
        if paper.answers.contains(where: { $0.answer == nil }) {
            let blank = paper.answers.filter { $0.answer == nil }.map(\.item).joined(separator: ", ")
            fault("answers", "未作答：\(blank)", "no answer to: \(blank); give one of: \(Answer.vocabulary)")
        }
        lines(value, "supplement", &paper.supplement)
        let open = paper.supplement.filter { $0.answer == nil }
        if !open.isEmpty, open.count < paper.supplement.count {
            let blank = open.map(\.item).joined(separator: ", ")
            fault("supplement", "未作答：\(blank)", "no answer to: \(blank); answer all of it or nothing of it")
        }
        team(value, &paper)
        signatures(value, &paper)
        return paper
    }

    private static let keys: Set<String> = [
        "record_id", "version", "district_code", "dispatch_id", "session_id", "mode", "checklist",
        "checklist_version", "visited_on", "answers", "supplement", "advice", "evaluation", "author",
        "reason", "team", "signatures",
    ]

    // MARK: Parts

    private mutating func checklist(_ value: JSONValue) -> Checklist? {
        let known = policy.checklists.map(\.reference.description).joined(separator: ", ")
        guard let code = needed(value, "checklist"),
            let version = number(value, "checklist_version", 1...1_000_000)
        else { return nil }
        let reference = ChecklistReference(code: code, version: version)
        if let found = policy.checklists.first(where: { $0.reference == reference }) { return found }
        fault("checklist", "政策内没有督导表 \(reference)", "\(reference) isn't one of the policy's: \(known)")
        return nil
    }

    private mutating func lines(_ value: JSONValue, _ name: String, _ lines: inout [RecordPaper.Line]) {
        guard case .list(let rows)? = value.member(name) else {
            if name == "answers" || (value.member(name) ?? .null) != .null {
                fault(name, "应为列表", "is to be a list; start from record template")
            }
            return
        }
        var seen: Set<String> = []
        for (place, row) in rows.enumerated() {
            let at = "\(name)[\(place + 1)]"
            guard let item = text(row, "item", in: at) else {
                fault(at, "没有 item", "has no item")
                continue
            }
            guard let own = lines.firstIndex(where: { $0.item == item }) else {
                let codes = lines.map(\.item).joined(separator: ", ")
                fault(at, "没有项目 \(item)", "there is no item \(item); the items are: \(codes)")
                continue
            }
            guard seen.insert(item).inserted else {
                fault(at, "项目 \(item) 重复", "item \(item) stands there twice; keep one")
                continue
            }
            line(row, "\(name) \(item)", &lines[own])
        }
    }

    private mutating func line(_ row: JSONValue, _ at: String, _ line: inout RecordPaper.Line) {
        guard case .object(let members) = row else { return }
        let counted: Set<String> = line.isCounted ? ["sampled", "failed"] : []
        let keys = counted.union(["item", "group", "wording", "answer", "remark"])
        for member in members where !keys.contains(member.name) {
            fault("\(at).\(member.name)", "无此字段，请删除", "is no key of this item; remove it")
        }
        for (name, right) in [("group", line.group), ("wording", line.wording)] {
            guard let given = text(row, name, in: at), given != right else { continue }
            fault("\(at).\(name)", "表内文字不得改动", "the form's words stay as they are; put them back")
        }
        if let given = text(row, "answer", in: at) {
            line.answer = Answer(coded: given)
            if line.answer == nil {
                fault(
                    "\(at).answer", "“\(given)”不可用",
                    "\"\(given)\" can't be used; one of: \(Answer.vocabulary)")
            }
        }
        line.remark = text(row, "remark", in: at)
        guard line.isCounted else { return }
        line.sampled = number(row, "sampled", 0...AssessmentSession.candidateLimit, in: at)
        line.failed = number(row, "failed", 0...AssessmentSession.candidateLimit, in: at)
        if let failed = line.failed, failed > (line.sampled ?? failed) {
            fault(
                "\(at).failed", "不合格人数多于抽查人数", "more failed than were sampled; check both numbers")
        }
    }

    private mutating func team(_ value: JSONValue, _ paper: inout RecordPaper) {
        guard let given = value.member("team"), given != .null else { return }
        guard case .list(let rows) = given else {
            return fault("team", "应为列表", "is to be a list of people's ids, or null")
        }
        var team: [String] = []
        for (place, row) in rows.enumerated() {
            if case .text(let person) = row, person.contains(where: { !$0.isWhitespace }) {
                team.append(person)
            } else {
                fault(
                    "team[\(place + 1)]", "\(row.shown) 不可用，应为人员编号",
                    "\(row.shown) can't be used; give a person's id")
            }
        }
        paper.team = team
    }

    private mutating func signatures(_ value: JSONValue, _ paper: inout RecordPaper) {
        guard let given = value.member("signatures"), given != .null else { return }
        guard case .list(let rows) = given else {
            return fault("signatures", "应为列表", "is to be a list of people")
        }
        var seen: Set<String> = []
        for (place, row) in rows.enumerated() {
            let at = "signatures[\(place + 1)]"
            if case .object(let members) = row {
                for member in members
                where !["person_id", "signed_on", "reservation"].contains(member.name) {
                    fault("\(at).\(member.name)", "无此字段，请删除", "is no key of a signature; remove it")
                }
            }
            guard let person = text(row, "person_id", in: at) else {
                fault(at, "没有 person_id", "has no person_id")
                continue
            }
            guard seen.insert(person).inserted else {
                fault(at, "\(person) 重复签字", "\(person) stands there twice; everybody signs once")
                continue
            }
            if let team = paper.team, !team.contains(person) {
                fault(at, "\(person) 不是派遣成员", "\(person) isn't of the team; remove the signature")
            }
            let signedOn = day(row, "signed_on", in: "\(at).signed_on")
            if let signedOn, let visited = paper.visitedOn, signedOn < visited {
                fault(at, "签字日期早于督导日期", "was signed before the visit; check the days")
            }
            paper.signatures.append(
                .init(person: person, signedOn: signedOn, reservation: text(row, "reservation", in: at)))
        }
    }

    // MARK: Values

    private mutating func needed(_ value: JSONValue, _ name: String) -> String? {
        let found = text(value, name)
        if found == nil, value.member(name) ?? .null == .null { fault(name, "缺少", "is missing") }
        return found
    }

    private mutating func text(_ value: JSONValue, _ name: String, in place: String? = nil) -> String? {
        switch value.member(name) {
        case nil, .null?: return nil
        case .text(let text)? where text.contains(where: { !$0.isWhitespace }) && !text.utf8.contains(0):
            return text
        case .text(let text)? where text.allSatisfy(\.isWhitespace): return nil
        case let other?:
            let at = place.map { "\($0).\(name)" } ?? name
            fault(at, "\(other.shown) 不可用，应为文本", "\(other.shown) can't be used; give text or null")
            return nil
        }
    }

    private mutating func number(
        _ value: JSONValue, _ name: String, _ bounds: ClosedRange<Int>, in place: String? = nil
    ) -> Int? {
        switch value.member(name) {
        case nil, .null?: return nil
        case .integer(let number)? where bounds.contains(number): return number
        case let other?:
            let at = place.map { "\($0).\(name)" } ?? name
            fault(
                at, "\(other.shown) 不可用，应为 \(bounds.lowerBound) 至 \(bounds.upperBound) 的整数",
                "\(other.shown) can't be used; give a whole number from \(bounds.lowerBound) to "
                    + "\(bounds.upperBound)")
            return nil
        }
    }

    private mutating func day(_ value: JSONValue, _ name: String, in place: String) -> CalendarDay? {
        guard let given = value.member(name), given != .null else { return nil }
        if case .text(let text) = given, let day = CalendarDay(text) { return day }
        fault(place, "\(given.shown) 不可用，应为日期", "\(given.shown) can't be used; give a day like 2026-11-30")
        return nil
    }

    private mutating func fault(_ place: String, _ chinese: String, _ english: String) {
        faults.append("\(place)：\(chinese) / \(english)")
    }
}

import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionStore

/// What a field of a command takes, on the command line and in a JSON file alike.
enum FieldKind: Sendable {
    case text
    /// One of a closed list, by code or by its Chinese word.
    case vocabulary(Vocabulary)
    /// A district of the policy, by code or by its Chinese name.
    case district
    case day
    case month
    case instant
    case integer(ClosedRange<Int>)
    case probability
    case flag
    /// People with their places in a team: `Z1:lead,Z2`, or a list of objects in a file.
    case team
    /// An object as it stands, such as what a layer of the policy changes.
    case object
    /// What nobody else may see, so that a command line doesn't take it.
    case secret

    /// What a column of a data folder takes.
    init(_ type: ColumnType, stored: StoredColumn.Kind) {
        switch type {
        case .vocabulary(let list), .severity(let list):
            if case .flag = stored { self = .flag } else { self = .vocabulary(list) }
        case .district: self = .district
        case .day: self = .day
        case .month: self = .month
        case .instant: self = .instant
        case .integer(let bounds): self = .integer(bounds)
        case .probability: self = .probability
        case .text, .identifier, .reference, .freeDistrict, .item: self = .text
        }
    }

    /// The kind of a column that no data folder has.
    init(_ stored: StoredColumn.Kind) {
        switch stored {
        case .day: self = .day
        case .month: self = .month
        case .instant: self = .instant
        case .integer: self = .integer(0...Int(Int32.max))
        case .probability: self = .probability
        case .flag: self = .flag
        case .district: self = .district
        case .text, .code, .identifier, .reference: self = .text
        }
    }

    /// Reads a value of a JSON file, nothing where it doesn't fit.
    func cell(_ value: JSONValue, under policy: SupervisionPolicy) -> StoredCell? {
        switch (self, value) {
        case (.integer(let bounds), .integer(let number)): bounds.contains(number) ? .integer(number) : nil
        case (.probability, .number(let number)): number > 0 && number <= 1 ? .number(number) : nil
        case (.probability, .integer(1)): .number(1)
        case (.flag, .flag(let flag)): .flag(flag)
        case (.team, .list(let people)): Self.team(people)
        case (.object, .object): .text(value.compact)
        case (.integer, _), (.probability, _), (.flag, _), (.team, _), (.object, _): nil
        case (.secret, .text(let text)): FieldKind.text.cell(text, under: policy)
        case (_, .text(let text)): cell(text, under: policy)
        default: nil
        }
    }

    /// Reads a value of the command line, nothing where it doesn't fit.
    func cell(_ text: String, under policy: SupervisionPolicy) -> StoredCell? {
        guard !text.utf8.contains(0), text.contains(where: { !$0.isWhitespace }) else { return nil }
        switch self {
        case .text, .object: return .text(text)
        case .vocabulary(let list):
            guard let place = list.codes.firstIndex(of: text) ?? list.words.firstIndex(of: text) else {
                return nil
            }
            return .text(list.codes[place])
        case .district:
            let known = policy.districts
            let found = known.district(DistrictCode(text)) ?? known.districts.first { $0.name == text }
            return found.map { .district($0.code) }
        case .day: return CalendarDay(text).map { .day($0) }
        case .month: return CalendarMonth(text).map { .day($0.firstDay) }
        case .instant: return Instant(text).map { .instant($0) }
        case .integer(let bounds):
            return Int(text).flatMap { bounds.contains($0) ? .integer($0) : nil }
        case .probability: return Double(text).flatMap { $0 > 0 && $0 <= 1 ? .number($0) : nil }
        case .flag:
            switch text {
            case "yes", "true", "是": return .flag(true)
            case "no", "false", "否": return .flag(false)
            default: return nil
            }
        case .team: return TeamWords.members(text) == nil ? nil : .text(text)
        case .secret: return nil
        }
    }

    private static func team(_ people: [JSONValue]) -> StoredCell? {
        var words: [String] = []
        for person in people {
            guard case .object(let members) = person,
                members.allSatisfy({ ["person_id", "seat"].contains($0.name) }),
                case .text(let id)? = person.member("person_id")
            else { return nil }
            switch person.member("seat") {
            case .text(let seat): words.append("\(id):\(seat)")
            case nil, .null: words.append(id)
            default: return nil
            }
        }
        let text = words.joined(separator: ",")
        return TeamWords.members(text) == nil ? nil : .text(text)
    }

    /// What is expected, in both languages.
    var expectation: LocalizedText {
        switch self {
        case .text: LocalizedText(zh: "非空文本", en: "text that isn't blank")
        case .vocabulary(let list):
            LocalizedText(zh: "下列之一：\(list.listing)", en: "one of: \(list.listing)")
        case .district:
            LocalizedText(
                zh: "政策内的区代码或区名，如 110105", en: "a district's code or Chinese name, like 110105")
        case .day: LocalizedText(zh: "日期，如 2026-11-30", en: "a day, like 2026-11-30")
        case .month: LocalizedText(zh: "月份，如 2026-11", en: "a month, like 2026-11")
        case .instant:
            LocalizedText(
                zh: "时间，如 2026-11-30T09:00:00+08:00", en: "an instant, like 2026-11-30T09:00:00+08:00")
        case .integer(let bounds):
            LocalizedText(
                zh: "\(bounds.lowerBound) 至 \(bounds.upperBound) 的整数",
                en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
        case .probability: LocalizedText(zh: "大于 0 且不超过 1 的数", en: "a number above 0 and at most 1")
        case .flag:
            LocalizedText(zh: "true 或 false（命令行：yes 或 no）", en: "true or false; yes or no as an option")
        case .team:
            LocalizedText(
                zh: "人员编号及岗位的列表（命令行：Z1:lead,Z2）",
                en: "a list of person_id and seat; Z1:lead,Z2 as an option")
        case .object: LocalizedText(zh: "JSON 对象", en: "a JSON object")
        case .secret: LocalizedText(zh: "文本，只能写在 --file 中", en: "text, in --file alone")
        }
    }

    private static var districts: [District] { SupervisionPolicy.beijing.districts.districts }

    /// The kind as a JSON Schema says it.
    var schema: [JSONValue.Member] {
        switch self {
        case .text, .secret: [.init("type", .text("string")), .init("minLength", .integer(1))]
        case .vocabulary(let list):
            [.init("enum", .list((list.codes + list.words).map { .text($0) }))]
        case .district:
            [
                .init("type", .text("string")),
                .init(
                    "enum",
                    .list(Self.districts.map { .text($0.code.text) } + Self.districts.map { .text($0.name) })),
            ]
        case .day: [.init("type", .text("string")), .init("format", .text("date"))]
        case .month: [.init("type", .text("string")), .init("pattern", .text("^[0-9]{4}-(0[1-9]|1[0-2])$"))]
        case .instant: [.init("type", .text("string")), .init("format", .text("date-time"))]
        case .integer(let bounds):
            [
                .init("type", .text("integer")), .init("minimum", .integer(bounds.lowerBound)),
                .init("maximum", .integer(bounds.upperBound)),
            ]
        case .probability:
            [
                .init("type", .text("number")), .init("exclusiveMinimum", .integer(0)),
                .init("maximum", .integer(1)),
            ]
        case .flag: [.init("type", .text("boolean"))]
        case .object: [.init("type", .text("object"))]
        case .team:
            [
                .init("type", .text("array")), .init("minItems", .integer(1)),
                .init(
                    "items",
                    .object([
                        .init("type", .text("object")), .init("additionalProperties", .flag(false)),
                        .init("required", .list([.text("person_id")])),
                        .init(
                            "properties",
                            .object([
                                .init("person_id", .object(FieldKind.text.schema)),
                                .init(
                                    "seat", .object(FieldKind.vocabulary(Vocabulary(TeamSeat.self)).schema)),
                            ])),
                    ])),
            ]
        }
    }
}

import SupervisionExchange
import SupervisionModel

extension RecordPaper {
    /// The JSON Schema of a record's file on a checklist.
    ///
    /// It says what a file looks like; that every item is answered once, and that a supplement is answered whole or not
    /// at all, `record check` says.
    static func schema(_ checklist: Checklist) -> JSONValue {
        let items = checklist.items.map(\.code)
        let codes = AssessmentMode.allCases.flatMap { ModeSupplement(for: $0).items.map(\.code) }
        let supplement = codes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let mode = JSONValue.object(FieldKind.vocabulary(Vocabulary(AssessmentMode.self)).schema)
        let properties: [JSONValue.Member] = [
            .init("record_id", blank(.text)), .init("version", blank(.integer(1...1_000_000))),
            .init("district_code", blank(.district)), .init("dispatch_id", blank(.text)),
            .init("session_id", blank(.text)), .init("mode", mode),
            .init("checklist", .object([.init("const", .text(checklist.reference.code))])),
            .init("checklist_version", .object([.init("const", .integer(checklist.reference.version))])),
            .init("visited_on", blank(.day)), .init("answers", lines(items, isForm: true)),
            .init("supplement", lines(supplement, isForm: false)), .init("advice", blank(.text)),
            .init("evaluation", blank(.text)), .init("author", blank(.text)), .init("reason", blank(.text)),
            .init(
                "team",
                .object([
                    .init(
                        "anyOf",
                        .list([
                            list(.object(FieldKind.text.schema)), .object([.init("type", .text("null"))]),
                        ]))
                ])),
            .init(
                "signatures",
                list(
                    object(
                        [
                            .init("person_id", .object(FieldKind.text.schema)),
                            .init("signed_on", blank(.day)), .init("reservation", blank(.text)),
                        ], required: ["person_id"]))),
        ]
        guard
            case .object(let body) = object(
                properties, required: ["mode", "checklist", "checklist_version", "answers"])
        else { return .null }
        return .object(
            [
                .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
                .init("$id", .text("urn:dudao:schema:record-file")),
                .init("title", .text("\(checklist.title): a record, as dudao record template writes it")),
            ] + body)
    }

    private static func lines(_ codes: [String], isForm: Bool) -> JSONValue {
        var properties: [JSONValue.Member] = [
            .init("item", .object([.init("enum", .list(codes.map { .text($0) }))]))
        ]
        if isForm { properties.append(.init("group", .object(FieldKind.text.schema))) }
        properties.append(.init("wording", .object(FieldKind.text.schema)))
        properties.append(.init("answer", blank(.vocabulary(Vocabulary(Answer.self)))))
        if isForm {
            let counted = blank(.integer(0...AssessmentSession.candidateLimit))
            properties += [.init("sampled", counted), .init("failed", counted)]
        }
        properties.append(.init("remark", blank(.text)))
        return list(object(properties, required: ["item"]))
    }

    private static func list(_ items: JSONValue) -> JSONValue {
        .object([.init("type", .text("array")), .init("items", items)])
    }

    private static func object(_ properties: [JSONValue.Member], required: [String]) -> JSONValue {
        .object([
            .init("type", .text("object")), .init("additionalProperties", .flag(false)),
            .init("required", .list(required.map { .text($0) })), .init("properties", .object(properties)),
        ])
    }

    /// A value that may still be blank while the file is filled in.
    private static func blank(_ kind: FieldKind) -> JSONValue {
        .object([
            .init("anyOf", .list([.object(kind.schema), .object([.init("type", .text("null"))])]))
        ])
    }
}

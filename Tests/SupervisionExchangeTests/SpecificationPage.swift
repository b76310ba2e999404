import SupervisionExchange

/// The tables of `Documentation/DataFolder.md`, written from the specification that the reader reads by.
enum SpecificationPage {
    static let begin =
        "<!-- The tables from here on are written from the specification in code; a test compares them. -->"
    static let end = "<!-- End of the tables. -->"

    static var tables: String {
        DataFolderForm.allCases.map(form).joined(separator: "\n")
    }

    private static func form(_ form: DataFolderForm) -> String {
        let title = form == .full ? "## The files of the full form" : "## The files of the three-file form"
        return title + "\n" + form.files.map(file).joined()
    }

    private static func file(_ file: FileSpecification) -> String {
        var text = "\n### `\(file.name)` \(file.title)\n\n"
        if !file.key.isEmpty { text += "Key: " + file.key.map { "`\($0)`" }.joined(separator: ", ") + ".\n" }
        for order in file.orders { text += "`\(order.high)` must not lie below `\(order.low)`.\n" }
        if let reference = file.compositeReference {
            text +=
                reference.columns.map { "`\($0)`" }.joined(separator: " and ") + " name a row of `records`.\n"
        }
        if file.furtherColumns == .usable { text += "Further columns may be used by name.\n" }
        if !text.hasSuffix("\n\n") { text += "\n" }
        text += "| column | Chinese header | value |\n| --- | --- | --- |\n"
        for column in file.columns {
            let star = column.need == .optional ? "" : "\\*"
            let blank = column.need == .present ? "; may be blank" : ""
            text += "| `\(column.name)`\(star) | \(column.alias) | \(value(column.type))\(blank) |\n"
        }
        return text
    }

    private static func value(_ type: ColumnType) -> String {
        switch type {
        case .text: "text"
        case .identifier: "id"
        case .reference(let domains): "id of " + domains.map(reference).joined(separator: " or ")
        case .district: "district of the policy, code or Chinese name"
        case .freeDistrict: "district, in words"
        case .item: "item of the checklist"
        case .day: "`YYYY-MM-DD`"
        case .month: "`YYYY-MM`"
        case .instant: "RFC 3339 with offset"
        case .integer(let bounds): "\(bounds.lowerBound) to \(bounds.upperBound)"
        case .probability: "above 0, at most 1"
        case .vocabulary(let vocabulary): words(vocabulary)
        case .severity(let vocabulary): words(vocabulary) + "; anything else counts as the first, with a note"
        }
    }

    private static func reference(_ domain: Domain) -> String {
        switch domain {
        case .institution: "`institutions`"
        case .session: "`sessions`"
        case .supervisor: "`supervisors`"
        case .person: "`supervisors`, `officers` or `assessors`"
        case .record, .recordVersion: "`records`"
        case .dispatch: "`dispatches`"
        case .inspection: "`inspections`"
        case .escalation: "`escalations`"
        case .complaint: "`complaints`"
        case .creditEntry: "`credit_entries`"
        case .proceeding: "`proceedings`"
        }
    }

    private static func words(_ vocabulary: Vocabulary) -> String {
        zip(vocabulary.codes, vocabulary.words).map { "`\($0)` \($1)" }.joined(separator: ", ")
    }
}

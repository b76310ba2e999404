import SupervisionModel

/// What messages say that a column expects.
enum Expectation {
    static func text(_ type: ColumnType, policy: SupervisionPolicy) -> BilingualText {
        switch type {
        case .text, .freeDistrict: BilingualText(english: "text", chinese: "文字")
        case .identifier: BilingualText(english: "an id", chinese: "编号")
        case .reference(let domains): reference(domains)
        case .district:
            BilingualText(
                english: "a district of the policy \(policy.name): "
                    + policy.districts.districts.map { $0.code.text }.joined(separator: ", "),
                chinese: "政策 \(policy.name) 中的区代码："
                    + policy.districts.districts.map { "\($0.code) \($0.name)" }.joined(separator: "、"))
        case .item:
            BilingualText(
                english: "an item of the record's checklist, such as P1", chinese: "该督导表的项目代码，如 P1")
        case .day: BilingualText(english: "a day of the calendar as YYYY-MM-DD", chinese: "日历上的日期 YYYY-MM-DD")
        case .month: BilingualText(english: "a month as YYYY-MM", chinese: "月份 YYYY-MM")
        case .instant:
            BilingualText(
                english: "a time with its offset, such as 2026-11-05T17:30:00+08:00",
                chinese: "带时区的时间，如 2026-11-05T17:30:00+08:00")
        case .integer(let bounds):
            BilingualText(
                english: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
                chinese: "\(bounds.lowerBound) 至 \(bounds.upperBound) 的整数")
        case .probability: BilingualText(english: "a number above 0 and at most 1", chinese: "大于 0 且不超过 1 的数")
        case .vocabulary(let vocabulary), .severity(let vocabulary):
            BilingualText(
                english: "one of \(vocabulary.listing)",
                chinese: zip(vocabulary.words, vocabulary.codes).map { "\($0)（\($1)）" }.joined(separator: "、")
            )
        }
    }

    private static func reference(_ domains: [Domain]) -> BilingualText {
        let files = domains.map(\.home)
        return BilingualText(
            english: "an id of " + files.joined(separator: " or "),
            chinese: files.joined(separator: " 或 ") + " 中的编号")
    }

    /// What to do about a value that isn't as expected.
    static func remedy(_ kind: DataFaultKind, column: String) -> BilingualText {
        switch kind {
        case .referenceUnknown:
            BilingualText(
                english: "Correct the id, or add the missing row there", chinese: "请更正编号，或在该文件中补充相应的行")
        case .referenceLeftOut:
            BilingualText(english: "Correct the row that it refers to", chinese: "请更正所引用的行")
        case .valueMissing:
            BilingualText(english: "Fill in \(column)", chinese: "请填写 \(column)")
        case .tooMany:
            BilingualText(english: "Split the folder", chinese: "请拆分数据文件夹")
        case .districtUnknown:
            BilingualText(
                english: "Use the code of the district as it stands today",
                chinese: "请使用现行区划的区代码")
        default:
            BilingualText(english: "Correct the cell", chinese: "请更正该单元格")
        }
    }
}

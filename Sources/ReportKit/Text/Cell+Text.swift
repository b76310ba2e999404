extension Cell {
    /// The cell as a person reads it.
    ///
    /// The type of the value decides what is written and the kind how many decimals: a text in a column of numbers is
    /// written as it is. A number of sixteen digits or more is written with an exponent.
    ///
    /// - Parameters:
    ///   - kind: How the column shows its cells.
    ///   - locale: The language of yes and no.
    /// - Returns: The text; empty where there is no value or no finite number. Control characters are kept.
    public func text(as kind: CellKind, locale: ReportLocale) -> String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let value): DecimalText.integer(value, grouping: .thousands)
        case .decimal(let value):
            Cell.text(value) {
                DecimalText.fixed(
                    value, fractionDigits: kind.fractionDigits ?? (kind == .integer ? 0 : 2),
                    grouping: .thousands)
            }
        case .percent(let fraction):
            Cell.text(fraction) { DecimalText.percent(fraction, fractionDigits: kind.fractionDigits ?? 1) }
        case .date(let date): date.isoText
        case .instant(let instant): "\(instant.date.isoText) \(instant.timeText)"
        case .flag(let flag):
            switch locale {
            case .zh: flag ? "是" : "否"
            case .en: flag ? "yes" : "no"
            }
        case .bar(let bar): bar.label
        }
    }

    /// A number as people read it, or with an exponent where it has more digits than anyone counts.
    private static func text(_ value: Double, _ usual: () -> String?) -> String {
        (value.magnitude < 1e15 ? usual() : DecimalText.full(value)) ?? ""
    }

    /// The cell as a program reads it: numbers in full, shares as fractions, days and moments as in ISO 8601, bars as
    /// their fraction, yes and no as true and false.
    ///
    /// It reads the same in every language.
    public var plainText: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .integer(let value): String(value)
        case .decimal(let value), .percent(let value): DecimalText.full(value) ?? ""
        case .date(let date): date.isoText
        case .instant(let instant): instant.isoText
        case .flag(let flag): flag ? "true" : "false"
        case .bar(let bar): DecimalText.full(bar.fraction) ?? ""
        }
    }
}

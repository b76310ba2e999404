/// The few words that formats add to a report by themselves, so that all formats use the same.
public struct FormatterWords: Sendable, Hashable {
    /// Above the citations of the law.
    public let legalBasis: String
    /// Above where the report comes from.
    public let provenance: String
    /// Before the time at which the file was made.
    public let generatedAt: String
    /// Above remarks.
    public let notes: String
    /// Above the outline.
    public let contents: String
    /// In the place of rows where a table has none.
    public let noRows: String
    /// In the place of content where a report has none.
    public let noContent: String
    /// Above the figures of a chart.
    public let figures: String
    /// Before a line to sign.
    public let signature: String
    /// Before the day of a signature.
    public let day: String
    /// What stands before a label's value.
    public let colon: String
    /// What stands between the parts of a list in a line.
    public let comma: String
    private let noteKinds: [Report.Note.Kind: String]

    /// Takes the words of a language.
    ///
    /// - Parameter locale: The language.
    public init(_ locale: ReportLocale) {
        switch locale {
        case .zh:
            legalBasis = "依据"
            provenance = "来源与参数"
            generatedAt = "生成时间"
            notes = "说明"
            contents = "目录"
            noRows = "无数据"
            noContent = "本报告没有内容。"
            figures = "图中数据"
            signature = "签字"
            day = "日期"
            colon = "："
            comma = "、"
            noteKinds = [.information: "说明", .caution: "注意", .warning: "警告"]
        case .en:
            legalBasis = "Legal basis"
            provenance = "Provenance"
            generatedAt = "Generated"
            notes = "Notes"
            contents = "Contents"
            noRows = "No rows"
            noContent = "This report has no content."
            figures = "Figures of the chart"
            signature = "Signature"
            day = "Date"
            colon = ": "
            comma = ", "
            noteKinds = [.information: "Note", .caution: "Caution", .warning: "Warning"]
        }
    }

    /// The word for a kind of remark.
    ///
    /// - Parameter kind: The kind.
    /// - Returns: The word.
    public func word(for kind: Report.Note.Kind) -> String {
        noteKinds[kind] ?? notes
    }
}

import ReportKit

/// The words of an outline in the language of the request.
struct OutlineWords {
    let figures: String
    let table: String
    let chart: String
    let form: String
    let leftOut: String
    private let locale: ReportLocale

    init(_ locale: ReportLocale) {
        self.locale = locale
        switch locale {
        case .zh:
            (figures, table, chart, form) = ("关键指标", "表：", "图：", "表单：")
            leftOut = "提纲只列章节、表、图和表单的名称。"
        case .en:
            (figures, table, chart, form) = ("Key figures", "Table: ", "Chart: ", "Form: ")
            leftOut = "An outline names sections, tables, charts and forms, and leaves out all else."
        }
    }

    func rows(_ count: Int) -> String {
        locale == .zh ? "（\(count) 行）" : " (\(count) rows)"
    }
}

/// The heads of a chart's table of figures.
struct ChartWords {
    let name: String
    let centre: String
    let lower: String
    let upper: String
    let signal: String
    let cumulative: String
    let count: String

    init(_ locale: ReportLocale) {
        switch locale {
        case .zh:
            (name, centre, lower, upper) = ("名称", "中心线", "下限", "上限")
            (signal, cumulative, count) = ("提示", "累计占比", "数量")
        case .en:
            (name, centre, lower, upper) = ("Name", "Centre", "Lower", "Upper")
            (signal, cumulative, count) = ("Signal", "Cumulative share", "Count")
        }
    }
}

import ReportKit

/// The words that only a web page needs.
struct HTMLWords {
    let filter: String
    let shown: String
    let skip: String
    let cumulative: String
    let target: String
    let limits: String
    let centre: String
    let signal: String
    let observed: String
    let perfect: String
    let others: String
    let amount: String
    let interval: String

    init(_ locale: ReportLocale) {
        switch locale {
        case .zh:
            (filter, shown, skip, others, amount) = ("筛选", "行", "跳到正文", "其他", "数量")
            (cumulative, target, limits, centre) = ("累计占比", "基准", "控制限", "中心线")
            (signal, observed, perfect, interval) = ("提示信号", "观察值", "完全校准", "区间")
        case .en:
            (filter, shown, skip, others, amount) = (
                "Filter", "rows", "Skip to the content", "Others", "Amount"
            )
            (cumulative, target, limits, centre) = ("Cumulative share", "Target", "Control limits", "Centre")
            (signal, observed, perfect, interval) = ("Signal", "Observed", "Perfect calibration", "Interval")
        }
    }
}

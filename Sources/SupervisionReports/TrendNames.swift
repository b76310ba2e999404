import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel

/// What series and verdicts of trends are called.
struct TrendNames {
    private let history: InspectionHistory
    private let context: ReportContext
    private let titles: [String: String]

    init(history: InspectionHistory, context: ReportContext) {
        self.history = history
        self.context = context
        titles = Dictionary(
            history.items.map { ($0.code, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    func id(of unit: TrendUnit) -> String {
        switch unit {
        case .overall: ""
        case .district(let place): history.districts[place].code.text
        case .institution(let place): history.institutions.ids[place].text
        case .item(let place): history.items[place].code
        }
    }

    func name(of unit: TrendUnit) -> String {
        switch unit {
        case .overall: context.words("全部检查", "All visits")
        case .district(let place): history.districts[place].name
        case .institution(let place): history.institutions.names[place]
        case .item(let place): item(history.items[place].code)
        }
    }

    /// An item's code with its title, where it has one.
    func item(_ code: String) -> String {
        guard let title = titles[code], title != code else { return code }
        return "\(code) \(title)"
    }

    func title(of dimension: TrendDimension) -> String {
        switch dimension {
        case .overall: context.words("总体", "Overall")
        case .district: context.words("分区", "By district")
        case .institution: context.words("分机构", "By institution")
        case .item: context.words("分项目", "By item")
        }
    }

    func verdict(_ verdict: TrendVerdict) -> String {
        switch verdict {
        case .rising: context.words("上升", "rising")
        case .falling: context.words("下降", "falling")
        case .unproven: context.words("未见趋势", "no trend shown")
        case .tooFew: context.words("数据过少", "too little data")
        }
    }

    func caveat(_ caveat: TrendCaveat) -> String {
        switch caveat {
        case .codeInUseForPart: context.words("项目仅部分期间使用", "code in use for part of the period")
        case .unevenExposure: context.words("各月检查量差异大", "exposure varies threefold or more")
        case .overdispersed: context.words("波动大于随机", "varies beyond chance")
        case .shortSeries: context.words("不足八个月", "fewer than eight months")
        }
    }
}

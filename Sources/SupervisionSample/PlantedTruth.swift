import SupervisionModel

/// What is wrong with an institution, if anything was planted.
enum PlantedTruth: Equatable {
    /// Nothing: it differs from others by luck and a little by nature.
    case none
    /// Bad on all items, always.
    case chronic
    /// Like others until a month, bad on all items after it.
    case deteriorating(since: CalendarMonth)
    /// Bad on one item, always.
    case singleItem(Int)

    /// By how much the odds of a violation grow.
    func oddsFactor(item: Int, in month: CalendarMonth) -> Double {
        switch self {
        case .none: 1
        case .chronic: 5
        case .deteriorating(let since): month < since ? 1 : month < since.adding(months: 2) ? 3 : 7
        case .singleItem(let bad): item == bad ? 25 : 1
        }
    }

    /// Whether complaints and severe violations are commoner in a month.
    func isBad(in month: CalendarMonth) -> Bool {
        switch self {
        case .none, .singleItem: false
        case .chronic: true
        case .deteriorating(let since): month >= since
        }
    }

    /// The word in the truth file.
    var word: String {
        switch self {
        case .none: ""
        case .chronic: "chronic"
        case .deteriorating: "deteriorating"
        case .singleItem: "single-item"
        }
    }
}

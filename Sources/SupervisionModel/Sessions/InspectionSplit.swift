/// What a recorded visit is for when a model is tested.
public enum InspectionSplit: String, CodedValue {
    /// Known; may carry a label.
    case history
    /// Known, with a label.
    case train
    /// To be ranked.
    case test
    /// Of the weeks of the test, never used.
    case testOther = "test_other"
    /// A second, later test; invisible.
    case late

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .history: "历史"
        case .train: "训练"
        case .test: "测试"
        case .testOther: "同期"
        case .late: "后期"
        }
    }
}

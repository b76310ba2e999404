/// The language of a formatter's own labels, and its way to write numbers.
public enum ReportLocale: String, Sendable, Hashable, CaseIterable {
    /// Chinese.
    case zh
    /// English.
    case en

    /// The tag of the language as in BCP 47.
    public var languageTag: String {
        switch self {
        case .zh: "zh-CN"
        case .en: "en"
        }
    }
}

/// A reading of "每月5日前" (Article 15), which doesn't say whether the 5th counts, until when, or what a holiday does.
public enum DeadlineReading: String, CodedValue {
    /// Before the 5th begins: the 5th is excluded.
    case beforeTheFifth = "before-the-fifth"
    /// Close of business on the 5th, whatever day that is.
    case closeOfTheFifth = "close-of-the-fifth"
    /// Until the 5th is over.
    case endOfTheFifth = "end-of-the-fifth"
    /// Close of business on the 5th, or on the next working day where the 5th isn't one.
    case nextWorkingDay = "next-working-day"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .beforeTheFifth: "不含5日"
        case .closeOfTheFifth: "5日下班前"
        case .endOfTheFifth: "5日24时前"
        case .nextWorkingDay: "5日下班前，逢非工作日顺延至下一工作日下班"
        }
    }
}

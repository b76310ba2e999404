/// Which reading of "每月5日前" (Article 15) decides that a report is called late (迟报).
public enum LatenessReading: String, CodedValue {
    /// The latest of the four readings: late only where late by all.
    case latestOfFour = "latest-of-four"
    /// Before the 5th begins.
    case beforeTheFifth = "before-the-fifth"
    /// Close of business on the 5th.
    case closeOfTheFifth = "close-of-the-fifth"
    /// Until the 5th is over.
    case endOfTheFifth = "end-of-the-fifth"
    /// Close of business on the 5th or the next working day.
    case nextWorkingDay = "next-working-day"

    /// The reading that decides alone, or nothing where the latest of the four does.
    public var reading: DeadlineReading? { DeadlineReading(rawValue: rawValue) }

    /// The Chinese word.
    public var chinese: String { reading?.chinese ?? "四种口径中最迟者" }

    /// Which of two asks for a report earlier.
    ///
    /// The end of the 5th and the next working day can't be told apart in general: the one is later on a working day,
    /// the other on a holiday.
    static func comparison(_ new: LatenessReading, _ old: LatenessReading) -> PolicyComparison {
        if new == old { return .same }
        if new.place == old.place { return .neither }
        return new.place < old.place ? .tighter : .looser
    }

    /// The place from the earliest to the latest; two share one.
    private var place: Int {
        switch self {
        case .beforeTheFifth: 0
        case .closeOfTheFifth: 1
        case .endOfTheFifth, .nextWorkingDay: 2
        case .latestOfFour: 3
        }
    }
}

/// How "不超过65周岁" is counted (Article 7 (4)): the text gives the age, not the last day of it.
public enum AgeReckoning: String, CodedValue {
    /// In completed years: 65 lasts until the day before the 66th birthday.
    case completedYears = "completed-years"
    /// To the day: whoever is older than 65 years by a day exceeds them, so the 65th birthday is the last day.
    case untilBirthday = "until-birthday"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .completedYears: "按周岁整数计，满下一周岁前一日止"
        case .untilBirthday: "从严计，满该周岁生日当日止"
        }
    }

    /// The last day on which somebody doesn't exceed an age.
    ///
    /// - Parameters:
    ///   - limit: The age in years that may not be exceeded.
    ///   - born: The day of birth.
    public func lastDay(ofAge limit: Int, bornOn born: CalendarDay) -> CalendarDay {
        switch self {
        case .completedYears: born.birthday(completing: limit + 1).adding(days: -1)
        case .untilBirthday: born.birthday(completing: limit)
        }
    }
}

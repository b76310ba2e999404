/// What is wrong with a document's number.
///
/// A fault names the part that is wrong and has no room for the number itself, so that no log, message or test report
/// can carry it.
public enum DocumentFault: String, CodedValue, Error {
    /// Nothing is left once blanks are taken off.
    case empty
    /// Too short or too long for its type.
    case length
    /// A character that its type doesn't have, or one in a place where it doesn't stand.
    case characters
    /// It begins as no number of its type does.
    case region
    /// The day of birth isn't a day of the calendar.
    case birthDate = "birth-date"
    /// The day of birth comes after the day given.
    case birthInFuture = "birth-in-future"
    /// The check digit doesn't fit the digits before it.
    case checkDigit = "check-digit"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .empty: "证件号码为空"
        case .length: "证件号码位数不符"
        case .characters: "证件号码含有不应有的字符"
        case .region: "证件号码开头的地区码不符"
        case .birthDate: "证件号码中的出生日期不存在"
        case .birthInFuture: "证件号码中的出生日期晚于当日"
        case .checkDigit: "证件号码校验码不符"
        }
    }
}

extension DocumentFault: CustomStringConvertible {
    /// One sentence that names what is wrong and what to do, never the number.
    public var description: String {
        switch self {
        case .empty: "The document's number is blank; enter it."
        case .length: "The document's number is too short or too long for its type; check both."
        case .characters: "The document's number has a character that its type doesn't; check both."
        case .region: "The document's number begins as none of its type does; check both."
        case .birthDate: "The birth date in the document's number is no day of the calendar; check it."
        case .birthInFuture: "The birth date in the document's number lies in the future; check it."
        case .checkDigit: "The check digit of the document's number doesn't fit; a digit is wrong."
        }
    }
}

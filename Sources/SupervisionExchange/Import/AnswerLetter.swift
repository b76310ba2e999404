import SupervisionModel

/// The letter that stands for an answer in the column `answers` of stored records.
enum AnswerLetter: UInt8 {
    case yes = 0x59
    case no = 0x4E
    case notApplicable = 0x41
    case notObserved = 0x4F
    /// The item has no answer.
    case none = 0x2D

    /// The answer, nothing where there is none.
    var answer: Answer? {
        switch self {
        case .yes: .yes
        case .no: .no
        case .notApplicable: .notApplicable
        case .notObserved: .notObserved
        case .none: nil
        }
    }
}

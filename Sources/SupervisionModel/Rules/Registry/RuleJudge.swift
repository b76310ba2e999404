/// Who judges by a rule: what is computed is a proposal in any case, which a named person accepts or not.
public enum RuleJudge: String, CodedValue {
    /// The facts on record decide, and the program computes the verdict.
    case program
    /// A person judges; the program keeps what they found.
    case person
    /// The program computes what the facts come to, and a person decides.
    case programThenPerson = "program-then-person"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .program: "程序判定"
        case .person: "人工判断"
        case .programThenPerson: "程序提示、人工决定"
        }
    }
}

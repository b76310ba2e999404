import SupervisionModel
import SupervisionOperations
import SupervisionStore

extension CommandError {
    /// What stands against an act, in a command's terms: 1 for a rule, 77 for a role, 65 for what was given.
    init(operation error: OperationError) {
        if error.code == .store || error.code == .inDoubt, let cause = error.cause {
            self.init(store: cause)
            return
        }
        self.init(
            status: Self.status(error.code), message: error.message,
            details: [Self.chinese(error.code)] + Self.hint(error) + Self.basis(error.basis))
    }

    /// What to do where the store was begun without an import and knows no district.
    private static func hint(_ error: OperationError) -> [String] {
        guard error.code == .notFound, error.cause?.constraint?.contains("district") ?? false else {
            return []
        }
        return [
            "存储中尚无该区，请先运行 dudao district enter / The store lacks the district: run dudao district enter first."
        ]
    }

    /// The rule behind a refusal, cited in both languages.
    static func basis(_ basis: LegalBasis?) -> [String] {
        guard let basis else { return [] }
        return ["依据：\(basis.citation) / Basis: \(basis)"]
    }

    private static func status(_ code: OperationError.Code) -> ExitStatus {
        switch code {
        case .notPermitted: .notPermitted
        case .notFound, .malformed, .teamMalformed, .checklistUnknown, .answersIncomplete, .reasonMissing:
            .badInput
        case .store, .inDoubt: .unavailable
        default: .refused
        }
    }

    /// What the code says, in Chinese: the message beside it is the English.
    private static func chinese(_ code: OperationError.Code) -> String {
        switch code {
        case .ungrounded: "没有可依据的有效细则，未办理。"
        case .outsideScope: "不在适用范围内的区，未办理。"
        case .notFound: "找不到所指对象，或无权查看，未办理。"
        case .conflict: "编号已用于其他内容，未办理。"
        case .immutable: "已提交的内容不得修改，请另作更正，未办理。"
        case .notPermitted: "该角色无权办理。"
        case .illegalTransition: "当前状态不能进入所要求的状态，未办理。"
        case .tooEarly: "时间未到，未办理。"
        case .teamTooSmall: "督导组人数不足，未派遣。"
        case .teamMalformed: "督导组成员重复或组长多于一人，未派遣。"
        case .notEligible: "有成员不可派遣（证卡、状态、回避、轮换或时间），未派遣。"
        case .servesAtSession: "有成员兼任本批次工作，未派遣。"
        case .checklistUnknown: "所用督导表不在政策之内，未提交。"
        case .answersIncomplete: "项目未逐项作答，未提交。"
        case .signatureMissing: "签字不全，仍为草稿，未提交。"
        case .notOfTeam: "签字人或填写人不是派遣成员，未提交。"
        case .reasonMissing: "更正缺少填写人或原因，未提交。"
        case .malformed: "所给内容不符合要求，未办理。"
        case .inDoubt: "提交时连接中断，请原样重办一次以查明。"
        default: "未办理。"
        }
    }
}

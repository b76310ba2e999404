/// The supplement to the form for one mode (督导表附页): what of Article 13's list the form lacks.
///
/// The form stays as it is; these questions go on an attached page. They carry no weights: the form's items are what scores
/// are made of.
public struct ModeSupplement: Hashable, Sendable {
    /// The mode that it belongs to.
    public let mode: AssessmentMode
    /// Its questions, in the article's order.
    public let items: [SupplementItem]
    /// Everything that the article lists for the mode, with where it is answered.
    public let contents: [SupervisionContent]

    private init(_ mode: AssessmentMode, _ wordings: [String], _ contents: [SupervisionContent]) {
        self.mode = mode
        items = wordings.enumerated().map {
            SupplementItem(code: "S\($0.offset + 1)", wording: $0.element, basis: mode.basis)
        }
        self.contents = contents
    }

    /// The supplement for a mode.
    public init(for mode: AssessmentMode) {
        switch mode {
        case .examination: self.init(mode, Self.examinationItems, Self.examinationContents)
        case .process: self.init(mode, Self.processItems, Self.processContents)
        case .direct, .outcome: self.init(mode, Self.resultItems, Self.resultContents)
        }
    }

    private static let examinationItems = [
        "考务管理人员配备和分工", "考评人员配备和分工", "质量内控人员配备和分工", "考场设备设施符合本次认定要求",
        "试卷保管、启（密）封", "考核按照实施方案进行", "根据考生名册抽查认定人员身份",
    ]

    private static let examinationContents = [
        SupervisionContent("考务管理人员、考评人员、质量内控人员配备和分工情况", supplementItems: ["S1", "S2", "S3"]),
        SupervisionContent("考场设备设施是否符合本次认定要求", formItems: ["P5"], supplementItems: ["S4"]),
        SupervisionContent("试卷保管、启（密）封情况", supplementItems: ["S5"]),
        SupervisionContent("考核是否按照实施方案进行", supplementItems: ["S6"]),
        SupervisionContent("考场秩序和各类工作人员履职情况", formItems: ["I1", "I2", "I6"]),
        SupervisionContent("根据考生名册抽查认定人员身份", supplementItems: ["S7"]),
    ]

    private static let processItems = [
        "过程评价实施方案", "评价标准", "过程评价的工作记录表", "评分表", "过程评价质量内控措施执行情况",
    ]

    private static let processContents = [
        SupervisionContent("过程评价实施方案", supplementItems: ["S1"]),
        SupervisionContent("评价标准", supplementItems: ["S2"]),
        SupervisionContent("过程评价的工作记录表", supplementItems: ["S3"]),
        SupervisionContent("评分表", supplementItems: ["S4"]),
        SupervisionContent("过程评价质量内控措施执行情况", supplementItems: ["S5"]),
    ]

    private static let resultItems = ["有关结果认定的实施方案", "认定标准", "评审记录", "质量内控等环节的工作记录"]

    private static let resultContents = [
        SupervisionContent("有关结果认定的实施方案", supplementItems: ["S1"]),
        SupervisionContent("认定标准", supplementItems: ["S2"]),
        SupervisionContent("评审记录", supplementItems: ["S3"]),
        SupervisionContent("质量内控等环节的工作记录", supplementItems: ["S4"]),
    ]
}

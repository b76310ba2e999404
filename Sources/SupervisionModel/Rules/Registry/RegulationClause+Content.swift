extension RegulationClause {
    /// Article 13: what is looked at, by the mode of assessment.
    static let content: [RegulationClause] = [
        RegulationClause(
            id: ClauseID("13.1.1"), basis: LegalBasis(article: 13, item: 1), chinese: "对职业技能等级认定考核评价过程进行现场检查",
            english: "An examination is checked on site."),
        RegulationClause(
            id: ClauseID("13.1.2"), basis: LegalBasis(article: 13, item: 1),
            chinese: "考务管理人员、考评人员、质量内控人员配备和分工情况",
            english: "Staffing and division of work."),
        RegulationClause(
            id: ClauseID("13.1.3"), basis: LegalBasis(article: 13, item: 1), chinese: "考场设备设施是否符合本次认定要求",
            english: "Rooms and equipment fit the assessment."),
        RegulationClause(
            id: ClauseID("13.1.4"), basis: LegalBasis(article: 13, item: 1), chinese: "试卷保管、启（密）封情况",
            english: "Papers are kept, sealed and opened in order."),
        RegulationClause(
            id: ClauseID("13.1.5"), basis: LegalBasis(article: 13, item: 1), chinese: "考核是否按照实施方案进行",
            english: "The examination follows its plan."),
        RegulationClause(
            id: ClauseID("13.1.6"), basis: LegalBasis(article: 13, item: 1), chinese: "考场秩序和各类工作人员履职情况",
            english: "Order in the rooms, and staff doing their duty."),
        RegulationClause(
            id: ClauseID("13.1.7"), basis: LegalBasis(article: 13, item: 1), chinese: "根据考生名册抽查认定人员身份",
            english: "Identities are sampled against the roll."),
        RegulationClause(
            id: ClauseID("13.2.1"), basis: LegalBasis(article: 13, item: 2), chinese: "对职业技能等级认定过程评价进行现场检查",
            english: "A process evaluation is checked on site."),
        RegulationClause(
            id: ClauseID("13.2.2"), basis: LegalBasis(article: 13, item: 2), chinese: "过程评价实施方案",
            english: "Its plan."),
        RegulationClause(
            id: ClauseID("13.2.3"), basis: LegalBasis(article: 13, item: 2), chinese: "评价标准",
            english: "Its standards."),
        RegulationClause(
            id: ClauseID("13.2.4"), basis: LegalBasis(article: 13, item: 2), chinese: "过程评价的工作记录表",
            english: "Its records of work."),
        RegulationClause(
            id: ClauseID("13.2.5"), basis: LegalBasis(article: 13, item: 2), chinese: "评分表",
            english: "Its scoring sheets."),
        RegulationClause(
            id: ClauseID("13.2.6"), basis: LegalBasis(article: 13, item: 2), chinese: "过程评价质量内控措施执行情况",
            english: "Its internal control."),
        RegulationClause(
            id: ClauseID("13.3.1"), basis: LegalBasis(article: 13, item: 3), chinese: "对评价机构认定结果进行检查",
            english: "Direct and outcome recognition are checked by their results."),
        RegulationClause(
            id: ClauseID("13.3.2"), basis: LegalBasis(article: 13, item: 3), chinese: "有关结果认定的实施方案",
            english: "Their plan."),
        RegulationClause(
            id: ClauseID("13.3.3"), basis: LegalBasis(article: 13, item: 3), chinese: "认定标准",
            english: "Their standards."),
        RegulationClause(
            id: ClauseID("13.3.4"), basis: LegalBasis(article: 13, item: 3), chinese: "评审记录",
            english: "Their records of review."),
        RegulationClause(
            id: ClauseID("13.3.5"), basis: LegalBasis(article: 13, item: 3), chinese: "质量内控等环节的工作记录",
            english: "Their records of internal control."),
    ]
}

extension RegulationClause {
    /// The form behind the articles (督导表), row by row.
    static let form: [RegulationClause] = [
        RegulationClause(
            id: ClauseID("form.head"), basis: LegalBasis(article: 0), chinese: "被督导评价机构名称",
            english: "The form names the institution supervised."),
        RegulationClause(
            id: ClauseID("form.P1"), basis: LegalBasis(article: 0), chinese: "有健全的规章制度",
            english: "The institution's rules are complete."),
        RegulationClause(
            id: ClauseID("form.P2"), basis: LegalBasis(article: 0), chinese: "按评价机构备案方案，组织开展等级认定落实情况",
            english: "Assessment is carried out as filed."),
        RegulationClause(
            id: ClauseID("form.P3"), basis: LegalBasis(article: 0), chinese: "按照评价机构备案方案中人员报考条件，抽查考生资料",
            english: "Candidates' papers are sampled against the conditions filed."),
        RegulationClause(
            id: ClauseID("form.P4"), basis: LegalBasis(article: 0), chinese: "按备案方案组织认定试题",
            english: "Questions are put together as filed."),
        RegulationClause(
            id: ClauseID("form.P5"), basis: LegalBasis(article: 0), chinese: "认定考场符合标准",
            english: "The rooms meet the standard."),
        RegulationClause(
            id: ClauseID("form.P6"), basis: LegalBasis(article: 0), chinese: "认定现场环境符合各项要求",
            english: "The surroundings meet the requirements."),
        RegulationClause(
            id: ClauseID("form.P7"), basis: LegalBasis(article: 0), chinese: "张贴考场规则和须知",
            english: "Rules and notices are posted."),
        RegulationClause(
            id: ClauseID("form.I1"), basis: LegalBasis(article: 0), chinese: "认定现场负责人履职情况",
            english: "The site manager does their duty."),
        RegulationClause(
            id: ClauseID("form.I2"), basis: LegalBasis(article: 0), chinese: "其他考务人员履职情况",
            english: "Other staff do theirs."),
        RegulationClause(
            id: ClauseID("form.I3"), basis: LegalBasis(article: 0), chinese: "监考员配备比例",
            english: "There are invigilators enough."),
        RegulationClause(
            id: ClauseID("form.I4"), basis: LegalBasis(article: 0), chinese: "所有人员佩戴相关证件",
            english: "All wear their badges."),
        RegulationClause(
            id: ClauseID("form.I5"), basis: LegalBasis(article: 0), chinese: "报考人员资格复核抽查",
            english: "Candidates' entitlement is sampled once more."),
        RegulationClause(
            id: ClauseID("form.I6"), basis: LegalBasis(article: 0), chinese: "认定现场纪律有序",
            english: "Discipline is kept."),
        RegulationClause(
            id: ClauseID("form.I7"), basis: LegalBasis(article: 0), chinese: "有效组织协调考评组考评",
            english: "The panel's work is organised and coordinated."),
        RegulationClause(
            id: ClauseID("form.R1"), basis: LegalBasis(article: 0), chinese: "认定结果公示",
            english: "Results are made public."),
        RegulationClause(
            id: ClauseID("form.advice"), basis: LegalBasis(article: 0), chinese: "改进建议",
            english: "The form gives advice on improvement."),
        RegulationClause(
            id: ClauseID("form.evaluation"), basis: LegalBasis(article: 0), chinese: "总体评价",
            english: "The form gives an overall evaluation."),
        RegulationClause(
            id: ClauseID("form.signature"), basis: LegalBasis(article: 0), chinese: "质量督导员签字",
            english: "The supervisors sign."),
        RegulationClause(
            id: ClauseID("form.date"), basis: LegalBasis(article: 0), chinese: "年　　　月　　　日",
            english: "The signature is dated."),
    ]
}

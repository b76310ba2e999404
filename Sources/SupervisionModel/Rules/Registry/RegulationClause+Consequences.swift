extension RegulationClause {
    /// Articles 14 to 19: reports, credit files, measures, interpretation.
    static let consequences: [RegulationClause] = [
        RegulationClause(
            id: ClauseID("14.1"), basis: LegalBasis(article: 14), chinese: "将认定过程、检查结果报市鉴定管理中心",
            english: "Districts report process and findings to the municipal centre."),
        RegulationClause(
            id: ClauseID("14.2"), basis: LegalBasis(article: 14), chinese: "提出备案管理意见",
            english: "The municipal centre forms an opinion on the filing."),
        RegulationClause(
            id: ClauseID("14.3"), basis: LegalBasis(article: 14), chinese: "向评价机构反馈",
            english: "The opinion is fed back to the institution."),
        RegulationClause(
            id: ClauseID("15.1"), basis: LegalBasis(article: 15), chinese: "建立质量督导情况报告和分析制度",
            english: "Both centres report and analyse."),
        RegulationClause(
            id: ClauseID("15.2"), basis: LegalBasis(article: 15), chinese: "健全职业技能等级认定质量管理工作档案",
            english: "Both centres keep archives of quality management."),
        RegulationClause(
            id: ClauseID("15.3"), basis: LegalBasis(article: 15), chinese: "于每月5日前",
            english: "Districts report the month before by the 5th."),
        RegulationClause(
            id: ClauseID("15.4"), basis: LegalBasis(article: 15), chinese: "如发现严重违规情况，应随时向市鉴定管理中心报告",
            english: "Severe violations are reported at any time."),
        RegulationClause(
            id: ClauseID("16.1"), basis: LegalBasis(article: 16), chinese: "建立信用档案",
            english: "Both centres keep credit files."),
        RegulationClause(
            id: ClauseID("16.2"), basis: LegalBasis(article: 16), chinese: "弄虚作假",
            english: "Ground: fraud."),
        RegulationClause(
            id: ClauseID("16.3"), basis: LegalBasis(article: 16), chinese: "严重违规行为",
            english: "Ground: a severe violation."),
        RegulationClause(
            id: ClauseID("16.4"), basis: LegalBasis(article: 16), chinese: "造成不良社会影响",
            english: "Ground, or a qualifier of the two before: bad influence on society."),
        RegulationClause(
            id: ClauseID("16.5"), basis: LegalBasis(article: 16), chinese: "因组织、管理缺失，发生安全责任事故或群体性事件",
            english: "Ground: an accident or mass incident through failing management."),
        RegulationClause(
            id: ClauseID("16.6"), basis: LegalBasis(article: 16), chinese: "认定结果不予备案",
            english: "The results concerned aren't filed."),
        RegulationClause(
            id: ClauseID("17.1"), basis: LegalBasis(article: 17), chinese: "加强质量督导人员管理",
            english: "Both centres manage their supervisors."),
        RegulationClause(
            id: ClauseID("17.2"), basis: LegalBasis(article: 17), chinese: "未认真履行职责",
            english: "Ground: the duty wasn't done in earnest."),
        RegulationClause(
            id: ClauseID("17.3"), basis: LegalBasis(article: 17), chinese: "利用职务谋取私利",
            english: "Ground: the office was used for private gain."),
        RegulationClause(
            id: ClauseID("17.4"), basis: LegalBasis(article: 17), chinese: "视情节轻重",
            english: "The measure goes by the circumstances.",
            personJudges:
                "How grave circumstances are is weighed by whoever decides; the grounds and the measure are recorded."
        ),
        RegulationClause(
            id: ClauseID("17.5"), basis: LegalBasis(article: 17), chinese: "批评教育",
            english: "Measure: criticism and education."),
        RegulationClause(
            id: ClauseID("17.6"), basis: LegalBasis(article: 17), chinese: "暂停质量督导工作",
            english: "Measure: suspension."),
        RegulationClause(
            id: ClauseID("17.7"), basis: LegalBasis(article: 17), chinese: "取消其质量督导员资格",
            english: "Measure: disqualification."),
        RegulationClause(
            id: ClauseID("18.1"), basis: LegalBasis(article: 18), chinese: "由市鉴定管理中心负责解释",
            english: "The municipal centre interprets the measures."),
        RegulationClause(
            id: ClauseID("18.2"), basis: LegalBasis(article: 18), chinese: "各区鉴定管理中心",
            english: "Each district centre makes detailed rules,"),
        RegulationClause(
            id: ClauseID("18.3"), basis: LegalBasis(article: 18), chinese: "评价机构应根据本办法",
            english: "and so does each institution."),
        RegulationClause(
            id: ClauseID("19.1"), basis: LegalBasis(article: 19), chinese: "自发布之日起实施",
            english: "The measures are in force from their promulgation."),
    ]
}

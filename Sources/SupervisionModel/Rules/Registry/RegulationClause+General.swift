extension RegulationClause {
    /// Articles 1 to 6: purpose, scope, principles, and who supervises.
    static let general: [RegulationClause] = [
        RegulationClause(
            id: ClauseID("1.1"), basis: LegalBasis(article: 1), chinese: "加强职业技能等级认定质量督导工作",
            english: "The purpose: stronger quality supervision of skill-level assessment."),
        RegulationClause(
            id: ClauseID("1.2"), basis: LegalBasis(article: 1), chinese: "根据人力资源社会保障部办公厅",
            english: "The documents that the measures rest on."),
        RegulationClause(
            id: ClauseID("2.1"), basis: LegalBasis(article: 2), chinese: "适用于本市行政区域内",
            english: "Assessments held within the municipality are in scope, others aren't."),
        RegulationClause(
            id: ClauseID("3.1"), basis: LegalBasis(article: 3), chinese: "以提高职业技能等级认定评价质量为中心",
            english: "Supervision is about the quality of assessment.",
            personJudges: "An aim: it guides what people do and asks for no fact that could be recorded."),
        RegulationClause(
            id: ClauseID("3.2"), basis: LegalBasis(article: 3), chinese: "监督与指导并重",
            english: "Guidance goes beside supervision."),
        RegulationClause(
            id: ClauseID("3.3"), basis: LegalBasis(article: 3), chinese: "实事求是",
            english: "What is recorded is what was observed."),
        RegulationClause(
            id: ClauseID("3.4"), basis: LegalBasis(article: 3), chinese: "客观公正",
            english: "Supervision is objective and fair.",
            personJudges:
                "Whether a person was fair is no fact of a record; what can be kept out of it, articles 9 to 12 keep out."
        ),
        RegulationClause(
            id: ClauseID("4.1"), basis: LegalBasis(article: 4), chinese: "负责本市职业技能等级认定质量督导工作的管理",
            english: "The municipal centre manages supervision in the whole city."),
        RegulationClause(
            id: ClauseID("4.2"), basis: LegalBasis(article: 4), chinese: "对职业技能等级认定过程和结果进行抽查",
            english: "The municipal centre spot-checks process and results."),
        RegulationClause(
            id: ClauseID("4.3"), basis: LegalBasis(article: 4), chinese: "进行综合督导检查",
            english: "The municipal centre inspects the state of the work comprehensively."),
        RegulationClause(
            id: ClauseID("5.1"), basis: LegalBasis(article: 5), chinese: "负责辖区内组织开展的职业技能等级认定工作日常质量督导",
            english: "A district centre does the daily supervision in its district."),
        RegulationClause(
            id: ClauseID("5.2"), basis: LegalBasis(article: 5), chinese: "人员的报考条件",
            english: "A district centre spot-checks candidates' conditions of entry."),
        RegulationClause(
            id: ClauseID("5.3"), basis: LegalBasis(article: 5), chinese: "认定过程",
            english: "A district centre spot-checks how they are assessed."),
        RegulationClause(
            id: ClauseID("5.4"), basis: LegalBasis(article: 5), chinese: "认定结果进行抽查",
            english: "A district centre spot-checks the results."),
        RegulationClause(
            id: ClauseID("6.1"), basis: LegalBasis(article: 6), chinese: "质量内控人员的培训",
            english: "The institution trains its internal quality officers."),
        RegulationClause(
            id: ClauseID("6.2"), basis: LegalBasis(article: 6), chinese: "考核",
            english: "The institution examines them."),
        RegulationClause(
            id: ClauseID("6.3"), basis: LegalBasis(article: 6), chinese: "使用",
            english: "The institution deploys them."),
        RegulationClause(
            id: ClauseID("6.4"), basis: LegalBasis(article: 6), chinese: "管理工作",
            english: "The institution manages them."),
        RegulationClause(
            id: ClauseID("6.5"), basis: LegalBasis(article: 6), chinese: "全过程进行检查监督",
            english: "Internal officers check the whole course of an assessment."),
    ]
}

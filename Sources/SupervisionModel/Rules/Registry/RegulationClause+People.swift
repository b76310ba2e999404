extension RegulationClause {
    /// Articles 7 to 12: officers, institutions, supervisors, spot checks.
    static let people: [RegulationClause] = [
        RegulationClause(
            id: ClauseID("7.1.1"), basis: LegalBasis(article: 7, item: 1), chinese: "廉洁奉公、办事公道、作风正派",
            english: "Internal officers are upright and fair."),
        RegulationClause(
            id: ClauseID("7.1.2"), basis: LegalBasis(article: 7, item: 1), chinese: "具有良好的职业道德和敬业精神",
            english: "They have professional ethics and dedication."),
        RegulationClause(
            id: ClauseID("7.2.1"), basis: LegalBasis(article: 7, item: 2), chinese: "掌握国家及北京市职业技能等级认定有关政策文件",
            english: "They know the policy documents of state and city."),
        RegulationClause(
            id: ClauseID("7.2.2"), basis: LegalBasis(article: 7, item: 2), chinese: "熟悉职业技能等级认定技术方法",
            english: "They know the methods of assessment."),
        RegulationClause(
            id: ClauseID("7.3.1"), basis: LegalBasis(article: 7, item: 3), chinese: "三级以上职业资格、技能等级",
            english: "They hold a qualification or skill level of grade three or above,"),
        RegulationClause(
            id: ClauseID("7.3.2"), basis: LegalBasis(article: 7, item: 3), chinese: "中级以上专业技术职务",
            english: "or a professional and technical post of intermediate grade or above,"),
        RegulationClause(
            id: ClauseID("7.3.3"), basis: LegalBasis(article: 7, item: 3), chinese: "5年以上技术管理工作经验",
            english: "and have five years of technical management or more."),
        RegulationClause(
            id: ClauseID("7.4.1"), basis: LegalBasis(article: 7, item: 4), chinese: "男性不超过65周岁",
            english: "Men aren't older than 65."),
        RegulationClause(
            id: ClauseID("7.4.2"), basis: LegalBasis(article: 7, item: 4), chinese: "女性不超过60周岁",
            english: "Women aren't older than 60."),
        RegulationClause(
            id: ClauseID("7.4.3"), basis: LegalBasis(article: 7, item: 4), chinese: "身体健康",
            english: "They are in good health."),
        RegulationClause(
            id: ClauseID("8.1"), basis: LegalBasis(article: 8), chinese: "主动接受市、区鉴定管理中心的监督管理",
            english: "The institution accepts supervision by both centres."),
        RegulationClause(
            id: ClauseID("8.2"), basis: LegalBasis(article: 8), chinese: "提供认定过程相关的文字及影像资料",
            english: "It supplies text and image material of the process."),
        RegulationClause(
            id: ClauseID("8.3"), basis: LegalBasis(article: 8), chinese: "配合质量督导员开展监督工作",
            english: "It cooperates with the supervisors."),
        RegulationClause(
            id: ClauseID("9.1"), basis: LegalBasis(article: 9), chinese: "《职业技能鉴定质量督导员》证卡的人员中派遣",
            english: "Those who are sent hold the supervisor's card."),
        RegulationClause(
            id: ClauseID("9.2"), basis: LegalBasis(article: 9), chinese: "由市鉴定管理中心颁发",
            english: "The card is issued by the municipal centre."),
        RegulationClause(
            id: ClauseID("10.1"), basis: LegalBasis(article: 10), chinese: "采取轮换办法派遣",
            english: "Supervisors are sent in rotation."),
        RegulationClause(
            id: ClauseID("10.2"), basis: LegalBasis(article: 10), chinese: "实行回避制度",
            english: "Supervisors recuse themselves."),
        RegulationClause(
            id: ClauseID("10.3"), basis: LegalBasis(article: 10), chinese: "不得在本人所在的评价机构执行督导",
            english: "Nobody supervises the institution where they work."),
        RegulationClause(
            id: ClauseID("10.4"), basis: LegalBasis(article: 10), chinese: "不得同时兼任考评工作",
            english: "Nobody supervises and assesses at the same time."),
        RegulationClause(
            id: ClauseID("11.1"), basis: LegalBasis(article: 11), chinese: "对本辖区开展的职业技能等级认定进行抽查",
            english: "A district sends supervisors to spot-check what is held there."),
        RegulationClause(
            id: ClauseID("11.2"), basis: LegalBasis(article: 11), chinese: "抽查比例不低于30%",
            english: "At least 30 % are spot-checked."),
        RegulationClause(
            id: ClauseID("11.3"), basis: LegalBasis(article: 11), chinese: "至少2人一组",
            english: "A district's team has two members at least."),
        RegulationClause(
            id: ClauseID("11.4"), basis: LegalBasis(article: 11), chinese: "超过200人的认定工作可增加质量督导员",
            english: "Above 200 candidates more supervisors may be sent."),
        RegulationClause(
            id: ClauseID("11.5"), basis: LegalBasis(article: 11), chinese: "市鉴定管理中心根据工作的需要",
            english: "The municipal centre spot-checks as its work requires."),
        RegulationClause(
            id: ClauseID("12.1"), basis: LegalBasis(article: 12), chinese: "应佩戴《职业技能鉴定质量督导员》证卡",
            english: "The card is worn on duty."),
        RegulationClause(
            id: ClauseID("12.2"), basis: LegalBasis(article: 12), chinese: "严格遵守有关规章制度",
            english: "The rules are kept."),
        RegulationClause(
            id: ClauseID("12.3"), basis: LegalBasis(article: 12), chinese: "认真履行督导职责",
            english: "The duty is done in earnest."),
        RegulationClause(
            id: ClauseID("12.4"), basis: LegalBasis(article: 12), chinese: "对督导情况进行如实记录",
            english: "What was seen is recorded truthfully."),
        RegulationClause(
            id: ClauseID("12.5"), basis: LegalBasis(article: 12), chinese: "客观公正地向委派机构及时反映情况",
            english: "The dispatching centre is told in time."),
        RegulationClause(
            id: ClauseID("12.6"), basis: LegalBasis(article: 12), chinese: "不得隐瞒或虚构事实",
            english: "No fact is concealed or invented."),
    ]
}

extension RuleCatalogue {
    /// Articles 1 to 6: scope, records, and who supervises.
    static let general: [Rule] = [
        Rule(
            id: RuleID("basis.cited"),
            title: RuleText(chinese: "依据", english: "The basis is cited"),
            judge: .program,
            clauses: clauses("1.1", "1.2"),
            reading: RuleText(
                chinese: "督导工作及其依据以条款引用：每条记录、理由和报告行均注明条、款、项",
                english: "Records, reasons and lines of reports cite article, paragraph and item.")),
        Rule(
            id: RuleID("scope.district"),
            title: RuleText(chinese: "适用范围", english: "Scope"),
            judge: .program,
            clauses: clauses("2.1"),
            inputs: ["sessions.district_code", "institutions.district_code", "districts.district_code"],
            settings: ["districts"],
            reading: RuleText(
                chinese: "以策略所列各区为本市行政区域，北京经济技术开发区单列；其他一律不收",
                english:
                    "The policy's districts are the municipality, the development zone among them; anything else is refused."
            )),
        Rule(
            id: RuleID("record.guidance"),
            title: RuleText(chinese: "监督与指导并重", english: "Guidance beside supervision"),
            judge: .person,
            clauses: clauses("3.2"),
            inputs: ["records.advice", "records.evaluation"]),
        Rule(
            id: RuleID("record.immutable"),
            title: RuleText(chinese: "记录不可更改", english: "A submitted record is never edited"),
            judge: .program,
            clauses: clauses("3.3"),
            inputs: ["records.version", "records.submitted_at", "records.author", "records.reason"],
            reading: RuleText(
                chinese: "已提交的督导表不修改；更正为新版本，注明更正人和理由，原版本保留",
                english: "A correction is a new version with author and reason; the old one stays.")),
        Rule(
            id: RuleID("record.facts"),
            title: RuleText(chinese: "据实记录", english: "Findings state what was observed"),
            judge: .programThenPerson,
            clauses: clauses("3.3"),
            inputs: ["escalations.facts", "answers.remark"],
            reading: RuleText(
                chinese: "程序只核对是否写明事实，事实是否属实由人判断",
                english: "The program asks that facts are given; whether they are true is for a person.")),
        Rule(
            id: RuleID("municipal.management"),
            title: RuleText(chinese: "市级管理", english: "The municipal centre manages the whole city"),
            judge: .program,
            clauses: clauses("4.1"),
            reading: RuleText(
                chinese: "市鉴定管理中心可见并管理全市数据，登记册由市级维护",
                english: "The municipal centre sees every district and keeps the registers.")),
        Rule(
            id: RuleID("municipal.spot-check"),
            title: RuleText(chinese: "市级抽查", english: "Municipal spot checks"),
            judge: .programThenPerson,
            clauses: clauses("4.2", "11.5"),
            inputs: ["dispatches.authority", "dispatches.purpose", "dispatches.session_id"],
            reading: RuleText(
                chinese: "市级抽查根据工作需要进行，不规定比例和人数，不计入区的抽查比例",
                english:
                    "Drawn as the work requires, with no share or team size; they don't count towards a district's share."
            )),
        Rule(
            id: RuleID("municipal.inspection"),
            title: RuleText(chinese: "综合督导检查", english: "Comprehensive inspection"),
            judge: .person,
            clauses: clauses("4.3"),
            inputs: ["proceedings.kind", "proceeding_steps.state"],
            reading: RuleText(
                chinese: "对机构或区的工作情况进行，不针对某一批次",
                english: "Of an institution's or a district's work, not of a session.")),
        Rule(
            id: RuleID("district.daily"),
            title: RuleText(chinese: "区级日常督导", english: "A district's daily supervision"),
            judge: .programThenPerson,
            clauses: clauses("5.1"),
            inputs: ["sessions.district_code", "dispatches.authority", "dispatches.purpose"],
            settings: ["visitGapMonths"],
            reading: RuleText(
                chinese: "以批次举办地所在区为辖区",
                english: "A session belongs to the district where it is held.")),
        Rule(
            id: RuleID("district.own-rows"),
            title: RuleText(chinese: "区级数据隔离", english: "A district sees its own rows alone"),
            judge: .program,
            clauses: clauses("5.1"),
            inputs: ["sessions.district_code", "records.session_id"],
            reading: RuleText(
                chinese: "区中心只见、只写本区数据，由数据库保证（自拟）",
                english: "Enforced in the database; ours.")),
        Rule(
            id: RuleID("district.spot-check"),
            title: RuleText(
                chinese: "区级抽查内容", english: "Entry conditions, process and results are looked at"),
            judge: .programThenPerson,
            clauses: clauses("5.2", "5.3", "5.4"),
            inputs: ["answers.item", "answers.answer", "answers.sampled", "answers.failed"],
            reading: RuleText(
                chinese: "报考条件见P3、I5，认定过程见I1至I7，认定结果见R1；抽查人数与不合格人数分别记录",
                english:
                    "Conditions by P3 and I5, process by I1 to I7, results by R1; those sampled and those who failed are counted."
            )),
        Rule(
            id: RuleID("internal.registers"),
            title: RuleText(
                chinese: "内控人员培训、考核、使用、管理", english: "Four registers of internal quality officers"),
            judge: .programThenPerson,
            clauses: clauses("6.1", "6.2", "6.3", "6.4"),
            inputs: ["officers.institution_id", "officer_register.kind", "officer_register.happened_on"],
            reading: RuleText(
                chinese: "培训、考核、使用、管理各一本登记册，程序核对有无，内容由人判断",
                english:
                    "One register each; the program looks whether there is an entry, a person at what it says."
            )),
        Rule(
            id: RuleID("internal.agreement"),
            title: RuleText(chinese: "内外督结果对照", english: "Internal findings beside external ones"),
            judge: .programThenPerson,
            clauses: clauses("6.5"),
            inputs: ["internal_checks.item", "internal_checks.answer", "answers.item", "answers.answer"],
            reading: RuleText(
                chinese: "同一批次同一项目内外督结果并列；不一致仅作提示",
                english: "By session and item; disagreement is shown and means nothing by itself.")),
    ]
}

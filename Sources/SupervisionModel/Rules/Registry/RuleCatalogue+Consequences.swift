extension RuleCatalogue {
    /// Articles 14 to 19: reports, credit files, measures, interpretation.
    static let consequences: [Rule] = [
        Rule(
            id: RuleID("findings.report"),
            title: RuleText(chinese: "逐批次报送", english: "Findings reported session by session"),
            judge: .programThenPerson,
            clauses: clauses("14.1"),
            inputs: ["records.session_id", "records.reported_on"],
            reading: RuleText(
                chinese: "按认定批次报送认定过程和检查结果",
                english: "Process and findings of each session.")),
        Rule(
            id: RuleID("opinion.proposed"),
            title: RuleText(chinese: "备案管理意见", english: "Filing opinion"),
            judge: .person,
            clauses: clauses("14.2"),
            inputs: ["answers.answer", "proceedings.kind", "proceeding_steps.state"],
            reading: RuleText(
                chinese: "程序汇集现场检查和日常监督情况，意见由人提出",
                english: "The program gathers what was found; a person forms the opinion.")),
        Rule(
            id: RuleID("opinion.feedback"),
            title: RuleText(chinese: "意见反馈", english: "The opinion is fed back"),
            judge: .program,
            clauses: clauses("14.3"),
            inputs: ["proceedings.kind", "proceeding_steps.state"],
            reading: RuleText(
                chinese: "已出具的意见只能反馈，不得搁置",
                english: "An opinion that was issued can only be delivered.")),
        Rule(
            id: RuleID("report.system"),
            title: RuleText(chinese: "报告和分析", english: "Reports and analysis"),
            judge: .programThenPerson,
            clauses: clauses("15.1"),
            inputs: ["records.submitted_at", "answers.answer"],
            reading: RuleText(
                chinese: "市、区两级均有报告；风险分析为内部参考，不作为处理依据",
                english: "For both centres; scores of risk are internal and no basis of a measure.")),
        Rule(
            id: RuleID("archive.quality"),
            title: RuleText(chinese: "质量管理工作档案", english: "Archives of quality management"),
            judge: .person,
            clauses: clauses("15.2"),
            reading: RuleText(
                chinese: "归档内容由人核定",
                english: "A person says what belongs in them.")),
        Rule(
            id: RuleID("report.monthly"),
            title: RuleText(chinese: "月报", english: "The monthly report"),
            judge: .program,
            clauses: clauses("15.3"),
            inputs: [
                "monthly_reports.district_code", "monthly_reports.month", "monthly_reports.submitted_at",
            ],
            settings: ["closeOfBusiness", "latenessReading"],
            reading: RuleText(
                chinese: "“5日前”四种口径并存，超过最晚口径方为迟报；4日提醒；无情况也须报送",
                english:
                    "Four readings of the 5th; late only after the latest; reminded by the 4th; a month without findings needs a report too."
            ),
            reasonPrefixes: ["report."]),
        Rule(
            id: RuleID("urgent.severe"),
            title: RuleText(chinese: "严重违规随时报告", english: "Severe violations at once"),
            judge: .programThenPerson,
            clauses: clauses("15.4"),
            inputs: ["escalations.discovered_at", "proceeding_steps.taken_at"],
            settings: ["urgentHours"],
            reading: RuleText(
                chinese: "自发现时起算；内部目标24小时，不称为违反第十五条（自拟）",
                english: "Counted from discovery; 24 hours are an internal target and never a breach."),
            reasonPrefixes: ["urgent."]),
        Rule(
            id: RuleID("severity.escalation"),
            title: RuleText(chinese: "严重违规的认定", english: "What makes a violation severe"),
            judge: .programThenPerson,
            clauses: clauses("15.4", "16.3"),
            inputs: ["escalations.ground", "escalations.item", "escalations.facts"],
            reading: RuleText(
                chinese: "单项为“否”不构成严重违规；升级须另行记录事实",
                english: "An item alone is never severe: an escalation is recorded apart, with its facts."),
            reasonPrefixes: ["severity."]),
        Rule(
            id: RuleID("credit.file"),
            title: RuleText(chinese: "信用档案", english: "Credit file"),
            judge: .program,
            clauses: clauses("16.1"),
            inputs: [
                "credit_entries.entry_id", "credit_entries.kind", "credit_entries.state",
                "credit_entries.replaces",
            ],
            settings: ["creditExpiryMonths"],
            reading: RuleText(
                chinese: "只增不改：更正、申诉、修复、到期、撤销均为新条目；未定有效期的不自动失效；不是黑名单，默认不公开",
                english:
                    "Grows by entries alone and expires only where a term is set; no list of offenders, not published by default."
            )),
        Rule(
            id: RuleID("credit.grounds"),
            title: RuleText(chinese: "信用档案事由", english: "Grounds of the credit file"),
            judge: .programThenPerson,
            clauses: clauses("16.2", "16.3", "16.4", "16.5"),
            inputs: ["credit_entries.ground", "escalations.ground"],
            reading: RuleText(
                chinese: "“造成不良社会影响”是独立事由还是限定语未明，一律提示由人判断；安全事故须责任已认定",
                english:
                    "Whether bad influence is a ground of its own is left open and for a person; an accident needs responsibility established."
            )),
        Rule(
            id: RuleID("credit.refusal"),
            title: RuleText(chinese: "认定结果不予备案", english: "Refusal to file results"),
            judge: .person,
            clauses: clauses("16.6"),
            inputs: [
                "proceedings.ground", "proceeding_steps.state", "proceeding_steps.taken_by",
                "proceeding_steps.wording",
            ],
            reading: RuleText(
                chinese: "告知、听取申辩、具名决定、送达、可复核（步骤自拟）",
                english: "Notified, heard, decided by a named person, served, reviewable; the steps are ours."
            )),
        Rule(
            id: RuleID("sanction.grounds"),
            title: RuleText(chinese: "处理事由", english: "Grounds against supervisors"),
            judge: .person,
            clauses: clauses("17.2", "17.3"),
            inputs: ["standing_measures.ground", "standing_measures.facts"],
            reading: RuleText(
                chinese: "由人认定，程序不提出",
                english: "For a person; the program proposes none.")),
        Rule(
            id: RuleID("sanction.measures"),
            title: RuleText(chinese: "处理措施", english: "Measures against supervisors"),
            judge: .program,
            clauses: clauses("17.1", "17.5", "17.6", "17.7"),
            inputs: [
                "supervisors.standing", "supervisors.standing_until", "standing_measures.standing",
                "standing_measures.from_on", "standing_measures.until_on",
            ],
            reading: RuleText(
                chinese: "措施由人决定，程序按状态表记录；取消资格由发证机构决定",
                english:
                    "Decided by a person, recorded by the table of states; disqualification is the issuer's.")
        ),
        Rule(
            id: RuleID("dispatch.standing"),
            title: RuleText(chinese: "处理措施对派遣的效力", english: "Measures act on dispatch"),
            judge: .program,
            clauses: clauses("17.6", "17.7"),
            inputs: [
                "supervisors.standing", "supervisors.standing_until", "standing_measures.from_on",
                "standing_measures.until_on", "dispatches.person_id",
            ],
            reading: RuleText(
                chinese: "自生效之日起不得派遣；已派出的提示，由人决定是否撤回",
                english: "From their day on; open dispatches are flagged and a person decides on the recall."),
            reasonPrefixes: ["supervisor.suspended", "supervisor.disqualified"]),
        Rule(
            id: RuleID("policy.interpretation"),
            title: RuleText(chinese: "解释", english: "Interpretation"),
            judge: .person,
            clauses: clauses("18.1"),
            inputs: [
                "interpretations.number", "interpretations.valid_from", "interpretations.wording",
                "interpretations.field",
            ],
            reading: RuleText(
                chinese: "口径可由市鉴定管理中心的解释取代，登记文号、日期和内容",
                english:
                    "An interpretation supersedes a reading, and is registered with number, date and text.")),
        Rule(
            id: RuleID("rules.own"),
            title: RuleText(chinese: "实施细则", english: "Detailed rules of districts and institutions"),
            judge: .programThenPerson,
            clauses: clauses("18.2", "18.3"),
            inputs: ["own_rules.title", "own_rules.valid_from", "own_rules.valid_to"],
            reading: RuleText(
                chinese: "登记有无；内容由人判断",
                english: "Whether there are any is registered; what they say is for a person.")),
        Rule(
            id: RuleID("policy.tightening"),
            title: RuleText(chinese: "只可从严", english: "Own rules tighten, never loosen"),
            judge: .program,
            clauses: clauses("18.2", "18.3"),
            inputs: ["policy_layers.changes", "policy_layers.valid_from", "policy_layers.valid_to"],
            reading: RuleText(
                chinese: "区和机构的细则只可从严，不可放宽（自拟）",
                english: "A setting looser than the measures is refused; our reading.")),
        Rule(
            id: RuleID("policy.in-force"),
            title: RuleText(chinese: "施行与适用", english: "In force"),
            judge: .program,
            clauses: clauses("19.1"),
            inputs: ["records.visited_on"],
            reading: RuleText(
                chinese: "发布日期须由使用单位填写；记录按其当日有效的策略判定",
                english:
                    "The day of promulgation is configured, never invented; a record is judged by the policy of its own day."
            )),
    ]
}

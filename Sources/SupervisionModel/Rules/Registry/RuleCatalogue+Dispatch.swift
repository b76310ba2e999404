extension RuleCatalogue {
    /// Articles 8 to 12: institutions, supervisors, spot checks and conduct.
    static let dispatch: [Rule] = [
        Rule(
            id: RuleID("institution.cooperation"),
            title: RuleText(chinese: "接受监督、配合督导", english: "Supervision is accepted and helped"),
            judge: .person,
            clauses: clauses("8.1", "8.3"),
            inputs: ["escalations.ground", "escalations.facts"],
            reading: RuleText(
                chinese: "拒绝、阻挠由督导员记录事实，由人认定",
                english:
                    "Refusal and obstruction are recorded with their facts, and a person says what they are.")
        ),
        Rule(
            id: RuleID("evidence.supplied"),
            title: RuleText(chinese: "提供文字及影像资料", english: "Text and image material is supplied"),
            judge: .programThenPerson,
            clauses: clauses("8.2"),
            inputs: [
                "proceedings.kind", "proceedings.due_on", "proceeding_steps.state", "evidence.proceeding_id",
            ],
            reading: RuleText(
                chinese: "按调取清单核对是否提供，是否齐全由人判断",
                english: "Held against the list of what was asked for; whether it suffices is for a person.")),
        Rule(
            id: RuleID("evidence.integrity"),
            title: RuleText(chinese: "资料完整性", english: "Material is as it was handed in"),
            judge: .program,
            clauses: clauses("8.2"),
            inputs: [
                "evidence.sha256", "evidence.size", "evidence.media_type", "evidence.added_at",
                "evidence.added_by",
            ],
            reading: RuleText(
                chinese: "以内容摘要核对：更改、缺失、多余分别列出（自拟）",
                english:
                    "Checked by the hash of the content; altered, missing and extra are told apart; ours.")),
        Rule(
            id: RuleID("dispatch.card"),
            title: RuleText(chinese: "证卡", english: "A valid card"),
            judge: .program,
            clauses: clauses("9.1", "9.2"),
            inputs: ["supervisors.card_number", "supervisors.card_issued_on", "supervisors.card_expires_on"],
            settings: ["cardExpiry"],
            reading: RuleText(
                chinese: "有效期以证卡载明为准，未载明的不设期限",
                english: "By the last day that the card states; a card without one doesn't expire."),
            reasonPrefixes: ["supervisor.card"]),
        Rule(
            id: RuleID("dispatch.rotation"),
            title: RuleText(chinese: "轮换", english: "Rotation"),
            judge: .program,
            clauses: clauses("10.1"),
            inputs: [
                "dispatches.person_id", "dispatches.session_id", "dispatches.dispatched_on",
                "sessions.institution_id",
            ],
            settings: ["rotation"],
            reading: RuleText(
                chinese: "同一督导员不得连续两次派往同一评价机构",
                english: "Nobody is sent to the same institution twice running."),
            reasonPrefixes: ["supervisor.rotation"]),
        Rule(
            id: RuleID("dispatch.past-employer"),
            title: RuleText(chinese: "原任职机构回避", english: "Past employers"),
            judge: .program,
            clauses: clauses("10.2"),
            inputs: ["employments.institution_id", "employments.to_on"],
            settings: ["formerEmployerYears"],
            reading: RuleText(
                chinese: "离开原任职机构未满3年的一并回避（自拟）",
                english: "Closed for three years after leaving; ours."),
            reasonPrefixes: ["supervisor.formerly-employed"]),
        Rule(
            id: RuleID("dispatch.conflict"),
            title: RuleText(chinese: "回避关系", english: "Declared conflicts"),
            judge: .programThenPerson,
            clauses: clauses("10.2"),
            inputs: ["conflicts.other", "conflicts.kind", "conflicts.from_on", "conflicts.to_on"],
            reading: RuleText(
                chinese: "近亲属、师生、师徒、同事关系以申报为准，由人核定",
                english: "Relatives, teachers, masters and colleagues as declared; a person confirms them."),
            reasonPrefixes: ["supervisor.tied-to"]),
        Rule(
            id: RuleID("dispatch.employer"),
            title: RuleText(chinese: "本人所在机构回避", english: "One's own institution"),
            judge: .program,
            clauses: clauses("10.3"),
            inputs: [
                "employments.institution_id", "employments.kind", "employments.from_on", "employments.to_on",
            ],
            reading: RuleText(
                chinese: "含兼职、借调；不得放宽",
                english: "Part-time work and secondment included; no policy loosens it."),
            reasonPrefixes: ["supervisor.employed"]),
        Rule(
            id: RuleID("dispatch.assessor"),
            title: RuleText(chinese: "不得兼任考评", english: "Not an assessor at the same time"),
            judge: .program,
            clauses: clauses("10.4"),
            inputs: ["assessors.session_id", "assessors.person_id", "assessors.role", "sessions.starts_on"],
            settings: ["assessorScope"],
            reading: RuleText(
                chinese: "同一批次为法定；当日其他批次为自拟",
                english: "Of the same session by the text; of any session that day by ours."),
            reasonPrefixes: ["supervisor.serves"]),
        Rule(
            id: RuleID("quota.counted"),
            title: RuleText(chinese: "计入比例的督导", english: "Visits that count"),
            judge: .programThenPerson,
            clauses: clauses("11.1"),
            inputs: [
                "dispatches.session_id", "dispatches.authority", "records.submitted_at", "sessions.state",
            ],
            reading: RuleText(
                chinese: "组员人数、回避、督导表提交均合格的计入；其余保留并注明理由",
                english:
                    "Team, recusal and record in order; others are kept with the reason why they don't count."
            ),
            reasonPrefixes: ["quota.not-counted"]),
        Rule(
            id: RuleID("quota.share"),
            title: RuleText(chinese: "抽查比例", english: "Share of spot checks"),
            judge: .program,
            clauses: clauses("11.2"),
            inputs: [
                "sessions.district_code", "sessions.starts_on", "sessions.state", "dispatches.session_id",
            ],
            settings: ["spotCheckShare", "quotaUnit", "quotaPeriod"],
            reading: RuleText(
                chinese: "按认定批次计，以批次备案为基数；当月与当年累计均不足方为不符合，其一不足由人判断",
                english:
                    "Of sessions, by filings; missed only if month and year to date both fall short, for a person where one does."
            ),
            reasonPrefixes: ["quota."]),
        Rule(
            id: RuleID("team.size"),
            title: RuleText(chinese: "至少2人一组", english: "Teams of two"),
            judge: .program,
            clauses: clauses("11.3"),
            inputs: ["dispatches.session_id", "dispatches.person_id", "dispatches.authority"],
            settings: ["teamSize", "municipalTeamSize"],
            reading: RuleText(
                chinese: "约束区派遣；市派遣人数未作规定，按策略至少1人（自拟）",
                english:
                    "Binds districts' teams; municipal ones go by the policy, one at least, which is ours.")),
        Rule(
            id: RuleID("team.extra-seats"),
            title: RuleText(chinese: "超过200人增派", english: "More seats above 200 candidates"),
            judge: .programThenPerson,
            clauses: clauses("11.4"),
            inputs: ["sessions.registered"],
            settings: ["largeSession"],
            reading: RuleText(
                chinese: "201人起，每再满或不足200人建议增派1人，不作强制",
                english: "From 201 on one more for each further 200 begun is recommended, never required.")),
        Rule(
            id: RuleID("conduct.card-worn"),
            title: RuleText(chinese: "佩戴证卡", english: "The card is worn"),
            judge: .person,
            clauses: clauses("12.1")),
        Rule(
            id: RuleID("conduct.duty"),
            title: RuleText(chinese: "遵章履职", english: "Rules kept, duty done"),
            judge: .person,
            clauses: clauses("12.2", "12.3"),
            reading: RuleText(
                chinese: "由人认定；“未见”等统计仅供中心内部参考，本身不构成依据",
                english:
                    "For a person; figures on answers not observed are the centre's own and never a ground.")),
        Rule(
            id: RuleID("record.complete"),
            title: RuleText(chinese: "督导表填写完整", english: "Every item is answered"),
            judge: .program,
            clauses: clauses("12.4"),
            inputs: ["answers.item", "answers.answer", "answers.sampled", "answers.failed"],
            reading: RuleText(
                chinese: "每项一答：是、否、不适用、未见；是否如实由人判断",
                english:
                    "Each item once, as yes, no, not applicable or not observed; whether truly is for a person."
            )),
        Rule(
            id: RuleID("record.in-time"),
            title: RuleText(chinese: "及时反映", english: "Told in time"),
            judge: .programThenPerson,
            clauses: clauses("12.5"),
            inputs: ["records.visited_on", "records.reported_on", "records.submitted_at"],
            settings: ["recordReportDays"],
            reading: RuleText(
                chinese: "“及时”未定期限；超过策略所定天数的提示（自拟），由人判断",
                english: "No time is set; after the days of the policy, ours, a person is asked.")),
        Rule(
            id: RuleID("conduct.concealment"),
            title: RuleText(chinese: "不得隐瞒或虚构", english: "Nothing concealed or invented"),
            judge: .person,
            clauses: clauses("12.6"),
            reading: RuleText(
                chinese: "属第十七条情形，由人认定",
                english: "A ground under Article 17, for a person.")),
    ]
}

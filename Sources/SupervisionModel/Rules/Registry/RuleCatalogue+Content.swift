extension RuleCatalogue {
    /// Article 13: what is looked at, by mode.
    static let content: [Rule] = [
        Rule(
            id: RuleID("content.mode"),
            title: RuleText(chinese: "按认定方式督导", english: "Each mode has its list"),
            judge: .program,
            clauses: clauses("13.1.1", "13.2.1", "13.3.1"),
            inputs: ["sessions.mode"],
            reading: RuleText(
                chinese: "考核评价、过程评价为现场检查；直接认定和结果认定为检查，无到场时间",
                english:
                    "Examination and process on site; direct and outcome recognition at the desk, without times of arrival."
            )),
        Rule(
            id: RuleID("content.examination"),
            title: RuleText(chinese: "考核评价督导内容", english: "What is looked at in an examination"),
            judge: .programThenPerson,
            clauses: clauses("13.1.2", "13.1.3", "13.1.4", "13.1.5", "13.1.6", "13.1.7"),
            inputs: ["supplement_answers.item", "supplement_answers.answer", "supplement_answers.remark"],
            reading: RuleText(
                chinese: "督导表所缺内容列入附页（自拟）",
                english: "What the form lacks stands in a supplement; ours.")),
        Rule(
            id: RuleID("content.process"),
            title: RuleText(chinese: "过程评价督导内容", english: "What is looked at in a process evaluation"),
            judge: .programThenPerson,
            clauses: clauses("13.2.2", "13.2.3", "13.2.4", "13.2.5", "13.2.6"),
            inputs: ["supplement_answers.item", "supplement_answers.answer", "supplement_answers.remark"],
            reading: RuleText(
                chinese: "督导表所缺内容列入附页（自拟）",
                english: "What the form lacks stands in a supplement; ours.")),
        Rule(
            id: RuleID("content.outcome"),
            title: RuleText(
                chinese: "直接认定和结果认定督导内容", english: "What is looked at in direct and outcome recognition"),
            judge: .programThenPerson,
            clauses: clauses("13.3.2", "13.3.3", "13.3.4", "13.3.5"),
            inputs: ["supplement_answers.item", "supplement_answers.answer", "supplement_answers.remark"],
            reading: RuleText(
                chinese: "督导表所缺内容列入附页（自拟）",
                english: "What the form lacks stands in a supplement; ours.")),
    ]
}

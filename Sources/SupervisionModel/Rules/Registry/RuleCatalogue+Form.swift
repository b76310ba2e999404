extension RuleCatalogue {
    /// The form behind the articles.
    static let form: [Rule] = [
        Rule(
            id: RuleID("form.items"),
            title: RuleText(chinese: "督导表项目", english: "The items of the form"),
            judge: .program,
            clauses: clauses(
                "form.head", "form.P1", "form.P2", "form.P3", "form.P4", "form.P5", "form.P6", "form.P7",
                "form.I1", "form.I2", "form.I3", "form.I4", "form.I5", "form.I6", "form.I7", "form.R1"),
            inputs: ["answers.item", "answers.answer", "records.checklist", "records.checklist_version"],
            settings: ["checklists", "severityWeights"],
            reading: RuleText(
                chinese: "十五项文字、顺序照原表；“否”为不利结果；P2、I1、I2、I3、R1之“是”指已落实、到位、足额、已公示；权重自拟",
                english: "Fifteen items word for word; no is the adverse answer; weights are ours.")),
        Rule(
            id: RuleID("form.opinion"),
            title: RuleText(chinese: "督导表意见", english: "The form's opinion"),
            judge: .person,
            clauses: clauses("form.advice", "form.evaluation"),
            inputs: ["records.advice", "records.evaluation"]),
        Rule(
            id: RuleID("form.signatures"),
            title: RuleText(chinese: "督导员签字", english: "Signatures"),
            judge: .program,
            clauses: clauses("12.4", "form.signature", "form.date"),
            inputs: [
                "signatures.person_id", "signatures.signed_on", "signatures.reservation",
                "dispatches.person_id",
            ],
            reading: RuleText(
                chinese: "全体组员签字，可附保留意见；缺签为草稿",
                english:
                    "All members sign, with a reservation where they have one; a missing signature keeps it a draft."
            )),
    ]
}

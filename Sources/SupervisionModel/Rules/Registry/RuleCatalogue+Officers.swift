extension RuleCatalogue {
    /// Article 7: internal quality officers.
    static let officers: [Rule] = [
        Rule(
            id: RuleID("officer.integrity"),
            title: RuleText(chinese: "廉洁与职业道德", english: "Integrity"),
            judge: .program,
            clauses: clauses("7.1.1", "7.1.2"),
            inputs: ["officers.integrity_attested_on"],
            reading: RuleText(
                chinese: "以任务当日及以前的确认为准",
                english: "Attested by the day of duty.")),
        Rule(
            id: RuleID("officer.policy"),
            title: RuleText(chinese: "政策与技术方法", english: "Knowledge of policy and methods"),
            judge: .program,
            clauses: clauses("7.2.1", "7.2.2"),
            inputs: ["officers.policy_attested_on"],
            reading: RuleText(
                chinese: "以任务当日及以前的确认为准",
                english: "Attested by the day of duty.")),
        Rule(
            id: RuleID("officer.qualification"),
            title: RuleText(chinese: "等级或职务", english: "Level or post"),
            judge: .program,
            clauses: clauses("7.3.1", "7.3.2"),
            inputs: ["officers.level", "officers.post"],
            settings: ["leastLevel", "leastPost", "posts"],
            reading: RuleText(
                chinese: "“以上”含本级；等级与职务满足其一即可；职务不在表内的由人核定",
                english:
                    "\"Or above\" includes the level itself; either suffices; a post that the table lacks is graded by a person."
            ),
            reasonPrefixes: ["officer.post-unknown"]),
        Rule(
            id: RuleID("officer.experience"),
            title: RuleText(chinese: "技术管理工作年限", english: "Years of technical management"),
            judge: .program,
            clauses: clauses("7.3.3"),
            inputs: ["officers.technical_years"],
            settings: ["technicalYears"],
            reading: RuleText(
                chinese: "满5年，含5年；等级或职务均不可代替",
                english: "Five years are enough, and no level or post replaces them.")),
        Rule(
            id: RuleID("officer.age"),
            title: RuleText(chinese: "年龄", english: "Age"),
            judge: .program,
            clauses: clauses("7.4.1", "7.4.2"),
            inputs: ["officers.sex", "officers.born_on"],
            settings: ["ageLimitOfMen", "ageLimitOfWomen", "ageReckoning"],
            reading: RuleText(
                chinese: "按任务当日周岁计；仅适用于质量内控人员，不适用于质量督导员",
                english:
                    "In completed years on the day of duty; for internal officers alone, not for supervisors."
            ),
            reasonPrefixes: ["officer.birth-date"]),
        Rule(
            id: RuleID("officer.age-readings"),
            title: RuleText(chinese: "年龄的两种口径", english: "Both readings of the age"),
            judge: .program,
            clauses: clauses("7.4.1", "7.4.2"),
            inputs: ["officers.sex", "officers.born_on"],
            settings: ["ageReckoning"],
            reading: RuleText(
                chinese: "周岁整数口径与从严口径的截止日一并列示",
                english: "The last day by completed years and by the stricter reckoning are both shown.")),
        Rule(
            id: RuleID("officer.fitness"),
            title: RuleText(chinese: "身体健康", english: "Fitness"),
            judge: .program,
            clauses: clauses("7.4.3"),
            inputs: ["officers.fitness_attested_on"],
            reading: RuleText(
                chinese: "只记录确认，不记录健康信息",
                english: "An attestation alone; nothing of anybody's health is kept.")),
    ]
}

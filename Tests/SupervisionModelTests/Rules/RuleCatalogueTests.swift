import SupervisionModel
import Testing

@Suite("The catalogue of rules") struct RuleCatalogueTests {
    private let catalogue = RuleCatalogue.beijing

    @Test("carries out every clause of the measures, or says why a person judges")
    func complete() throws {
        #expect(throws: Never.self) {
            try RuleCatalogue(rules: catalogue.rules, clauses: RegulationClause.all)
        }
        for clause in RegulationClause.all {
            let rules = catalogue.rules(for: clause.id)
            #expect(rules.isEmpty == (clause.personJudges != nil), "\(clause.id)")
            for rule in rules { #expect(rule.bases.contains(clause.basis), "\(rule.id), \(clause.id)") }
        }
        for rule in catalogue.rules { #expect(!rule.clauses.isEmpty, "\(rule.id)") }
    }

    @Test(
        "has each sentence and independent duty of every article",
        arguments: [
            (1, 2), (2, 1), (3, 4), (4, 3), (5, 4), (6, 5), (7, 10), (8, 3), (9, 2), (10, 4), (11, 5),
            (12, 6),
            (13, 18), (14, 3), (15, 4), (16, 6), (17, 7), (18, 3), (19, 1), (0, 20),
        ])
    func counts(article: Int, count: Int) {
        let clauses = RegulationClause.all.filter { $0.basis.article == article }
        #expect(clauses.count == count)
        let stem = article == 0 ? "form." : "\(article)."
        for clause in clauses { #expect(clause.id.text.hasPrefix(stem), "\(clause.id)") }
        #expect(!catalogue.rules(ofArticle: article).isEmpty)
    }

    @Test("has the rows of the form as the form has them")
    func form() {
        for item in Checklist.beijing.items {
            let clause = RegulationClause.all.first { $0.id.text == "form.\(item.code)" }
            #expect(clause.map { item.wording.hasPrefix($0.chinese) } == true, "\(item.code)")
        }
        let items = catalogue.rules.first { $0.id.text == "form.items" }
        #expect(items?.clauses.count == Checklist.beijing.items.count + 1)
    }

    @Test("has words, a citation and a basis for every rule, in the order of the articles")
    func words() {
        for rule in catalogue.rules {
            #expect(!rule.title.chinese.isEmpty && !rule.title.english.isEmpty, "\(rule.id)")
            #expect(rule.reading.map { !$0.chinese.isEmpty && !$0.english.isEmpty } ?? true, "\(rule.id)")
            #expect(Set(rule.bases).count == rule.bases.count && !rule.bases.isEmpty, "\(rule.id)")
            #expect(rule.citation.hasPrefix("《北京市职业技能等级认定质量督导管理办法（试行）》"), "\(rule.id)")
        }
        let articles = catalogue.rules.compactMap { rule in
            rule.id.text.hasPrefix("form.") ? 99 : rule.bases.first?.article
        }
        #expect(articles == articles.sorted())
    }

    @Test("takes its readings from fields that policies have, and each field serves a rule")
    func settings() {
        // Districts, checklists and posts are lists of the policy; every other choice is a field.
        let fields = Set(PolicyField.all.map(\.name)).union(["districts", "checklists", "posts"])
        for rule in catalogue.rules {
            for setting in rule.settings { #expect(fields.contains(setting), "\(rule.id): \(setting)") }
            if !rule.settings.isEmpty { #expect(rule.reading != nil, "\(rule.id)") }
        }
    }

    @Test("cites a rule with the title of the measures")
    func citation() throws {
        #expect(
            try catalogue.rule(RuleID("quota.share")).citation
                == "《北京市职业技能等级认定质量督导管理办法（试行）》第十一条")
        #expect(
            try catalogue.rule(RuleID("severity.escalation")).citation
                == "《北京市职业技能等级认定质量督导管理办法（试行）》第十五条、第十六条")
        #expect(
            LegalBasis(article: 7, item: 4).citation == "《北京市职业技能等级认定质量督导管理办法（试行）》第七条第（四）项")
        #expect(LegalBasis(article: 0).citation == "《北京市职业技能等级认定质量督导管理办法（试行）》督导表")
    }

    @Test(
        "names the nearest rules where it has none of that name",
        arguments: [
            ("quota.shares", "quota.share"), ("dispatch.cards", "dispatch.card"),
            ("oficer.age", "officer.age"),
            ("", "quota.share"), (String(repeating: "quota", count: 100_000), "quota."),
        ])
    func unknown(id: String, nearest: String) throws {
        let error = try #require(throws: ModelError.self) { try catalogue.rule(RuleID(id)) }
        #expect(error.code == .ruleUnknown)
        if !id.isEmpty, id.count < 100 {
            #expect(error.message.contains("There is no rule \(id); the nearest are \(nearest),"))
        }
        #expect(error.message.filter { $0 == "," }.count == 2, "\(error.message.suffix(200))")
    }

    @Test("says so where it is empty")
    func empty() throws {
        let none = try RuleCatalogue(rules: [], clauses: [])
        let error = try #require(throws: ModelError.self) { try none.rule(RuleID("quota.share")) }
        #expect(error.message == "There is no rule quota.share; the catalogue is empty.")
        #expect(none.rule(giving: .age) == nil)
    }

    @Test("leads from the code of a reason to the rule that gives it")
    func reasons() {
        let codes: [(Reason.Code, String)] = [
            (.integrity, "officer.integrity"), (.policy, "officer.policy"),
            (.qualification, "officer.qualification"), (.postUnknown, "officer.qualification"),
            (.experience, "officer.experience"), (.age, "officer.age"),
            (.ageReadings, "officer.age-readings"), (.birthDate, "officer.age"),
            (.fitness, "officer.fitness"), (.monthShort, "quota.share"), (.monthShare, "quota.share"),
            (.yearShort, "quota.share"), (.yearShare, "quota.share"), (.shareReading, "quota.share"),
            (.late, "report.monthly"), (.lateByReading, "report.monthly"),
            (.deadlineUnknown, "report.monthly"), (.urgentMonth, "urgent.severe"),
            (.cardMissing, "dispatch.card"), (.cardTermUnknown, "dispatch.card"),
            (.rotation, "dispatch.rotation"), (.rotationAhead, "dispatch.rotation"),
            (.formerlyEmployed, "dispatch.past-employer"), (.employed, "dispatch.employer"),
            (.tiedToInstitution, "dispatch.conflict"), (.tiedToStaff, "dispatch.conflict"),
            (.servesAtSession, "dispatch.assessor"), (.servesElsewhere, "dispatch.assessor"),
            (.suspended, "dispatch.standing"), (.disqualified, "dispatch.standing"),
            (Reason.Code("quota.not-counted.team"), "quota.counted"),
            (Reason.Code("rules.own.district-none"), "rules.own"),
            (Reason.Code("dispatch.card.unregistered"), "dispatch.card"),
        ]
        for (code, rule) in codes { #expect(catalogue.rule(giving: code)?.id.text == rule, "\(code)") }
        for text in [
            "officer.aged", "officer", "weather.rain", "", "dispatch.cardboard", "supervisor.employ",
            "supervisor.reading", "compliance.nothing",
        ] {
            #expect(catalogue.rule(giving: Reason.Code(text)) == nil, "\(text)")
        }
    }

    @Test("refuses a name twice, a clause that isn't there, and a clause that is nobody's or everybody's")
    func malformed() throws {
        func clause(_ id: String, _ why: String?) -> RegulationClause {
            RegulationClause(
                id: ClauseID(id), basis: LegalBasis(article: 1), chinese: "甲", english: "A.",
                personJudges: why)
        }
        func rule(_ id: String, _ clauses: RegulationClause...) -> Rule {
            Rule(
                id: RuleID(id), title: RuleText(chinese: "甲", english: "A"), judge: .program,
                clauses: clauses)
        }
        let one = clause("1.1", nil)
        let person = clause("1.2", "Nobody else can.")
        let faults: [([Rule], [RegulationClause], String)] = [
            ([rule("a.a", one), rule("a.a", one)], [one], "a.a names two things"),
            ([rule("a.a", one)], [one, one], "1.1 names two things"),
            ([rule("a.a", one, person)], [one], "Rule a.a carries out 1.2"),
            ([], [one], "Clause 1.1 must have either"),
            ([rule("a.a", person)], [person], "Clause 1.2 must have either"),
        ]
        for (rules, clauses, message) in faults {
            let error = try #require(throws: ModelError.self) {
                try RuleCatalogue(rules: rules, clauses: clauses)
            }
            #expect(error.code == .catalogueMalformed)
            #expect(error.message.hasPrefix(message), "\(error.message)")
        }
        let sound = try RuleCatalogue(rules: [rule("a.a", one)], clauses: [one, person])
        #expect(sound.rules(for: one.id).map(\.id.text) == ["a.a"])
        #expect(sound.rules(for: person.id).isEmpty)
    }
}

import SupervisionModel
import Testing

@Suite("The retention schedule")
struct RetentionScheduleTests {
    let beijing = RetentionSchedule.beijing

    func item(_ kind: RetainedKind, _ from: String?) throws -> RetainedItem {
        RetainedItem(
            kind: kind, reference: kind.rawValue,
            countedFrom: try from.map { try #require(CalendarDay($0)) })
    }

    @Test("has a rule for every kind: how long, from when, and that it is ours")
    func rules() {
        #expect(beijing.version == 1)
        #expect(beijing.rules.map(\.kind) == RetainedKind.allCases)
        #expect(beijing.rules.map(\.years) == [3, 10, nil, 5, 5])
        #expect(
            beijing.rules.map(\.start) == [.lastDuty, .submission, .entry, .matterClosed, .matterClosed])
        #expect(beijing.rules.map(\.basis.article) == [9, 15, 16, 8, 15])
        for rule in beijing.rules {
            #expect(rule.reading.hasSuffix("（自拟）"))
            if let years = rule.years { #expect(rule.reading.contains("\(years)年")) }
        }
        #expect(Set(RetainedKind.allCases.map(\.chinese)).count == 5)
        #expect(Set(RetentionStart.allCases.map(\.chinese)).count == 4)
    }

    @Test(
        "makes something due on the day after its last one",
        arguments: [
            (.personDocuments, "2023-11-24", "2026-11-24", false),
            (.personDocuments, "2023-11-24", "2026-11-25", true),
            (.personDocuments, "2023-11-24", "2026-11-23", false),
            (.personDocuments, "2024-02-29", "2027-02-28", false),
            (.personDocuments, "2024-02-29", "2027-03-01", true),
            (.supervisionRecords, "2016-11-24", "2026-11-24", false),
            (.supervisionRecords, "2016-11-24", "2026-11-25", true),
            (.evidence, "2021-12-31", "2026-12-31", false), (.evidence, "2021-12-31", "2027-01-01", true),
            (.evidence, "2019-02-28", "2024-02-29", true),
            (.complaints, "2021-12-31", "2026-12-31", false),
            (.complaints, "2021-12-31", "2027-01-01", true),
            (.creditEntries, "1990-01-01", "2099-01-01", false),
        ] as [(RetainedKind, String, String, Bool)])
    func due(_ kind: RetainedKind, _ from: String, _ day: String, _ isDue: Bool) throws {
        let kept = try item(kind, from)
        let due = beijing.dueForErasure([kept], on: try #require(CalendarDay(day)))
        #expect(due == (isDue ? [kept] : []))
    }

    @Test("makes nothing due whose time hasn't begun, and keeps the order given")
    func order() throws {
        let items = [
            try item(.evidence, "2001-01-01"), try item(.personDocuments, nil),
            try item(.creditEntries, "2001-01-01"), try item(.complaints, "2000-01-01"),
        ]
        let due = beijing.dueForErasure(items, on: try #require(CalendarDay("2026-11-24")))
        #expect(due == [items[0], items[3]])
        #expect(beijing.lastDay(of: items[0]) == CalendarDay("2006-01-01"))
        #expect(beijing.lastDay(of: items[1]) == nil)
        #expect(beijing.lastDay(of: items[2]) == nil)
    }

    @Test("is a centre's own when it has one rule for each kind, of one year to a hundred")
    func own() throws {
        func rules(_ years: Int?) -> [RetentionRule] {
            RetainedKind.allCases.map {
                RetentionRule(
                    $0, years: years, from: .entry, reading: "", basis: LegalBasis(article: 15))
            }
        }
        #expect(RetentionSchedule.yearLimit == 100)
        for years in [1, 100, nil] {
            #expect(try RetentionSchedule(version: 2, rules: rules(years)).rules.count == 5)
        }
        #expect(try RetentionSchedule(version: 1, rules: rules(1)).version == 1)
        for years in [0, -1, 101] {
            let error = #expect(throws: ModelError.self) {
                try RetentionSchedule(version: 2, rules: rules(years))
            }
            #expect(error?.code == .policyMalformed)
            #expect(error?.message.contains("person-documents for \(years) years") == true)
            #expect(error?.basis == LegalBasis(article: 15))
        }
        let twice = rules(1).dropLast() + rules(1).prefix(1)
        for (version, broken) in [(1, Array(twice)), (1, Array(rules(1).dropLast())), (0, rules(1))] {
            let error = #expect(throws: ModelError.self) {
                try RetentionSchedule(version: version, rules: broken)
            }
            #expect(error?.code == .policyMalformed)
            #expect(error?.message.contains("complaints (投诉)") == true)
            #expect(error?.basis == LegalBasis(article: 15))
        }
        #expect(throws: ModelError.self) {
            try RetentionSchedule(version: 1, rules: rules(1) + rules(1).prefix(1))
        }
    }
}

import SupervisionModel
import Testing

@Suite("The measures of Article 17")
struct StandingHistoryTests {
    let person = PersonID("p")

    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    func measure(
        _ measure: SupervisorStanding, decided: String? = nil, from: String, until: String? = nil,
        ground: StandingGround? = nil, facts: String = "未到场", of person: String = "p"
    ) throws -> StandingMeasure {
        try StandingMeasure(
            person: PersonID(person), measure: measure, decidedOn: day(decided ?? from), from: day(from),
            until: until.map { try day($0) }, ground: ground ?? (measure == .good ? .lifted : .neglect),
            facts: facts)
    }

    func standings(_ measures: [StandingMeasure], on days: [String]) throws -> [SupervisorStanding] {
        let history = StandingHistory(of: person, measures)
        let reversed = StandingHistory(of: person, measures.reversed())
        #expect(history == reversed)
        return try days.map { history.standing(on: try day($0)) }
    }

    @Test("leave nobody worse off without a measure")
    func none() throws {
        #expect(try standings([], on: ["2026-01-01"]) == [.good])
        #expect(StandingHistory(of: person, []).measure(actingOn: try day("2026-01-01")) == nil)
        let other = try measure(.disqualified, from: "2020-01-01", of: "q")
        #expect(try standings([other], on: ["2026-01-01"]) == [.good])
        #expect(StandingHistory(of: person, [other]).measures.isEmpty)
    }

    @Test("suspend from the first day through the last")
    func suspension() throws {
        let measures = [
            try measure(.suspended, decided: "2026-02-20", from: "2026-03-01", until: "2026-03-31")
        ]
        #expect(
            try standings(measures, on: ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"])
                == [.good, .suspended, .suspended, .good])
        let oneDay = [try measure(.suspended, from: "2026-03-01", until: "2026-03-01")]
        #expect(
            try standings(oneDay, on: ["2026-02-28", "2026-03-01", "2026-03-02"])
                == [.good, .suspended, .good])
    }

    @Test("suspend until lifted where no last day is given")
    func untilLifted() throws {
        let measures = [
            try measure(.suspended, from: "2026-03-01"), try measure(.good, from: "2026-06-01"),
        ]
        #expect(
            try standings(measures, on: ["2026-03-01", "2026-05-31", "2026-06-01", "2099-01-01"])
                == [.suspended, .suspended, .good, .good])
    }

    @Test("disqualify until a later lifting, whatever milder measure follows")
    func disqualification() throws {
        let measures = [
            try measure(.disqualified, from: "2026-03-01"),
            try measure(.suspended, from: "2026-04-01", until: "2026-04-30"),
            try measure(.criticised, from: "2026-05-01"), try measure(.good, from: "2027-01-01"),
        ]
        #expect(
            try standings(
                measures,
                on: ["2026-02-28", "2026-03-01", "2026-04-10", "2026-05-02", "2026-12-31", "2027-01-01"]
            ) == [.good, .disqualified, .disqualified, .disqualified, .disqualified, .good])
    }

    @Test("don't let a criticism end a suspension that lasts; it shows once that is over")
    func criticism() throws {
        let measures = [
            try measure(.suspended, from: "2026-03-01", until: "2026-03-31"),
            try measure(.criticised, from: "2026-03-10"),
        ]
        #expect(
            try standings(measures, on: ["2026-03-09", "2026-03-10", "2026-03-31", "2026-04-01"])
                == [.suspended, .suspended, .suspended, .criticised])
    }

    @Test("begin anew after a lifting, and name the latest of several alike")
    func anew() throws {
        let second = try measure(.suspended, from: "2026-03-20", until: "2026-03-25")
        let first = try measure(.suspended, from: "2026-03-01", until: "2026-04-30")
        let history = StandingHistory(of: person, [second, first])
        #expect(history.measures == [first, second])
        #expect(history.measure(actingOn: try day("2026-03-19")) == first)
        #expect(history.measure(actingOn: try day("2026-03-20")) == second)
        #expect(history.measure(actingOn: try day("2026-03-25")) == second)
        #expect(history.measure(actingOn: try day("2026-03-26")) == first)
        let again = [
            first, try measure(.good, from: "2026-03-05"), try measure(.criticised, from: "2026-03-06"),
        ]
        #expect(
            try standings(again, on: ["2026-03-04", "2026-03-05", "2026-03-06"])
                == [.suspended, .good, .criticised])
    }

    @Test("of the same first day go by the day of decision, and of that by gravity")
    func sameDay() throws {
        let lifted = try measure(.good, decided: "2026-03-02", from: "2026-03-10")
        let before = try measure(.suspended, decided: "2026-03-01", from: "2026-03-10")
        let after = try measure(.suspended, decided: "2026-03-03", from: "2026-03-10")
        let together = try measure(.suspended, decided: "2026-03-02", from: "2026-03-10")
        #expect(try standings([lifted, before], on: ["2026-03-10"]) == [.good])
        #expect(try standings([lifted, after], on: ["2026-03-10"]) == [.suspended])
        #expect(try standings([lifted, together], on: ["2026-03-10"]) == [.suspended])
    }

    @Test("stand in one total order")
    func order() throws {
        let sorted = [
            try measure(.disqualified, decided: "2026-01-01", from: "2026-02-01"),
            try measure(.disqualified, decided: "2026-01-01", from: "2026-03-01"),
            try measure(.good, decided: "2026-01-02", from: "2026-03-01"),
            try measure(.criticised, decided: "2026-01-02", from: "2026-03-01"),
            try measure(.suspended, decided: "2026-01-02", from: "2026-03-01", until: "2026-03-01"),
            try measure(.suspended, decided: "2026-01-02", from: "2026-03-01", until: "2026-03-02"),
            try measure(.suspended, decided: "2026-01-02", from: "2026-03-01", of: "a"),
            try measure(
                .suspended, decided: "2026-01-02", from: "2026-03-01", ground: .concealment, facts: "甲"),
            try measure(.suspended, decided: "2026-01-02", from: "2026-03-01", facts: "a"),
            try measure(.suspended, decided: "2026-01-02", from: "2026-03-01", facts: "b"),
            try measure(.disqualified, decided: "2026-01-02", from: "2026-03-01"),
        ]
        for (place, left) in sorted.enumerated() {
            for (other, right) in sorted.enumerated() {
                #expect((left < right) == (place < other), "\(place) and \(other)")
            }
        }
    }

    @Test("give the same standing however they are listed", arguments: 0..<30 as Range<UInt64>)
    func permuted(_ seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        let base = try day("2026-01-01")
        let measures = try (0..<12).map { _ in
            let standing = SupervisorStanding.allCases.randomElement(using: &dice) ?? .good
            let decided = base.adding(days: Int.random(in: 0...20, using: &dice))
            let from = decided.adding(days: Int.random(in: 0...5, using: &dice))
            let until =
                standing == .suspended && Int.random(in: 0...2, using: &dice) > 0
                ? from.adding(days: Int.random(in: 0...9, using: &dice)) : nil
            return try StandingMeasure(
                person: person, measure: standing, decidedOn: decided, from: from, until: until,
                ground: standing == .good ? .lifted : .neglect, facts: "甲")
        }
        let history = StandingHistory(of: person, measures)
        #expect(history == StandingHistory(of: person, measures.shuffled(using: &dice)))
        for offset in -1...50 {
            let asked = base.adding(days: offset)
            // By the promise: the gravest that acts and has no lifting after it.
            let liftings = measures.filter { $0.measure == .good && $0.from <= asked }.map {
                ($0.from, $0.decidedOn)
            }
            let acting = measures.filter { measure in
                measure.measure != .good && measure.acts(on: asked)
                    && !liftings.contains { $0 > (measure.from, measure.decidedOn) }
            }.map(\.measure)
            let expected =
                [SupervisorStanding.disqualified, .suspended, .criticised].first(where: acting.contains)
                ?? .good
            #expect(history.standing(on: asked) == expected, "\(asked)")
        }
    }

    @Test("refuse dates that contradict each other")
    func dates() throws {
        let cases: [() throws -> StandingMeasure] = [
            { try measure(.suspended, decided: "2026-03-02", from: "2026-03-01") },
            { try measure(.suspended, from: "2026-03-02", until: "2026-03-01") },
            { try measure(.disqualified, from: "2026-03-01", until: "2026-03-31") },
            { try measure(.criticised, from: "2026-03-01", until: "2026-03-31") },
            { try measure(.good, from: "2026-03-01", until: "2026-03-31") },
        ]
        for make in cases {
            let error = #expect(throws: ModelError.self) { try make() }
            #expect(error?.code == .datesOutOfOrder)
            #expect(error?.basis == LegalBasis(article: 17))
        }
    }

    @Test("have a ground and facts, a lifting its own ground and no need of facts")
    func grounds() throws {
        #expect(try measure(.good, from: "2026-03-01", facts: "").ground == .lifted)
        #expect(try measure(.disqualified, from: "2026-03-01", ground: .privateGain).facts == "未到场")
        for (standing, ground) in [
            (SupervisorStanding.good, StandingGround.neglect), (.suspended, .lifted), (.criticised, .lifted),
        ] {
            let error = #expect(throws: ModelError.self) {
                try measure(standing, from: "2026-03-01", ground: ground)
            }
            #expect(error?.code == .transitionIllegal)
        }
        for standing in [SupervisorStanding.criticised, .suspended, .disqualified] {
            for facts in ["", " \u{3000}\n"] {
                let error = #expect(throws: ModelError.self) {
                    try measure(standing, from: "2026-03-01", facts: facts)
                }
                #expect(error?.code == .factsMissing)
            }
        }
        #expect(
            StandingGround.allCases.map { "\($0.rawValue) \($0.chinese) \($0.basis)" } == [
                "neglect 未认真履行职责 Art. 17", "private-gain 利用职务谋取私利 Art. 17",
                "concealment 隐瞒或虚构事实 Art. 12", "lifted 恢复 Art. 17",
            ])
    }

    @Test("stand by gravity where they begin on one day, whatever their grounds are")
    func gravity() throws {
        let rising = [
            try measure(.good, from: "2026-03-01"),
            try measure(.criticised, from: "2026-03-01", ground: .concealment),
            try measure(.suspended, from: "2026-03-01", ground: .concealment),
            try measure(.disqualified, from: "2026-03-01", ground: .concealment),
        ]
        let falling = [
            try measure(.good, from: "2026-03-01"),
            try measure(.criticised, from: "2026-03-01", ground: .privateGain),
            try measure(.suspended, from: "2026-03-01", ground: .neglect),
            try measure(.disqualified, from: "2026-03-01", ground: .concealment),
        ]
        for measures in [rising, falling] {
            for (place, one) in measures.enumerated() {
                for (other, second) in measures.enumerated() { #expect((one < second) == (place < other)) }
            }
        }
    }
}

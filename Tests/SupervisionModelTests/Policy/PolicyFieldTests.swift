import SupervisionModel
import Testing

@Suite("The fields of the policy")
struct PolicyFieldTests {
    @Test("are all known to these tests, once each")
    func complete() {
        let names = PolicyField.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(names) == Set(PolicyLadders.all.map(\.field)))
        #expect(Set(PolicyField.all.map(\.chinese)).count == names.count)
    }

    @Test(
        "stand for Beijing as the measures and the decisions have them",
        arguments: [
            ("leastLevel", "3"), ("leastPost", "intermediate"), ("technicalYears", "5"),
            ("ageLimitOfMen", "65"), ("ageLimitOfWomen", "60"), ("ageReckoning", "completed-years"),
            ("cardExpiry", "when-stated"), ("rotation", "1"), ("formerEmployerYears", "3"),
            ("assessorScope", "same-day"), ("spotCheckShare", "3/10"), ("quotaUnit", "sessions"),
            ("quotaPeriod", "month-and-year-to-date"), ("teamSize", "2"), ("municipalTeamSize", "1"),
            ("largeSession", "200"), ("visitGapMonths", "12"), ("recordReportDays", "3"),
            ("closeOfBusiness", "17:00"), ("latenessReading", "latest-of-four"), ("urgentHours", "24"),
            ("creditExpiryMonths", "none"), ("severityWeights", "10/3/1"),
        ])
    func beijing(_ name: String, _ value: String) throws {
        let field = try PolicyField.named(name)
        #expect(field.text(in: .beijing) == value)
        let reading = field.reading(in: .beijing)
        #expect(reading.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        // The same value and reading again make the same policy, the basis of the setting included.
        #expect(try field.setting(value, reading: reading, in: .beijing) == .beijing)
    }

    @Test("rest on their articles", arguments: PolicyLadders.all)
    func bases(_ ladder: PolicyLadders.Ladder) throws {
        #expect(try PolicyField.named(ladder.field).basis.description == ladder.article)
    }

    @Test(
        "take what their articles allow, to the last value, and write it as it was given",
        arguments: PolicyLadders.all)
    func taken(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for value in ladder.values {
            let policy = try field.setting(value, reading: "按\(value)", in: .beijing)
            #expect(field.text(in: policy) == value)
            #expect(field.reading(in: policy) == "按\(value)")
            for other in PolicyField.all where other.name != ladder.field {
                #expect(other.text(in: policy) == other.text(in: .beijing))
                #expect(other.reading(in: policy) == other.reading(in: .beijing))
            }
        }
    }

    @Test(
        "refuse what they don't allow, from the first value on, naming field and value",
        arguments: PolicyLadders.all)
    func refused(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for value in ladder.refused {
            let error = #expect(throws: ModelError.self, "\(ladder.field) \(value)") {
                try field.setting(value, reading: "口径", in: .beijing)
            }
            #expect(error?.code == .policyMalformed)
            #expect(error?.basis == field.basis, "\(value)")
            #expect(error?.message.contains(ladder.field) == true)
            #expect(error?.message.contains(value) == true)
        }
    }

    @Test(
        "name the article and both values where it writes a floor itself",
        arguments: [
            ("leastLevel", "4", "3"), ("leastPost", "junior", "intermediate"), ("technicalYears", "4", "5"),
            ("ageLimitOfMen", "66", "65"), ("ageLimitOfWomen", "61", "60"),
            ("spotCheckShare", "29/100", "3/10"), ("teamSize", "1", "2"),
        ])
    func floors(_ name: String, _ given: String, _ floor: String) throws {
        let field = try PolicyField.named(name)
        let error = #expect(throws: ModelError.self) {
            try field.setting(given, reading: "口径", in: .beijing)
        }
        #expect(
            error?.message
                == "\(name) is set to \(given), looser than \(field.basis) with \(floor); no layer may go below that."
        )
    }

    @Test("know which way is tighter, for every pair of values", arguments: PolicyLadders.ordered)
    func direction(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for (place, one) in ladder.values.enumerated() {
            #expect(try field.comparison(one, to: one) == .same)
            for other in ladder.values.dropFirst(place + 1) {
                #expect(try field.comparison(other, to: one) == .tighter, "\(other) to \(one)")
                #expect(try field.comparison(one, to: other) == .looser, "\(one) to \(other)")
            }
        }
    }

    @Test("know where there is no tighter way", arguments: PolicyLadders.unordered)
    func noDirection(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for one in ladder.values {
            for other in ladder.values {
                #expect(try field.comparison(one, to: other) == (one == other ? .same : .neither))
            }
        }
    }

    @Test(
        "know what can't be compared, and what is the same written otherwise",
        arguments: [
            ("quotaPeriod", "month", "year-to-date", PolicyComparison.neither),
            ("quotaPeriod", "year-to-date", "month", .neither),
            ("quotaPeriod", "year-to-date", "month-and-year-to-date", .tighter),
            ("quotaPeriod", "month-and-year-to-date", "year-to-date", .looser),
            ("quotaPeriod", "year-to-date", "year-to-date", .same),
            ("latenessReading", "next-working-day", "end-of-the-fifth", .neither),
            ("latenessReading", "end-of-the-fifth", "next-working-day", .neither),
            ("latenessReading", "next-working-day", "latest-of-four", .tighter),
            ("latenessReading", "latest-of-four", "next-working-day", .looser),
            ("latenessReading", "next-working-day", "close-of-the-fifth", .looser),
            ("latenessReading", "close-of-the-fifth", "next-working-day", .tighter),
            ("spotCheckShare", "30/100", "3/10", .same), ("spotCheckShare", "3/10", "30/100", .same),
            ("quotaUnit", "认定批次", "sessions", .same), ("leastLevel", "高级工", "3", .same),
        ])
    func partial(_ name: String, _ new: String, _ old: String, _ expected: PolicyComparison) throws {
        #expect(try PolicyField.named(name).comparison(new, to: old) == expected)
    }

    @Test("compare nothing that isn't a value, and say which one isn't")
    func incomparable() throws {
        let field = try PolicyField.named("teamSize")
        let new = #expect(throws: ModelError.self) { try field.comparison("two", to: "2") }
        #expect(
            new?.message
                == "teamSize (区派遣每组人数, Art. 11) can't be “two”; give a number of supervisors in digits.")
        let old = #expect(throws: ModelError.self) { try field.comparison("2", to: "zwei") }
        #expect(old?.message.contains("“zwei”") == true)
    }

    @Test("are found by name, and listed where a name isn't one")
    func unknown() throws {
        let error = #expect(throws: ModelError.self) { try PolicyField.named("teamsize") }
        #expect(error?.basis == LegalBasis(article: 18))
        #expect(error?.code == .policyMalformed)
        #expect(
            error?.message.hasPrefix("teamsize is no field of a policy; the fields are leastLevel, ") == true)
        for field in PolicyField.all { #expect(error?.message.contains(field.name) == true) }
    }

    @Test("may be tightened by whom they bind", arguments: PolicyLadders.all)
    func reach(_ ladder: PolicyLadders.Ladder) throws {
        let expected: PolicyField.Reach =
            if PolicyLadders.municipal.contains(ladder.field) {
                .municipality
            } else if PolicyLadders.institutional.contains(ladder.field) {
                .districtsAndInstitutions
            } else {
                .districts
            }
        #expect(try PolicyField.named(ladder.field).reach == expected)
    }

    @Test(
        "say what may be given",
        arguments: [
            ("spotCheckShare", "3/10"), ("closeOfBusiness", "17:00"), ("severityWeights", "10/3/1"),
            ("creditExpiryMonths", "none"), ("quotaUnit", "sessions (认定批次)"), ("leastPost", "senior (高级)"),
            ("technicalYears", "years"), ("rotation", "dispatches"), ("largeSession", "candidates"),
        ])
    func expected(_ name: String, _ example: String) throws {
        #expect(try PolicyField.named(name).expected.contains(example))
    }

    @Test("write weights that no Int holds without stopping the program")
    func hugeWeights() throws {
        let weights = try SeverityWeights(critical: 1e300, serious: 2, minor: 0.5)
        #expect(weights.description == "1e+300/2/0.5")
        #expect(SeverityWeights("1e+300/2/0.5") == weights)
    }
}

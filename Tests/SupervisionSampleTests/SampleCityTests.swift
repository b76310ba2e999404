import SupervisionModel
import SupervisionSample
import Testing

@Suite("A sample city")
struct SampleCityTests {
    @Test("Is the same for the same seed, and another for another")
    func seeds() throws {
        let one = try CollectedCity(seed: 1, institutions: 60, months: 12)
        let same = try CollectedCity(seed: 1, institutions: 60, months: 12)
        let other = try CollectedCity(seed: 2, institutions: 60, months: 12)
        let isSame = same.text == one.text
        let isOther = other.text != one.text
        #expect(isSame && isOther && one.ragged == 0)
    }

    /// FNV-1a of all cells: fails when any choice changes, on any machine.
    @Test("Has the bytes that it always had")
    func bytes() throws {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in try CollectedCity(seed: 7, institutions: 40, months: 6).text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        #expect(hash == 1_473_727_648_519_857_861)
    }

    @Test("Fills every file")
    func files() throws {
        let city = try CollectedCity(seed: 3)
        for table in CityTable.allCases { #expect(!city[table].isEmpty, "\(table) is empty") }
        #expect(city[.districts].count == 17 && city[.institutions].count == 160)
        #expect(Set(city[.sessions].map { $0["mode"] }).count == 4)
        #expect(Set(city[.institutions].map { $0["name"] }).count == 160)
        let next = city[.sessions].filter { $0["starts_on"].hasPrefix("2026-12") && $0["state"] == "filed" }
        #expect(next.count > 50)
        #expect(city[.sessions].allSatisfy { $0["filed_at"] < "2026-12" })
    }

    @Test("Has keys that come once", arguments: [1, 2])
    func keys(seed: UInt64) throws {
        let city = try CollectedCity(seed: seed)
        let keys: [(CityTable, [String])] = [
            (.institutions, ["institution_id"]), (.sessions, ["session_id"]), (.supervisors, ["person_id"]),
            (.officers, ["person_id", "institution_id"]), (.records, ["record_id", "version"]),
            (.answers, ["record_id", "version", "item"]),
            (.signatures, ["record_id", "version", "person_id"]),
            (.filedPlans, ["institution_id", "occupation", "level", "mode", "valid_from"]),
            (.dispatches, ["dispatch_id", "person_id"]), (.assessors, ["session_id", "person_id"]),
            (.availability, ["person_id", "day", "half_day"]),
            (.employments, ["person_id", "institution_id", "from_on"]),
            (.conflicts, ["person_id", "other", "from_on"]),
            (.internalChecks, ["session_id", "person_id", "item"]),
            (.monthlyReports, ["district_code", "month"]), (.escalations, ["escalation_id"]),
            (.complaints, ["complaint_id"]), (.creditEntries, ["entry_id"]), (.truth, ["id"]),
            (.standingMeasures, ["person_id", "decided_on", "standing"]), (.ownRules, ["rule_id"]),
            (.officerRegister, ["person_id", "institution_id", "kind", "happened_on"]),
            (.policyLayers, ["layer_id"]), (.proceedings, ["proceeding_id"]),
            (.proceedingSteps, ["proceeding_id", "step"]),
        ]
        for (table, columns) in keys {
            let found = Set(city[table].map { row in columns.map { row[$0] } })
            #expect(found.count == city[table].count, "\(table) repeats a key")
        }
    }

    @Test("Refers only to what is there", arguments: [1, 2])
    func references(seed: UInt64) throws {
        let city = try CollectedCity(seed: seed)
        func refer(_ tables: [CityTable], _ column: String, to known: Set<String>) {
            for table in tables {
                for row in city[table] where !known.contains(row[column]) {
                    Issue.record("\(table).\(column): \(row[column])")
                }
            }
        }
        let institutions = Set(city.byKey(.institutions).keys)
        let officers = Set(city.byKey(.officers).keys)
        refer(
            [.sessions, .filedPlans, .employments, .officers, .complaints, .creditEntries], "institution_id",
            to: institutions)
        refer(
            [.dispatches, .records, .assessors, .escalations, .internalChecks], "session_id",
            to: Set(city.byKey(.sessions).keys))
        refer(
            [.dispatches, .signatures, .employments, .availability, .conflicts], "person_id",
            to: Set(city.byKey(.supervisors).keys))
        refer([.internalChecks], "person_id", to: officers)
        refer([.conflicts], "other", to: institutions.union(officers))
        refer(
            [.sessions, .institutions, .monthlyReports], "district_code", to: Set(city.byKey(.districts).keys)
        )
        refer([.answers, .signatures], "record_id", to: Set(city.byKey(.records).keys))
        #expect(city[.answers].count == 15 * city[.records].count)
    }

    @Test("Keeps sessions within what was filed, and days in order", arguments: [1, 2])
    func order(seed: UInt64) throws {
        let city = try CollectedCity(seed: seed)
        let institutions = city.byKey(.institutions)
        var plans: Set<[String]> = []
        for row in city[.filedPlans] {
            plans.insert(["institution_id", "occupation", "level", "mode"].map { row[$0] })
        }
        for row in city[.sessions] {
            let start = row["starts_on"]
            let institution = try #require(institutions[row["institution_id"]])
            #expect(row["filed_at"].prefix(10) <= start)
            #expect(row["filed_at"].prefix(10) >= institution["filed_on"])
            #expect(start >= institution["filed_on"])
            #expect(institution["withdrawn_on"].isEmpty || start < institution["withdrawn_on"])
            #expect(row["ends_on"].isEmpty || row["ends_on"] > start)
            let isHeld = ["held", "completed"].contains(row["state"])
            #expect(row["attended"].isEmpty == !isHeld)
            #expect((Int(row["attended"]) ?? 0) <= (Int(row["registered"]) ?? 0))
            #expect(start <= "2026-11-30" || !isHeld)
            #expect(plans.contains(["institution_id", "occupation", "level", "mode"].map { row[$0] }))
        }
        let sessions = city.byKey(.sessions)
        for row in city[.records] {
            #expect(row["visited_on"] == sessions[row["session_id"]]?["starts_on"])
            for later in ["submitted_at", "reported_on"] {
                let day = row[later].prefix(10)
                #expect(day.isEmpty || (day >= row["visited_on"] && day <= "2026-11-30"))
            }
        }
        for row in city[.answers] {
            guard let sampled = Int(row["sampled"]), let failed = Int(row["failed"]) else { continue }
            #expect(failed <= sampled && (failed > 0) == (row["answer"] == "no"))
        }
    }

    @Test("Sends nobody to two places in one half-day", arguments: [1, 2])
    func halfDays(seed: UInt64) throws {
        let city = try CollectedCity(seed: seed)
        let sessions = city.byKey(.sessions)
        var taken: Set<[String]> = []
        func take(_ person: String, _ day: String, _ halfDay: String) {
            for half in halfDay == "day" ? ["am", "pm"] : [halfDay] {
                #expect(taken.insert([person, day, half]).inserted, "\(person) twice on \(day) \(half)")
            }
        }
        for row in city[.availability] { take(row["person_id"], row["day"], row["half_day"]) }
        for row in city[.assessors] + city[.dispatches] where row["person_id"].hasPrefix("D") {
            let session = try #require(sessions[row["session_id"]])
            take(row["person_id"], session["starts_on"], session["half_day"])
            if !session["ends_on"].isEmpty { take(row["person_id"], session["ends_on"], session["half_day"]) }
        }
    }

    @Test("Sends teams of two at least, nobody where they work or are related", arguments: [1, 2])
    func recusal(seed: UInt64) throws {
        let city = try CollectedCity(seed: seed)
        let sessions = city.byKey(.sessions)
        let supervisors = city.byKey(.supervisors)
        var barred: [String: [(person: String, from: String, to: String)]] = [:]
        for row in city[.employments] {
            barred[row["institution_id"], default: []].append(
                (row["person_id"], row["from_on"], row["to_on"]))
        }
        for row in city[.conflicts] {
            let other = row["other"]
            let institution = other.hasPrefix("N") ? "J" + other.dropFirst().prefix(5) : other
            barred[institution, default: []].append((row["person_id"], row["from_on"], ""))
        }
        var teams: [String: Int] = [:]
        for row in city[.dispatches] {
            teams[row["dispatch_id"], default: 0] += 1
            let session = try #require(sessions[row["session_id"]])
            let day = session["starts_on"]
            for bar in barred[session["institution_id"]] ?? [] where bar.person == row["person_id"] {
                #expect(bar.from > day || (!bar.to.isEmpty && bar.to < day))
            }
            let card = try #require(supervisors[row["person_id"]])
            #expect(card["card_issued_on"] <= day)
            #expect(card["card_expires_on"].isEmpty || day <= card["card_expires_on"])
            #expect(row["dispatched_on"] < day)
        }
        #expect(teams.values.allSatisfy { $0 >= 2 })
    }

    @Test("Draws three in ten of a district's sessions, each with its probability")
    func share() throws {
        let city = try CollectedCity(seed: 5, institutions: 300)
        let held = city[.sessions].count { ["held", "completed"].contains($0["state"]) }
        let spot = city[.dispatches].filter { $0["purpose"] == "spot" && $0["seat"] == "lead" }
        let share = Double(spot.count) / Double(held)
        #expect(share > 0.29 && share < 0.4)
        for row in spot { #expect((0.29...1).contains(Double(row["inclusion_probability"]) ?? 0)) }
        let others = city[.dispatches].filter { $0["purpose"] != "spot" }
        #expect(!others.isEmpty && others.allSatisfy { $0["inclusion_probability"].isEmpty })
    }

    @Test("Shows what was planted in its rates", arguments: [1, 4])
    func truth(seed: UInt64) throws {
        let rates = PlantedRates(try CollectedCity(seed: seed, institutions: 400, months: 30))
        #expect(rates["none"] > 0.02 && rates["none"] < 0.09)
        #expect(rates["chronic"] > 2.5 * rates["none"])
        #expect(rates["after"] > 2.5 * rates["before"])
        #expect(rates["before"] < 1.6 * rates["none"])
        #expect(rates["item"] > 5 * rates["other items"])
        #expect(rates["strict"] > 1.2 * rates["usual"])
        #expect(rates["lenient"] < 0.9 * rates["usual"])
        #expect(rates["unseen results"] > 0.7)
    }

    @Test("Ends where it should, within a month too")
    func partialMonth() throws {
        let city = try CollectedCity(seed: 1, institutions: 60, months: 8, until: "2026-11-12")
        for row in city[.records] { #expect(row["visited_on"] <= "2026-11-12") }
        let later = city[.sessions].filter { $0["starts_on"] > "2026-11-12" }
        #expect(!later.isEmpty && later.allSatisfy { $0["attended"].isEmpty })
        for row in city[.complaints] { #expect(row["received_on"] <= "2026-11-12") }
    }

    @Test("Refuses numbers that make no city")
    func refusals() throws {
        let day = try #require(CalendarDay("2026-11-30"))
        for (institutions, months) in [(0, 36), (19, 36), (1_000_000, 36), (400, 2), (400, 1_000)] {
            let error = #expect(throws: SampleError.self) {
                try CityParameters(seed: 1, institutions: institutions, months: months, until: day)
            }
            #expect(error?.code == .parameterOutOfRange)
        }
    }
}

import LibPQ
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import Testing

/// What a whole city's records owe in the database.
@Suite("A city in PostgreSQL")
struct CityTests {
    private func read(_ path: String) throws -> InspectionHistory {
        try DataFolder.read(path, options: DataFolderOptions(policy: .beijing)).history
    }

    @Test(
        "Gives the history that its folder gives, but for where it came from", arguments: [3, 4] as [UInt64])
    func history(seed: UInt64) async throws {
        let city = try await FilledCity.make(seed: seed)
        let folder = try read(city.folder.path)
        let stored = try await city.store.history(as: FilledCity.municipal, asOf: nil, policy: .beijing)
        #expect(stored.items == folder.items)
        #expect(stored.districts == folder.districts)
        #expect(stored.institutions.ids == folder.institutions.ids)
        #expect(stored.institutions == folder.institutions)
        #expect(stored.sessions == folder.sessions)
        #expect(stored.inspections == folder.inspections)
        #expect(stored.complaints == folder.complaints)
        #expect(stored.inspections.count > 100)
    }

    @Test("Gives the history as it was known on a day: nothing reported later is in it")
    func historyAsOf() async throws {
        let city = try await FilledCity.make()
        let all = try await city.store.history(as: FilledCity.municipal, asOf: nil, policy: .beijing)
        let days = all.inspections.reportDays.sorted()
        let day = days[days.count / 2]
        let known = try await city.store.history(as: FilledCity.municipal, asOf: day, policy: .beijing)
        // A record whose later version wasn't known yet counts by the earlier one, so there may be a few more.
        #expect(known.inspections.count >= days.filter { $0 <= day }.count)
        #expect(known.inspections.count < all.inspections.count)
        #expect(Set(known.inspections.ids).isSubset(of: all.inspections.ids))
        #expect(known.inspections.reportDays.allSatisfy { $0 <= day })
    }

    @Test("Shows a district its own visits and no other, in the history too")
    func districtHistory() async throws {
        let city = try await FilledCity.make()
        let code = try await city.districts()[0]
        let actor = ActorIdentity(person: PersonID("L1"), role: .district(DistrictCode(code)))
        let all = try await city.store.history(as: FilledCity.municipal, asOf: nil, policy: .beijing)
        let own = try await city.store.history(as: actor, asOf: nil, policy: .beijing)
        let place = all.district(DistrictCode(code))
        #expect(own.inspections.count == all.inspections.districts.filter { $0 == place }.count)
        #expect(own.inspections.count > 0)
        #expect(own.inspections.districts.allSatisfy { own.districts[Int($0)].code.text == code })
        #expect(own.sessions.districts.allSatisfy { own.districts[Int($0)].code.text == code })
    }

    @Test("Counts by institution, item and month as the records do, after an import and after a rebuild")
    func rollups() async throws {
        let city = try await FilledCity.make()
        let differing: SQL = """
            SELECT count(*) FROM (
                SELECT district_code, institution_id, date_trunc('month', visited_on)::date AS month, item,
                    count(*) FILTER (WHERE answer IN ('yes', 'no')) AS answered,
                    count(*) FILTER (WHERE answer = 'no') AS violated,
                    count(*) FILTER (WHERE answer = 'not-observed') AS not_observed
                FROM analysis_v1.answers GROUP BY 1, 2, 3, 4) AS counted
            FULL JOIN (SELECT * FROM analysis_v1.item_months WHERE answered + not_observed > 0) AS kept
                USING (district_code, institution_id, month, item)
            WHERE (counted.answered, counted.violated, counted.not_observed)
                IS DISTINCT FROM (kept.answered, kept.violated, kept.not_observed)
                AND coalesce(counted.answered, 0) + coalesce(counted.not_observed, 0) > 0
            """
        let admin = try await city.connection(user: ClusterRole.administrator)
        for _ in 0..<2 {
            let counts = try await admin.perform { connection in
                (
                    try connection.first(differing)?.decode(Int64.self, at: 0),
                    try connection.first("SELECT count(*) FROM analysis_v1.item_months")?.decode(
                        Int64.self, at: 0)
                )
            }
            #expect(counts.0 == 0)
            #expect((counts.1 ?? 0) > 1000)
            try await city.store.rebuildRollups(as: FilledCity.municipal)
        }
        await admin.close()
    }

    @Test("Finds one row by its key in a flight of its own, as the actor sees it")
    func lookups() async throws {
        let city = try await FilledCity.make()
        let codes = try await city.districts()
        let row = try await city.store.reading(as: FilledCity.municipal) { work in
            try await work.rows(
                StoredQuestion(.sessions, where: [.init("district_code", .equal, .text(codes[0]))], limit: 1)
            ).first
        }
        let found = try #require(row)
        let key = [found.cells[1]]
        #expect(try await city.store.find(key, in: .sessions, as: FilledCity.municipal) == found)
        let own = ActorIdentity(person: PersonID("L1"), role: .district(DistrictCode(codes[0])))
        let other = ActorIdentity(person: PersonID("L2"), role: .district(DistrictCode(codes[1])))
        #expect(try await city.store.find(key, in: .sessions, as: own) == found)
        #expect(try await city.store.find(key, in: .sessions, as: other) == nil)
    }

    @Test("A tail cut from a chain verifies in itself, and not against a checkpoint kept elsewhere")
    func cutTail() async throws {
        let city = try await FilledCity.make()
        let checkpoints = try await city.store.checkpoints(as: FilledCity.municipal)
        let chain = try #require(checkpoints.first)
        let admin = try await city.connection(user: ClusterRole.administrator)
        _ = try await admin.perform { connection in
            try connection.executeScript(
                """
                DELETE FROM dudao.audit_entries WHERE district_code = '\(chain.chain.code)';
                UPDATE dudao.audit_heads SET sequence = 0, hash = repeat('0', 64)
                    WHERE district_code = '\(chain.chain.code)';
                """)
        }
        await admin.close()
        let bare = try await city.store.verifyAudit(as: FilledCity.municipal, checkpoints: [])
        #expect(bare.allSatisfy { $0.faults.isEmpty })
        let held = try await city.store.verifyAudit(as: FilledCity.municipal, checkpoints: checkpoints)
        #expect(held.filter { !$0.faults.isEmpty }.map(\.chain) == [chain.chain])
    }

    @Test("An altered entry, a missing one and a false head are each told, with their place")
    func tampering() async throws {
        let city = try await FilledCity.make()
        let code = try await city.districts()[0]
        let actor = ActorIdentity(person: PersonID("L1"), role: .district(DistrictCode(code)))
        for number in 0..<4 {
            try await city.store.transaction(as: actor, at: FilledCity.now) { work in
                try await work.append(
                    Act(.sessionChanged, in: DistrictCode(code), subject: "session \(number)", basis: nil))
            }
        }
        let admin = try await city.connection(user: ClusterRole.administrator)
        for (script, kinds) in [
            (
                "UPDATE dudao.audit_entries SET subject = 'x' WHERE sequence = 2",
                [AuditVerdict.Fault.Kind.altered]
            ),
            ("DELETE FROM dudao.audit_entries WHERE sequence = 3", [.gap, .unlinked]),
            ("UPDATE dudao.audit_heads SET sequence = 9", [.head]),
        ] {
            let verdict = try await admin.perform { connection -> PQError? in
                try connection.executeScript(
                    script
                        + " AND district_code = '\(code)'".replacing(
                            " AND", with: script.contains("WHERE") ? " AND" : " WHERE"))
                return nil
            }
            #expect(verdict == nil)
            let faults = try await city.store.verifyAudit(as: actor, checkpoints: []).flatMap(\.faults)
            for kind in kinds { #expect(faults.contains { $0.kind == kind }, "\(script): \(faults)") }
        }
        await admin.close()
    }

    @Test("Erasing who it was leaves every chain verifying")
    func erasure() async throws {
        let city = try await FilledCity.make()
        let admin = try await city.connection(user: ClusterRole.administrator)
        let erased = try await admin.perform { connection in
            try connection.execute("DELETE FROM dudao.audit_secrets")
        }
        await admin.close()
        #expect(erased > 0)
        let verdicts = try await city.store.verifyAudit(as: FilledCity.municipal, checkpoints: [])
        #expect(verdicts.count > 1 && verdicts.allSatisfy { $0.faults.isEmpty && $0.count > 0 })
    }
}

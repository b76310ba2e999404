import SupervisionModel
public import SupervisionStore

/// Random acts of several actors at once on one store, and the simple model that the store is held to.
///
/// Every act says in the audit log what it did. Afterwards the log is replayed, chain by chain, on a dictionary: what
/// comes out must be what the store holds, and every act must have been lawful when its turn came. Acts of one district
/// see no other's, so that the order of one chain is all that counts; half-days are city-wide, and are checked to have
/// been given once.
public struct RandomActs: Sendable {
    /// What the acts are drawn from; the same seed draws the same acts, though not in the same order.
    public let seed: UInt64
    /// How many actors are at it at once.
    public let actors: Int
    /// How many acts each tries.
    public let acts: Int

    /// Makes a run.
    public init(seed: UInt64, actors: Int, acts: Int) {
        self.seed = seed
        self.actors = actors
        self.acts = acts
    }

    /// Runs the acts and holds the store to the model.
    ///
    /// - Parameters:
    ///   - store: A store; the fixture's city is put into it if it isn't there.
    ///   - fixture: The city.
    /// - Throws: ``ContractViolation`` with what differs; what the store throws against its word.
    public func run(on store: any AuditedStore, fixture: StoreFixture) async throws {
        let there = try await store.reading(as: fixture.municipal) { work in
            try await work.institutions.find(fixture.institutionID(fixture.east)) != nil
        }
        if !there { try await fixture.store(try fixture.cityRows(), in: store) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for actor in 0..<max(1, actors) {
                group.addTask { try await act(as: actor, on: store, fixture) }
            }
            try await group.waitForAll()
        }
        for district in [fixture.east, fixture.west] { try await replay(district, store, fixture) }
        try await checkBookings(store, fixture)
        for verdict in try await store.verifyAudit(as: fixture.municipal, checkpoints: [])
        where !verdict.faults.isEmpty {
            throw violation("chain \(verdict.chain.code) shows \(verdict.faults)")
        }
    }

    private func violation(_ message: String) -> ContractViolation {
        ContractViolation(
            promise: "keeps to a simple model under random acts", message: "seed \(seed): \(message)")
    }

    // MARK: Acting

    private func act(as number: Int, on store: any AuditedStore, _ fixture: StoreFixture) async throws {
        var dice = SplitMix(state: seed &* 1_000_003 &+ UInt64(number))
        let district = number % 2 == 0 ? fixture.east : fixture.west
        let actor = number % 3 == 2 ? fixture.municipal : fixture.official(of: district)
        for _ in 0..<acts {
            let session = SessionID("\(seed)-\(district)-\(dice.next(below: 6))")
            let choice = dice.next(below: 5)
            let amount = dice.next(below: 50)
            let people = fixture.supervisorIDs(fixture.east) + fixture.supervisorIDs(fixture.west)
            let person = people[dice.next(below: people.count)]
            let day = fixture.day.adding(days: Int(seed) * 10 + dice.next(below: 3))
            try await persist {
                try await store.transaction(as: actor, at: fixture.now) { work in
                    let found = try await work.sessions.find(session, in: district)
                    switch (choice, found) {
                    case (0, nil):
                        try await work.insert(try fixture.session(session, in: district, registered: amount))
                        try await say("insert", session, amount, district, work)
                    case (1, let found?), (2, let found?):
                        await Task.yield()
                        let sum = found.registered + amount
                        try await work.replace(
                            try fixture.session(session, in: district, registered: sum, state: found.state))
                        try await say("add", session, amount, district, work)
                    case (3, let found?) where found.state == .filed:
                        try await work.replace(
                            try fixture.session(
                                session, in: district, registered: found.registered, state: .held))
                        try await say("hold", session, 0, district, work)
                    case (4, _?):
                        let booking = fixture.booking(person, for: session, in: district, on: day, .morning)
                        guard try await work.book(booking) else { return }
                        try await say("book \(person) \(day)", session, 0, district, work)
                    default: return
                    }
                }
            }
        }
    }

    private func say(
        _ what: String, _ session: SessionID, _ amount: Int, _ district: DistrictCode, _ work: any UnitOfWork
    ) async throws {
        try await work.append(
            Act(
                ActKind(rawValue: "model"), in: district, subject: "\(seed)", basis: nil,
                details: ["what": what, "session": session.text, "amount": String(amount)]))
    }

    private func persist(_ body: @Sendable () async throws -> Void) async throws {
        for _ in 0..<500 {
            do {
                return try await body()
            } catch let error as StoreError where error.code == .busy || error.code == .conflict {
                await Task.yield()
            }
        }
        throw violation("an act was in others' way 500 times")
    }

    // MARK: Replaying

    private struct Modelled: Hashable {
        var registered: Int
        var state: SessionState
    }

    private func said(
        _ district: DistrictCode, _ store: any AuditedStore, _ fixture: StoreFixture
    ) async throws -> [[String: String]] {
        var entries: [AuditEntry] = []
        while true {
            let page = try await store.auditEntries(
                as: fixture.municipal, chain: AuditChain(district), after: entries.last?.sequence ?? 0,
                limit: 100)
            guard !page.isEmpty else { break }
            entries += page
        }
        return entries.filter { $0.act == "model" && $0.subject == "\(seed)" }.map { entry in
            // The run wrote these details itself, without anything that would be escaped.
            let parts = entry.details.split(separator: "\"").map(String.init)
            var said: [String: String] = [:]
            for name in ["what", "session", "amount"] {
                if let place = parts.firstIndex(of: name), place + 2 < parts.count {
                    said[name] = parts[place + 2]
                }
            }
            return said
        }
    }

    private func replay(
        _ district: DistrictCode, _ store: any AuditedStore, _ fixture: StoreFixture
    ) async throws {
        var model: [String: Modelled] = [:]
        for (place, entry) in try await said(district, store, fixture).enumerated() {
            let session = entry["session"] ?? ""
            let amount = Int(entry["amount"] ?? "") ?? 0
            switch (entry["what"] ?? "", model[session]) {
            case ("insert", nil): model[session] = Modelled(registered: amount, state: .filed)
            case ("add", let old?):
                model[session] = Modelled(registered: old.registered + amount, state: old.state)
            case ("hold", let old?) where old.state == .filed:
                model[session] = Modelled(registered: old.registered, state: .held)
            case (let what, _?) where what.hasPrefix("book "): break
            case (let what, let old):
                throw violation(
                    "act \(place) of \(district), \(what) \(session), on \(String(describing: old))")
            }
        }
        let rows = try await store.reading(as: fixture.municipal) { work in
            try await work.all(
                AssessmentSession.self, where: [.init("district_code", .equal, .district(district))])
        }
        var found: [String: Modelled] = [:]
        for row in rows where row.id.text.hasPrefix("\(seed)-") {
            found[row.id.text] = Modelled(registered: row.registered, state: row.state)
        }
        guard found == model else {
            throw violation("\(district) holds \(found), and its log comes to \(model)")
        }
    }

    private func checkBookings(_ store: any AuditedStore, _ fixture: StoreFixture) async throws {
        var holders: [String: String] = [:]
        for district in [fixture.east, fixture.west] {
            for entry in try await said(district, store, fixture) {
                guard let what = entry["what"], what.hasPrefix("book ") else { continue }
                let session = "\(district) \(entry["session"] ?? "")"
                if let holder = holders.updateValue(session, forKey: what), holder != session {
                    throw violation("\(what) was given to \(holder) and to \(session)")
                }
            }
        }
    }

    /// A small generator (SplitMix64): the same state gives the same numbers everywhere.
    private struct SplitMix {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
        }
    }
}

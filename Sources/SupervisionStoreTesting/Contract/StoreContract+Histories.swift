import SupervisionHistory
import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let histories: [Check] = [
        Check("gives a history that says what the rows say", givesHistory),
        Check("gives a district the history of its own sessions alone", givesOwnHistory),
        Check("leaves drafts out of the history, and counts the last version submitted", countsVersions),
        Check("counts what was known at the end of a day", countsKnown),
        Check("joins a visit with the dispatch that it was made on", joinsDispatches),
        Check("names the audit log's heads in the history's data hash", namesHeads),
        Check("gives an empty history of an empty store", givesEmptyHistory),
    ]

    private static func history(
        _ bench: StoreBench, as actor: ActorIdentity, asOf day: CalendarDay? = nil
    ) async throws -> InspectionHistory {
        try await bench.store.history(as: actor, asOf: day, policy: .beijing)
    }

    private static func mask(_ codes: [String]) -> UInt16 {
        Checklist.beijing.items.enumerated().reduce(0) { mask, item in
            codes.contains(item.element.code) ? mask | 1 << UInt16(item.offset) : mask
        }
    }

    private static func givesHistory(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let history = try await history(bench, as: bench.municipal)
        let codes = history.districts.map(\.code)
        let known = Set(try await bench.rows(.districts, as: bench.municipal).map { $0.cells[0] })
        try require(
            codes == codes.sorted() && Set(codes.map { StoredCell.district($0) }) == known,
            "Its districts are \(codes).")
        let institutions = history.institutions
        try require(
            institutions.ids == [fixture.institutionID(bench.east), fixture.institutionID(bench.west)],
            "Its institutions are \(institutions.ids).")
        try require(
            institutions.openedOn == [fixture.day.adding(days: -900), fixture.day.adding(days: -900)]
                && institutions.names[0] == "职业技能评价机构 J-110101", "Its institutions are others.")
        try require(
            institutions.covariates.map(\.name) == ["category", "kind", "district"]
                && institutions.covariates[0].levels == ["职业学校"]
                && institutions.covariates[2].levels == [bench.east.text, bench.west.text],
            "Its covariates are \(institutions.covariates).")
        let sessions = history.sessions
        try require(
            sessions.ids == [fixture.sessionID(bench.east), fixture.sessionID(bench.west)]
                && sessions.institutions == [0, 1] && sessions.registered == [120, 120]
                && sessions.districts.map { codes[Int($0)] } == [bench.east, bench.west],
            "Its sessions are \(sessions).")
        let visits = history.inspections
        try require(
            visits.ids == [fixture.recordID(bench.east).text, fixture.recordID(bench.west).text]
                && visits.days == [fixture.day, fixture.day]
                && visits.reportDays == [fixture.day.adding(days: 1), fixture.day.adding(days: 1)]
                && visits.purposes == [.spot, .spot] && visits.inclusionProbabilities == [0.375, 0.375]
                && visits.escalations == [1, 1] && visits.candidates == [120, 120],
            "Its inspections are \(visits).")
        guard case .masks(let masks) = visits.findings else { throw Failure("Its findings aren't masks.") }
        let all = mask(Checklist.beijing.items.map(\.code))
        try require(
            masks.violated == [mask(["P3"]), mask(["P3"])]
                && masks.notObserved == [mask(["R1"]), mask(["R1"])]
                && masks.answered[0] == all & ~mask(["R1", "I5"]), "Its findings are \(masks).")
        try require(
            history.complaints.institutions == [0, 1] && history.complaints.severe == [false, false]
                && history.complaints.states == [.open, .open], "Its complaints are \(history.complaints).")
    }

    private static func givesOwnHistory(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let history = try await history(bench, as: bench.western)
        try require(
            history.sessions.ids == [bench.fixture.sessionID(bench.west)]
                && history.inspections.ids == [bench.fixture.recordID(bench.west).text]
                && history.complaints.count == 1, "Another district's sessions are in it.")
        try require(history.institutions.count == 2, "It hasn't the whole directory.")
        let nobody = try await self.history(bench, as: bench.fixture.official(of: bench.fixture.hills))
        try require(
            nobody.sessions.count == 0 && nobody.inspections.count == 0 && nobody.complaints.count == 0,
            "A district without sessions sees some.")
        let auditor = try await self.history(bench, as: bench.fixture.auditor)
        let municipal = try await self.history(bench, as: bench.municipal)
        try require(auditor == municipal, "An auditor's history differs from the municipal centre's.")
    }

    private static func countsVersions(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let session = fixture.sessionID(bench.east)
        let draft = try fixture.record(RecordID("R-draft"), of: session, in: bench.east)
        let second = try fixture.record(
            fixture.recordID(bench.east), version: 2, of: session, in: bench.east, submittedAt: fixture.now,
            answers: fixture.answers(["P1": .no]))
        let third = try fixture.record(
            fixture.recordID(bench.east), version: 3, of: session, in: bench.east,
            answers: fixture.answers(["P2": .no]))
        try await bench.insert(
            [FixtureRow(draft), FixtureRow(second), FixtureRow(third)], as: bench.eastern)
        let history = try await history(bench, as: bench.eastern)
        try require(
            history.inspections.ids == [fixture.recordID(bench.east).text],
            "Its inspections are \(history.inspections.ids).")
        guard case .masks(let masks) = history.inspections.findings else {
            throw Failure("Its findings aren't masks.")
        }
        try require(masks.violated == [mask(["P1"])], "Another version counts: \(masks.violated).")
    }

    private static func countsKnown(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let later = Instant(microseconds: fixture.now.microseconds + 5 * 86_400_000_000)
        let second = try fixture.record(
            fixture.recordID(bench.east), version: 2, of: fixture.sessionID(bench.east), in: bench.east,
            submittedAt: later, answers: fixture.answers(["P1": .no]))
        try await bench.insert([FixtureRow(second)], as: bench.eastern)
        let cases: [(Int, [UInt16])] = [
            (0, []), (1, [mask(["P3"])]), (4, [mask(["P3"])]), (5, [mask(["P1"])]),
        ]
        for (days, expected) in cases {
            let history = try await history(bench, as: bench.eastern, asOf: fixture.day.adding(days: days))
            guard case .masks(let masks) = history.inspections.findings else {
                throw Failure("Its findings aren't masks.")
            }
            try require(
                masks.violated == expected, "After \(days) days it says \(masks.violated), not \(expected).")
        }
    }

    private static func joinsDispatches(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        let fixture = bench.fixture
        let session = try fixture.session(SessionID("P-1"), in: bench.east)
        let people = fixture.supervisorIDs(bench.east)
        let early = DispatchID("Q-1")
        let late = DispatchID("Q-0")
        let rows = [
            FixtureRow(session),
            FixtureRow(
                try fixture.member(
                    people[0], of: early, to: session.id, in: bench.east,
                    dispatchedOn: fixture.day.adding(days: -9))),
            FixtureRow(
                try fixture.member(
                    people[1], of: early, to: session.id, in: bench.east,
                    dispatchedOn: fixture.day.adding(days: -9), probability: 0.25)),
            FixtureRow(
                try fixture.member(
                    people[0], of: late, to: session.id, in: bench.east, purpose: .forCause,
                    dispatchedOn: fixture.day.adding(days: 1))),
            FixtureRow(
                try fixture.record(RecordID("R-1"), of: session.id, in: bench.east, submittedAt: fixture.now)),
        ]
        try await bench.insert(rows, as: bench.eastern)
        let visits = try await history(bench, as: bench.eastern).inspections
        try require(
            visits.purposes == [.spot] && visits.inclusionProbabilities == [0.25],
            "The visit is joined with \(visits.purposes), \(visits.inclusionProbabilities).")
    }

    private static func namesHeads(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await bench.write(as: bench.eastern) { _ in }
        let municipal = try await history(bench, as: bench.municipal).dataHash
        let eastern = try await history(bench, as: bench.eastern).dataHash
        let western = try await history(bench, as: bench.western).dataHash
        try require(
            municipal.utf8.count == 64 && Set([municipal, eastern, western]).count == 3,
            "The hashes are \(municipal), \(eastern) and \(western).")
        try require(
            try await history(bench, as: bench.municipal).dataHash == municipal,
            "It differs when asked again.")
        try await bench.write(as: bench.eastern) { _ in }
        let later = [
            try await history(bench, as: bench.municipal).dataHash,
            try await history(bench, as: bench.eastern).dataHash,
            try await history(bench, as: bench.western).dataHash,
        ]
        try require(
            later[0] != municipal && later[1] != eastern && later[2] == western,
            "An act doesn't show in the hashes of those who see it, or shows in others'.")
    }

    private static func givesEmptyHistory(_ bench: StoreBench) async throws {
        let history = try await history(bench, as: bench.municipal)
        try require(
            history.institutions.count == 0 && history.sessions.count == 0 && history.inspections.count == 0,
            "It isn't empty.")
        try require(history.items.count == 15, "It has \(history.items.count) items instead of 15.")
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("What is due for erasure")
struct RetentionTests {
    private func list(_ bench: OperationsBench, _ day: CalendarDay) async throws -> RetentionList {
        try await bench.operations.retentionDue(on: day, as: bench.municipal)
    }

    private func references(_ list: [RetainedItem], _ kind: RetainedKind) -> [String] {
        list.filter { $0.kind == kind }.map(\.reference)
    }

    @Test("nothing of the present city is due")
    func present() async throws {
        let bench = try await OperationsBench()
        #expect(try await list(bench, bench.fixture.day) == RetentionList(due: [], undated: []))
    }

    @Test("a document is due three years after the last duty of whoever has left the register")
    func documents() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        let gone = PersonID("gone")
        let active = PersonID("active")
        let day = fixture.day
        let visit = day.adding(years: -1)
        let entry = { (person: PersonID) in
            FixtureRow(
                try PersonDocumentEntry(
                    person: person, type: "passport", masked: "E*******2",
                    commitment: String(repeating: "c3", count: 32), recordedOn: day.adding(years: -5)))
        }
        try await fixture.store(
            [
                FixtureRow(
                    try fixture.supervisor(
                        gone, home: bench.east, issuedOn: day.adding(years: -6),
                        expiresOn: day.adding(days: -1))),
                FixtureRow(try fixture.supervisor(active, home: bench.east, issuedOn: day.adding(years: -6))),
                try entry(gone), try entry(active),
                FixtureRow(
                    try fixture.session(SessionID("P-old"), in: bench.east, startsOn: visit, state: .held)),
                FixtureRow(
                    try fixture.member(gone, of: DispatchID("Q-old"), to: SessionID("P-old"), in: bench.east)),
            ], in: bench.store)
        #expect(references(try await list(bench, visit.adding(years: 3)).due, .personDocuments).isEmpty)
        let due = try await list(bench, visit.adding(years: 3).adding(days: 1))
        #expect(references(due.due, .personDocuments) == ["gone/passport"])
        _ = try await bench.operations.erasePerson(
            gone, reason: "保存期满", as: bench.municipal, at: bench.now, under: .beijing)
        let after = try await list(bench, visit.adding(years: 3).adding(days: 1))
        #expect(references(after.due, .personDocuments).isEmpty)
    }

    @Test("who has left counts from leaving where there was no duty, and nobody who is still on a register")
    func leaving() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        let day = fixture.day
        let long = day.adding(years: -9)
        let closed = InstitutionID("J-closed")
        let entry = { (person: String, recordedOn: CalendarDay) in
            FixtureRow(
                try PersonDocumentEntry(
                    person: PersonID(person), type: "passport", masked: "E*******2",
                    commitment: String(repeating: "c3", count: 32), recordedOn: recordedOn))
        }
        let supervisor = { (person: String, expiresOn: CalendarDay?) in
            FixtureRow(
                try fixture.supervisor(
                    PersonID(person), home: bench.east, issuedOn: long, expiresOn: expiresOn))
        }
        let left = day.adding(years: -4)
        var rows = [
            try supervisor("disqualified", nil), try supervisor("expired", left),
            try supervisor("expiring", day.adding(days: 1)), try supervisor("suspended", nil),
            FixtureRow(
                try Institution(
                    id: closed, name: "已退出机构", kind: .social, district: bench.east, category: nil,
                    filedOn: long, withdrawnOn: left)),
            FixtureRow(try bench.officer("officer-gone", institution: closed)),
            FixtureRow(try bench.officer("officer-both", institution: closed)),
            FixtureRow(try bench.officer("officer-both")),
        ]
        for (person, standing) in [
            ("disqualified", SupervisorStanding.disqualified), ("suspended", .suspended),
        ] {
            rows.append(
                FixtureRow(
                    try StandingMeasure(
                        person: PersonID(person), measure: standing, decidedOn: left, from: left, until: nil,
                        ground: .neglect, facts: "事实")))
        }
        let people = [
            "disqualified", "expired", "expiring", "suspended", "officer-gone", "officer-both",
            "unregistered",
        ]
        for person in people { rows.append(try entry(person, left)) }
        try await fixture.store(rows, in: bench.store)
        let due = [
            "disqualified/passport", "expired/passport", "officer-gone/passport", "unregistered/passport",
        ]
        #expect(references(try await list(bench, left.adding(years: 3)).due, .personDocuments).isEmpty)
        let next = left.adding(years: 3).adding(days: 1)
        #expect(references(try await list(bench, next).due, .personDocuments) == due)
        #expect(references(try await list(bench, day).due, .personDocuments) == due)
        // An officer's own duties count like a supervisor's.
        let event = try OfficerRegisterEntry(
            person: PersonID("officer-gone"), institution: closed, district: bench.east, kind: .deployment,
            happenedOn: day.adding(years: -2), subject: "本批次内控", outcome: nil, session: nil)
        try await fixture.store([FixtureRow(event)], in: bench.store)
        #expect(
            references(try await list(bench, day).due, .personDocuments)
                == due.filter { $0 != "officer-gone/passport" })
    }

    @Test("a record is due ten years after its latest version, and a draft of a later one keeps it")
    func records() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        let day = fixture.day
        func record(_ id: String, _ version: Int, _ submitted: Instant?) throws -> FixtureRow {
            FixtureRow(
                try fixture.record(
                    RecordID(id), version: version, of: SessionID("P-1"), in: bench.east,
                    submittedAt: submitted))
        }
        try await bench.file()
        try await fixture.store(
            [
                try record("R-1", 1, bench.now), try record("R-2", 1, bench.now),
                try record("R-2", 2, bench.later(30)), try record("R-3", 1, bench.now),
                try record("R-3", 2, nil),
            ], in: bench.store)
        let kind = RetainedKind.supervisionRecords
        let end = day.adding(years: 10)
        #expect(references(try await list(bench, end).due, kind).isEmpty)
        #expect(references(try await list(bench, end.adding(days: 1)).due, kind) == ["110101/R-1"])
        let later = day.adding(days: 30).adding(years: 10).adding(days: 1)
        #expect(references(try await list(bench, later).due, kind) == ["110101/R-1", "110101/R-2"])
    }

    @Test("evidence is due five years after its matter ended, and of no matter it is for a person")
    func evidence() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        let day = fixture.day
        func item(_ id: String, session: String? = nil, proceeding: String? = nil) throws -> FixtureRow {
            FixtureRow(
                try EvidenceItem(
                    id: EvidenceID(id), district: bench.east, institution: bench.here,
                    session: session.map { SessionID($0) }, proceeding: proceeding.map { ProceedingID($0) },
                    name: "照片", sha256: String(repeating: "0a", count: 32), mediaType: "image/jpeg", size: 1,
                    addedAt: bench.now, addedBy: bench.eastern.person, note: nil))
        }
        func proceeding(_ id: String, session: String?, _ states: [(String, Int)]) throws -> [FixtureRow] {
            let head = FixtureRow(
                try Proceeding(
                    id: ProceedingID(id), district: bench.east, kind: .rectification, institution: bench.here,
                    session: session.map { SessionID($0) }, openedAt: bench.now, subject: "整改"))
            return try [head]
                + states.enumerated().map { place, state in
                    FixtureRow(
                        try ProceedingStep(
                            proceeding: ProceedingID(id), district: bench.east, number: place + 1,
                            state: state.0, takenAt: bench.later(state.1), takenBy: bench.eastern.person))
                }
        }
        for (id, state) in [("P-1", SessionState.held), ("P-2", .held), ("P-3", .filed), ("P-4", .held)] {
            // Material of the fourth was taken in long after the session.
            let start = id == "P-4" ? day.adding(days: -100) : day
            try await fixture.store(
                [
                    FixtureRow(
                        try fixture.session(SessionID(id), in: bench.east, startsOn: start, state: state))
                ],
                in: bench.store)
        }
        let rows =
            try proceeding("Z-1", session: "P-2", [("proposed", 0), ("withdrawn", 20)])
            + proceeding("Z-2", session: nil, [("proposed", 0), ("notified", 1)]) + [
                item("E-1", session: "P-1"), item("E-2", session: "P-2"), item("E-3", session: "P-3"),
                item("E-4", proceeding: "Z-1"), item("E-5", proceeding: "Z-2"), item("E-6"),
                item("E-7", session: "P-4"),
            ]
        try await fixture.store(rows, in: bench.store)
        let end = day.adding(years: 5)
        #expect(references(try await list(bench, end).due, .evidence).isEmpty)
        #expect(
            references(try await list(bench, end.adding(days: 1)).due, .evidence) == [
                "110101/E-1", "110101/E-7",
            ])
        let later = try await list(bench, day.adding(days: 20).adding(years: 5).adding(days: 1))
        #expect(references(later.due, .evidence) == ["110101/E-1", "110101/E-2", "110101/E-4", "110101/E-7"])
        #expect(references(later.undated, .evidence) == ["110101/E-6"])
    }

    @Test("a decided complaint has no day to count from and is for a person, an open one isn't listed")
    func complaints() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        let rows = [("T-1", ComplaintState.dismissed), ("T-2", .open)].map { id, state in
            FixtureRow(
                Complaint(
                    id: ComplaintID(id), district: bench.east, institution: bench.here, receivedOn: day,
                    gravity: .ordinary, state: state))
        }
        try await bench.fixture.store(rows, in: bench.store)
        #expect(try await list(bench, day.adding(years: 5)).undated.isEmpty)
        let later = try await list(bench, day.adding(years: 5).adding(days: 1))
        #expect(references(later.undated, .complaints) == ["110101/T-1"])
        #expect(later.due.isEmpty)
    }
}

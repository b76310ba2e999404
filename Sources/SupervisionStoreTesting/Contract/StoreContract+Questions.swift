import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let questions: [Check] = [
        Check("orders rows by the bytes of their keys", ordersByBytes),
        Check("compares as it was asked to", compares),
        Check("tells blank cells from all others", tellsBlanks),
        Check("gives every row once over pages of any size", pages),
        Check("loses no row where districts share ids", pagesSharedIDs),
        Check("gives no more than a thousand rows unasked, and all when asked for all", givesAll),
        Check("keeps every character of every text", keepsText),
        Check("tells spellings of one letter apart in keys", tellsSpellings),
        Check("answers the domain's questions", answersQuestions),
    ]

    /// Ids in the order of their bytes, which isn't that of any language.
    static let orderedIDs = ["-", "10", "9", "A", "Z", "a", "ab", "e\u{301}", "z", "é", "中", "督导", "😀"]

    /// Texts that break what isn't bound, escaped or counted in bytes.
    static let hostileTexts = [
        "'; DROP TABLE sessions; --", "\"quoted\"", "a\\b\\n\\t", "line\nbreak\r\ntab\t", "\u{1}\u{1F}\u{7F}",
        "\\N", "\\.", "%s %d $1 ?", "  leading and trailing  ", "{json: [1]}", "é and e\u{301}",
        "督导员：李雷，女", "👩‍👩‍👧‍👦", "\u{202E}reversed", "\u{FEFF}mark", "\u{10FFFF}", "NULL",
        String(repeating: "长", count: 4000), "a,b;c|d", "<b>&amp;</b>",
    ]

    private static func sessions(_ bench: StoreBench, _ ids: [String]) throws -> [FixtureRow] {
        try ids.map { FixtureRow(try bench.fixture.session(SessionID($0), in: bench.east)) }
    }

    private static func ordersByBytes(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        try await bench.insert(try sessions(bench, orderedIDs.shuffledByReversal), as: bench.eastern)
        let rows = try await bench.store.reading(as: bench.eastern) { work in
            try await work.rows(StoredQuestion(.sessions))
        }
        try require(
            ids(rows).elementsEqual(orderedIDs.map { Array($0.utf8) }),
            "They come as \(rows.map { $0.cells[1] }).")
        let unloaded = try await bench.unloaded(.sessions, as: bench.eastern)
        try require(
            ids(unloaded).elementsEqual(orderedIDs.map { Array($0.utf8) }),
            "They are unloaded in another order.")
    }

    private static func ids(_ rows: [StoredRow]) -> [[UInt8]] {
        rows.map { row in
            if case .text(let text) = row.cells[1] { Array(text.utf8) } else { [] }
        }
    }

    private static func compares(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        var rows: [FixtureRow] = []
        for offset in 0..<10 {
            rows.append(
                FixtureRow(
                    try bench.fixture.session(
                        SessionID("P-\(offset)"), in: bench.east,
                        startsOn: bench.fixture.day.adding(days: offset), registered: offset * 10,
                        state: offset % 2 == 0 ? .filed : .held)))
        }
        try await bench.insert(rows, as: bench.eastern)
        let day = bench.fixture.day
        let cases: [(StoredQuestion.Condition, Int)] = [
            (.init("starts_on", .atLeast, .day(day.adding(days: 4))), 6),
            (.init("starts_on", .atMost, .day(day.adding(days: 4))), 5),
            (.init("starts_on", .equal, .day(day)), 1),
            (.init("registered", .atLeast, .integer(90)), 1),
            (.init("registered", .notEqual, .integer(90)), 9),
            (.init("state", .equal, .code(SessionState.held)), 5),
            (.init("session_id", .atMost, .text("P-2")), 3),
            (.init("session_id", .equal, .text("P-2")), 1),
            (.init("institution_id", .equal, .id(bench.fixture.institutionID(bench.east))), 10),
            (.init("institution_id", .equal, .text("nowhere")), 0),
            (.init("filed_at", .atLeast, .instant(Instant(microseconds: 0))), 10),
            (.init("district_code", .equal, .district(bench.west)), 0),
        ]
        for (condition, expected) in cases {
            let found = try await bench.store.reading(as: bench.eastern) { work in
                try await work.rows(StoredQuestion(.sessions, where: [condition])).count
            }
            try require(
                found == expected,
                "\(condition.column) \(condition.comparison) gives \(found) rows instead of \(expected).")
        }
        let both = try await bench.store.reading(as: bench.eastern) { work in
            try await work.rows(
                StoredQuestion(
                    .sessions,
                    where: [
                        .init("starts_on", .atLeast, .day(day.adding(days: 4))),
                        .init("state", .equal, .code(SessionState.held)),
                    ])
            ).count
        }
        try require(both == 3, "Two conditions give \(both) rows instead of 3.")
    }

    private static func tellsBlanks(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        let rows = try sessions(bench, ["P-1", "P-2", "P-3"])
        try await bench.insert(
            [rows[0].with("rooms", .blank), rows[1].with("rooms", .integer(0)), rows[2]], as: bench.eastern)
        let cases: [(StoredQuestion.Condition.Comparison, StoredCell, Int)] = [
            (.equal, .blank, 1), (.notEqual, .blank, 2), (.equal, .integer(0), 1),
            (.notEqual, .integer(0), 2),
            (.atLeast, .integer(0), 2), (.atMost, .integer(100), 2),
        ]
        for (comparison, cell, expected) in cases {
            let found = try await bench.store.reading(as: bench.eastern) { work in
                try await work.rows(
                    StoredQuestion(.sessions, where: [.init("rooms", comparison, cell)])
                ).count
            }
            try require(
                found == expected, "rooms \(comparison) \(cell) gives \(found) rows instead of \(expected).")
        }
    }

    private static func pages(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        try await bench.insert(try sessions(bench, (10..<33).map { "P-\($0)" }), as: bench.eastern)
        let all = try await bench.rows(.sessions, as: bench.eastern)
        try require(all.count == 23, "There are \(all.count) rows instead of 23.")
        for size in [1, 2, 5, 22, 23, 24] {
            let found = try await bench.store.reading(as: bench.eastern) { work in
                var found: [StoredRow] = []
                var after: [StoredCell]?
                while true {
                    let page = try await work.rows(StoredQuestion(.sessions, after: after, limit: size))
                    try require(page.count <= size, "A page of \(size) has \(page.count) rows.")
                    found += page
                    guard let last = page.last else { return found }
                    after = StoredTable.sessions.key.map { last.cells[$0] }
                }
            }
            try require(found == all, "Pages of \(size) give \(found.count) rows.")
        }
        let none = try await bench.store.reading(as: bench.eastern) { work in
            try await work.rows(StoredQuestion(.sessions, limit: 0)).count
        }
        try require(none == 0, "A page of no rows has \(none).")
    }

    private static func pagesSharedIDs(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        for district in [bench.east, bench.west] {
            let rows = try (0..<7).map {
                FixtureRow(try bench.fixture.session(SessionID("P-\($0)"), in: district))
            }
            try await bench.insert(rows, as: bench.fixture.official(of: district))
        }
        for size in [2, 3, 4, 13, 14, 15] {
            let found = try await bench.store.reading(as: bench.municipal) { work in
                try await work.allRows(of: .sessions, pageSize: size)
            }
            try require(
                found.count == 14 && Set(found).count == 14,
                "Pages of \(size) give \(found.count) of 14 rows.")
        }
    }

    private static func givesAll(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        let rows = try sessions(bench, (1000..<2005).map { "P-\($0)" })
        _ = try await bench.load(rows, as: bench.eastern)
        try await bench.store.reading(as: bench.eastern) { work in
            let page = try await work.rows(StoredQuestion(.sessions)).count
            try require(page == 1000, "A page unasked for has \(page) rows instead of 1000.")
            let all = try await work.all(AssessmentSession.self).count
            try require(all == 1005, "All are \(all) instead of 1005.")
            let pool = try await work.sessions.inPool(of: bench.east, month: bench.fixture.day.month).count
            try require(pool == 1005, "The pool has \(pool) sessions instead of 1005.")
        }
    }

    /// Rows with hostile texts in every cell of text that is nobody's id.
    static func hostileRows(_ bench: StoreBench) throws -> [FixtureRow] {
        var rows: [FixtureRow] = []
        for (number, text) in hostileTexts.enumerated() {
            let record = RecordID("R-\(number)-\(text.prefix(40))")
            let session = SessionID("P-\(number)-\(text.prefix(40))")
            let institution = InstitutionID("J-\(number)-\(text.prefix(40))")
            for row in try bench.fixture.districtRows(bench.east)
            where ![.monthlyReports, .officers, .officerRegister, .frozenPools].contains(row.table) {
                var row = row
                for column in row.table.columns {
                    switch column.kind {
                    case .identifier(.record), .reference(.record): row = row.with(column.name, .id(record))
                    case .identifier(.session), .reference(.session):
                        row = row.with(column.name, .id(session))
                    case .reference(.institution): row = row.with(column.name, .id(institution))
                    case .identifier: row = row.with(column.name, .text("\(number)-\(text.prefix(40))"))
                    case .reference(.proceeding):
                        row = row.with(column.name, .text("\(number)-\(text.prefix(40))"))
                    case .text where ["person_id", "item", "rule_id", "evidence_id"].contains(column.name):
                        row = row.with(column.name, .text("\(number)-\(text.prefix(40))"))
                    case .text where !["answers", "checklist", "sha256"].contains(column.name):
                        row = row.with(column.name, .text(text))
                    default: break
                    }
                }
                rows.append(row)
            }
            let entry = FixtureRow(try bench.fixture.institution(institution, in: bench.east))
            rows.append(entry.with("name", .text(text)).with("category", .text(text)))
            let person = FixtureRow(
                try bench.fixture.supervisor(PersonID("\(number)-\(text.prefix(40))"), home: bench.east))
            rows.append(
                person.with("name", .text(text)).with("card_number", .text("\(number)\(text.prefix(40))")))
        }
        return rows.sorted { StoreFixture.place($0.table) < StoreFixture.place($1.table) }
    }

    private static func keepsText(_ bench: StoreBench) async throws {
        try await bench.fixture.store(bench.fixture.districts, in: bench.store)
        let rows = try hostileRows(bench)
        try await bench.fixture.store(rows, in: bench.store)
        for row in rows {
            try bench.requireSame(
                try await bench.find(row, as: bench.municipal), row.row, "A row of \(row.table.name)")
        }
    }

    private static func tellsSpellings(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        let composed = FixtureRow(
            try bench.fixture.session(SessionID("\u{E9}"), in: bench.east, registered: 1))
        let decomposed = FixtureRow(
            try bench.fixture.session(SessionID("e\u{301}"), in: bench.east, registered: 2))
        try await bench.insert([composed, decomposed], as: bench.eastern)
        for row in [composed, decomposed] {
            try bench.requireSame(try await bench.find(row, as: bench.eastern), row.row, "A spelling")
        }
    }

    private static func answersQuestions(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let session = fixture.sessionID(bench.east)
        let record = fixture.recordID(bench.east)
        let next = try fixture.record(
            record, version: 2, of: session, in: bench.east, submittedAt: fixture.now,
            author: PersonID("a"), reason: "笔误")
        let away = try fixture.session(SessionID("P-away"), in: bench.east, state: .cancelled)
        let later = try fixture.session(
            SessionID("P-later"), in: bench.east, startsOn: fixture.day.month.lastDay.adding(days: 1))
        try await bench.insert(
            [FixtureRow(next), FixtureRow(away), FixtureRow(later)], as: bench.eastern)
        try await bench.store.reading(as: bench.eastern) { work in
            let pool = try await work.sessions.inPool(of: bench.east, month: fixture.day.month).map(\.id)
            try require(pool == [session], "The month's pool is \(pool).")
            let held = try await work.sessions.of(fixture.institutionID(bench.east)).count
            try require(held == 3, "The institution has \(held) sessions instead of 3.")
            let versions = try await work.records.versions(of: record, in: bench.east).map(\.version)
            try require(versions == [1, 2], "The record's versions are \(versions).")
            let latest = try await work.records.latest(of: record, in: bench.east)
            try require(latest == next, "The latest version is \(String(describing: latest?.version)).")
            let visited = try await work.records.ofSession(session, in: bench.east).count
            try require(visited == 2, "The session has \(visited) versions of records instead of 2.")
            let signed = try await work.records.signatures(of: record, version: 1, in: bench.east).count
            let found = try await work.records.findings(of: record, version: 1, in: bench.east).count
            try require(signed == 1 && found == 1, "There are \(signed) signatures and \(found) findings.")
            let team = try await work.dispatches.toSession(session, in: bench.east).map(\.person)
            try require(team == [fixture.supervisorIDs(bench.east)[0]], "The team is \(team).")
            let cards = try await work.supervisors.withCard(on: fixture.day).count
            try require(cards == 2, "\(cards) supervisors have a card instead of 2.")
            let open = try await work.complaints.open(of: fixture.institutionID(bench.east)).count
            let file = try await work.credit.file(of: fixture.institutionID(bench.east)).count
            try require(open == 1 && file == 1, "There are \(open) complaints and \(file) credit entries.")
            let severe = try await work.escalations.atSession(session, in: bench.east).count
            try require(severe == 1, "There are \(severe) severe violations instead of 1.")
            let active = try await work.institutions.active(on: fixture.day).count
            try require(active == 2, "\(active) institutions are active instead of 2.")
            let serves = try await work.sessions.isServed(
                session, in: bench.east, by: PersonID("A-\(bench.east)"))
            try require(serves, "The assessor doesn't serve.")
        }
    }
}

extension [String] {
    /// The odd places backwards, then the even ones: no order that a store could keep by chance.
    fileprivate var shuffledByReversal: [String] {
        indices.reversed().filter { $0 % 2 == 1 }.map { self[$0] }
            + indices.filter { $0 % 2 == 0 }.map { self[$0] }
    }
}

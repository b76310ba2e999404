import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let eligibility: [Check] = [
        Check("sends nobody without a card that is valid on the day", asksCards),
        Check("sends nobody who is suspended or disqualified", asksStanding),
        Check("sends nobody to where they work or lately worked", asksEmployers),
        Check("sends nobody to where a conflict is declared", asksConflicts),
        Check("sends nobody who is absent", asksAbsences),
        Check("sends nobody who is booked, in whatever district", asksBookings),
        Check("answers a district yes or no about supervisors that it doesn't see", answersForForeign),
    ]

    /// Stores one supervisor with what is known of them, and asks whether they may be sent to the eastern session.
    private static func mayGo(
        _ bench: StoreBench, _ name: String, _ supervisor: Supervisor, _ rows: [FixtureRow] = [],
        half: HalfDay = .morning
    ) async throws -> Bool {
        try await bench.fixture.store([FixtureRow(supervisor)] + rows, in: bench.store)
        return try await bench.store.reading(as: bench.eastern) { work in
            try await work.isFreeAndEligible(
                bench.fixture.booking(
                    supervisor.id, for: bench.fixture.sessionID(bench.east), in: bench.east, half))
        }
    }

    private static func expect(_ wanted: Bool, _ found: Bool, _ what: String) throws {
        try require(wanted == found, "\(what) may\(found ? "" : " not") be sent.")
    }

    private static func asksCards(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let day = fixture.day
        let cases: [(String, CalendarDay, CalendarDay?, Bool)] = [
            ("card issued before", day.adding(days: -1), nil, true), ("card of the day", day, day, true),
            ("card issued after", day.adding(days: 1), nil, false),
            ("card expired", day.adding(days: -9), day.adding(days: -1), false),
        ]
        for (name, issued, expires, expected) in cases {
            let supervisor = try fixture.supervisor(
                PersonID(name), home: bench.east, issuedOn: issued, expiresOn: expires)
            try expect(expected, try await mayGo(bench, name, supervisor), name)
        }
        let unknown = try await bench.store.reading(as: bench.eastern) { work in
            try await work.isFreeAndEligible(
                fixture.booking(PersonID("nobody"), for: fixture.sessionID(bench.east), in: bench.east))
        }
        try expect(false, unknown, "Somebody unknown")
    }

    private static func asksStanding(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let day = bench.fixture.day
        let cases: [(String, SupervisorStanding, CalendarDay?, Bool)] = [
            ("good", .good, nil, true), ("criticised", .criticised, nil, true),
            ("suspended for good", .suspended, nil, false),
            ("suspended through the day", .suspended, day, false),
            ("suspended until the day before", .suspended, day.adding(days: -1), true),
            ("disqualified", .disqualified, nil, false),
            ("disqualified long ago", .disqualified, day.adding(days: -1), false),
        ]
        for (name, standing, until, expected) in cases {
            let supervisor = try bench.fixture.supervisor(
                PersonID(name), home: bench.east, standing: standing, standingUntil: until)
            try expect(expected, try await mayGo(bench, name, supervisor), name)
        }
    }

    private static func asksEmployers(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let day = bench.fixture.day
        let here = bench.fixture.institutionID(bench.east)
        let there = bench.fixture.institutionID(bench.west)
        let long = day.adding(days: -5000)
        let cases: [(String, InstitutionID, EmploymentKind, CalendarDay, CalendarDay?, Bool)] = [
            ("full time", here, .fullTime, long, nil, false),
            ("part time", here, .partTime, long, nil, false),
            ("secondment", here, .secondment, long, day.adding(days: 30), false),
            ("elsewhere", there, .fullTime, long, nil, true),
            ("left last year", here, .partTime, long, day.adding(days: -400), false),
            ("left long ago", here, .fullTime, long, day.adding(days: -1200), true),
            ("begins tomorrow", here, .fullTime, day.adding(days: 1), nil, true),
        ]
        for (name, institution, kind, from, to, expected) in cases {
            let supervisor = try bench.fixture.supervisor(PersonID(name), home: bench.east)
            let row = bench.fixture.employment(supervisor.id, at: institution, kind, from: from, to: to)
            try expect(expected, try await mayGo(bench, name, supervisor, [row]), name)
        }
    }

    private static func asksConflicts(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let day = bench.fixture.day
        let here = bench.fixture.institutionID(bench.east)
        let cases: [(String, InstitutionID, CalendarDay, CalendarDay?, Bool)] = [
            ("conflict for good", here, day.adding(days: -10), nil, false),
            ("conflict through the day", here, day, day, false),
            ("conflict over", here, day.adding(days: -10), day.adding(days: -1), true),
            ("conflict to come", here, day.adding(days: 1), nil, true),
            ("conflict elsewhere", bench.fixture.institutionID(bench.west), day, nil, true),
        ]
        for (name, institution, from, to, expected) in cases {
            let supervisor = try bench.fixture.supervisor(PersonID(name), home: bench.east)
            let row = bench.fixture.conflict(supervisor.id, with: institution, from: from, to: to)
            try expect(expected, try await mayGo(bench, name, supervisor, [row]), name)
        }
    }

    private static func asksAbsences(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let day = bench.fixture.day
        let cases: [(String, CalendarDay, HalfDay, HalfDay, Bool)] = [
            ("absent that morning", day, .morning, .morning, false),
            ("absent that afternoon", day, .afternoon, .morning, true),
            ("absent that day", day, .wholeDay, .afternoon, false),
            ("absent half of the day asked for", day, .afternoon, .wholeDay, false),
            ("absent the day after", day.adding(days: 1), .wholeDay, .wholeDay, true),
        ]
        for (name, absent, half, asked, expected) in cases {
            let supervisor = try bench.fixture.supervisor(PersonID(name), home: bench.east)
            let row = bench.fixture.absence(supervisor.id, on: absent, half)
            try expect(expected, try await mayGo(bench, name, supervisor, [row], half: asked), name)
        }
    }

    private static func asksBookings(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let person = fixture.supervisorIDs(bench.east)[1]
        try await bench.write(as: bench.western) { work in
            _ = try await work.book(
                fixture.booking(person, for: fixture.sessionID(bench.west), in: bench.west, .morning))
        }
        let cases: [(HalfDay, Bool)] = [(.morning, false), (.afternoon, true), (.wholeDay, false)]
        for (half, expected) in cases {
            let found = try await bench.store.reading(as: bench.eastern) { work in
                try await work.isFreeAndEligible(
                    fixture.booking(person, for: fixture.sessionID(bench.east), in: bench.east, half))
            }
            try expect(expected, found, "Somebody booked in the morning, asked for \(half.rawValue),")
        }
        let same = try await bench.store.reading(as: bench.western) { work in
            try await work.isFreeAndEligible(
                fixture.booking(person, for: fixture.sessionID(bench.west), in: bench.west, .morning))
        }
        try expect(true, same, "Somebody booked for this very session")
    }

    private static func answersForForeign(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fixture = bench.fixture
        let foreign = try fixture.supervisor(PersonID("foreign"), home: bench.west)
        try expect(true, try await mayGo(bench, "foreign", foreign), "A supervisor of another district")
        let hidden = try await bench.store.reading(as: bench.eastern) { work in
            try await work.supervisors.find(foreign.id)
        }
        try require(hidden == nil, "A supervisor of another district was shown.")
        let barred = try fixture.supervisor(PersonID("barred"), home: bench.west)
        let row = fixture.employment(
            barred.id, at: fixture.institutionID(bench.east), .partTime, from: fixture.day.adding(days: -9),
            to: nil)
        try expect(false, try await mayGo(bench, "barred", barred, [row]), "A foreign employee")
    }
}

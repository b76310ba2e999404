import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let bookings: [Check] = [
        Check("gives a supervisor's half-day to one session, across districts", booksOnce),
        Check("takes both half-days for a whole day, or neither", booksWholeDays),
        Check("gives a half-day to the same session again", booksAgain),
        Check("frees half-days that a failed transaction took", freesFailedBookings),
        Check("refuses to book for a session that isn't there", refusesUnknownSession),
        Check("needs an act for a booking", needsActForBooking),
        Check("gives a session's half-days back, for any district, and nobody else's", releases),
        Check("keeps a district from giving back another's half-days", refusesForeignRelease),
        Check("books those whom a load sends to sessions that are still filed", booksLoadedDispatches),
    ]

    private static func prepare(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for district in [bench.east, bench.west] {
            let second = try bench.fixture.session(
                SessionID("P2-\(district)"), in: district, halfDay: .afternoon)
            try await bench.insert([FixtureRow(second)], as: bench.fixture.official(of: district))
        }
    }

    private static func book(
        _ bench: StoreBench, _ session: SessionID, in district: DistrictCode, _ half: HalfDay,
        of person: PersonID? = nil
    ) async throws -> Bool {
        let person = person ?? bench.fixture.supervisorIDs(bench.east)[1]
        return try await bench.write(as: bench.fixture.official(of: district)) { work in
            try await work.book(bench.fixture.booking(person, for: session, in: district, half))
        }
    }

    private static func booksOnce(_ bench: StoreBench) async throws {
        try await prepare(bench)
        let east = bench.fixture.sessionID(bench.east)
        let west = bench.fixture.sessionID(bench.west)
        try require(try await book(bench, east, in: bench.east, .morning), "A free half-day was refused.")
        try require(
            try await !book(bench, west, in: bench.west, .morning), "A taken half-day was given again.")
        try require(
            try await !book(bench, SessionID("P2-\(bench.east)"), in: bench.east, .morning),
            "A taken half-day was given to another session of the district.")
        try require(
            try await book(bench, SessionID("P2-\(bench.west)"), in: bench.west, .afternoon),
            "The other half of the day was refused.")
        try require(
            try await book(
                bench, west, in: bench.west, .morning, of: bench.fixture.supervisorIDs(bench.west)[1]),
            "Somebody else's half-day was refused.")
    }

    private static func booksWholeDays(_ bench: StoreBench) async throws {
        try await prepare(bench)
        let east = bench.fixture.sessionID(bench.east)
        let other = SessionID("P2-\(bench.east)")
        try require(try await book(bench, east, in: bench.east, .afternoon), "A free half-day was refused.")
        try require(try await !book(bench, other, in: bench.east, .wholeDay), "A half-taken day was given.")
        try require(
            try await book(bench, other, in: bench.east, .morning),
            "The refused whole day left its free half taken.")
        let person = bench.fixture.supervisorIDs(bench.west)[1]
        try require(
            try await book(bench, east, in: bench.east, .wholeDay, of: person), "A free day was refused.")
        for half in [HalfDay.morning, .afternoon, .wholeDay] {
            try require(
                try await !book(bench, other, in: bench.east, half, of: person),
                "The \(half.rawValue) of a taken day was given.")
        }
    }

    private static func booksAgain(_ bench: StoreBench) async throws {
        try await prepare(bench)
        let east = bench.fixture.sessionID(bench.east)
        for half in [HalfDay.morning, .morning, .wholeDay, .afternoon] {
            try require(
                try await book(bench, east, in: bench.east, half),
                "The same session was refused \(half.rawValue).")
        }
    }

    private static func freesFailedBookings(_ bench: StoreBench) async throws {
        struct Thrown: Error {}
        try await prepare(bench)
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        do {
            try await bench.write(as: bench.eastern) { work in
                _ = try await work.book(
                    bench.fixture.booking(person, for: bench.fixture.sessionID(bench.east), in: bench.east))
                throw Thrown()
            }
        } catch is Thrown {}
        try require(
            try await book(bench, bench.fixture.sessionID(bench.west), in: bench.west, .morning),
            "The half-day stayed taken.")
    }

    private static func refusesUnknownSession(_ bench: StoreBench) async throws {
        try await prepare(bench)
        for session in [SessionID("nowhere"), bench.fixture.sessionID(bench.west)] {
            try await bench.refuses(.notFound, "Booking for session \(session) in another district") {
                _ = try await book(bench, session, in: bench.east, .morning)
            }
        }
    }

    private static func needsActForBooking(_ bench: StoreBench) async throws {
        try await prepare(bench)
        try await bench.refuses(.actMissing, "A booking without an act") {
            _ = try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
                try await work.book(
                    bench.fixture.booking(
                        bench.fixture.supervisorIDs(bench.east)[1], for: bench.fixture.sessionID(bench.east),
                        in: bench.east))
            }
        }
    }

    private static func releases(_ bench: StoreBench) async throws {
        try await prepare(bench)
        let east = bench.fixture.sessionID(bench.east)
        let other = SessionID("P2-\(bench.east)")
        try require(try await book(bench, east, in: bench.east, .morning), "A free half-day was refused.")
        try require(try await book(bench, other, in: bench.east, .afternoon), "A free half-day was refused.")
        let freed = try await bench.write(as: bench.eastern) { work in
            try await work.release(east, in: bench.east)
        }
        try require(freed == 1, "It gave back \(freed) half-days.")
        try require(
            try await book(bench, bench.fixture.sessionID(bench.west), in: bench.west, .morning),
            "A half-day that was given back was refused.")
        try require(
            try await !book(bench, SessionID("P2-\(bench.west)"), in: bench.west, .afternoon),
            "Another session's half-day was given back too.")
    }

    private static func refusesForeignRelease(_ bench: StoreBench) async throws {
        try await prepare(bench)
        let west = bench.fixture.sessionID(bench.west)
        try require(try await book(bench, west, in: bench.west, .morning), "A free half-day was refused.")
        try await bench.refuses(.notPermitted, "Giving back another district's half-days") {
            try await bench.write(as: bench.eastern) { work in
                _ = try await work.release(west, in: bench.west)
            }
        }
        try require(
            try await !book(bench, bench.fixture.sessionID(bench.east), in: bench.east, .morning),
            "The half-day was given back.")
    }

    private static func booksLoadedDispatches(_ bench: StoreBench) async throws {
        try await prepare(bench)
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        let filed = SessionID("P-filed")
        let session = try bench.fixture.session(filed, in: bench.east, halfDay: .morning)
        try require(session.state == .filed, "The fixture's session isn't filed.")
        let sent = try DispatchedSupervisor(
            district: bench.east,
            dispatch: Dispatch(
                id: DispatchID("P-sent"), session: filed, authority: .district, purpose: .spot,
                dispatchedOn: session.startsOn),
            person: person, seat: .lead)
        _ = try await bench.load([FixtureRow(session), FixtureRow(sent)], as: bench.eastern)
        try require(
            try await !book(bench, bench.fixture.sessionID(bench.west), in: bench.west, .morning),
            "A supervisor whom a load sent elsewhere was booked again.")
        try require(
            try await book(bench, bench.fixture.sessionID(bench.west), in: bench.west, .afternoon),
            "The other half of the day was taken too.")
    }
}

import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let bulk: [Check] = [
        Check("loads in bulk what inserting row by row would keep", loadsAll),
        Check("changes nothing when the same rows are loaded again, and needs no act", loadsAgain),
        Check("counts what was new, what was replaced and what was there", countsLoads),
        Check("names the immutable row that a load would change, and keeps nothing", namesImmutable),
        Check("keeps nothing of a transaction whose load was refused", keepsNothingOfRefusedLoad),
        Check("refuses to load what refers to what isn't there", refusesDanglingLoad),
        Check("shows a transaction what it loaded", showsLoaded),
        Check("unloads what was loaded, in the order of keys", unloadsInOrder),
        Check("keeps every character through loading and unloading", keepsTextInBulk),
    ]

    private static func loadsAll(_ bench: StoreBench) async throws {
        let rows = try bench.fixture.everything()
        let count = try await bench.load(rows, as: bench.municipal)
        try require(
            count.inserted + count.unchanged + count.replaced == rows.count
                && count.inserted >= rows.count - 3, "It counted \(count) of \(rows.count) rows.")
        for row in rows {
            try bench.requireSame(
                try await bench.find(row, as: bench.municipal), row.row, "The row of \(row.table.name)")
        }
    }

    private static func loadsAgain(_ bench: StoreBench) async throws {
        let rows = try bench.fixture.everything()
        _ = try await bench.load(rows, as: bench.municipal)
        let heads = try await bench.heads(as: bench.municipal)
        let count = try await bench.store.transaction(as: bench.municipal, at: bench.fixture.now) { work in
            try await StoreBench.load(rows, into: work)
        }
        try require(count == BulkCount(unchanged: rows.count), "The second load counted \(count).")
        try require(try await bench.heads(as: bench.municipal) == heads, "The second load left an act.")
        for row in rows {
            try bench.requireSame(
                try await bench.find(row, as: bench.municipal), row.row, "The row of \(row.table.name)")
        }
    }

    private static func countsLoads(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let rows = try (0..<6).map { number in
            FixtureRow(try bench.fixture.session(SessionID("P-\(number)"), in: bench.east))
        }
        _ = try await bench.load(Array(rows[0..<4]), as: bench.eastern)
        let mixed = rows[0..<2] + rows[2..<4].map { $0.with("registered", .integer(1)) } + rows[4..<6]
        let count = try await bench.load(Array(mixed), as: bench.eastern)
        try require(
            count == BulkCount(inserted: 2, replaced: 2, unchanged: 2), "The load counted \(count).")
        for row in mixed {
            try bench.requireSame(try await bench.find(row, as: bench.eastern), row.row, "A session")
        }
    }

    private static func namesImmutable(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let heads = try await bench.heads(as: bench.municipal)
        let record = FixtureRow(
            try bench.fixture.record(
                bench.fixture.recordID(bench.east), of: bench.fixture.sessionID(bench.east), in: bench.east,
                submittedAt: bench.fixture.now))
        let session = FixtureRow(try bench.fixture.session(SessionID("P-new"), in: bench.east))
        do {
            _ = try await bench.load([session, record], as: bench.eastern)
            throw Failure("A record was changed by a load.")
        } catch let error as StoreError {
            try require(error.code == .immutable, "It was refused with \(error).")
            try require(
                error.message.contains(bench.fixture.recordID(bench.east).text),
                "The refusal doesn't name the record: \(error.message)")
        }
        try require(try await bench.find(session, as: bench.eastern) == nil, "A row of the load was kept.")
        try require(try await bench.heads(as: bench.municipal) == heads, "The act was kept.")
    }

    private static func keepsNothingOfRefusedLoad(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let fine = try bench.fixture.session(SessionID("P-fine"), in: bench.east)
        let foreign = FixtureRow(try bench.fixture.session(SessionID("P-foreign"), in: bench.west))
        do {
            try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
                try await work.insert(fine)
                try await work.append(bench.fixture.act(in: bench.east))
                _ = try? await StoreBench.load([foreign], into: work)
            }
            throw Failure("A transaction that swallowed its load's refusal was kept.")
        } catch is StoreError {}
        try require(
            try await bench.find(FixtureRow(fine), as: bench.eastern) == nil, "A row of it was kept.")
    }

    private static func refusesDanglingLoad(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        let rows = try bench.fixture.districtRows(bench.east)
        for row in rows where row.table.columns.contains(where: { $0.kind == .reference(.session) }) {
            try await bench.refuses(.notFound, "Loading a row of \(row.table.name) without its session") {
                _ = try await bench.load([row], as: bench.eastern)
            }
        }
    }

    private static func showsLoaded(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        let session = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        try await bench.write(as: bench.eastern) { work in
            _ = try await StoreBench.load([FixtureRow(session)], into: work)
            let found = try await work.find(AssessmentSession.self, session.keyCells)
            try require(found == session, "What was loaded isn't found in the same transaction.")
        }
    }

    private static func unloadsInOrder(_ bench: StoreBench) async throws {
        let rows = try bench.fixture.everything()
        _ = try await bench.load(rows, as: bench.municipal)
        for table in StoredTable.all where table != .districts {
            let unloaded = try await bench.unloaded(table, as: bench.municipal)
            let expected = rows.filter { $0.table == table }.map(\.row)
            try require(
                Set(unloaded) == Set(expected) && unloaded.count == expected.count,
                "\(table.name) gives \(unloaded.count) rows instead of \(expected.count).")
            let listed = try await bench.rows(table, as: bench.municipal)
            try require(
                table == .findings || listed == unloaded, "\(table.name) is unloaded in another order.")
        }
    }

    private static func keepsTextInBulk(_ bench: StoreBench) async throws {
        try await bench.fixture.store(bench.fixture.districts, in: bench.store)
        let rows = try hostileRows(bench)
        _ = try await bench.load(rows, as: bench.municipal)
        for table in Set(rows.map(\.table)) {
            let unloaded = try await bench.unloaded(table, as: bench.municipal)
            let expected = rows.filter { $0.table == table }.map(\.row)
            try require(
                unloaded.count == expected.count,
                "\(table.name) gives \(unloaded.count) rows instead of \(expected.count).")
            for row in expected {
                try require(
                    unloaded.contains { $0.isSame(as: row) }, "\(table.name) gives no row \(row.cells).")
            }
        }
    }
}

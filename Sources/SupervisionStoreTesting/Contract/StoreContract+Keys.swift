import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let keys: [Check] = [
        Check("refuses a second row with a taken key, in every table", refusesTaken),
        Check("lets two districts use one id", letsDistrictsShareIDs),
        Check("refuses to replace what isn't there", refusesReplacingNothing),
        Check("replaces a row and nothing else", replacesOneRow),
        Check("never edits what is immutable", neverEdits),
        Check("refuses references to what isn't there", refusesDanglingReferences),
        Check("refuses references into another district", refusesForeignReferences),
        Check("refuses rows that aren't rows of the table", refusesMalformed),
        Check("gives every value of the domain back as it was", keepsEntities),
    ]

    private static func refusesTaken(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.everything() {
            try await bench.refuses(.conflict, "A second row of \(row.table.name)") {
                try await bench.insert([row], as: bench.municipal)
            }
        }
    }

    private static func letsDistrictsShareIDs(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let shared = SessionID("P-shared")
        for district in [bench.east, bench.west] {
            let session = try bench.fixture.session(shared, in: district)
            try await bench.insert([FixtureRow(session)], as: bench.fixture.official(of: district))
        }
        for district in [bench.east, bench.west] {
            let found = try await bench.store.reading(as: bench.fixture.official(of: district)) { work in
                try await work.find(AssessmentSession.self, [.id(shared)])
            }
            try require(
                found?.district == district, "District \(district) found \(String(describing: found)).")
        }
        let seen = try await bench.rows(.sessions, as: bench.municipal)
        try require(seen.count == 4, "The municipal centre sees \(seen.count) sessions instead of 4.")
    }

    private static func refusesReplacingNothing(_ bench: StoreBench) async throws {
        try await bench.fixture.store(bench.fixture.districts, in: bench.store)
        for row in try bench.fixture.everything()
        where row.table.change == .replaced && row.table != .districts {
            try await bench.refuses(.notFound, "A later state of no row of \(row.table.name)") {
                try await bench.write(as: bench.municipal) { work in
                    try await work.replace(row.row, in: row.table)
                }
            }
        }
    }

    private static func replacesOneRow(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let old = try bench.fixture.session(bench.fixture.sessionID(bench.east), in: bench.east)
        let other = try bench.fixture.session(SessionID("P-other"), in: bench.east)
        let changed = try bench.fixture.session(old.id, in: bench.east, registered: 3, state: .held)
        try await bench.insert([FixtureRow(other)], as: bench.eastern)
        try await bench.write(as: bench.eastern) { work in try await work.replace(changed) }
        try bench.requireSame(
            try await bench.find(FixtureRow(old), as: bench.eastern), changed.row, "The later state")
        try bench.requireSame(
            try await bench.find(FixtureRow(other), as: bench.eastern), other.row, "The other session")
        let count = try await bench.rows(.sessions, as: bench.municipal).count
        try require(count == 3, "There are \(count) sessions instead of 3.")
    }

    private static func neverEdits(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.everything() where row.table.change == .never {
            for actor in [bench.municipal, bench.eastern] {
                try await bench.refuses(.immutable, "An edit in \(row.table.name)") {
                    try await bench.write(as: actor) { work in
                        try await work.replace(row.row, in: row.table)
                    }
                }
            }
            try bench.requireSame(
                try await bench.find(row, as: bench.municipal), row.row, "The row of \(row.table.name)")
        }
    }

    private static func refusesDanglingReferences(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.everything() {
            for column in row.table.columns {
                guard case .reference = column.kind else { continue }
                let dangling = row.with(column.name, .text("nowhere"))
                try await bench.refuses(.notFound, "\(row.table.name).\(column.name) to nowhere") {
                    try await bench.insert([renamed(dangling)], as: bench.municipal)
                }
            }
        }
        for row in try bench.fixture.districtRows(bench.east)
        where row.table == .signatures || row.table == .findings {
            try await bench.refuses(.notFound, "\(row.table.name) of a version that isn't there") {
                try await bench.insert([row.with("version", .integer(2))], as: bench.municipal)
            }
        }
    }

    /// The row under another id of its own, so that its key is free.
    private static func renamed(_ row: FixtureRow) -> FixtureRow {
        for column in row.table.columns {
            if case .identifier = column.kind { return row.with(column.name, .text("renamed")) }
        }
        return row
    }

    private static func refusesForeignReferences(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.districtRows(bench.east) {
            for column in row.table.columns {
                let foreign: StoredCell
                switch column.kind {
                case .reference(.session): foreign = .id(bench.fixture.sessionID(bench.west))
                case .reference(.record): foreign = .id(bench.fixture.recordID(bench.west))
                default: continue
                }
                for actor in [bench.eastern, bench.municipal] {
                    try await bench.refuses(
                        .notFound, "\(row.table.name).\(column.name) into another district"
                    ) {
                        try await bench.insert([renamed(row.with(column.name, foreign))], as: actor)
                    }
                }
            }
        }
    }

    private static func refusesMalformed(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let session = FixtureRow(try bench.fixture.session(SessionID("P-new"), in: bench.east))
        var short = session
        short.row.cells.removeLast()
        let wrong = [
            short, session.with("starts_on", .text("2026-09-02")), session.with("registered", .blank),
            session.with("occupation", .text("电\u{0}工")), session.with("rooms", .number(0.5)),
        ]
        for (number, row) in wrong.enumerated() {
            try await bench.refuses(.malformed, "Malformed row \(number) of \(wrong.count)") {
                try await bench.insert([row], as: bench.eastern)
            }
        }
    }

    private static func keepsEntities(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await bench.store.reading(as: bench.municipal) { work in
            try await same(Institution.self, work)
            try await same(Supervisor.self, work)
            try await same(AssessmentSession.self, work)
            try await same(DispatchedSupervisor.self, work)
            try await same(SupervisionRecord.self, work)
            try await same(RecordSignature.self, work)
            try await same(Finding.self, work)
            try await same(Escalation.self, work)
            try await same(Complaint.self, work)
            try await same(CreditEntry.self, work)
        }
    }

    private static func same<Entity: StoredEntity>(
        _ type: Entity.Type, _ work: any UnitOfWork
    ) async throws {
        let rows = try await work.allRows(of: Entity.table)
        try require(!rows.isEmpty, "There are no rows of \(Entity.table.name).")
        for row in rows {
            let value = try Entity(RowReader(row, of: Entity.table))
            try require(value.row.isSame(as: row), "A value of \(Entity.table.name) makes another row.")
            let found = try await work.find(Entity.self, value.keyCells)
            try require(found == value, "A value of \(Entity.table.name) isn't found by its key.")
        }
    }
}

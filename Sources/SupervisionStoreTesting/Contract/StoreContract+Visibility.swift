import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let visibility: [Check] = [
        Check("finds a district's own rows and nobody else's, in every table", findsOwn),
        Check("lists a district's own rows and nobody else's, in every table", listsOwn),
        Check("hides another district's rows from replacing", hidesFromReplacing),
        Check("refuses rows for another district", refusesForeignRows),
        Check("unloads a district's own rows and nobody else's, in every table", unloadsOwn),
        Check("refuses to load rows of another district", refusesForeignLoads),
        Check("lets every district read the directory, and none write it", guardsDirectory),
        Check("shows a district its own supervisors and what is known of them", showsOwnPeople),
        Check("lets no district write the registers of people", guardsPeople),
        Check("lets auditors see everything and write nothing", boundsAuditors),
        Check("lets the municipal centre see and write every district", letsMunicipal),
        Check("keeps a district from acting in another's name", guardsActs),
    ]

    private static func seen(_ bench: StoreBench, _ row: FixtureRow, _ district: DistrictCode) -> Bool {
        switch row.table.ownership {
        case .directory: true
        case .district: row.row.cells.first == .text(district.text)
        case .people:
            bench.fixture.supervisorIDs(district).contains { id in
                row.table.place("person_id").map { row.row.cells[$0] } == .id(id)
            }
        }
    }

    private static func findsOwn(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for district in [bench.east, bench.west, bench.fixture.hills] {
            let actor = bench.fixture.official(of: district)
            for row in try bench.fixture.everything() {
                // Monthly reports are keyed by district, so their keys differ as well.
                let found = try await bench.find(row, as: actor)
                if seen(bench, row, district) {
                    try bench.requireSame(found, row.row, "\(district)'s row of \(row.table.name)")
                } else {
                    try require(found == nil, "\(district) finds another's row of \(row.table.name).")
                }
            }
        }
    }

    private static func listsOwn(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let all = try bench.fixture.everything()
        for district in [bench.east, bench.west, bench.fixture.hills] {
            let actor = bench.fixture.official(of: district)
            for table in StoredTable.all where table != .districts {
                let expected = all.filter { $0.table == table && seen(bench, $0, district) }.map(\.row)
                let rows = try await bench.rows(table, as: actor)
                try require(
                    Set(rows) == Set(expected) && rows.count == expected.count,
                    "\(district) sees \(rows.count) rows of \(table.name) instead of \(expected.count).")
                let foreign = try await bench.store.reading(as: actor) { work in
                    try await work.rows(
                        StoredQuestion(
                            table,
                            where: table.ownership == .district
                                ? [.init("district_code", .notEqual, .district(district))] : []))
                }
                if table.ownership == .district {
                    try require(foreign.isEmpty, "\(district) sees others' rows of \(table.name).")
                }
            }
        }
    }

    private static func hidesFromReplacing(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.districtRows(bench.west) where row.table.change == .replaced {
            try await bench.refuses(.notFound, "Replacing another district's row of \(row.table.name)") {
                try await bench.write(as: bench.eastern) { work in
                    try await work.replace(row.row, in: row.table)
                }
            }
        }
    }

    private static func refusesForeignRows(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        for row in try bench.fixture.districtRows(bench.west) {
            try await bench.refuses(.notPermitted, "A row of \(row.table.name) for another district") {
                try await bench.insert([row], as: bench.eastern)
            }
            // Later rows refer to earlier ones.
            try await bench.insert([row], as: bench.western)
        }
    }

    private static func unloadsOwn(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let all = try bench.fixture.everything()
        for district in [bench.east, bench.west, bench.fixture.hills] {
            for table in StoredTable.all where table != .districts {
                let expected = all.filter { $0.table == table && seen(bench, $0, district) }.map(\.row)
                let rows = try await bench.unloaded(table, as: bench.fixture.official(of: district))
                try require(
                    Set(rows) == Set(expected) && rows.count == expected.count,
                    "\(district) unloads \(rows.count) rows of \(table.name) instead of \(expected.count).")
            }
        }
    }

    private static func refusesForeignLoads(_ bench: StoreBench) async throws {
        try await bench.fixture.store(try bench.fixture.cityRows(), in: bench.store)
        for row in try bench.fixture.districtRows(bench.west) {
            try await bench.refuses(.notPermitted, "Loading a row of \(row.table.name) of another district") {
                _ = try await bench.load([row], as: bench.eastern)
            }
            _ = try await bench.load([row], as: bench.western)
        }
        let city = try bench.fixture.cityRows().filter { $0.table != .districts }
        for row in city {
            try await bench.refuses(.notPermitted, "Loading a row of \(row.table.name) by a district") {
                _ = try await bench.load([renamedPerson(row)], as: bench.eastern)
            }
        }
    }

    /// The row about somebody or something else, so that it would be new.
    private static func renamedPerson(_ row: FixtureRow) -> FixtureRow {
        var row = row
        for column in row.table.columns {
            if case .identifier = column.kind { row = row.with(column.name, .text("new")) }
        }
        return row.with("occupation", .text("焊工")).with("person_id", .text("new")).with(
            "number", .text("new")
        )
        .with("layer_id", .text("new"))
    }

    private static func guardsDirectory(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.cityRows() where row.table.ownership == .directory {
            try bench.requireSame(
                try await bench.find(row, as: bench.western), row.row, "The row of \(row.table.name)")
            try await refusesChange(of: row, by: bench.western, bench)
        }
    }

    private static func guardsPeople(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.cityRows() where row.table.ownership == .people {
            try await refusesChange(of: row, by: bench.eastern, bench)
        }
    }

    private static func refusesChange(
        of row: FixtureRow, by actor: ActorIdentity, _ bench: StoreBench
    ) async throws {
        let refusal: StoreError.Code = row.table.change == .never ? .immutable : .notPermitted
        try await bench.refuses(refusal, "\(actor.role) replacing a row of \(row.table.name)") {
            try await bench.write(as: actor) { work in try await work.replace(row.row, in: row.table) }
        }
        try await bench.refuses(.notPermitted, "\(actor.role) inserting a row of \(row.table.name)") {
            try await bench.insert([renamedPerson(row).with("district_code", .text("BDA"))], as: actor)
        }
    }

    private static func showsOwnPeople(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let homeless = FixtureRow(try bench.fixture.supervisor(PersonID("D-none"), home: nil))
        try await bench.insert([homeless], as: bench.municipal)
        for row in try bench.fixture.cityRows() + [homeless] where row.table.ownership == .people {
            let found = try await bench.find(row, as: bench.eastern)
            try require(
                (found != nil) == seen(bench, row, bench.east),
                "A row of \(row.table.name) is \(found == nil ? "hidden" : "shown").")
        }
    }

    private static func boundsAuditors(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.everything() {
            try bench.requireSame(
                try await bench.find(row, as: bench.fixture.auditor), row.row, "A row of \(row.table.name)")
            try await bench.refuses(.notPermitted, "An auditor's row of \(row.table.name)") {
                try await bench.store.transaction(as: bench.fixture.auditor, at: bench.fixture.now) {
                    try await $0.insert(
                        renamedPerson(row).with(
                            "month", .day(bench.fixture.day.month.adding(months: 1).firstDay)
                        )
                        .row, into: row.table)
                }
            }
            guard row.table.change == .replaced else { continue }
            try await bench.refuses(.notPermitted, "An auditor's later state in \(row.table.name)") {
                try await bench.store.transaction(as: bench.fixture.auditor, at: bench.fixture.now) {
                    try await $0.replace(row.row, in: row.table)
                }
            }
        }
        try await bench.refuses(.notPermitted, "An auditor's act") {
            try await bench.store.transaction(as: bench.fixture.auditor, at: bench.fixture.now) {
                try await $0.append(bench.fixture.act(in: bench.east))
            }
        }
    }

    private static func letsMunicipal(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for district in [bench.east, bench.west] {
            let changed = try bench.fixture.session(
                bench.fixture.sessionID(district), in: district, registered: 9)
            try await bench.store.transaction(as: bench.municipal, at: bench.fixture.now) { work in
                try await work.replace(changed)
                try await work.append(bench.fixture.act(in: district, subject: "session \(changed.id)"))
            }
            try bench.requireSame(
                try await bench.find(FixtureRow(changed), as: bench.fixture.official(of: district)),
                changed.row, "What the municipal centre wrote")
        }
    }

    private static func guardsActs(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for district in [bench.west, nil] {
            try await bench.refuses(.notPermitted, "An act in the log of \(district?.text ?? "the city")") {
                try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
                    try await work.append(bench.fixture.act(in: district))
                }
            }
        }
        try await bench.refuses(.notPermitted, "A booking for another district") {
            try await bench.write(as: bench.eastern) { work in
                _ = try await work.book(
                    bench.fixture.booking(
                        bench.fixture.supervisorIDs(bench.east)[0],
                        for: bench.fixture.sessionID(bench.west), in: bench.west))
            }
        }
    }
}

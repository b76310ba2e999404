import LibPQ
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionPostgres
import SupervisionStore
import SupervisionStoreTesting

/// Tasks of every kind that are cancelled at random moments, several at a time over one pool.
struct CancellationLoad: Sendable {
    /// What a task does until it is cancelled.
    enum Work: CaseIterable, Sendable {
        case query, rows, find, act, importing, exporting, history
    }

    let bench: FaultBench
    let pool: ConnectionPool
    let store: PostgresStore
    let ledger: FaultLedger
    let seed: UInt64

    /// Starts and cancels so many tasks in several lanes, and waits for all of them.
    func run(_ count: Int, lanes: Int) async {
        await withTaskGroup(of: Void.self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    var dice = FaultDice(seed: seed &* 131 &+ UInt64(lane))
                    for number in stride(from: lane, to: count, by: lanes) { await one(number, &dice) }
                }
            }
        }
    }

    private func one(_ number: Int, _ dice: inout FaultDice) async {
        // Imports and exports are long; a few of them are enough to be always under way.
        let draw = dice.next(below: 100)
        let work: Work =
            switch draw {
            case 0..<30: .query
            case 30..<45: .rows
            case 45..<65: .find
            case 65..<90: .act
            case 90..<93: .importing
            case 93..<97: .exporting
            default: .history
            }
        // Each is cancelled before it begins, on the way, or after it ended.
        let most =
            switch work {
            case .importing: 3_000_000
            case .exporting: 1_000_000
            case .act: 500_000
            case .history: 200_000
            case .query, .rows, .find: 20_000
            }
        let pause = Duration.microseconds(dice.next(below: most))
        let task = Task { try await perform(work, number) }
        try? await Task.sleep(for: pause)
        task.cancel()
        switch await task.result {
        case .success: ledger.count("ended \(work)")
        case .failure(let error): note(error, work, number)
        }
    }

    private func note(_ error: any Error, _ work: Work, _ number: Int) {
        ledger.count("cancelled \(work)")
        switch error {
        case is CancellationError: break
        case let error as PQError where error.code == .cancelled: break
        case let error as StoreError where error.code == .cancelled: break
        case let error as StoreError where error.code == .inDoubt:
            ledger.count("in doubt")
            if work == .act { ledger.act("act-0-\(number)", .untold) }
            if work == .importing { ledger.folder(number + 1, .untold) }
        default: ledger.wrong("\(work) \(number): \(error)")
        }
    }

    // MARK: Works

    private func perform(_ work: Work, _ number: Int) async throws {
        switch work {
        case .query:
            let value = try await pool.withConnection { connection in
                try connection.first(
                    "SELECT \(number)::text || '/' || pg_sleep(\(0.001 * Double(number % 5)))::text")?
                    .decode(String.self, at: 0)
            }
            if value != "\(number)/" { ledger.wrong("Query \(number) got \(value ?? "nothing")") }
        case .rows:
            let sum = try await pool.withConnection { connection in
                var sum = 0
                try connection.forEach("SELECT \(number) + n FROM generate_series(1, 2000) AS n", batch: 100)
                {
                    sum += Int(try $0.decode(Int64.self, at: 0))
                }
                return sum
            }
            if sum != 2_000 * number + 2_001_000 { ledger.wrong("Rows \(number) gave \(sum)") }
        case .find:
            let fixture = bench.fixture
            let id = fixture.supervisorIDs(number % 2 == 0 ? fixture.east : fixture.west)[number / 2 % 2]
            let found = try await store.reading(as: fixture.municipal) { work in
                try await work.find(Supervisor.self, [.text(id.text)])
            }
            if found?.id != id { ledger.wrong("Asked for \(id), got \(String(describing: found?.id))") }
        case .act: try await act(number)
        case .importing:
            let folder = try bench.folder(number + 1)
            let read = try DataFolder.read(folder.path, options: DataFolderOptions(policy: .beijing))
            ledger.hash(number + 1, read.history.dataHash)
            ledger.folder(number + 1, .refused)
            _ = try await bench.importing(folder, into: store)
            ledger.folder(number + 1, .kept)
        case .exporting: try await export()
        case .history:
            let district = number % 2 == 0 ? bench.fixture.east : bench.fixture.west
            let history = try await store.history(
                as: bench.fixture.official(of: district), asOf: nil, policy: .beijing)
            if history.districts.count > 17 {
                ledger.wrong("A history of \(history.districts.count) districts")
            }
        }
    }

    private func act(_ number: Int) async throws {
        let fixture = bench.fixture
        let district = number % 2 == 0 ? fixture.east : fixture.west
        let id = "act-0-\(number)"
        ledger.act(id, .refused)
        try await store.transaction(as: fixture.official(of: district), at: fixture.now) { work in
            try await work.insert(try fixture.session(SessionID(id), in: district))
            if number % 2 == 0 {
                let record = try fixture.record(
                    RecordID(id), of: SessionID(id), in: district, submittedAt: fixture.now,
                    answers: fixture.answers(["P3": .no]))
                try await work.insert(record)
                try await work.insert(
                    Finding(
                        district: district, record: record.id, version: 1, visitedOn: fixture.day,
                        answer: try RecordAnswer(item: "P3", answer: .no, sampled: 20, failed: 3, remark: id))
                )
            }
            try await work.append(
                Act(.sessionFiled, in: district, subject: id, basis: LegalBasis(article: 11)))
        }
        ledger.act(id, .kept)
    }

    /// However an export ends, its folder is whole, which its description says, or has nothing under a final name.
    private func export() async throws {
        let folder = try TestFolder()
        defer { check(folder) }
        _ = try await FolderExport.run(
            to: folder.path, from: store, as: bench.fixture.municipal, policy: .beijing, compression: .none,
            existing: .refuse)
        if FolderText.read("\(folder.path)/datapackage.json") == nil {
            ledger.wrong("An export has no files")
        }
    }

    private func check(_ folder: TestFolder) {
        let files = DataFolderForm.full.files.filter {
            FolderText.read("\(folder.path)/\($0.name).csv") != nil
        }
        let isWhole = FolderText.read("\(folder.path)/datapackage.json") != nil
        let expected = isWhole ? DataFolderForm.full.files.count : 0
        if files.count != expected {
            ledger.wrong("An export left \(files.count) files and whole is \(isWhole)")
        }
    }
}

import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionPostgres
import SupervisionStore
import SupervisionStoreTesting

/// Clients at work while faults happen: each tries again as a client should, with the same ids, looking first.
struct FaultLoad: Sendable {
    let bench: FaultBench
    let store: PostgresStore
    let ledger: FaultLedger
    let seed: UInt64

    /// Works until the ledger says that it is over.
    func run(actors: Int) async {
        await withTaskGroup(of: Void.self) { group in
            for actor in 0..<actors { group.addTask { await acts(of: actor) } }
            group.addTask { await imports() }
            group.addTask { await reads() }
        }
    }

    // MARK: Acts

    private func acts(of number: Int) async {
        var dice = FaultDice(seed: seed &* 31 &+ UInt64(number))
        var count = 0
        while !ledger.isOver {
            count += 1
            // Every second act submits a record as well, so that rollups are at stake.
            await act("act-\(number)-\(count)", by: number, &dice, hasRecord: count % 2 == 0)
        }
    }

    private func act(_ id: String, by number: Int, _ dice: inout FaultDice, hasRecord: Bool) async {
        let fixture = bench.fixture
        let district = number % 2 == 0 ? fixture.east : fixture.west
        let actor = number % 3 == 2 ? fixture.municipal : fixture.official(of: district)
        let session = SessionID(id)
        ledger.act(id, .untold)
        var mayBeKept = false
        while true {
            do {
                try await store.transaction(as: actor, at: fixture.now) { work in
                    try await work.insert(try fixture.session(session, in: district))
                    if hasRecord {
                        let record = try fixture.record(
                            RecordID(id), of: session, in: district, submittedAt: fixture.now,
                            answers: fixture.answers(["P3": .no]))
                        try await work.insert(record)
                        try await work.insert(
                            Finding(
                                district: district, record: record.id, version: 1, visitedOn: fixture.day,
                                answer: try RecordAnswer(
                                    item: "P3", answer: .no, sampled: 20, failed: 3, remark: id)))
                    }
                    try await work.append(
                        Act(.sessionFiled, in: district, subject: id, basis: LegalBasis(article: 11)))
                }
                ledger.act(id, .kept)
                ledger.count("kept at once")
                return
            } catch let error as StoreError {
                ledger.count("\(error.code)".shortened)
                switch error.code {
                case .inDoubt: mayBeKept = true
                case .conflict where mayBeKept: break
                case .unreachable, .busy: break
                default:
                    ledger.wrong("\(id): \(error.code): \(error.message)")
                    return
                }
            } catch {
                ledger.wrong("\(id): \(error)")
                return
            }
            if dice.next(below: 10) < 3 {
                // Some clients never ask again.
                ledger.act(id, mayBeKept ? .untold : .refused)
                ledger.count("given up")
                return
            }
            await pause(&dice)
            switch await isThere(session, in: district, as: actor, &dice) {
            case true?:
                if !mayBeKept { ledger.wrong("\(id) is there although nothing of it was to be kept") }
                ledger.act(id, .kept)
                ledger.count("found kept")
                return
            case false?: continue
            case nil: return
            }
        }
    }

    private func isThere(
        _ session: SessionID, in district: DistrictCode, as actor: ActorIdentity, _ dice: inout FaultDice
    ) async -> Bool? {
        for _ in 0..<500 {
            do {
                return try await store.reading(as: actor) { work in
                    try await work.sessions.find(session, in: district) != nil
                }
            } catch let error as StoreError where error.code == .unreachable || error.code == .busy {
                await pause(&dice)
            } catch {
                ledger.wrong("Looking for \(session): \(error)")
                return nil
            }
        }
        ledger.wrong("Looking for \(session): the server never came back")
        return nil
    }

    private func pause(_ dice: inout FaultDice) async {
        try? await Task.sleep(for: dice.pause(5..<40))
    }

    // MARK: Imports

    private func imports() async {
        var dice = FaultDice(seed: seed &* 31 &+ 1_000)
        var number = 0
        while !ledger.isOver {
            number += 1
            do {
                let folder = try bench.folder(number)
                ledger.hash(
                    number,
                    try DataFolder.read(folder.path, options: DataFolderOptions(policy: .beijing)).history
                        .dataHash)
                await importing(folder, number, &dice)
            } catch {
                ledger.wrong("Folder \(number): \(error)")
                return
            }
        }
    }

    private func importing(_ folder: TestFolder, _ number: Int, _ dice: inout FaultDice) async {
        ledger.folder(number, .untold)
        var mayBeKept = false
        while true {
            do {
                let summary = try await bench.importing(folder, into: store)
                if !summary.changesAnything && !mayBeKept {
                    ledger.wrong("Folder \(number) is there although nothing of it was to be kept")
                }
                ledger.folder(number, .kept)
                return
            } catch let error as StoreError {
                ledger.count("import \("\(error.code)".shortened)")
                switch error.code {
                case .inDoubt: mayBeKept = true
                case .unreachable, .busy: break
                default:
                    ledger.wrong("Folder \(number): \(error.code): \(error.message)")
                    return
                }
            } catch {
                ledger.wrong("Folder \(number): \(error)")
                return
            }
            if dice.next(below: 10) < 3 {
                ledger.folder(number, mayBeKept ? .untold : .refused)
                return
            }
            await pause(&dice)
        }
    }

    // MARK: Reading

    /// Reads what was imported before the faults; whatever is read is right, or the reading is refused.
    private func reads() async {
        var dice = FaultDice(seed: seed &* 31 &+ 2_000)
        while !ledger.isOver {
            let district = dice.next(below: 2) == 0 ? bench.fixture.east : bench.fixture.west
            let id = bench.fixture.institutionID(district)
            do {
                let found = try await store.reading(as: bench.fixture.municipal) { work in
                    try await work.institutions.find(id)
                }
                if found?.id != id { ledger.wrong("Asked for \(id), got \(String(describing: found?.id))") }
                ledger.count("readings")
            } catch let error as StoreError where error.code == .unreachable || error.code == .busy {
                ledger.count("readings refused")
            } catch {
                ledger.wrong("Reading: \(error)")
            }
            await pause(&dice)
        }
    }
}

extension String {
    /// The word of a code: what its description holds at the end, without what is around it.
    var shortened: String {
        let word = split { !$0.isLetter }.last.map(String.init)
        return word ?? self
    }
}

import SupervisionExchange
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Faults: hostile text goes through as it is", .serialized)
struct HostileTextTests {
    /// Columns whose cells may be of any length, since no index holds them.
    private static let long: Set<String> = [
        "advice", "evaluation", "reason", "remark", "facts", "reservation", "post", "category",
    ]

    /// The sample with every text cell made hostile; ids stay in their order, since each begins as it did.
    private static func hostile(seed: UInt64) throws -> TestFolder {
        let sample = try FolderRewriting.sample(seed: seed, institutions: 20, months: 4)
        var count = 0
        return try FolderRewriting.rewritten(sample) { cell, file, column in
            switch column.type {
            case .identifier, .reference: return cell.isEmpty ? cell : cell + HostileTexts.suffix(for: cell)
            case .text where column.name == "checklist": return cell
            case .text where column.name == "replaces" && cell.isEmpty: return cell
            case .text where long.contains(column.name):
                count += 1
                // A cell that is filled in where it was blank: reasons alone stay where versions have them.
                if column.name == "reason" && cell.isEmpty { return cell }
                return (cell.isEmpty ? "·" : cell)
                    + (count % 61 == 0 ? HostileTexts.long : HostileTexts.suffix(for: "\(count)"))
            case .text:
                return cell.isEmpty ? cell : cell + HostileTexts.suffix(for: cell)
            default: return cell
            }
        }
    }

    private static func store(_ body: (PostgresStore) async throws -> Void) async throws {
        let made = try await PostgresStoreHarness().makePostgres()
        try await body(made.store)
        await made.store.close()
        try await made.database.drop()
    }

    private static func through(_ folder: TestFolder) async throws -> TestFolder {
        let out = try TestFolder()
        try await store { store in
            _ = try await FolderImport.run(
                folder.path, into: store, as: FilledCity.municipal, at: FilledCity.now,
                options: FolderImportOptions(policy: .beijing, invalid: .refuse, mode: .load))
            for verdict in try await store.verifyAudit(as: FilledCity.municipal, checkpoints: []) {
                #expect(verdict.faults.isEmpty)
            }
            _ = try await FolderExport.run(
                to: out.path, from: store, as: FilledCity.municipal, policy: .beijing, compression: .none,
                existing: .refuse)
        }
        return out
    }

    @Test("A folder of hostile cells comes out of a store byte for byte", arguments: SoakLength.seeds(7))
    func folder(seed: UInt64) async throws {
        let folder = try Self.hostile(seed: seed)
        let once = try await Self.through(folder)
        let twice = try await Self.through(once)
        var cells = 0
        for file in DataFolderForm.full.files {
            let name = "\(file.name).csv"
            let out = try #require(FolderText.read("\(once.path)/\(name)"))
            #expect(out == FolderText.read("\(twice.path)/\(name)"), "\(name), the second time")
            guard let given = FolderText.read("\(folder.path)/\(name)") else { continue }
            let isSame = out == given
            #expect(isSame, "\(name): \(Self.difference(FolderText(given), FolderText(out)))")
            cells += FolderText(out).rows.reduce(0) { $0 + $1.count }
        }
        #expect(
            FolderText.read("\(once.path)/datapackage.json")
                == FolderText.read("\(twice.path)/datapackage.json"))
        print("faults: seed \(seed), \(cells) cells with hostile text among them")
    }

    private static func difference(_ given: FolderText, _ out: FolderText) -> String {
        let pair = zip(given.rows, out.rows).first {
            !$0.0.elementsEqual($0.1) { Array($0.utf8) == Array($1.utf8) }
        }
        return "\(given.rows.count) rows and \(out.rows.count): "
            + (pair.map { "\($0.0.map { $0.prefix(60) })\n\($0.1.map { $0.prefix(60) })" } ?? "the same cells")
    }

    @Test("Rows, acts and messages keep hostile text, and it finds its own row alone")
    func rows() async throws {
        let fixture = StoreFixture()
        try await Self.store { store in
            try await fixture.store(try fixture.cityRows(), in: store)
            let east = fixture.east
            let official = fixture.official(of: east)
            for (number, text) in (HostileTexts.short + [HostileTexts.long]).enumerated() {
                let isLong = text == HostileTexts.long
                let id = isLong ? "long" : "\(number)\(text)"
                let session = FixtureRow(try fixture.session(SessionID(id), in: east))
                    .with("occupation", .text(text))
                let record = FixtureRow(try fixture.record(RecordID(id), of: SessionID(id), in: east))
                    .with("advice", .text(text)).with("evaluation", .text(text)).with("author", .text(text))
                let act = Act(
                    .sessionFiled, in: east, subject: "\(number)\(text)", basis: LegalBasis(article: 11),
                    details: [text: text, "": text], people: [PersonID(text)])
                let payload = act.detailsText
                try await store.transaction(as: official, at: fixture.now) { work in
                    for row in [session, record] { try await work.insert(row.row, into: row.table) }
                    try await work.append(act)
                    try await work.post(OutboxMessage(topic: text, district: east, payload: payload))
                }
                let found = try await store.reading(as: official) { work in
                    let rows = [
                        try await work.find(session.key, in: session.table),
                        try await work.find(record.key, in: record.table),
                    ]
                    let question = StoredQuestion(
                        .sessions, where: [.init("occupation", .equal, .text(text))])
                    return (rows, try await work.rows(question))
                }
                #expect(
                    found.0.map { $0.map(Self.bytes) } == [Self.bytes(session.row), Self.bytes(record.row)])
                #expect(found.1.map(Self.bytes) == [Self.bytes(session.row)], "\(number)")
            }
            let entries = try await store.auditEntries(
                as: official, chain: AuditChain(east), after: 0, limit: 1_000)
            let subjects = (HostileTexts.short + [HostileTexts.long]).enumerated().map { "\($0)\($1)" }
            #expect(entries.map { Array($0.subject.utf8) } == subjects.map { Array($0.utf8) })
            #expect(entries.allSatisfy { $0.computedHash == $0.hash })
            let taken = try await store.takeOutbox(as: official, limit: 1_000) { messages in
                let topics = messages.map { Array($0.message.topic.utf8) }
                #expect(topics == (HostileTexts.short + [HostileTexts.long]).map { Array($0.utf8) })
            }
            #expect(taken == HostileTexts.short.count + 1)
            for verdict in try await store.verifyAudit(as: fixture.municipal, checkpoints: []) {
                #expect(verdict.faults.isEmpty)
            }
        }
    }

    /// A row by the bytes of its cells: two spellings of one letter are two texts.
    private static func bytes(_ row: StoredRow) -> [[UInt8]] {
        row.cells.map { cell in
            if case .text(let text) = cell { Array("text \(text)".utf8) } else { Array("\(cell)".utf8) }
        }
    }
}

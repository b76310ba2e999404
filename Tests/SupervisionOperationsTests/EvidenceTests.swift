import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Evidence")
struct EvidenceTests {
    private func item(
        _ bench: OperationsBench, _ id: String, _ kept: KeptEvidence, in district: DistrictCode? = nil,
        name: String = "考场照片.jpg", session: String? = "P-1", institution: InstitutionID? = nil,
        proceeding: String? = nil, addedAt: Instant? = nil, addedBy: PersonID? = nil
    ) throws -> EvidenceItem {
        let district = district ?? bench.east
        return try EvidenceItem(
            id: EvidenceID(id), district: district, institution: institution,
            session: session.map { SessionID($0) }, proceeding: proceeding.map { ProceedingID($0) },
            name: name, sha256: kept.sha256, mediaType: kept.mediaType.rawValue, size: kept.size,
            addedAt: addedAt ?? bench.now,
            addedBy: addedBy ?? bench.fixture.official(of: district).person, note: "照片")
    }

    private func add(
        _ bench: OperationsBench, _ item: EvidenceItem, as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.addEvidence(
            item, as: actor ?? bench.eastern, at: bench.now, under: .beijing)
    }

    private static let photograph: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4]

    @Test("a piece is entered once and for good, with its hash in the log and its name nowhere")
    func adds() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let kept = try MemoryVault().keep(bytes: Self.photograph)
        #expect(kept.mediaType == .jpeg)
        #expect(kept.size == 8)
        let first = try item(bench, "E-1", kept, institution: bench.here)
        #expect(try await add(bench, first) == .done)
        #expect(try await add(bench, first) == .doneBefore)
        try await bench.refused(.immutable, article: 8) {
            try await add(bench, try item(bench, "E-1", kept, name: "另一张.jpg", institution: bench.here))
        }
        let log = try await bench.log(bench.east).filter { $0.act == "evidence.added" }
        #expect(log.count == 1)
        #expect(log.first?.details.contains(kept.sha256) == true)
        #expect(log.first?.canonicalText.contains("考场照片") == false)
    }

    @Test("a piece may belong to a proceeding of its district")
    func proceeding() async throws {
        let bench = try await OperationsBench()
        let kept = try MemoryVault().keep(bytes: Self.photograph)
        let proceeding = try Proceeding(
            id: ProceedingID("Z-1"), district: bench.east, kind: .evidenceRequest, institution: bench.here,
            openedAt: bench.now, subject: "调取监控录像")
        try await bench.fixture.store([FixtureRow(proceeding)], in: bench.store)
        let own = try item(bench, "E-1", kept, session: nil, proceeding: "Z-1")
        #expect(try await add(bench, own) == .done)
        #expect(try await add(bench, own) == .doneBefore)
        let foreign = try item(bench, "E-1", kept, in: bench.fixture.west, session: nil, proceeding: "Z-1")
        try await bench.refused(.notFound, article: 8) { try await add(bench, foreign, as: bench.western) }
    }

    @Test("a piece belongs to what is there, and is taken in by whoever enters it")
    func refusals() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let kept = try MemoryVault().keep(bytes: Self.photograph)
        let faults: [(OperationError.Code, EvidenceItem)] = [
            (.notFound, try item(bench, "E-1", kept, session: "P-2")),
            (.notFound, try item(bench, "E-1", kept, institution: InstitutionID("J-none"))),
            (.notFound, try item(bench, "E-1", kept, proceeding: "Z-none")),
            (.tooEarly, try item(bench, "E-1", kept, addedAt: bench.later(1))),
            (.malformed, try item(bench, "E-1", kept, addedBy: PersonID("somebody"))),
        ]
        for (code, item) in faults {
            try await bench.refused(code, article: 8) { try await add(bench, item) }
        }
        try await bench.refused(.notPermitted) {
            try await add(bench, try item(bench, "E-1", kept), as: bench.fixture.auditor)
        }
        #expect(try await bench.log(bench.east).map(\.act) == ["session.filed"])
    }

    @Test("a piece stands in one archive: institution, session and proceeding agree")
    func oneArchive() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        try await bench.file("P-2")
        let kept = try MemoryVault().keep(bytes: Self.photograph)
        let proceeding = try Proceeding(
            id: ProceedingID("Z-1"), district: bench.east, kind: .evidenceRequest, institution: bench.here,
            session: SessionID("P-1"), openedAt: bench.now, subject: "调取监控录像")
        try await bench.fixture.store([FixtureRow(proceeding)], in: bench.store)
        let elsewhere = try #require(
            try await bench.store.reading(as: bench.municipal) { work in
                try await work.all(Institution.self)
            }.first { $0.id != bench.here }?.id)
        let faults = [
            try item(bench, "E-1", kept, institution: elsewhere),
            try item(bench, "E-1", kept, session: nil, institution: elsewhere, proceeding: "Z-1"),
            try item(bench, "E-1", kept, session: "P-2", proceeding: "Z-1"),
        ]
        for item in faults {
            try await bench.refused(.malformed, article: 8) { try await add(bench, item) }
        }
        let fitting = try item(bench, "E-1", kept, institution: bench.here, proceeding: "Z-1")
        #expect(try await add(bench, fitting) == .done)
    }

    @Test(
        "a hostile name is only text",
        arguments: ["../../etc/passwd", "/etc/passwd", "a\nb\r\n", "\u{202E}gpj.exe", "", "con:|<>*?", "…/名"])
    func names(name: String) async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let vault = MemoryVault()
        let kept = try vault.keep(bytes: Self.photograph)
        #expect(try await add(bench, try item(bench, "E-1", kept, name: name)) == .done)
        let report = try await bench.operations.verifyEvidence(in: vault, as: bench.eastern)
        #expect(report == EvidenceReport(checked: 1, entries: []))
    }

    @Test("a name with NUL is refused by the store, whatever it is")
    func nul() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let kept = try MemoryVault().keep(bytes: Self.photograph)
        try await bench.refused(.malformed) {
            try await add(bench, try item(bench, "E-1", kept, name: "a\u{0}b"))
        }
    }

    @Test("verifying tells altered, missing and extra apart, to a district of its own alone")
    func verifies() async throws {
        let bench = try await OperationsBench()
        let vault = MemoryVault()
        try await bench.file()
        let west = bench.fixture.west
        var kept: [KeptEvidence] = []
        for number in 0..<4 {
            kept.append(try vault.keep(bytes: [UInt8](repeating: UInt8(number), count: 1000)))
        }
        for number in 0..<3 {
            #expect(try await add(bench, try item(bench, "E-\(number)", kept[number])) == .done)
        }
        // The same content in another district, and one piece of that district alone.
        for number in [0, 3] {
            let foreign = try item(bench, "E-\(number)", kept[number], in: west, session: nil)
            #expect(try await add(bench, foreign, as: bench.western) == .done)
        }
        for actor in [bench.eastern, bench.municipal, bench.fixture.auditor] {
            let report = try await bench.operations.verifyEvidence(in: vault, as: actor)
            #expect(report.entries.isEmpty)
            #expect(report.checked == (actor == bench.eastern ? 3 : 5))
        }
        var altered = [UInt8](repeating: 0, count: 1000)
        altered[999] = 1
        vault.tamper(kept[0].sha256, with: altered)
        vault.tamper(kept[2].sha256, with: nil)
        let stray = try vault.keep(bytes: [9])
        let east = try await bench.operations.verifyEvidence(in: vault, as: bench.eastern)
        #expect(east.checked == 3)
        #expect(east.entries.map(\.fault) == [.altered, .missing])
        #expect(east.entries.map(\.item?.id) == [EvidenceID("E-0"), EvidenceID("E-2")])
        let all = try await bench.operations.verifyEvidence(in: vault, as: bench.municipal)
        #expect(all.checked == 5)
        #expect(all.entries.filter { $0.fault == .altered }.count == 2)
        #expect(all.entries.filter { $0.fault == .missing }.map(\.item?.district) == [bench.east])
        #expect(all.entries.filter { $0.fault == .extra }.map(\.sha256) == [stray.sha256])
        #expect(all.entries.count == 4)
    }

    @Test("nothing at all has a hash and a size of its own")
    func empty() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let vault = MemoryVault()
        let kept = try vault.keep(bytes: [])
        #expect(kept.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(kept.size == 0)
        #expect(kept.mediaType == .binary)
        #expect(try await add(bench, try item(bench, "E-1", kept)) == .done)
        #expect(try await bench.operations.verifyEvidence(in: vault, as: bench.eastern).entries.isEmpty)
    }

    @Test("content larger than an item may be is refused before it is kept")
    func tooLarge() throws {
        var intake = EvidenceIntake(limit: 10)
        let bytes = [UInt8](repeating: 7, count: 6)
        try bytes.withUnsafeBytes { try intake.take($0) }
        let error = #expect(throws: StoreError.self) {
            try bytes.withUnsafeBytes { try intake.take($0) }
        }
        #expect(error?.code == .malformed)
        #expect(error?.basis?.article == 8)
        try bytes[..<4].withUnsafeBytes { try intake.take($0) }
        #expect(intake.finish().size == 10)
    }
}

import Foundation
import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("People's data")
struct PersonalDataTests {
    private static let number = "110101199003077758"

    private func key(_ byte: UInt8 = 7) throws -> PersonalDataKey {
        try PersonalDataKey(bytes: [UInt8](repeating: byte, count: 32))
    }

    private func document(
        _ bench: OperationsBench, _ type: DocumentType = .residentID, _ number: String = Self.number
    ) throws -> PersonalDocument {
        try PersonalDocument(type: type, number: number, asOf: bench.fixture.day)
    }

    private func record(
        _ bench: OperationsBench, _ document: PersonalDocument, of person: PersonID,
        as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.recordDocument(
            document, of: person, under: try key(), as: actor ?? bench.municipal, at: bench.now,
            under: .beijing)
    }

    private func erase(
        _ bench: OperationsBench, _ person: PersonID, reason: String = "本人书面申请",
        as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.erasePerson(
            person, reason: reason, as: actor ?? bench.municipal, at: bench.now, under: .beijing)
    }

    /// Every cell of every row, and every entry of every chain, as one text.
    private func everything(_ bench: OperationsBench) async throws -> String {
        var text = try await bench.store.reading(as: bench.municipal) { work in
            var rows: [StoredRow] = []
            for table in StoredTable.all { rows += try await work.allRows(of: table) }
            return rows.map { "\($0.cells)" }.joined(separator: "\n")
        }
        for chain in [nil, bench.east, bench.fixture.west] {
            text += try await bench.log(chain).map(\.canonicalText).joined(separator: "\n")
        }
        return text
    }

    @Test("a document is kept as a masked form and a keyed hash, however its number is written")
    func records() async throws {
        let bench = try await OperationsBench()
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        #expect(try await record(bench, try document(bench), of: person) == .done)
        let full = try document(bench, .residentID, " １１０１０１１９９００３０７７７５８ ")
        #expect(try await record(bench, full, of: person) == .doneBefore)
        let entries = try await bench.store.reading(as: bench.municipal) { work in
            try await work.all(PersonDocumentEntry.self, where: [.init("person_id", .equal, .id(person))])
        }
        #expect(entries.map(\.masked) == ["110**************8"])
        #expect(entries.first?.commitment?.utf8.count == 64)
        #expect(try await !everything(bench).contains(Self.number))
        let log = try await bench.log(nil)
        #expect(log.map(\.act) == ["person.document"])
        #expect(log.allSatisfy { !$0.canonicalText.contains("110***") && $0.people.count == 1 })
    }

    @Test("the keyed hash is HMAC-SHA256 of type and number, and another key gives another")
    func keyed() async throws {
        let bench = try await OperationsBench()
        // Computed with OpenSSL.
        let commitment = try key(0x0B).commitment(to: try document(bench))
        #expect(commitment == "501c0029564beb39bead7adb41e7de03793ba81908d4436ca7e03ca6283db737")
        #expect(try key(0x0C).commitment(to: try document(bench)) != commitment)
    }

    @Test("a later document takes the place of the one before; another type stands beside it")
    func renewed() async throws {
        let bench = try await OperationsBench()
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        for number in ["E12345678", "E87654321"] {
            #expect(try await record(bench, try document(bench, .passport, number), of: person) == .done)
        }
        #expect(try await record(bench, try document(bench), of: person) == .done)
        let entries = try await bench.store.reading(as: bench.municipal) { work in
            try await work.all(PersonDocumentEntry.self, where: [.init("person_id", .equal, .id(person))])
        }
        #expect(entries.map(\.masked) == ["E*******1", "110**************8"])
    }

    @Test("a document of somebody else, of nobody, or from a district is refused, naming nobody")
    func refusals() async throws {
        let bench = try await OperationsBench()
        let people = bench.fixture.supervisorIDs(bench.east)
        #expect(try await record(bench, try document(bench), of: people[1]) == .done)
        let error = await #expect(throws: OperationError.self) {
            try await record(bench, try document(bench), of: people[0])
        }
        #expect(error?.code == .conflict)
        for word in [people[0].text, people[1].text, Self.number, "110***"] {
            #expect(error.map { "\($0) \($0.message)".contains(word) } == false)
        }
        try await bench.refused(.notFound, article: 9) {
            try await record(bench, try document(bench, .passport, "E12345678"), of: PersonID("nobody"))
        }
        try await bench.refused(.notPermitted) {
            try await record(bench, try document(bench), of: people[1], as: bench.eastern)
        }
        #expect(try await bench.log(nil).count == 1)
    }

    @Test("after erasure nothing says number, masked form or name, and every chain verifies")
    func erases() async throws {
        let bench = try await OperationsBench()
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        try await bench.enterOfficer(person.text, name: "王小明")
        #expect(try await record(bench, try document(bench), of: person) == .done)
        let kept = try await bench.store.checkpoints(as: bench.municipal)
        let words = [Self.number, "110**************8", "王小明", "督导员 \(person)"]
        let before = try await everything(bench)
        for word in words.dropFirst() { #expect(before.contains(word), "\(word)") }
        #expect(try await erase(bench, person) == .done)
        #expect(try await erase(bench, person) == .doneBefore)
        let after = try await everything(bench)
        for word in words { #expect(!after.contains(word), "\(word)") }
        #expect(after.contains(Operations<MemoryStore>.erasedName))
        // The other supervisor's document and name stay.
        #expect(after.contains("督导员 \(bench.fixture.supervisorIDs(bench.east)[1])"))
        let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: kept)
        #expect(verdicts.count == 2)
        #expect(verdicts.allSatisfy { $0.faults.isEmpty })
        let act = try await bench.log(nil).last
        #expect(act?.act == "person.erased")
        #expect(act?.people.isEmpty == true)
        #expect(act?.details.contains("\"reason\":\"本人书面申请\"") == true)
        #expect(act?.canonicalText.contains(person.text) == false)
        let documents = try await bench.store.reading(as: bench.municipal) { work in
            try await work.all(PersonDocumentEntry.self, where: [.init("person_id", .equal, .id(person))])
        }
        #expect(documents.map(\.erasedOn) == [bench.fixture.day, bench.fixture.day])
        #expect(documents.allSatisfy { $0.masked == nil && $0.commitment == nil })
        let left = try await bench.store.transaction(as: bench.municipal, at: bench.now) { work in
            try await work.append(bench.fixture.act(in: nil))
            return try await work.forget(person)
        }
        #expect(left == 0)
    }

    @Test("an erasure has a reason that names nobody, and is somebody else's act, the municipal centre's")
    func eraseRefusals() async throws {
        let bench = try await OperationsBench()
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        try await bench.refused(.reasonMissing, article: 9) { try await erase(bench, person, reason: " ") }
        for reason in ["应督导员 \(person)申请", "\(person) 申请", "证件E*******1到期"] {
            let error = await #expect(throws: OperationError.self) {
                try await erase(bench, person, reason: reason)
            }
            #expect(error?.code == .malformed)
            #expect(error?.message.contains(person.text) == false)
        }
        try await bench.refused(.malformed, article: 9) { try await erase(bench, bench.municipal.person) }
        try await bench.refused(.notFound, article: 9) { try await erase(bench, PersonID("nobody")) }
        try await bench.refused(.notPermitted) { try await erase(bench, person, as: bench.eastern) }
        #expect(try await bench.log(nil).isEmpty)
    }

    @Test("a key is read from a file of 32 bytes that nobody else may open, and shows nothing of itself")
    func keyFile() throws {
        let files = FileManager.default
        let path = files.temporaryDirectory.appendingPathComponent("dudao-key-\(UUID().uuidString)").path
        defer { try? files.removeItem(atPath: path) }
        let write = { (count: Int, mode: Int) in
            try? files.removeItem(atPath: path)
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
            #expect(files.createFile(atPath: path, contents: Data(bytes)))
            try files.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let read = { () throws(OperationError) in try PersonalDataKey(contentsOf: path) }
        try write(32, 0o600)
        let key = try read()
        let document = try PersonalDocument(
            type: .passport, number: "E12345678", asOf: CalendarDay(number: 20_698))
        let same = try PersonalDataKey(bytes: (0..<32).map { UInt8($0) })
        #expect(key.commitment(to: document) == same.commitment(to: document))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", "\(String(reflecting: key))", dumped] {
            #expect(text.contains("personal data") && text.utf8.count < 80, "\(text)")
        }
        for mode in [0o640, 0o604, 0o620, 0o602, 0o666] {
            try write(32, mode)
            #expect(throws: OperationError.self) { try read() }
            do { _ = try read() } catch { #expect(error.code == .notPermitted) }
        }
        for count in [0, 31, 33, 64] {
            try write(count, 0o600)
            do {
                _ = try read()
                Issue.record("A key of \(count) bytes was taken.")
            } catch { #expect(error.code == .malformed) }
        }
        try files.removeItem(atPath: path)
        do {
            _ = try read()
            Issue.record("A key was read of no file.")
        } catch { #expect(error.code == .notFound) }
        do {
            _ = try PersonalDataKey(contentsOf: files.temporaryDirectory.path)
            Issue.record("A folder was taken for a key.")
        } catch { #expect(error.code == .malformed) }
        #expect(throws: OperationError.self) { try PersonalDataKey(bytes: [1, 2, 3]) }
    }
}

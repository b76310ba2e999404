import Foundation
import SupervisionExchange
import SupervisionModel
import SupervisionStore
import Testing

@Suite("A vault in a folder")
struct FolderVaultTests {
    private func vault(_ folder: Folder) throws -> FolderVault {
        try FolderVault(path: folder.path + "/vault")
    }

    private func place(_ folder: Folder, _ sha256: String) -> String {
        "\(folder.path)/vault/\(sha256.prefix(2))/\(sha256)"
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }

    private func bytes(_ reader: any EvidenceReader) throws -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1000)
        while true {
            let count = try buffer.withUnsafeMutableBytes { bytes in try reader.read(into: bytes) }
            guard count > 0 else { return all }
            all += buffer[..<count]
        }
    }

    private func item(_ id: String, _ kept: KeptEvidence, name: String = "照片") throws -> EvidenceItem {
        try EvidenceItem(
            id: EvidenceID(id), district: DistrictCode("110101"), institution: nil, session: nil,
            proceeding: nil, name: name, sha256: kept.sha256, mediaType: kept.mediaType.rawValue,
            size: kept.size, addedAt: Instant(microseconds: 0), addedBy: PersonID("official-1"), note: nil)
    }

    @Test("content stands under its own hash, open to its owner alone, and nothing is left beside it")
    func keeps() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let content = Array("%PDF-1.7 现场检查记录".utf8)
        let kept = try vault.keep(bytes: content)
        #expect(kept.mediaType == .pdf)
        #expect(kept.size == content.count)
        #expect(try bytes(#require(try vault.open(kept.sha256))) == content)
        #expect(try mode(place(folder, kept.sha256)) == 0o600)
        for name in ["", "/incoming", "/\(kept.sha256.prefix(2))"] {
            #expect(try mode(folder.path + "/vault" + name) == 0o700)
        }
        #expect(try vault.hashes() == [kept.sha256])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/vault/incoming").isEmpty)
    }

    @Test("the same content is kept once, however often it comes")
    func once() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let first = try vault.keep(bytes: [1, 2, 3])
        let before = try FileManager.default.attributesOfItem(atPath: place(folder, first.sha256))
        #expect(try vault.keep(bytes: [1, 2, 3]) == first)
        #expect(try FolderVault(path: vault.path).keep(bytes: [1, 2, 3]) == first)
        let after = try FileManager.default.attributesOfItem(atPath: place(folder, first.sha256))
        #expect(before[.systemFileNumber] as? NSNumber == after[.systemFileNumber] as? NSNumber)
        #expect(try vault.hashes().count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/vault/incoming").isEmpty)
    }

    @Test("pieces of any size come to the same content", arguments: [1, 7, 4096, 300_000])
    func pieces(size: Int) throws {
        let folder = try Folder()
        let content = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
        var rest = content[...]
        let kept = try vault(folder).keep { buffer in
            let piece = rest.prefix(min(size, buffer.count))
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
        #expect(kept == (try MemoryVault().keep(bytes: content)))
        #expect(try bytes(#require(try vault(folder).open(kept.sha256))) == content)
    }

    @Test("nothing at all is content as well")
    func empty() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let kept = try vault.keep(bytes: [])
        #expect(kept.sha256.hasPrefix("e3b0c44298fc1c14"))
        #expect(try bytes(#require(try vault.open(kept.sha256))).isEmpty)
        #expect(try vault.verify([try item("E-1", kept)]).entries.isEmpty)
    }

    @Test("a large sparse file passes through in pieces")
    func large() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let size = 64 << 20
        let path = folder.path + "/large"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(truncate(path, size) == 0)
        let kept = try vault.keep(fileAt: path)
        #expect(kept.size == size)
        // SHA-256 of 64 MiB of zeros.
        #expect(kept.sha256 == "3b6a07d0d404fab4e23b6d34bc6696a6a312dd92821332385e5af7c01c421351")
        #expect(kept.mediaType == .binary)
        #expect(try vault.verify([try item("E-1", kept)]) == EvidenceReport(checked: 1, entries: []))
    }

    @Test("content beyond the limit, and a source that fails, leave nothing")
    func refusals() throws {
        let folder = try Folder()
        let vault = try FolderVault(path: folder.path + "/vault", limit: 10)
        #expect(try vault.keep(bytes: [UInt8](repeating: 1, count: 10)).size == 10)
        let error = #expect(throws: StoreError.self) {
            try vault.keep(bytes: [UInt8](repeating: 1, count: 11))
        }
        #expect(error?.code == .malformed)
        var calls = 0
        #expect(throws: CancellationError.self) {
            try vault.keep { buffer in
                calls += 1
                guard calls < 3 else { throw CancellationError() }
                buffer[0] = 1
                return 1
            }
        }
        #expect(try vault.hashes().count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/vault/incoming").isEmpty)
        let missing = #expect(throws: StoreError.self) { try vault.keep(fileAt: folder.path + "/none") }
        #expect(missing?.code == .notFound)
        #expect(throws: StoreError.self) { try vault.keep(fileAt: folder.path) }
        #expect(throws: StoreError.self) { try FolderVault(path: folder.path + "/none/vault") }
        try folder.write("file", [1])
        #expect(throws: StoreError.self) { try FolderVault(path: folder.path + "/file") }
    }

    @Test("one byte altered, a file gone and a file too many are told apart")
    func verifies() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let kept = try (0..<4).map { number in
            try vault.keep(bytes: [UInt8](repeating: UInt8(number), count: 300_000))
        }
        let items = try kept.prefix(3).enumerated().map { try item("E-\($0.offset)", $0.element) }
        #expect(try vault.verify(items).entries.isEmpty)
        let handle = try #require(FileHandle(forUpdatingAtPath: place(folder, kept[0].sha256)))
        try handle.seek(toOffset: 299_999)
        try handle.write(contentsOf: [0xFF])
        try handle.close()
        try FileManager.default.removeItem(atPath: place(folder, kept[1].sha256))
        let listed = try vault.hashes()
        #expect(listed.count == 3)
        let report = try vault.verify(items)
        #expect(report.checked == 3)
        #expect(report.entries.map(\.fault) == [.altered, .missing])
        #expect(report.entries.map(\.item?.id.text) == ["E-0", "E-1"])
        #expect(vault.extras(beyond: items, listed: listed).map(\.sha256) == [kept[3].sha256])
        // What was altered is told when the same content comes again, and never written over.
        let error = #expect(throws: StoreError.self) {
            try vault.keep(bytes: [UInt8](repeating: 0, count: 300_000))
        }
        #expect(error?.code == .damaged)
        #expect(try vault.verify(items).entries.count == 2)
        // What is gone can be kept again.
        #expect(try vault.keep(bytes: [UInt8](repeating: 1, count: 300_000)) == kept[1])
        #expect(try vault.verify(items).entries.map(\.fault) == [.altered])
    }

    @Test("a link or a folder in the place of content isn't content")
    func links() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let one = try vault.keep(bytes: [1])
        let two = try vault.keep(bytes: [2])
        for kept in [one, two] { try FileManager.default.removeItem(atPath: place(folder, kept.sha256)) }
        try folder.write("elsewhere", [1])
        try FileManager.default.createSymbolicLink(
            atPath: place(folder, one.sha256), withDestinationPath: folder.path + "/elsewhere")
        try FileManager.default.createDirectory(
            atPath: place(folder, two.sha256), withIntermediateDirectories: false)
        let report = try vault.verify([try item("E-1", one), try item("E-2", two)])
        #expect(report.entries.map(\.fault) == [.altered, .altered])
    }

    @Test(
        "no name is ever a path",
        arguments: ["../../etc/passwd", "/etc/passwd", "a\u{0}b", "a\nb", "..", "", "incoming/x", "E3B0"])
    func names(name: String) throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let kept = try vault.keep(bytes: [7])
        #expect(try vault.open(name) == nil)
        // The length of a hash isn't enough.
        #expect(try vault.open("../../" + String(repeating: "a", count: 58)) == nil)
        #expect(try vault.open(String(repeating: "A", count: 64)) == nil)
        #expect(try vault.verify([try item("E-1", kept, name: name)]).entries.isEmpty)
        #expect(folder.names == ["vault"])
        let inside = try FileManager.default.contentsOfDirectory(atPath: vault.path).sorted()
        #expect(inside == [String(kept.sha256.prefix(2)), "incoming"].sorted())
    }

    @Test("what isn't content in its place is no hash of the vault, and is told by name")
    func strays() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let kept = try vault.keep(bytes: [7])
        let prefix = kept.sha256.prefix(2)
        for name in [
            "incoming/leftover", "README", "\(prefix)/notes.txt",
            "\(prefix)/\(String(repeating: "0", count: 63))",
        ] {
            try folder.write("vault/" + name, [1])
        }
        // A hash in another's folder, a folder that is none, a link to one, and a file in the place of one.
        let other = prefix == "00" ? "01" : "00"
        try FileManager.default.createDirectory(
            atPath: vault.path + "/\(other)", withIntermediateDirectories: false)
        try folder.write("vault/\(other)/\(kept.sha256)", [7])
        try FileManager.default.createSymbolicLink(
            atPath: vault.path + "/0a", withDestinationPath: folder.path)
        try folder.write("vault/0b", [1])
        #expect(try vault.hashes() == [kept.sha256])
        #expect(
            try Set(vault.strays()) == [
                "README", "\(prefix)/notes.txt", "\(prefix)/\(String(repeating: "0", count: 63))",
                "\(other)/\(kept.sha256)", "0a", "0b", "incoming/leftover",
            ])
        #expect(try vault.verify([try item("E-1", kept)]).entries.isEmpty)
    }

    @Test("an intake that was interrupted is no stray")
    func leftovers() throws {
        let folder = try Folder()
        let vault = try vault(folder)
        _ = try vault.keep(bytes: [7])
        try folder.write("vault/incoming/12ab", [1])
        #expect(try vault.strays().isEmpty)
    }

    @Test("many at once keep the same content once")
    func atOnce() async throws {
        let folder = try Folder()
        let vault = try vault(folder)
        let content = [UInt8](repeating: 9, count: 200_000)
        let kept = try await withThrowingTaskGroup(of: KeptEvidence.self) { group in
            for _ in 0..<8 { group.addTask { try vault.keep(bytes: content) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(kept.count == 1)
        #expect(try vault.hashes().count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/vault/incoming").isEmpty)
    }
}

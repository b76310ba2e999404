import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("The folder and its files")
struct FolderTests {
    private func kinds(_ folder: Folder) throws -> [DataFaultKind] { try folder.check().errors.map(\.kind) }

    @Test("What isn't a folder of data is refused in words")
    func noFolder() throws {
        let empty = try Folder()
        #expect(try kinds(empty) == [.folderEmpty])
        #expect(throws: ExchangeError.self) { _ = try empty.read() }
        let missing = #expect(throws: ExchangeError.self) {
            _ = try DataFolder.check(empty.path + "/none", policy: .beijing)
        }
        #expect(missing?.code == .badInput)
        #expect(missing?.report.faults.map(\.kind) == [.folderMissing])
        try empty.write("file", [0x61])
        let file = #expect(throws: ExchangeError.self) {
            _ = try DataFolder.check(empty.path + "/file", policy: .beijing)
        }
        #expect(file?.report.faults.map(\.kind) == [.folderIsFile])
        #expect(file?.message.english.contains(empty.path) == true)
    }

    @Test("A refusal of the system is told as one, for folders and for files")
    func permission() throws {
        #expect(FileBytes.fault(EACCES).cause == .notPermitted)
        #expect(FileBytes.fault(EPERM).cause == .notPermitted)
        #expect(FileBytes.fault(EIO).cause == .system(EIO))
        let folder = try SmallCity.folder()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.path + "/sessions.csv")
        // The superuser reads what nobody may read; the command's own tests run as somebody else.
        guard geteuid() != 0 else { return }
        let error = #expect(throws: ExchangeError.self) { _ = try folder.read() }
        #expect(error?.code == .notPermitted)
        #expect(error?.report.errors.map(\.file) == ["sessions.csv"])
    }

    @Test("Plain and compressed under one name contradict each other")
    func twice() throws {
        let folder = try SmallCity.folder()
        try folder.write("sessions.csv.gz", try gzip(folder.bytes("sessions.csv")))
        #expect(try kinds(folder) == [.fileTwice])
    }

    @Test("Both forms in one folder are refused, each stranger named")
    func mixed() throws {
        let folder = try SmallCity.folder([
            "inspections.csv": "inspection_id,institution_id,date\n",
            "violations.csv": "inspection_id,code\n",
        ])
        let report = try folder.check()
        #expect(report.errors.filter { $0.kind == .formsMixed }.map(\.file).contains("sessions.csv"))
    }

    @Test("Missing files are named: those a form needs, and those that others refer to")
    func missing() throws {
        #expect(try kinds(SmallCity.folder(["institutions.csv": nil])) == [.fileMissing])
        let sessions = try SmallCity.folder(["sessions.csv": nil]).check()
        #expect(sessions.errors.map(\.kind) == [.fileMissing])
        #expect(sessions.errors.map(\.file) == ["sessions.csv"])
        let three = try Folder(["inspections.csv": "inspection_id,institution_id,date\n"]).check()
        #expect(three.errors.map(\.file) == ["institutions.csv", "violations.csv"])
        let supervisors = try SmallCity.folder(["supervisors.csv": nil]).check()
        #expect(supervisors.errorCount == 0)
        #expect(supervisors.notes.map(\.kind).contains(.referenceUnchecked))
    }

    @Test("Files that aren't known are left alone, with one note each")
    func unknown() throws {
        let folder = try SmallCity.folder([
            "notes.txt": "x", "Sessions.CSV": "x", ".hidden": "x", "datapackage.json": "{",
        ])
        let notes = try folder.read().notes.faults.filter { $0.kind == .fileUnknown }
        #expect(notes.map(\.file) == ["Sessions.CSV", "notes.txt"])
    }

    @Test("A folder or a pipe under a file's name isn't waited for")
    func notRegular() throws {
        let folder = try SmallCity.folder(["answers.csv": nil, "complaints.csv": nil])
        try FileManager.default.createDirectory(
            atPath: folder.path + "/answers.csv", withIntermediateDirectories: false)
        #expect(mkfifo(folder.path + "/complaints.csv", 0o600) == 0)
        let errors = try folder.check().errors
        #expect(errors.map(\.kind) == [.notARegularFile, .notARegularFile])
    }

    @Test("Binary and damaged files are told with the byte")
    func binary() throws {
        let folder = try SmallCity.folder()
        try folder.write("answers.csv", Array("record_id,version\nPK".utf8) + [0, 1, 2])
        try folder.write("complaints.csv", Array("complaint_id,".utf8) + [0xFF, 0xFF, 0xFE])
        try folder.write(
            "escalations.csv", [0xEF, 0xBB, 0xBF] + Array("escalation_id,\n".utf8) + [0xB1, 0xE0])
        // The header's missing columns are told as well.
        let errors = try folder.check().errors.filter { $0.byteOffset != nil }
        #expect(errors.map(\.kind) == [.binaryFile, .undecodable, .undecodable])
        #expect(errors.map(\.byteOffset) == [20, 13, 18])
        #expect(errors.map(\.line) == [2, 1, 2])
        #expect(errors[0].description.contains("byte 20"))
    }

    @Test("Compressed files are read as plain ones, several members or one, and truncation is told")
    func compressed() throws {
        let plain = try SmallCity.folder().read()
        let folder = try Folder()
        for (name, text) in SmallCity.files {
            let bytes = Array(text.utf8)
            try folder.write(name + ".gz", try gzip(Array(bytes[..<40])) + gzip(Array(bytes[40...])))
        }
        #expect(try folder.read().history == plain.history)
        let whole = try folder.bytes("answers.csv.gz")
        try folder.write("answers.csv.gz", Array(whole.dropLast(9)))
        let errors = try folder.check().errors
        #expect(errors.map(\.kind) == [.gzipTruncated])
        #expect(errors.map(\.file) == ["answers.csv.gz"])
        try folder.write("answers.csv.gz", Array((SmallCity.files["answers.csv"] ?? "").utf8))
        #expect(try kinds(folder) == [.gzipDamaged])
    }

    @Test("A file without permission, or damaged, doesn't make others' references faults")
    func noCascade() throws {
        let folder = try SmallCity.folder()
        try folder.write("sessions.csv", Array("session_id\nS1\n\0".utf8))
        let report = try folder.check()
        #expect(!report.faults.contains { $0.kind == .referenceUnknown })
    }

    @Test("GB 18030, UTF-8 and UTF-8 with its mark are one folder with one hash")
    func encodings() throws {
        let plain = try SmallCity.folder().read()
        let gb = try Folder()
        let marked = try Folder()
        let gbMarked = try Folder()
        for (name, text) in SmallCity.files {
            try gb.write(name, try gb18030(text))
            try gbMarked.write(name, try gb18030("\u{FEFF}" + text))
            try marked.write(
                name, [0xEF, 0xBB, 0xBF] + Array(text.replacingOccurrences(of: "\u{FEFF}", with: "").utf8))
        }
        #expect(try gb.read() == plain)
        #expect(try marked.read() == plain)
        #expect(try gbMarked.read() == plain)
    }

    @Test("A file is taken for GB 18030 however late its first Chinese character comes")
    func lateGB() throws {
        var text = "record_id,version,item,answer,sampled,failed,remark\n"
        text += String(repeating: "R1,2,P1,no,,,\n", count: 40_000)
        let folder = try SmallCity.folder()
        try folder.write("answers.csv", try gb18030(text + "R1,2,P2,no,,,通道堵塞\n"))
        #expect(try folder.check().errorCount == 0)
    }

    @Test("UTF-8 with a damaged byte isn't read as something else")
    func damagedUTF8() throws {
        var bytes =
            Array((SmallCity.files["institutions.csv"] ?? "").utf8)
            + Array("J3,北京职业技能,social,110101,,2021-05-06,\n".utf8)
        bytes[bytes.count - 30] = 0x41
        let folder = try SmallCity.folder()
        try folder.write("institutions.csv", bytes)
        #expect(try kinds(folder) == [.undecodable])
    }

    @Test("The data hash changes with a cell and not with order of reading, compression or file times")
    func hash() throws {
        let first = try SmallCity.folder().read().history.dataHash
        #expect(try SmallCity.folder().read().history.dataHash == first)
        #expect(
            try SmallCity.changed("answers.csv", "R2,1,I3,no", "R2,1,I3,yes").read().history.dataHash != first
        )
        #expect(first.utf8.count == 64)
    }

    @Test("Whatever bytes a folder has, reading ends in faults or a history", arguments: 0..<300)
    func fuzz(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let folder = try SmallCity.folder()
        let names = SmallCity.files.keys.sorted()
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let name = names[Int.random(in: 0..<names.count, using: &generator)]
            var bytes = try folder.bytes(name)
            guard !bytes.isEmpty else { continue }
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            case 2:
                bytes.insert(
                    contentsOf: Array(",\"\n9-".utf8).shuffled(using: &generator).prefix(1), at: place)
            default: bytes.removeLast(bytes.count - place)
            }
            try folder.write(name, bytes)
        }
        let report = try folder.check()
        if report.errorCount == 0 { _ = try folder.read() }
    }
}

extension FolderTests {
    @Test("What a first reading in the wrong encoding said is forgotten, and said again by the second")
    func rewound() throws {
        // The file that `dispatches` refers to isn't there, and its Chinese comes late.
        let folder = try SmallCity.folder(["supervisors.csv": nil])
        let header =
            "dispatch_id,session_id,person_id,seat,authority,purpose,dispatched_on,inclusion_probability\n"
        let rows = (0..<9_000).map { "D\($0 + 9),S1,P\($0),lead,district,spot,2025-03-01,0.5\n" }.joined()
        try folder.write(
            "dispatches.csv", try gb18030(header + rows + "D1,S1,张三,lead,district,spot,2025-03-01,0.5\n"))
        let report = try folder.check()
        #expect(report.errorCount == 0)
        #expect(report.notes.map(\.kind).contains(.referenceUnchecked))
    }

    @Test("Messages name place, problem, value, expectation and remedy in both languages")
    func wording() throws {
        let folder = try SmallCity.changed("sessions.csv", "2025-04-01,", "2026-02-30,")
        let fault = try #require(try folder.check().errors.first)
        #expect(
            fault.description
                == "sessions.csv:3: starts_on: impossible date “2026-02-30”; expected a day of the calendar as "
                + "YYYY-MM-DD. Correct the cell")
        #expect(fault.chinese == "sessions.csv:3: starts_on: 日期无效“2026-02-30”；应为日历上的日期 YYYY-MM-DD。请更正该单元格")
        let hostile = try SmallCity.changed(
            "sessions.csv", "2025-04-01,", "\"\u{1B}[31m\n\(String(repeating: "长", count: 90))\",")
        let value = try #require(try hostile.check().errors.first?.value)
        #expect(value.count == 61)
        #expect(!value.contains("\u{1B}") && !value.contains("\n"))
    }
}

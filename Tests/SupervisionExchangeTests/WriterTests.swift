import Foundation
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("Writing a data folder")
struct WriterTests {
    /// Writes the small city's institutions and sessions anew.
    private func write(_ path: String, compression: DataFolderWriter.Compression) throws {
        let writer = try DataFolderWriter(path, form: .full, compression: compression, existing: .refuse)
        let institutions = try writer.file("institutions")
        institutions.add("J1")
        institutions.add("甲 \"公司\", 一部")
        institutions.add(InstitutionKind.employer)
        institutions.add(DistrictCode("110105"))
        institutions.addBlank()
        institutions.add(CalendarDay("2020-01-02"))
        institutions.add(CalendarDay?.none)
        try institutions.endRow()
        let sessions = try writer.file(
            "sessions",
            columns: [
                "session_id", "institution_id", "district_code", "mode", "occupation", "level", "starts_on",
                "registered", "state", "filed_at",
            ])
        sessions.add(SessionID("S1"))
        sessions.add(InstitutionID("J1"))
        sessions.add(DistrictCode("110105"))
        sessions.add(AssessmentMode.examination)
        sessions.add("电工")
        sessions.add(SkillLevel.three)
        sessions.add(CalendarDay("2025-03-04"))
        sessions.add(40)
        sessions.add(SessionState.filed)
        sessions.add(Instant("2025-02-20T09:00:00+08:00"))
        try sessions.endRow()
        try writer.finish()
    }

    @Test("What was written reads back", arguments: [DataFolderWriter.Compression.none, .gzip])
    func roundTrip(compression: DataFolderWriter.Compression) throws {
        let parent = try Folder()
        let path = parent.path + "/new/folder"
        try write(path, compression: compression)
        let ending = compression == .gzip ? ".gz" : ""
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path).sorted()
                == ["datapackage.json", "institutions.csv\(ending)", "sessions.csv\(ending)"])
        let contents = try DataFolder.read(path, options: DataFolderOptions(policy: .beijing))
        #expect(contents.notes.count == 0)
        #expect(contents.history.institutions.names == ["甲 \"公司\", 一部"])
        #expect(contents.history.sessions.registered == [40])
        let data = try Data(contentsOf: URL(fileURLWithPath: path + "/datapackage.json"))
        let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect((package["resources"] as? [Any])?.count == 2)
    }
}

@Suite("Writing that fails")
struct WriterFailureTests {
    @Test("Data that is there is refused, or replaced whole")
    func occupied() throws {
        let folder = try SmallCity.folder(["notes.txt": "mine", "answers.csv": nil])
        try folder.write("answers.csv.gz", try gzip([0x61]))
        let before = folder.names
        let error = #expect(throws: ExchangeError.self) {
            _ = try DataFolderWriter(folder.path, form: .full, existing: .refuse)
        }
        #expect(error?.code == .folderOccupied)
        #expect(folder.names == before)
        let writer = try DataFolderWriter(folder.path, form: .full, existing: .replace)
        try writer.file("institutions").append(["J9", "丙", "social", "110101", "", "2024-01-01", ""])
        #expect(folder.names.filter { !$0.hasPrefix(".") } == before)
        try writer.finish()
        #expect(folder.names == ["datapackage.json", "institutions.csv", "notes.txt"])
        #expect(try folder.read().history.institutions.ids.map(\.text) == ["J9"])
    }

    @Test("Without a finish nothing is left")
    func abandoned() throws {
        let folder = try Folder()
        do {
            let writer = try DataFolderWriter(folder.path + "/a/b", form: .full, existing: .refuse)
            try writer.file("districts").append(["110101", "东城区"])
        }
        #expect(folder.names.isEmpty)
    }

    @Test("A row of another length, a NUL, an unknown file or column is misuse and nothing is left")
    func misuse() throws {
        let folder = try Folder()
        let writer = try DataFolderWriter(folder.path, form: .full, existing: .refuse)
        for call in [
            { _ = try writer.file("violations") }, { _ = try writer.file("districts", columns: ["name"]) },
            { _ = try writer.file("districts", columns: ["district_code", "name", "x"]) },
        ] as [() throws -> Void] {
            #expect(throws: ExchangeError.self) { try call() }
        }
        let districts = try writer.file("districts")
        #expect(throws: ExchangeError.self) { try districts.append(["110101"]) }
        let error = #expect(throws: ExchangeError.self) { try writer.finish() }
        #expect(error?.code == .misuse)
        #expect(folder.names.isEmpty)
        let second = try DataFolderWriter(folder.path, form: .full, existing: .refuse)
        let names = try second.file("districts")
        #expect(throws: ExchangeError.self) { try names.append(["110101", "a\0b"]) }
    }

    @Test("A full disk is an error with the path, and nothing stands under the final name")
    func fullDisk() throws {
        let folder = try Folder()
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        // What is written beside the final name ends at the device that is always full.
        let path = "\(folder.path)/.districts.csv.part-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
        let writer = try DataFolderWriter(folder.path, form: .full, existing: .refuse)
        let districts = try writer.file("districts")
        try writer.file("institutions").append(["J9", "丙", "social", "110101", "", "2024-01-01", ""])
        let error = #expect(throws: ExchangeError.self) {
            for _ in 0..<100_000 { try districts.append(["110101", "东城区"]) }
            try writer.finish()
        }
        #expect(error?.code == .outputFailed)
        #expect(error?.message.english.contains("\(folder.path)/districts.csv") == true)
        #expect(error?.message.english.contains("full") == true)
        #expect(throws: ExchangeError.self) { try writer.finish() }
        #expect(folder.names.isEmpty)
    }

    @Test("A path that can't be a folder is an error with the path")
    func noFolder() throws {
        let folder = try Folder(["file": "x"])
        let error = #expect(throws: ExchangeError.self) {
            _ = try DataFolderWriter(folder.path + "/file/data", form: .full, existing: .refuse)
        }
        #expect(error?.code == .outputFailed)
        #expect(error?.message.english.contains(folder.path) == true)
    }

    @Test("The same rows give the same bytes, compressed too")
    func deterministic() throws {
        let written = try (0..<2).map { _ in
            let folder = try Folder()
            let writer = try DataFolderWriter(folder.path, form: .full, compression: .gzip, existing: .refuse)
            try writer.file("districts").append(["110101", "东城区"])
            try writer.finish()
            return try folder.bytes("districts.csv.gz") + folder.bytes("datapackage.json")
        }
        #expect(written[0] == written[1])
    }
}

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

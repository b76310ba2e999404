import Foundation
import SupervisionExchange
import SupervisionModel
import Testing

/// A folder of a test's own, removed with the value that holds it.
final class Folder {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.appendingPathComponent("dudao-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Makes a folder with files of text.
    convenience init(_ files: [String: String]) throws {
        try self.init()
        for (name, text) in files { try write(name, Array(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func read(
        policy: SupervisionPolicy = .beijing, covariates: [String] = [], labels: [String] = []
    ) throws -> DataFolderContents {
        try DataFolder.read(
            path, options: DataFolderOptions(policy: policy, covariates: covariates, labels: labels))
    }

    func check() throws -> FaultReport { try DataFolder.check(path, policy: .beijing) }
}

/// A small city, whole and without a fault; tests change one thing in it.
enum SmallCity {
    static let files: [String: String] = [
        "districts.csv": "district_code,name\n110101,东城区\n110105,朝阳区\n",
        "institutions.csv": """
        institution_id,name,kind,district_code,category,filed_on,withdrawn_on
        J1,甲公司,employer,110105,制造,2020-01-02,
        J2,"乙, 培训",social,110101,,2021-05-06,2026-01-31

        """,
        "sessions.csv": """
        session_id,institution_id,district_code,mode,occupation,level,starts_on,ends_on,half_day,rooms,registered,attended,state,filed_at
        S1,J1,110105,examination,电工,3,2025-03-04,2025-03-05,am,2,40,38,completed,2025-02-20T09:00:00+08:00
        S2,J2,110101,process,茶艺师,4,2025-04-01,,day,1,20,,held,2025-03-20T09:00:00+08:00
        S3,J1,110101,direct,焊工,2,2026-01-10,,,1,5,,filed,2025-12-20T09:00:00+08:00

        """,
        "supervisors.csv": """
        person_id,name,card_number,card_issued_on,card_expires_on,home_district,standing,standing_until
        P1,张三,K001,2019-01-01,,110105,good,
        P2,李四,K002,2019-01-01,2029-01-01,110101,good,

        """,
        "dispatches.csv": """
        dispatch_id,session_id,person_id,seat,authority,purpose,dispatched_on,inclusion_probability
        D1,S1,P1,lead,district,spot,2025-03-01,0.35
        D1,S1,P2,member,district,spot,2025-03-01,0.35
        D2,S2,P1,lead,municipal,for-cause,2025-03-30,

        """,
        "records.csv": """
        record_id,version,session_id,checklist,checklist_version,visited_on,submitted_at,reported_on,advice,evaluation,author,reason
        R1,1,S1,beijing-form,1,2025-03-04,2025-03-04T18:00:00+08:00,2025-03-06,"请改进 ""标识""
        并复查",好,张三,
        R1,2,S1,beijing-form,1,2025-03-04,2025-03-08T18:00:00+08:00,,,,张三,更正
        R2,1,S2,beijing-form,1,2025-04-01,2025-04-02T23:30:00+08:00,,,,李四,
        R3,1,S2,beijing-form,1,2025-04-01,,,,,,

        """,
        "answers.csv": """
        record_id,version,item,answer,sampled,failed,remark
        R1,1,P1,yes,,,
        R1,2,P1,no,,,制度缺失
        R1,2,P3,yes,10,0,
        R1,2,R1,not-observed,,,
        R2,1,I3,no,,,
        R2,1,P7,na,,,

        """,
        "escalations.csv": """
        escalation_id,session_id,ground,item,discovered_at,facts
        E1,S2,impersonation,I5,2025-04-01T10:00:00+08:00,替考一人

        """,
        "complaints.csv": """
        complaint_id,institution_id,received_on,severe,state
        C1,J2,2025-04-20,yes,confirmed

        """,
    ]

    /// The city with some files changed; `nil` removes one.
    static func folder(_ changes: [String: String?] = [:]) throws -> Folder {
        var files = files
        for (name, text) in changes { files[name] = text }
        return try Folder(files)
    }

    /// A file of the city with one text replaced by another.
    static func changed(_ name: String, _ from: String, _ to: String) throws -> Folder {
        let text = try #require(files[name])
        try #require(text.contains(from))
        return try folder([name: text.replacingOccurrences(of: from, with: to)])
    }
}

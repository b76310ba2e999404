import Foundation
import Testing

/// Data folders small enough to be read at a glance.
enum SmallRecords {
    /// A city of two institutions in the full form, whole and without a fault.
    static let city: [String: String] = [
        "districts.csv": "district_code,name\n110101,东城区\n110105,朝阳区\n",
        "institutions.csv": """
        institution_id,name,kind,district_code,category,filed_on
        J1,甲公司,employer,110105,制造,2020-01-02
        J2,乙培训,social,110101,培训,2021-05-06

        """,
        "sessions.csv": """
        session_id,institution_id,district_code,mode,occupation,level,starts_on,registered,state,filed_at
        S1,J1,110105,examination,电工,3,2025-03-04,40,completed,2025-02-20T09:00:00+08:00
        S2,J2,110101,process,茶艺师,4,2025-04-01,20,held,2025-03-20T09:00:00+08:00
        S3,J1,110101,direct,焊工,2,2025-05-10,5,filed,2025-04-20T09:00:00+08:00

        """,
        "records.csv": """
        record_id,version,session_id,checklist,checklist_version,visited_on,submitted_at,author
        R1,1,S1,beijing-form,1,2025-03-04,2025-03-04T18:00:00+08:00,张三
        R2,1,S2,beijing-form,1,2025-04-01,2025-04-02T23:30:00+08:00,李四

        """,
        "answers.csv": "record_id,version,item,answer\nR1,1,P1,no\nR1,1,P3,yes\nR2,1,I3,no\n",
    ]

    /// The city with texts of one file replaced.
    static func city(_ name: String, _ changes: [(String, String)]) throws -> TestFolder {
        var text = try #require(city[name])
        for (from, to) in changes {
            try #require(text.contains(from))
            text = text.replacingOccurrences(of: from, with: to)
        }
        return try TestFolder(city.merging([name: text]) { $1 })
    }

    /// Inspections of sixty institutions over four years in the three-file form, the last year the test.
    ///
    /// Every third institution fails far more often than the others.
    static func inspections() throws -> TestFolder {
        var institutions = "institution_id,opened_on,category,district\n"
        var inspections = "inspection_id,institution_id,date,split,y\n"
        var violations = "inspection_id,code,severity\n"
        var state: UInt32 = 7
        for institution in 0..<60 {
            institutions += "F\(institution),2020-01-01,\(institution % 2 == 0 ? "a" : "b"),north\n"
            for year in 2021...2024 {
                for month in [1 + institution % 4, 5 + institution % 4, 9 + institution % 4] {
                    state = state &* 1_664_525 &+ 1_013_904_223
                    let fails = state >> 24 < (institution % 3 == 0 ? 150 : 30)
                    let visit = "V\(institution)-\(year)-\(month)"
                    let day = "\(year)-\(month < 10 ? "0" : "")\(month)-15"
                    let split = year < 2024 ? "train" : "test"
                    inspections += "\(visit),F\(institution),\(day),\(split),\(fails ? 1 : 0)\n"
                    if fails { violations += "\(visit),C\(state >> 8 & 3),critical\n" }
                    if state >> 12 & 1 == 1 { violations += "\(visit),M\(state >> 4 & 7),minor\n" }
                }
            }
        }
        return try TestFolder([
            "institutions.csv": institutions, "inspections.csv": inspections, "violations.csv": violations,
        ])
    }

    /// A made-up city of twenty institutions and six months, as `dudao sample` writes it.
    static func sample() async throws -> TestFolder {
        let folder = try TestFolder()
        let run = try await CommandRun.dudao(sampleArguments + ["--output", folder.at("city")])
        try #require(run.status == 0, "\(run.messages)")
        return folder
    }

    /// The command line of ``sample()`` but for its output.
    static let sampleArguments = [
        "sample", "--seed", "1", "--institutions", "20", "--months", "6", "--until", "2026-11-30",
    ]
}

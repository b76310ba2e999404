import Glibc
import SupervisionExchange
import SupervisionModel

/// A data folder of which one file is anything at all: the reader finds faults or none, and never stops.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFolders(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = UnsafeRawBufferPointer(start: data, count: size)
    guard let first = input.first else { return 0 }
    FuzzedFolder.shared.check(file: Int(first), input.dropFirst())
    return 0
}

/// A folder in memory with a small city, one file of which is replaced for every input.
private final class FuzzedFolder: Sendable {
    static let shared = FuzzedFolder()

    private let path: String
    private let names: [String]

    private init() {
        var template = Array("/dev/shm/dudao-fuzz-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("There is no room in /dev/shm") }
        path = String(cString: made)
        names = Self.city.keys.sorted()
        for (name, text) in Self.city { write(name, Array(text.utf8)) }
        FuzzedFolder.cleared = path
        atexit { FuzzedFolder.clear() }
    }

    nonisolated(unsafe) private static var cleared = ""

    private static func clear() {
        for name in city.keys {
            unlink("\(cleared)/\(name)")
            unlink("\(cleared)/\(name).gz")
        }
        rmdir(cleared)
    }

    func check(file: Int, _ bytes: Slice<UnsafeRawBufferPointer>) {
        let name = names[file % names.count]
        // What looks compressed is read as such.
        let isCompressed = bytes.starts(with: [0x1F, 0x8B])
        let place = isCompressed ? "\(name).gz" : name
        if isCompressed { unlink("\(path)/\(name)") }
        write(place, Array(bytes))
        do {
            let report = try DataFolder.check(path, policy: .beijing)
            let options = DataFolderOptions(policy: .beijing)
            if report.errorCount == 0 {
                guard (try? DataFolder.read(path, options: options)) != nil else {
                    fatalError("A folder without faults can't be read")
                }
            } else if (try? DataFolder.read(path, options: options)) != nil {
                fatalError("A folder with faults was read")
            }
            for fault in report.faults { _ = "\(fault)" }
        } catch {
            fatalError("The folder can't be looked at: \(error)")
        }
        if isCompressed { unlink("\(path)/\(place)") }
        write(name, Array((Self.city[name] ?? "").utf8))
    }

    private func write(_ name: String, _ bytes: [UInt8]) {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { fatalError("\(path)/\(name) can't be written") }
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        close(file)
    }

    /// A file a table, each with a row or two.
    static let city: [String: String] = [
        "districts.csv": "district_code,name\n110101,东城区\n110105,朝阳区\n",
        "institutions.csv": """
        institution_id,name,kind,district_code,category,filed_on,withdrawn_on
        J1,甲公司,employer,110105,制造,2020-01-02,
        J2,"乙, 培训",social,110101,,2021-05-06,2026-01-31

        """,
        "filed_plans.csv": """
        institution_id,occupation,level,mode,valid_from,valid_to,invigilators_per_room
        J1,电工,3,examination,2020-02-01,,2

        """,
        "sessions.csv": """
        session_id,institution_id,district_code,mode,occupation,level,starts_on,ends_on,half_day,rooms,registered,attended,state,filed_at
        S1,J1,110105,examination,电工,3,2025-03-04,2025-03-05,am,2,40,38,completed,2025-02-20T09:00:00+08:00
        S2,J2,110101,process,茶艺师,4,2025-04-01,,day,1,20,,held,2025-03-20T09:00:00+08:00

        """,
        "supervisors.csv": """
        person_id,name,card_number,card_issued_on,card_expires_on,home_district,standing,standing_until
        D1,张三,K1,2024-01-01,2027-01-01,110105,good,

        """,
        "dispatches.csv": """
        dispatch_id,session_id,person_id,seat,authority,purpose,dispatched_on,inclusion_probability
        Q1,S1,D1,lead,district,spot,2025-03-01,0.5

        """,
        "records.csv": """
        record_id,version,session_id,checklist,checklist_version,visited_on,submitted_at,reported_on,advice,evaluation,author,reason
        R1,1,S1,beijing-form,1,2025-03-04,2025-03-04T17:00:00+08:00,2025-03-05,好,,D1,

        """,
        "signatures.csv": "record_id,version,person_id,signed_on,reservation\nR1,1,D1,2025-03-04,\n",
        "answers.csv":
            "record_id,version,item,answer,sampled,failed,remark\nR1,1,P1,yes,,,\nR1,1,P3,no,20,3,缺\n",
        "escalations.csv": """
        escalation_id,session_id,ground,item,discovered_at,facts
        Y1,S1,impersonation,I5,2025-03-04T11:00:00+08:00,替考一人

        """,
        "complaints.csv": "complaint_id,institution_id,received_on,severe,state\nT1,J1,2025-03-06,no,open\n",
        "monthly_reports.csv": """
        district_code,month,submitted_at,returned_at,accepted_at
        110105,2025-03,2025-04-02T09:00:00+08:00,,

        """,
    ]
}

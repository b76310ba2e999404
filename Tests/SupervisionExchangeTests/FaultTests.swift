import Foundation
import SupervisionExchange
import SupervisionModel
import Testing

/// A change of the small city, and the fault that it must be answered with.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let from: String
    let to: String
    let kind: DataFaultKind
    let line: Int?
    let column: String?
    var severity = DataFault.Severity.error
    var reported: String?

    var testDescription: String { name }

    init(
        _ name: String, _ file: String, _ from: String, _ to: String, _ kind: DataFaultKind, line: Int?,
        column: String?, severity: DataFault.Severity = .error, in reported: String? = nil
    ) {
        self.name = name
        self.file = file
        self.from = from
        self.to = to
        self.kind = kind
        self.line = line
        self.column = column
        self.severity = severity
        self.reported = reported
    }
}

@Suite("Faults of a data folder")
struct FaultTests {
    static let cases: [FaultCase] = [
        .init(
            "unknown district", "institutions.csv", "social,110101", "social,110103", .districtUnknown,
            line: 3, column: "district_code"),
        .init(
            "unknown district of a session", "sessions.csv", "J2,110101", "J2,120101", .districtUnknown,
            line: 3, column: "district_code"),
        .init(
            "unknown district listed", "districts.csv", "110105", "110110", .districtUnknown, line: 3,
            column: "district_code"),
        .init(
            "record without session", "records.csv", "R2,1,S2", "R2,1,S9", .referenceUnknown, line: 5,
            column: "session_id"),
        .init(
            "record with blank session", "records.csv", "R2,1,S2", "R2,1,", .valueMissing, line: 5,
            column: "session_id"),
        .init(
            "session without institution", "sessions.csv", "S2,J2", "S2,J7", .referenceUnknown, line: 3,
            column: "institution_id"),
        .init(
            "30 February", "sessions.csv", "2025-04-01,", "2026-02-30,", .dateImpossible, line: 3,
            column: "starts_on"),
        .init(
            "a date in another notation", "complaints.csv", "2025-04-20", "20/04/2025", .dateImpossible,
            line: 2, column: "received_on"),
        .init(
            "an instant without offset", "sessions.csv", "2025-03-20T09:00:00+08:00", "2025-03-20T09:00:00",
            .instantImpossible, line: 3, column: "filed_at"),
        .init(
            "negative head-count", "sessions.csv", ",20,,held", ",-20,,held", .numberOutOfRange, line: 3,
            column: "registered"),
        .init(
            "absurd head-count", "sessions.csv", ",20,,held", ",2000000,,held", .numberOutOfRange, line: 3,
            column: "registered"),
        .init(
            "a head-count in words", "sessions.csv", ",20,,held", ",二十,,held", .numberMalformed, line: 3,
            column: "registered"),
        .init(
            "a head-count beyond machine numbers", "sessions.csv", ",20,,held", ",99999999999999999999,,held",
            .numberMalformed, line: 3, column: "registered"),
        .init(
            "more came than registered", "sessions.csv", "40,38", "40,41", .orderWrong, line: 2,
            column: "attended"),
        .init(
            "ends before it starts", "sessions.csv", "2025-03-04,2025-03-05", "2025-03-04,2025-03-03",
            .orderWrong, line: 2, column: "ends_on"),
        .init(
            "withdrawn before filed", "institutions.csv", "2026-01-31", "2020-01-31", .orderWrong, line: 3,
            column: "withdrawn_on"),
        .init(
            "submitted before the visit", "records.csv", "2025-04-02T23:30", "2025-03-30T23:30", .orderWrong,
            line: 5, column: "submitted_at"),
        .init(
            "card expires before issue", "supervisors.csv", "2029-01-01", "2009-01-01", .orderWrong, line: 3,
            column: "card_expires_on"),
        .init(
            "more failed than sampled", "answers.csv", "yes,10,0", "yes,10,11", .orderWrong, line: 4,
            column: "failed"),
        .init(
            "duplicate session, other content", "sessions.csv", "S3,J1", "S1,J1", .duplicateDiffers, line: 4,
            column: "session_id"),
        .init(
            "duplicate answer, other content", "answers.csv", "R1,2,P3,yes,10,0,", "R1,2,P1,yes,,,",
            .duplicateDiffers, line: 4, column: "record_id"),
        .init(
            "duplicate record version", "records.csv", "R3,1,S2", "R2,1,S2", .duplicateDiffers, line: 6,
            column: "record_id"),
        .init(
            "duplicate institution, same content", "institutions.csv", "J2,",
            "J1,甲公司,employer,110105,制造,2020-01-02,\nJ2,", .duplicateSame, line: 3, column: "institution_id",
            severity: .note),
        .init(
            "duplicate answer, same content", "answers.csv", "R2,1,I3,no,,,\n",
            "R2,1,I3,no,,,\nR2,1,I3,no,,,\n", .duplicateSame, line: 7, column: "record_id", severity: .note),
        .init(
            "missing required column", "sessions.csv", ",registered,", ",registred,", .columnMissing, line: 1,
            column: "registered"),
        .init("column twice", "sessions.csv", ",rooms,", ",批次编号,", .columnTwice, line: 1, column: "批次编号"),
        .init(
            "unknown column", "sessions.csv", ",rooms,", ",salle,", .columnUnknown, line: 1, column: "salle",
            severity: .note),
        .init(
            "too few cells", "complaints.csv", ",yes,confirmed", ",confirmed", .raggedRow, line: 2,
            column: nil),
        .init(
            "too many cells", "complaints.csv", ",yes,confirmed", ",yes,confirmed,x", .raggedRow, line: 2,
            column: nil),
        .init(
            "unknown value", "sessions.csv", "process", "practical", .valueUnknown, line: 3, column: "mode"),
        .init("wrong case", "answers.csv", "P1,yes", "P1,YES", .valueUnknown, line: 2, column: "answer"),
        .init("quote never closed", "escalations.csv", "替考一人", "\"替考一人", .quoteOpen, line: 2, column: nil),
        .init(
            "backslash before a quote", "escalations.csv", "替考一人", "\"替考\\\"一\\\"人\"", .quoteStray, line: 2,
            column: nil),
        .init("unknown item", "answers.csv", "R2,1,I3", "R2,1,X3", .itemUnknown, line: 6, column: "item"),
        .init(
            "unknown checklist", "records.csv", "R2,1,S2,beijing-form", "R2,1,S2,paris-form",
            .checklistUnknown, line: 5, column: "checklist"),
        .init(
            "unknown version of a checklist", "records.csv", "R2,1,S2,beijing-form,1",
            "R2,1,S2,beijing-form,7", .checklistUnknown, line: 5, column: "checklist_version"),
        .init(
            "answer to an unknown record", "answers.csv", "R2,1,I3", "R7,1,I3", .referenceUnknown, line: 6,
            column: "record_id"),
        .init(
            "answer to an unknown version", "answers.csv", "R2,1,I3", "R2,9,I3", .referenceUnknown, line: 6,
            column: "record_id"),
        .init(
            "inclusion probability of 0", "dispatches.csv", "D1,S1,P1,lead,district,spot,2025-03-01,0.35",
            "D1,S1,P1,lead,district,spot,2025-03-01,0", .numberOutOfRange, line: 2,
            column: "inclusion_probability"),
        .init(
            "inclusion probability above 1", "dispatches.csv",
            "D2,S2,P1,lead,municipal,for-cause,2025-03-30,",
            "D2,S2,P1,lead,municipal,for-cause,2025-03-30,1.01", .numberOutOfRange, line: 4,
            column: "inclusion_probability"),
        .init(
            "inclusion probability not a number", "dispatches.csv", "2025-03-30,", "2025-03-30,nan",
            .numberMalformed, line: 4, column: "inclusion_probability"),
        .init(
            "unknown supervisor", "dispatches.csv", "D2,S2,P1", "D2,S2,P8", .referenceUnknown, line: 4,
            column: "person_id"),
        .init(
            "contradictory dispatch", "dispatches.csv", "P2,member,district,spot",
            "P2,member,district,for-cause", .dispatchContradictory, line: 3, column: "purpose"),
        .init(
            "a supervisor in two places", "sessions.csv", "4,2025-04-01,,day", "4,2025-03-05,,day",
            .doubleBooking, line: 4, column: "person_id", severity: .note, in: "dispatches.csv"),
        .init(
            "visit before filing", "institutions.csv", "2020-01-02", "2025-03-20", .visitBeforeOpening,
            line: 4, column: "visited_on", severity: .note, in: "records.csv"),
        .init(
            "record without answers", "answers.csv", "R2,1,I3,no,,,\nR2,1,P7,na,,,\n", "", .recordUnanswered,
            line: 5, column: "record_id", severity: .note, in: "records.csv"),
        .init(
            "unknown ground", "escalations.csv", "impersonation", "witchcraft", .valueUnknown, line: 2,
            column: "ground"),
        .init(
            "no header", "complaints.csv", SmallCity.files["complaints.csv"] ?? "", "\n\n", .headerMissing,
            line: 1, column: nil),
    ]

    @Test("Each is named with file, line and column", arguments: cases)
    func fault(_ test: FaultCase) throws {
        let folder = try SmallCity.changed(test.file, test.from, test.to)
        let report = try folder.check()
        let file = test.reported ?? test.file
        let found = report.faults.filter {
            $0.kind == test.kind && $0.file == file && $0.line == test.line && $0.column == test.column
        }
        #expect(found.count == 1, "\(report.faults)")
        #expect(found.first?.severity == test.severity)
        // One mistake gives one error: what hangs on the faulty row isn't reported as well.
        #expect(report.errorCount == (test.severity == .error ? 1 : 0), "\(report.errors)")
        if let fault = found.first {
            #expect(fault.description.hasPrefix("\(file):"))
            #expect(fault.chinese.contains(fault.kind.title.chinese))
            #expect(fault.description.allSatisfy { !$0.isNewline })
        }
        if test.severity == .note {
            _ = try folder.read()
        } else {
            let error = #expect(throws: ExchangeError.self) { _ = try folder.read() }
            #expect(error?.code == .badInput)
            #expect(error?.report == report)
        }
    }

    @Test("All faults are found, not the first, in the order of file and line")
    func all() throws {
        let folder = try SmallCity.folder([
            "institutions.csv":
                "institution_id,name,kind,district_code,filed_on\nJ1,甲,employer,110103,2025-02-30\nJ2,乙,x,110101,\n",
            "complaints.csv":
                "complaint_id,institution_id,received_on,severe,state\nC1,J9,2025-13-01,maybe,open\n",
        ])
        let errors = try folder.check().errors
        #expect(
            errors.map { "\($0.file):\($0.line ?? 0):\($0.column ?? "")" } == [
                "complaints.csv:2:institution_id", "complaints.csv:2:received_on", "complaints.csv:2:severe",
                "institutions.csv:2:district_code", "institutions.csv:2:filed_on",
                "institutions.csv:3:filed_on",
                "institutions.csv:3:kind",
            ])
        #expect(errors.map(\.value) == ["J9", "2025-13-01", "maybe", "110103", "2025-02-30", nil, "x"])
    }

    @Test("Of one kind a thousand are listed and all are counted")
    func many() throws {
        var answers = "record_id,version,item,answer\n"
        for number in 0..<5_000 { answers += "R\(number + 100),1,P1,yes\n" }
        let report = try SmallCity.folder(["answers.csv": answers]).check()
        #expect(report.counts[.referenceUnknown] == 5_000)
        #expect(report.errors.count == 1_000)
        #expect(report.errorCount == 5_000)
        #expect(report.unlistedCount == 4_000)
    }

    @Test("Rows keep their own notation of lines: CRLF, CR and quotations before them")
    func physicalLines() throws {
        let text = (SmallCity.files["sessions.csv"] ?? "").replacingOccurrences(of: ",held,", with: ",hold,")
        for ending in ["\r\n", "\r"] {
            let folder = try SmallCity.folder([
                "sessions.csv": text.replacingOccurrences(of: "\n", with: ending)
            ])
            #expect(try folder.check().errors.map(\.line) == [3])
        }
    }
}

import Foundation
import SupervisionModel
import Testing

@Suite("A policy document")
struct PolicyDocumentTests {
    func read(_ text: String) throws(ModelError) -> PolicyDocument {
        try PolicyDocument.reading { try JSONDecoder().decode(PolicyDocument.self, from: Data(text.utf8)) }
    }

    /// The example that the documentation shows.
    func example() throws -> String {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let page = try String(contentsOf: root.appending(path: "Documentation/Policy.md"), encoding: .utf8)
        let opening = try #require(page.range(of: "```json\n"))
        let closing = try #require(page.range(of: "```\n", range: opening.upperBound..<page.endIndex))
        return String(page[opening.upperBound..<closing.lowerBound])
    }

    func day(_ text: String) throws -> CalendarDay { try PolicyLadders.day(text) }

    @Test("is read from the documentation as it stands there")
    func documented() throws {
        let document = try read(example())
        #expect(document.promulgatedOn == (try day("2026-01-01")))
        let timeline = try document.timeline(over: .beijing)
        let chaoyang = DistrictCode("110105")
        let school = InstitutionID("I-0001")
        let policy = { try timeline.policy(on: day($0), for: chaoyang, institution: school) }
        #expect(try policy("2026-01-01") == .beijing)
        #expect(try policy("2026-03-01").spotCheckShare.value == SpotCheckShare(2, of: 5))
        #expect(
            try policy("2026-03-01").teamSize
                == PolicySetting(3, reading: "每组至少3人", basis: LegalBasis(article: 11)))
        #expect(try policy("2026-03-01").reporting.lateness.value == .endOfTheFifth)
        #expect(try policy("2026-03-14").officers.technicalYears.value == 5)
        #expect(try policy("2026-03-15").officers.technicalYears.value == 8)
        #expect(try policy("2026-06-30").reporting.recordReportDays.value == 3)
        #expect(try policy("2026-07-01").reporting.recordReportDays.value == 2)
        #expect(try policy("2026-07-01").visitGapMonths.value == 18)
        #expect(try policy("2026-12-31").teamSize.value == 3)
        #expect(try policy("2027-01-01").teamSize.value == 2)
        #expect(
            try timeline.cited(on: day("2026-07-01"), for: chaoyang, institution: school).map(\.number) == [
                "示例〔2026〕20号", "解释〔2026〕1号", "解释〔2026〕2号", "朝示例〔2026〕3号", "示例学校〔2026〕5号",
            ])
        #expect(
            try timeline.cited(on: day("2026-01-01"), for: nil, institution: nil).map(\.number) == [
                "示例〔2025〕1号"
            ])
        #expect(document.ownRules.rules.map(\.overlay) == ["朝示例〔2026〕3号", nil])
    }

    @Test("documents every field with its article and whose it is")
    func fieldTable() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let page = try String(contentsOf: root.appending(path: "Documentation/Policy.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == PolicyField.all.count)
        for (row, field) in zip(rows, PolicyField.all) {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.first == "`\(field.name)`")
            #expect(cells[1] == field.basis.description.replacing("Art. ", with: ""))
            let whose =
                switch field.reach {
                case .municipality: ""
                case .districts: "districts"
                case .districtsAndInstitutions: "districts, institutions"
                }
            #expect(cells.last == whose || (whose.isEmpty && cells.count == 5), "\(field.name)")
        }
    }

    @Test("comes back as it was written")
    func roundTrip() throws {
        let document = try read(example())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data = try encoder.encode(document)
        let again = try read(String(decoding: data, as: UTF8.self))
        #expect(again == document)
        #expect(try encoder.encode(again) == data)
        let part = document.overlays + document.versions
        #expect(try JSONDecoder().decode([PolicyOverlay].self, from: try encoder.encode(part)) == part)
        let rules = document.ownRules.rules
        #expect(try JSONDecoder().decode([OwnRule].self, from: try encoder.encode(rules)) == rules)
        let said = document.interpretations.interpretations
        #expect(try JSONDecoder().decode([Interpretation].self, from: try encoder.encode(said)) == said)
    }

    @Test("needs nothing but the promulgation, its number and title")
    func least() throws {
        let document = try read(#"{"promulgatedOn": "2026-01-01", "number": "文1", "title": "办法"}"#)
        #expect(document.versions.isEmpty)
        #expect(document.overlays.isEmpty)
        #expect(document.interpretations == .empty)
        #expect(document.ownRules == .empty)
        #expect(try document.timeline(over: .beijing).versions.count == 1)
    }

    static let head = #""promulgatedOn": "2026-01-01", "number": "文1", "title": "办法""#
    static let overlayHead = #""number": "a", "title": "细则", "validFrom": "2026-03-01""#
    static let change = #""changes": {"teamSize": {"value": "3", "reading": "三人"}}"#

    static let faults: [(String, String)] = [
        ("[]", ""), ("{", ""),
        (
            #"{"number": "文1", "title": "办法"}"#,
            "promulgatedOn: A policy document has no “promulgatedOn”; give a day as YYYY-MM-DD."
        ),
        (
            #"{"promulgatedOn": "2026-02-30", "number": "文1", "title": "办法"}"#,
            "promulgatedOn: A policy document has “2026-02-30” as “promulgatedOn”; give a day of the calendar as "
                + "YYYY-MM-DD."
        ),
        (
            #"{"promulgatedOn": 20260101, "number": "文1", "title": "办法"}"#,
            "promulgatedOn: A policy document has a “promulgatedOn” that isn't text; put it in quotation marks."
        ),
        (
            #"{"promulgatedOn": null, "number": "文1", "title": "办法"}"#,
            "promulgatedOn: A policy document has no “promulgatedOn”; give a day as YYYY-MM-DD."
        ),
        (
            #"{"promulgatedOn": "2026-01-01", "number": " ", "title": "办法"}"#,
            "The policy document has no number; give it as the document has it."
        ),
        (
            #"{"promulgatedOn": "2026-01-01", "number": "文1"}"#,
            "title: A policy document has no “title”; give it."
        ),
        (
            "{\(head), \"overlay\": []}",
            "overlay: A policy document has no “overlay”; its keys are promulgatedOn, number, title, versions, "
                + "interpretations, overlays, ownRules."
        ),
        ("{\(head), \"overlays\": {}}", "overlays: "),
        (
            "{\(head), \"overlays\": [{\(overlayHead), \(change)}]}",
            "overlays[0].version: An overlay names 0 issuers; give exactly one of version, district, institution."
        ),
        (
            "{\(head), \"overlays\": [{\"district\": \"110105\", \"institution\": \"I\", \(overlayHead), \(change)}]}",
            "overlays[0].version: An overlay names 2 issuers; give exactly one of version, district, institution."
        ),
        (
            "{\(head), \"overlays\": [{\"district\": 110105, \(overlayHead), \(change)}]}",
            "overlays[0].district: An overlay has a “district” that isn't text; put it in quotation marks."
        ),
        (
            "{\(head), \"overlays\": [{\"district\": \"110105\", \(overlayHead)}]}",
            "overlays[0].changes: An overlay has no “changes”; give the fields that it sets."
        ),
        (
            "{\(head), \"overlays\": [{\"district\": \"110105\", \(overlayHead), \"changes\": {}}]}",
            "overlays[0]: Overlay a changes no field; give one or leave it out."
        ),
        (
            "{\(head), \"overlays\": [{\"district\": \"110105\", \(overlayHead), \"validto\": \"2026-04-01\", \(change)}]}",
            "overlays[0].validto: An overlay has no “validto”; its keys are version, district, institution, number, "
                + "title, validFrom, validTo, changes."
        ),
        (
            "{\(head), \"overlays\": [{\"district\": \"110105\", \(overlayHead), \"validTo\": \"2026-02-28\", \(change)}]}",
            "overlays[0]: Overlay a is valid from 2026-03-01 to 2026-02-28, which ends before it begins."
        ),
        (
            "{\(head), \"overlays\": [{\"version\": 2, \(overlayHead), \(change)}]}",
            "Overlay a of version 2 stands among the overlays; move it to versions."
        ),
        (
            "{\(head), \"versions\": [{\"district\": \"110105\", \(overlayHead), \(change)}]}",
            "Overlay a of district 110105 stands among the versions; move it to overlays."
        ),
        (
            "{\(head), \"versions\": [{\"version\": \"zwei\", \(overlayHead), \(change)}]}",
            "versions[0].version: An overlay has “zwei” as “version”; give a whole number."
        ),
        (
            "{\(head), \"interpretations\": [{\"number\": \"j\", \"issuedOn\": \"2026-03-01\", "
                + "\"validFrom\": \"2026-03-01\", \"text\": \"如下\", \"value\": \"3\"}]}",
            "interpretations[0].field: An interpretation has no “field”; give it."
        ),
        (
            "{\(head), \"interpretations\": [{\"number\": \"j\", \"issuedOn\": \"2026-03-01\", "
                + "\"validFrom\": \"2026-03-01\", \"text\": \"如下\", \"field\": \"teamSize\", \"value\": \"3\"}]}",
            "interpretations[0].reading: An interpretation has no “reading”; give it."
        ),
        (
            "{\(head), \"interpretations\": [{\"number\": \"j\", \"issuedOn\": \"2026-03-01\", "
                + "\"validFrom\": \"2026-03-01\", \"text\": \"如下\", \"field\": \"teamSize\", \"reading\": \"三人\"}]}",
            "interpretations[0].value: An interpretation has no “value”; give it."
        ),
        (
            "{\(head), \"ownRules\": [{\"district\": \"110105\", \"title\": \"细则\", \"adoptedOn\": \"2026-03-01\", "
                + "\"validFrom\": \"2026-03-01\", \"overlay\": \"x\"}]}",
            "“细则” of district 110105 names overlay x, which district 110105 doesn't have; give the overlay or leave its "
                + "number out."
        ),
        (
            "{\(head), \"ownRules\": [{\"title\": \"细则\", \"adoptedOn\": \"2026-03-01\", \"validFrom\": \"2026-03-01\"}]}",
            "ownRules[0].district: Own rules names 0 issuers; give exactly one of district, institution."
        ),
    ]

    @Test("that is malformed says where and how", arguments: faults)
    func malformed(_ text: String, _ message: String) throws {
        let error = #expect(throws: ModelError.self) { try read(text) }
        if message.isEmpty || message.hasSuffix(": ") {
            #expect(error?.message.hasPrefix(message) == true)
        } else {
            #expect(error?.message == message)
        }
        #expect(error?.basis == LegalBasis(article: 18))
    }

    func withChanges(_ changes: String) -> String {
        "{\(Self.head), \"overlays\": [{\"district\": \"110105\", \(Self.overlayHead), \"changes\": \(changes)}]}"
    }

    static let changeFaults: [(String, String)] = [
        (
            #"{"teamsize": {"value": "3", "reading": "三人"}}"#,
            "overlays[0].changes.teamsize: teamsize is no field of a policy; the fields are leastLevel, "
        ),
        (
            #"{"teamSize": {"value": "1", "reading": "一人"}}"#,
            "overlays[0].changes.teamSize: teamSize is set to 1, looser than Art. 11 with 2; "
        ),
        (
            #"{"teamSize": {"value": 1, "reading": "一人"}}"#,
            "overlays[0].changes.teamSize: teamSize is set to 1, looser than Art. 11 with 2; "
        ),
        (
            #"{"teamSize": {"value": true, "reading": "一人"}}"#,
            "overlays[0].changes.teamSize.value: Field teamSize has a “value” that isn't text; "
        ),
        (
            #"{"teamSize": {"value": "3"}}"#,
            "overlays[0].changes.teamSize.reading: Field teamSize has no “reading”; give it."
        ),
        (
            #"{"teamSize": {"reading": "三人"}}"#,
            "overlays[0].changes.teamSize.value: Field teamSize has no “value”; give it."
        ),
        (
            #"{"teamSize": {"value": "3", "reading": ""}}"#,
            "overlays[0].changes.teamSize: teamSize is set to 3 without a reading"
        ),
        (
            #"{"teamSize": {"value": "3", "reading": "三人", "note": ""}}"#,
            "overlays[0].changes.teamSize.note: Field teamSize has no “note”; its keys are value, reading."
        ),
        (#"{"teamSize": 3}"#, "overlays[0].changes.teamSize: "),
        (#"[3]"#, "overlays[0].changes: "),
        (
            #"{"b": {"value": "3", "reading": "甲"}, "a": {"value": "3", "reading": "甲"}}"#,
            "overlays[0].changes.a: a is no field"
        ),
    ]

    @Test("whose changes are malformed names the field", arguments: changeFaults)
    func malformedChanges(_ changes: String, _ prefix: String) throws {
        let error = #expect(throws: ModelError.self) { try read(withChanges(changes)) }
        #expect(error?.message.hasPrefix(prefix) == true, "\(error?.message ?? "")")
        #expect(error?.code == .policyMalformed)
    }

    @Test("keeps the code and the basis of what the model refused")
    func causes() throws {
        let floor = #expect(throws: ModelError.self) {
            try read(withChanges(#"{"technicalYears": {"value": 4, "reading": "四年"}}"#))
        }
        #expect(floor?.basis == LegalBasis(article: 7, item: 3))
        let order = #expect(throws: ModelError.self) {
            try read(
                "{\(Self.head), \"interpretations\": [{\"number\": \"j\", \"issuedOn\": \"2026-03-02\", "
                    + "\"validFrom\": \"2026-03-01\", \"text\": \"如下\"}]}")
        }
        #expect(order?.code == .datesOutOfOrder)
        #expect(
            order?.message.hasPrefix("interpretations[0]: Interpretation j is valid from 2026-03-01") == true)
        let loose = #expect(throws: ModelError.self) {
            try read(withChanges(#"{"visitGapMonths": {"value": 13, "reading": "十三个月"}}"#)).timeline(
                over: .beijing)
        }
        #expect(loose?.message.contains("would be loosened, from 12 to 13") == true)
    }

    @Test("passes on the model's own errors, and names what no decoder says")
    func reading() throws {
        let own = ModelError(code: .notInForce, message: "m", basis: nil)
        let passed = #expect(throws: ModelError.self) { try PolicyDocument.reading { throw own } }
        #expect(passed == own)
        let other = #expect(throws: ModelError.self) {
            try PolicyDocument.reading { throw CocoaError(.fileNoSuchFile) }
        }
        #expect(other?.code == .policyMalformed)
        #expect(other?.basis == LegalBasis(article: 18))
        #expect(other?.message.hasPrefix("The policy document can't be read: ") == true)
        let missing = ModelError(
            decoding: .keyNotFound(
                PolicyDocumentKey.title,
                DecodingError.Context(codingPath: [PolicyDocumentKey.title], debugDescription: "x")))
        #expect(missing.message == "title: “title” is missing; give it.")
        let null = ModelError(
            decoding: .valueNotFound(
                String.self, DecodingError.Context(codingPath: [], debugDescription: "none")))
        #expect(null.message == "none")
        #expect(null.basis == LegalBasis(article: 18))
    }

    enum PolicyDocumentKey: String, CodingKey {
        case title
    }
}

import Foundation
import HTMLFormatter
import JSONFormatter
import MarkdownFormatter
import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionReports
import SupervisionStore
import SupervisionStoreTesting
import TableFormatter
import Testing

@Suite("A year in three districts")
struct ThreeDistrictYearTests {
    private typealias Year = ThreeDistrictYear<MemoryStore>

    private static func month(_ number: Int) throws -> CalendarMonth {
        try #require(CalendarMonth(year: 2026, month: number))
    }

    private static func facts(
        _ number: Int, from store: some SupervisionStore, as actor: ActorIdentity
    ) async throws -> ComplianceFacts {
        let question = ComplianceFacts.Question(
            month: try month(number), district: nil, asOf: Year.at(12, 20), policy: .beijing, missing: [])
        return try await store.reading(as: actor) { try await ComplianceFacts.gather(in: $0, question) }
    }

    private static func lines(
        _ number: Int, from store: some SupervisionStore, as actor: ActorIdentity
    ) async throws -> [ComplianceLine] {
        audit.lines(try await facts(number, from: store, as: actor))
    }

    private static let audit = ComplianceAudit(calendar: .builtIn, complaintDays: .beijingComplaints)

    private static func played() async throws -> Year {
        let year = ThreeDistrictYear(operations: Operations(store: MemoryStore(keys: .system)))
        try await year.play()
        return year
    }

    /// Holds the audit of every month to what was worked out by hand.
    private static func compare(_ store: some SupervisionStore, as actor: ActorIdentity) async throws {
        for number in 1...11 {
            let lines = try await lines(number, from: store, as: actor)
            for (district, expected) in [
                (Year.dongcheng, ExpectedYear.dongcheng), (Year.chaoyang, ExpectedYear.chaoyang),
                (Year.haidian, ExpectedYear.haidian),
            ] {
                let line = try #require(
                    lines.first { $0.rule.id.text == "quota.share" && $0.subject == .district(district) })
                let counts = { (kinds: [ComplianceCount.Kind]) in kinds.compactMap { line.count($0) } }
                let found = ExpectedYear.Quota(
                    month: counts([.pool, .required, .checked]),
                    toDate: counts([.poolToDate, .requiredToDate, .checkedToDate]),
                    ruling: line.verdict.ruling)
                #expect(found == expected[number - 1], "\(district) in month \(number)")
            }
            let open = lines.filter {
                [.breached, .forPerson].contains($0.verdict.ruling) && !$0.isStandingQuestion
            }
            .map { line in
                let subject = line.subject.district?.text ?? "city"
                return "\(line.rule.id) \(subject) \(line.verdict.ruling.rawValue)"
            }
            #expect(Set(open) == ExpectedYear.open(number).union(ExpectedYear.allYear), "Month \(number)")
            #expect(open.count == Set(open).count)
            // Every article has its line, and the form too.
            #expect(Set(lines.map(\.basis.article)) == Set(0...19))
        }
    }

    @Test("Is audited month by month as it was worked out by hand")
    func worksOut() async throws {
        let year = try await Self.played()
        #expect(year.refusals.all.count == 3)
        try await Self.compare(year.operations.store, as: year.municipal)
    }

    @Test("Is audited alike in PostgreSQL")
    func worksOutInPostgres() async throws {
        let made = try await PostgresStoreHarness().makePostgres()
        let year = ThreeDistrictYear(operations: Operations(store: made.store))
        try await year.play()
        try await Self.compare(made.store, as: year.municipal)
        let verdicts = try await made.store.verifyAudit(as: year.municipal, checkpoints: [])
        #expect(verdicts.count >= 4 && verdicts.allSatisfy(\.faults.isEmpty))
        await made.store.close()
        try await made.database.drop()
    }

    @Test("Goes through a data folder and comes to the same audit, byte for byte")
    func folder() async throws {
        let year = try await Self.played()
        let folder = try ScratchFolder()
        defer { folder.remove() }
        _ = try await FolderExport.run(
            to: folder.path("year"), from: year.operations.store, as: year.municipal, policy: .beijing,
            compression: .none, existing: .refuse)
        let other = MemoryStore(keys: .system)
        _ = try await FolderImport.run(
            folder.path("year"), into: other, as: year.municipal, at: Year.at(12, 1),
            options: FolderImportOptions(policy: .beijing, invalid: .refuse, mode: .load))
        for number in 1...11 {
            let before = try await Self.lines(number, from: year.operations.store, as: year.municipal)
            let after = try await Self.lines(number, from: other, as: year.municipal)
            #expect(before == after, "Month \(number)")
        }
    }

    @Test("Prints nobody's document in any output")
    func secrets() async throws {
        let year = try await Self.played()
        let folder = try ScratchFolder()
        defer { folder.remove() }
        _ = try await FolderExport.run(
            to: folder.path("year"), from: year.operations.store, as: year.municipal, policy: .beijing,
            compression: .none, existing: .refuse)
        var outputs: [(String, String)] = try folder.files("year").map { name in
            (name, try folder.text("year/" + name))
        }
        #expect(outputs.count > 25)
        let documents = try #require(outputs.first { $0.0 == "person_documents.csv" })
        #expect(documents.1.contains("110**************8"), "Nothing was recorded, so nothing is proved.")
        for chain in [nil, Year.dongcheng, Year.chaoyang, Year.haidian] {
            let entries = try await year.operations.store.auditEntries(
                as: year.municipal, chain: AuditChain(chain), after: 0, limit: 10_000)
            #expect(!entries.isEmpty)
            outputs.append(("audit", entries.map { "\($0)" }.joined(separator: "\n")))
        }
        outputs.append(("refusals", year.refusals.all.joined(separator: "\n")))
        let formatters: [any ReportFormatter] = [
            HTMLFormatter(), MarkdownFormatter(), JSONFormatter(), TableFormatter(),
        ]
        for locale in [ReportLocale.zh, .en] {
            for number in [5, 9, 11] {
                let facts = try await Self.facts(number, from: year.operations.store, as: year.municipal)
                let report = ComplianceReport.make(
                    Self.audit.lines(facts), facts: facts,
                    context: ReportContext(locale: locale, policy: .beijing, run: []))
                for formatter in formatters {
                    outputs.append(("report", try Rendered.text(report, by: formatter, locale: locale)))
                }
            }
        }
        let number = Year.cardNumber
        for (name, text) in outputs {
            #expect(!text.contains(number), "\(name) prints a document's number")
            // Not in parts either: the day of birth, or all but the last digit.
            #expect(!text.contains("19900307") && !text.contains(number.dropLast()), "\(name)")
        }
    }
}

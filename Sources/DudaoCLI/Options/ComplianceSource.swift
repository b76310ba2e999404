import ArgumentParser
import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionStore

/// Where the facts of a month come from: a data folder, or the store; the same for every command that looks at one month.
struct ComplianceSource: ParsableArguments {
    @Option(name: .long, help: "The month, like 2026-11.")
    var month: String

    @Option(name: .long, help: "The data folder (Documentation/DataFolder.md); by default the store.")
    var from: String?

    @OptionGroup var store: StoreOptions

    @Option(
        name: .long,
        help:
            "The moment it is looked at from, a day or an RFC 3339 instant; what came later isn't known. By default now."
    )
    var asOf: String?

    func validate() throws {
        guard CalendarMonth(month) != nil else {
            throw ValidationError("\"\(month)\" isn't a month; write it like 2026-11.")
        }
        if let asOf, Self.instant(asOf) == nil {
            throw ValidationError(
                "\"\(asOf)\" is neither a day nor an instant; write it like 2026-12-05 or 2026-12-05T17:00:00+08:00."
            )
        }
        if from != nil, store.database != nil {
            throw ValidationError("--from names a folder and --database a store; give one of them.")
        }
    }

    /// A moment in words: an instant, or the last second of a day in Beijing.
    static func instant(_ words: String) -> Instant? {
        if let instant = Instant(words) { return instant }
        return CalendarDay(words).flatMap { Instant("\($0)T23:59:59+08:00") }
    }

    /// Gathers the month's facts.
    ///
    /// - Parameters:
    ///   - district: One district alone, where one is asked for.
    ///   - report: The language and the wish to hear more.
    /// - Throws: ``CommandError``: 64 for a district that the policy doesn't have, 65 for a month that hasn't begun, 77 for a
    ///   district that the actor doesn't see, what a folder's faults or the store's
    ///   errors mean.
    func facts(
        district: String?, report: ReportOptions, in environment: CommandEnvironment
    ) throws(CommandError) -> ComplianceFacts {
        guard let month = CalendarMonth(month) else {
            throw CommandError(status: .usage, message: "\"\(month)\" isn't a month; write it like 2026-11.")
        }
        let policy = environment.policy
        let code = district.map { DistrictCode($0) }
        if let code, policy.districts.district(code) == nil {
            throw CommandError(
                status: .usage, message: "There is no district \"\(code)\".",
                details: [
                    "There are: "
                        + policy.districts.districts.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
                ])
        }
        let asOf = asOf.flatMap(Self.instant) ?? environment.clock()
        guard month <= asOf.beijingDay.month else {
            throw CommandError(
                status: .badInput,
                message:
                    "\(month) hasn't begun at \(asOf): there is nothing to look at yet; give a month that has.",
                details: ["\(month)在\(asOf)尚未开始，请给出已开始的月份。"])
        }
        let question = { @Sendable (missing: Set<String>) in
            ComplianceFacts.Question(
                month: month, district: code, asOf: asOf, policy: policy, missing: missing)
        }
        let door = StoreDoor(store, in: environment)
        guard let from else {
            let actor = try store.reader(in: environment)
            if let code { try CommandError.requireSight(of: code, by: actor) }
            return try door.use { store in
                var facts = try await store.reading(as: actor) { work in
                    try await ComplianceFacts.gather(in: work, question([]))
                }
                let verdicts = try await store.verifyAudit(as: actor, checkpoints: [])
                facts.auditLog = ComplianceFacts.AuditLog(
                    acts: Int(clamping: verdicts.reduce(0) { $0 + $1.count }),
                    faults: verdicts.reduce(0) { $0 + $1.faults.count })
                return facts
            }
        }
        return try Self.read(from, policy: policy, report: report, door: door, in: environment, question)
    }

    /// Reads a folder into a store in memory, and asks that.
    private static func read(
        _ path: String, policy: SupervisionPolicy, report: ReportOptions, door: StoreDoor,
        in environment: CommandEnvironment, _ question: @Sendable (Set<String>) -> ComplianceFacts.Question
    ) throws(CommandError) -> ComplianceFacts {
        let missing: Set<String>
        do {
            missing = try DataFolder.missingTables(of: path)
        } catch {
            throw CommandError(error, locale: report.reportLocale)
        }
        let asked = question(missing)
        let now = environment.clock()
        let outcome: (facts: ComplianceFacts, notes: FaultReport)
        do {
            outcome = try AsyncBridge.wait {
                let store = MemoryStore(keys: .system)
                let actor = ActorIdentity(person: PersonID("dudao"), role: .municipal)
                let summary = try await FolderImport.run(
                    path, into: store, as: actor, at: now,
                    options: FolderImportOptions(policy: policy, invalid: .refuse, mode: .load))
                let facts = try await store.reading(as: actor) { work in
                    try await ComplianceFacts.gather(in: work, asked)
                }
                return (facts, summary.notes)
            }
        } catch let error as ExchangeError {
            throw CommandError(error, locale: report.reportLocale)
        } catch let error as ModelError {
            throw CommandError(status: .badInput, message: error.message)
        } catch {
            throw CommandError(store: error)
        }
        FaultLines(report: outcome.notes, locale: report.reportLocale)
            .tellNotes(on: environment.messages, all: report.verbose)
        return outcome.facts
    }
}

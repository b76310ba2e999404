import ArgumentParser
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionPostgres

/// Where records come from: a data folder, or the store when none is named; the same for every command that analyses.
struct SourceOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder (Documentation/DataFolder.md); by default the store.")
    var from: String?

    @OptionGroup var store: StoreOptions

    @Option(
        name: .long, help: "Show one district alone, by its code; figures stay those of all institutions.")
    var district: String?

    @Option(
        name: .long,
        help: "The day whose knowledge is used; by default the last day that anything was reported.")
    var asOf: String?

    func validate() throws {
        if let asOf, CalendarDay(asOf) == nil {
            throw ValidationError("\"\(asOf)\" isn't a day; write it like 2026-11-30.")
        }
        if from != nil, store.database != nil {
            throw ValidationError("--from names a folder and --database a store; give one of them.")
        }
    }

    /// What the records come from, for messages.
    var name: String { from ?? "the store" }

    /// Reads the records, from the folder or from the store as the actor sees it.
    ///
    /// - Parameters:
    ///   - model: Columns that are needed.
    ///   - report: The language and the wish to hear more.
    /// - Throws: ``CommandError``: what a folder's faults or the store's errors mean; 64 for a label, which a store has none of.
    func history(
        _ model: ModelOptions? = nil, report: ReportOptions, in environment: CommandEnvironment
    ) throws(CommandError) -> InspectionHistory {
        if let from {
            return try Self.read(
                from, covariates: model?.named ?? [], labels: model?.labels ?? [], report: report,
                in: environment)
        }
        guard model?.labels.isEmpty ?? true else {
            throw CommandError(
                status: .usage,
                message: "The store has no label columns; leave --label out, or read a folder with --from.")
        }
        let actor = try store.reader(in: environment)
        let policy = environment.policy
        return try StoreDoor(store, in: environment).use { store in
            try await store.history(as: actor, asOf: nil, policy: policy)
        }
    }

    /// Reads a folder, and tells its notes on standard error.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - covariates: Columns of institutions that are needed.
    ///   - labels: Columns of outcomes that are needed.
    ///   - report: The language and the wish to hear more.
    /// - Throws: ``CommandError`` with every fault of the folder; with status 64 where nothing but a column named by
    ///   an option is missing.
    static func read(
        _ path: String, covariates: [String] = [], labels: [String] = [], report: ReportOptions,
        in environment: CommandEnvironment
    ) throws(CommandError) -> InspectionHistory {
        do {
            let contents = try DataFolder.read(
                path,
                options: DataFolderOptions(policy: environment.policy, covariates: covariates, labels: labels)
            )
            FaultLines(report: contents.notes, locale: report.reportLocale)
                .tellNotes(on: environment.messages, all: report.verbose)
            return contents.history
        } catch {
            let failure = CommandError(error, locale: report.reportLocale)
            let isAsked = { (fault: DataFault) in
                fault.kind == .columnMissing
                    && fault.column.map { (covariates + labels).contains($0) } ?? false
            }
            // Only the command line is at fault where all that is amiss are columns that it alone asks for.
            guard !error.report.errors.isEmpty, error.report.errors.allSatisfy(isAsked) else { throw failure }
            throw CommandError(status: .usage, message: failure.message, details: failure.details)
        }
    }

    /// The day whose knowledge is used.
    ///
    /// The last day in the data and not today's, so that the same folder gives the same report on any day.
    func day(of history: InspectionHistory) -> CalendarDay {
        asOf.flatMap { CalendarDay($0) } ?? history.inspections.reportDays.max() ?? CalendarDay(number: 0)
    }

    /// The district to show, found in the data.
    ///
    /// - Throws: ``CommandError`` with status 64 and the districts that exist.
    func districtIndex(of history: InspectionHistory) throws(CommandError) -> Int16? {
        guard let district else { return nil }
        if let found = history.district(DistrictCode(district)) { return found }
        throw CommandError(
            status: .usage, message: "There is no district \"\(district)\" in \(name).",
            details: ["It has: " + history.districts.map { "\($0.code) \($0.name)" }.joined(separator: ", ")])
    }
}

import SupervisionHistory
import SupervisionModel
import SupervisionStore

/// A folder that was read once and found sound, ready to give its rows table by table, as often as asked.
///
/// Unchecked: a store may run the body of a transaction on any thread and more than once, but never twice at
/// a time; nothing here is changed after the first reading but what one further reading uses for itself.
final class ImportSource: @unchecked Sendable {
    private let reading: FolderReading
    private let parts: FullFormParts
    private let report: FaultReport
    private let dataHash: String

    /// Reads a folder and looks at everything in it.
    init(_ path: String, options: FolderImportOptions) throws(ExchangeError) {
        let listing: FolderListing
        do { listing = try FolderListing(path) } catch { throw FolderErrors.folder(path, error) }
        var faults = FaultCollector()
        guard let form = FolderForm.tell(listing, faults: &faults) else {
            throw FolderErrors.unusable(path, faults.report())
        }
        guard form == .full else { throw FolderErrors.notForStores(path) }
        var rejects: RejectsFile?
        if case .skip(let file) = options.invalid { rejects = try RejectsFile(path: file) }
        let skipping = rejects.map { RowSkipping(rejects: $0) }
        reading = FolderReading(
            listing: listing, form: form, options: DataFolderOptions(policy: options.policy), faults: faults,
            keepsHistory: false, skipping: skipping)
        let parts = reading.readParts()
        guard let parts, let institutions = parts.institutions,
            reading.faults.errorCount == skipping?.rowErrors ?? 0
        else { throw FolderErrors.unusable(path, reading.faults.report()) }
        self.parts = parts
        if let skipping, skipping.lostVersions.count > 0 {
            for file in form.files where ["records", "signatures", "answers"].contains(file.name) {
                var consumer = LostRecordConsumer(file, skipping: skipping)
                try reading.replay(file, keepsText: true, into: &consumer)
            }
        }
        FullFormAssembly(parts: parts, institutions: institutions, reading: reading).addNotes()
        try rejects?.publish()
        report = reading.faults.report()
        dataHash = reading.dataHash
    }

    /// What an import is told of at its end.
    func summary(_ tables: [FolderImportSummary.Table]) -> FolderImportSummary {
        FolderImportSummary(
            tables: tables,
            files: reading.form.files.compactMap { file in
                reading.progress[file.name].map {
                    FolderImportSummary.File(
                        name: file.name, rows: $0.rows, rejected: $0.leftOut.count, repeated: $0.repeated)
                }
            },
            notes: report, dataHash: dataHash)
    }

    private static let domains: [(IdentityKind, Domain)] = [
        (.institution, .institution), (.session, .session), (.dispatch, .dispatch), (.record, .record),
        (.escalation, .escalation), (.complaint, .complaint), (.creditEntry, .creditEntry),
        (.proceeding, .proceeding),
    ]

    /// Gives every table to a loader.
    func load(into loader: inout any BulkLoader) throws -> LoadOutcome {
        for (kind, domain) in Self.domains {
            let interner = reading.domains[domain]
            try loader.announce(
                BulkIdentities(kind: kind, count: interner.count, ordinal: { interner.find($0) }))
        }
        var outcome = LoadOutcome()
        let owners = RowOwners(parts: parts, reading: reading)
        for table in StoredTable.all {
            let name = table == .findings ? "answers" : table.name
            guard let file = reading.form.files.first(where: { $0.name == name }) else { continue }
            var rows = 0
            let count = try loader.load(table) { append in
                try withoutActuallyEscaping(append) { append in
                    var consumer = BulkConsumer(table, file, owners: owners, append: append)
                    try reading.replay(file, into: &consumer)
                    if let failure = consumer.failure { throw failure }
                    rows = consumer.rowCount
                    for (district, rows) in consumer.rowsByDistrict.enumerated() where rows > 0 {
                        outcome.districts[owners.codes[district], default: 0] += rows
                    }
                }
            }
            let isChanged = count.inserted + count.replaced > 0
            if table.ownership == .district {
                outcome.changesDistricts = outcome.changesDistricts || isChanged
            } else {
                outcome.cityRows += rows
                outcome.changesCity = outcome.changesCity || isChanged
            }
            outcome.tables.append(FolderImportSummary.Table(name: table.name, count: count))
        }
        return outcome
    }
}

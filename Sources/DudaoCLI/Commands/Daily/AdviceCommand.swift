import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionStore

/// `dudao advice`: what supervisors advised institutions to improve (改进建议).
struct AdviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "advice", abstract: "Advice on improvement (改进建议), from the records' latest versions.",
        subcommands: [ListCommand<Advice>.self])

    /// `dudao advice list`.
    enum Advice: ListDefinition {
        static let table = StoredTable.records
        static let dated: String? = "visited_on"
        static let summary = listing(
            "List the advice of records' latest versions.", by: ["session_id"],
            further: [
                CommandField("institution_id", "机构编号", .text), CommandField("month", "月份", .month),
            ])

        private static let columns = [
            "district_code", "record_id", "version", "session_id", "visited_on", "advice", "evaluation",
        ]

        static func sheet(
            _ rows: [StoredRow], _ values: FieldValues, in work: any UnitOfWork
        ) async throws -> Sheet {
            let places = columns.compactMap { table.place($0) }
            let institution = SheetColumn(
                "institution_id", ColumnWords.labels("institution_id", of: .sessions))
            var found: [[StoredCell]] = []
            for row in rows {
                let record = try SupervisionRecord(RowReader(row, of: table))
                guard record.advice?.contains(where: { !$0.isWhitespace }) ?? false,
                    values.month("month").map({ $0 == record.visitedOn.month }) ?? true
                else { continue }
                // A later version speaks for the record, and an earlier one no more.
                let latest = try await work.records.latest(of: record.id, in: record.district)
                guard latest?.version == record.version else { continue }
                let session = try await work.sessions.find(record.session, in: record.district)
                guard values.text("institution_id").map({ $0 == session?.institution.text }) ?? true else {
                    continue
                }
                found.append(
                    [.optional(session?.institution) { .id($0) }] + places.map { row.cells[$0] })
            }
            return Sheet(
                "advice", LocalizedText(zh: "改进建议", en: "Advice"),
                [institution] + places.map { SheetColumn(table.columns[$0], of: table) }, rows: found)
        }
    }
}

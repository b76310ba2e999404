import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionStore

/// A command that lists proceedings of one kind, with the state that each is in.
protocol ProceedingListDefinition: ListDefinition {
    /// Which kind.
    static var kind: ProceedingKind { get }
}

extension ProceedingListDefinition {
    static var table: StoredTable { .proceedings }
    static var dated: String? { "opened_at" }
    static var conditions: [StoredQuestion.Condition] { [.init("kind", .equal, .code(kind))] }

    /// What it is: listed by institution, session, source and state.
    static func proceedings(_ abstract: String) -> ActSummary {
        let states = kind.steps.states
        let list = Vocabulary(codes: states.map(\.code), words: states.map(\.chinese))
        return listing(
            abstract, by: ["institution_id", "session_id", "source", "ground"],
            further: [CommandField("state", "状态", .vocabulary(list))])
    }

    static func sheet(
        _ rows: [StoredRow], _ values: FieldValues, in work: any UnitOfWork
    ) async throws -> Sheet {
        var sheet = Sheet(table, [])
        let states = kind.steps.states
        let words = Dictionary(states.map { ($0.code, $0.chinese) }) { first, _ in first }
        sheet = Sheet(
            table.name, sheet.title,
            sheet.columns + [SheetColumn("state", .init(zh: "状态", en: "State"), words: words)], rows: [])
        for row in rows {
            let proceeding = try Proceeding(RowReader(row, of: table))
            guard let file = try await work.proceedings.find(proceeding.id, in: proceeding.district),
                values.text("state").map({ $0 == file.state }) ?? true
            else { continue }
            sheet.rows.append(row.cells + [.text(file.state)])
        }
        return sheet
    }
}

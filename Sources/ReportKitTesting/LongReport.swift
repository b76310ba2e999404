import ReportKit

/// A report with one long table, whose rows can be made to fail and to be counted.
enum LongReport {
    static let error: RenderingError = RenderingError(
        .rowsFailed, "The rows were made to fail here; a formatter has to stop and throw this error.")

    static func report(rows: Int, failingAfter: Int?, log: PullLog?) -> Report {
        let columns: [Table.Column] = [
            Table.Column(id: "id", title: "编号", kind: .integer, role: .key),
            Table.Column(id: "name", title: "机构名称"),
            Table.Column(id: "rate", title: "不符合率", kind: .percent(fractionDigits: 1)),
        ]
        let source: RowSource = RowSource(count: rows) {
            Cursor(rows: rows, failingAfter: failingAfter, log: log, reading: log?.beginReading() ?? 0)
        }
        let table: Table = Table(id: "long", title: "长表", columns: columns, rows: source)
        return Report(
            title: "长表报告", sections: [Report.Section(id: "long", title: "长表", blocks: [.table(table)])])
    }

    private struct Cursor: RowCursor {
        let rows: Int
        let failingAfter: Int?
        let log: PullLog?
        let reading: Int
        private var position: Int = 0

        init(rows: Int, failingAfter: Int?, log: PullLog?, reading: Int) {
            self.rows = rows
            self.failingAfter = failingAfter
            self.log = log
            self.reading = reading
        }

        mutating func next(upTo limit: Int) throws(RenderingError) -> [[Cell]] {
            if let failingAfter, position >= failingAfter { throw LongReport.error }
            let end: Int = position + min(rows - position, max(1, limit))
            let batch: [[Cell]] = (position..<end).map { row in
                [.integer(row), .text("机构第\(row % 997)号"), .percent(Double(row % 101) / 101)]
            }
            position = end
            log?.pulled(position, limit: limit, reading: reading)
            return batch
        }
    }
}

import ReportKit
import Testing

@Suite("Reading rows")
struct RowReaderTests {
    private static let columns: [Table.Column] = [
        Table.Column(id: "a", title: "A", kind: .integer), Table.Column(id: "b", title: "B"),
    ]

    @Test("Fits ragged rows, counts what was cut, and empties numbers that aren't finite")
    func fits() throws {
        let table: Table = Table(
            id: "t", title: "T", columns: RowReaderTests.columns,
            rows: [
                [.integer(1)], [.integer(2), .text("x"), .text("extra")], [],
                [.decimal(.nan), .percent(.infinity)],
            ])
        var reader: RowReader = table.makeReader()
        let rows: [[Cell]] = try reader.next()
        #expect(
            rows == [
                [.integer(1), .empty], [.integer(2), .text("x")], [.empty, .empty], [.empty, .empty],
            ])
        #expect(reader.cutRows == 1)
        #expect(try reader.next().isEmpty)
        #expect(reader.rowCount == 4)
    }

    @Test("Reads in batches and again from the start")
    func batches() throws {
        let table: Table = Table(
            id: "t", title: "T", columns: RowReaderTests.columns,
            rows: RowSource(count: 1300) { [.integer($0), .empty] })
        for _ in 0..<2 {
            var reader: RowReader = table.makeReader()
            var sizes: [Int] = []
            while true {
                let rows: [[Cell]] = try reader.next(upTo: 500)
                if rows.isEmpty { break }
                sizes.append(rows.count)
            }
            #expect(sizes == [500, 500, 300])
        }
        var none: RowReader = Table(id: "n", title: "N", columns: [], rows: RowSource(count: -4) { _ in [] })
            .makeReader()
        #expect(try none.next().isEmpty)
    }
}

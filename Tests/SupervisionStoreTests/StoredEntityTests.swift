import SupervisionModel
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Values as rows")
struct StoredEntityTests {
    private let fixture = StoreFixture()

    @Test("a last day that wasn't given stays blank, and one that was stays", arguments: [nil, 0, 2])
    func givenEnd(days: Int?) throws {
        let end = days.map { fixture.day.adding(days: $0) }
        let session = try fixture.session(SessionID("P"), in: fixture.east, endsOn: end, halfDay: nil)
        let row = session.row
        #expect(row.cells[7] == (end.map { .day($0) } ?? .blank))
        #expect(row.cells[8] == .blank)
        #expect(try AssessmentSession(RowReader(row, of: .sessions)) == session)
        #expect(session.days.count == (days ?? 0) + 1)
        #expect(session.bookedHalfDay == .wholeDay)
    }

    @Test("a row that breaks a rule of the model is damage, and names its table")
    func damaged() throws {
        let session = try fixture.session(SessionID("P"), in: fixture.east)
        for (column, cell) in [
            ("ends_on", StoredCell.day(fixture.day.adding(days: -1))), ("mode", .text("guess")),
            ("registered", .integer(-1)), ("starts_on", .blank),
        ] {
            let row = FixtureRow(session).with(column, cell).row
            let error = #expect(throws: StoreError.self) {
                try AssessmentSession(RowReader(row, of: .sessions))
            }
            #expect(error?.code == .damaged)
            #expect(error?.message.contains("sessions") == true)
        }
        let record = try fixture.record(RecordID("R"), of: session.id, in: fixture.east)
        let row = FixtureRow(record).with("answers", .text("YYX")).row
        #expect(throws: StoreError.self) { try SupervisionRecord(RowReader(row, of: .records)) }
    }

    @Test("every row of the fixture fits its table", arguments: StoredTable.all.map(\.name))
    func fixtureRows(table: String) throws {
        let rows = try fixture.everything().filter { $0.table.name == table }
        #expect(!rows.isEmpty)
        for row in rows { #expect(row.row.cells.count == row.table.columns.count) }
    }
}

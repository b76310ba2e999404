import ReportKit
import Testing

@Suite("Cells as text")
struct CellTextTests {
    @Test("A person reads rounded numbers, percentages and words; a program reads them in full")
    func texts() throws {
        let date: ReportDate = try #require(ReportDate(year: 2026, month: 2, day: 3))
        let examples: [(Cell, CellKind, String, String)] = [
            (.empty, .integer, "", ""), (.text("资料不足"), .integer, "资料不足", "资料不足"),
            (.integer(-1234), .integer, "-1,234", "-1234"),
            (.decimal(1.25), .decimal(fractionDigits: 1), "1.3", "1.25"),
            (.decimal(1234.4), .integer, "1,234", "1234.4"),
            (.percent(0.12345), .percent(fractionDigits: 2), "12.35%", "0.12345"),
            (.decimal(.nan), .decimal(fractionDigits: 1), "", ""), (.percent(.infinity), .text, "", ""),
            (.date(date), .date, "2026-02-03", "2026-02-03"), (.flag(true), .flag, "是", "true"),
            (.bar(.init(0.5, label: "半")), .bar, "半", "0.5"),
            (
                .instant(.beijing(secondsSince1970: 0)), .instant, "1970-01-01 08:00:00",
                "1970-01-01T08:00:00+08:00"
            ),
        ]
        for (cell, kind, shown, plain) in examples {
            #expect(cell.text(as: kind, locale: .zh) == shown)
            #expect(cell.plainText == plain)
        }
        #expect(Cell.flag(false).text(as: .flag, locale: .en) == "no")
    }
}

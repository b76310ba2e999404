import ReportKit
import Testing

@Suite("The document")
struct ReportTests {
    @Test("Finds the primary table by its name, else takes the first")
    func primaryTable() {
        func table(_ id: String) -> Report.Block {
            .table(Table(id: id, title: id, columns: [Table.Column(id: "a", title: "A")], rows: [[Cell]]()))
        }
        var report: Report = Report(
            title: "R",
            sections: [
                .init(id: "1", title: "1", blocks: ["Text.".block, table("x")]),
                .init(id: "2", title: "2", blocks: [table("y")]),
            ])
        #expect(report.primaryTable?.id == "x")
        report.primaryTableID = "y"
        #expect(report.primaryTable?.id == "y")
        report.primaryTableID = "gone"
        #expect(report.primaryTable?.id == "x")
        #expect(Report(title: "none").primaryTable == nil)
    }

    @Test("Orders Pareto bars from large to small, and adds up their shares")
    func pareto() {
        let steps: [ParetoStep] = ParetoStep.steps(of: [
            .init("a", 1), .init("b", 6), .init("c", nil), .init("d", 1), .init("e", -9),
        ])
        #expect(steps.map(\.label) == ["b", "a", "d", "c", "e"])
        #expect(steps.map(\.cumulative) == [0.75, 0.875, 1, 1, 1])
        #expect(ParetoStep.steps(of: [.init("z", 0)]).first?.cumulative == 0)
    }

    @Test("Holds bars to their range and charts to finite numbers")
    func ranges() {
        #expect(Cell.Bar(.nan, label: "").fraction == 0)
        #expect(Cell.Bar(7, label: "").fraction == 1)
        #expect(Chart.Bar("x", .infinity, lower: .nan, upper: 2).value == nil)
        #expect(
            Chart.Funnel(target: .nan, bands: [], points: [.init(label: "", x: .nan, y: 1)]).points.isEmpty)
    }

    @Test("Completes and cuts a form's rows to its heads")
    func form() {
        let form: Report.Form = Report.Form(
            id: "f", title: "F", heads: ["a", "b"], rows: [[.ticked], [.blank, .ticked, .text("x")]])
        #expect(form.rows == [[.ticked, .blank], [.blank, .ticked]])
    }
}

extension String {
    fileprivate var block: Report.Block { .paragraph(Report.Paragraph(self)) }
}

import ReportKit

/// A report whose numbers may be anything, in every place where a number can stand.
enum NumberReport {
    static func report(_ first: Double?, _ second: Double?) -> Report {
        func decimal(_ value: Double?) -> Cell { value.map(Cell.decimal) ?? .empty }
        func percent(_ value: Double?) -> Cell { value.map(Cell.percent) ?? .empty }
        let table: Table = Table(
            id: "numbers", title: "Numbers",
            columns: [
                Table.Column(id: "name", title: "Name", role: .key),
                Table.Column(id: "a", title: "A", kind: .decimal(fractionDigits: 2)),
                Table.Column(id: "b", title: "B", kind: .percent(fractionDigits: 1)),
            ],
            rows: [
                [.text("one"), decimal(first), percent(second)],
                [.text("two"), decimal(second), percent(first)],
                [.text("three"), decimal(first.map { -$0 }), .percent(0.25)],
            ])
        let axis: Chart.Axis = Chart.Axis("Rate", kind: .percent(fractionDigits: 1))
        func chart(_ id: String, _ content: Chart.Content) -> Report.Block {
            .chart(
                Chart(
                    id: id, title: id, summary: "A chart.", x: Chart.Axis("Month"), y: axis, content: content)
            )
        }
        let points: [Chart.LineSeries.Point] = [.init("1", 0.1), .init("2", first), .init("3", second)]
        let control: [Chart.ControlPoint] = [
            .init(label: "1", value: 0.1, centre: 0.1, lower: second, upper: first),
            .init(label: "2", value: first, centre: second, lower: 0, upper: 0.3),
        ]
        let bars: [Chart.Bar] = [
            .init("a", first, lower: second, upper: first), .init("b", 3), .init("c", second),
        ]
        let bins: [Chart.ReliabilityBin] = [
            .init(predicted: first, observed: second, count: 3),
            .init(predicted: 0.1, observed: 0.2, lower: first, upper: second, count: 4),
        ]
        return Report(
            title: "Numbers",
            sections: [
                Report.Section(
                    id: "numbers", title: "Numbers",
                    blocks: [
                        .keyFigures([
                            .init(label: "A", value: decimal(first), kind: .decimal(fractionDigits: 2)),
                            .init(label: "B", value: percent(second), kind: .percent(fractionDigits: 1)),
                        ]),
                        .table(table),
                        chart("line", .line([.init(name: "A", points: points)])),
                        chart("control", .control(control)),
                        chart("funnel", .funnel(.init(target: first, bands: [], points: []))),
                        chart("bar", .bar(bars)),
                        chart("pareto", .pareto(bars)),
                        chart("reliability", .reliability(bins)),
                    ])
            ])
    }
}

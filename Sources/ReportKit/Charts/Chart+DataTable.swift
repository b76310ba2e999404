extension Chart {
    /// The chart's figures as a table, for formats that can't draw and for readers who can't see.
    ///
    /// - Parameter locale: The language of the column heads.
    /// - Returns: A table whose first columns name the points, and whose others hold their figures.
    public func dataTable(_ locale: ReportLocale) -> Table {
        switch content {
        case .line(let series): lineTable(series)
        case .control(let points): controlTable(points, locale)
        case .funnel(let funnel): funnelTable(funnel, locale)
        case .bar(let bars): barTable(bars, locale)
        case .pareto(let bars): paretoTable(bars, locale)
        case .reliability(let bins): reliabilityTable(bins, locale)
        }
    }

    private func table(_ columns: [Table.Column], _ rows: RowSource) -> Table {
        Table(id: id, title: title, columns: columns, rows: rows, caption: summary, notes: notes)
    }

    private func number(_ value: Double?) -> Cell {
        guard let value else { return .empty }
        return if case .percent = y.kind { .percent(value) } else { .decimal(value) }
    }

    private func lineTable(_ series: [LineSeries]) -> Table {
        let longest: LineSeries? = series.max { $0.points.count < $1.points.count }
        let labels: [String] = longest?.points.map(\.label) ?? []
        let columns: [Table.Column] =
            [Table.Column(id: "x", title: x.title, role: .key)]
            + series.indices.map { index in
                Table.Column(id: "y\(index + 1)", title: series[index].name, kind: y.kind)
            }
        return table(
            columns,
            RowSource(count: labels.count) { row in
                [.text(labels[row])]
                    + series.map { row < $0.points.count ? number($0.points[row].value) : .empty }
            })
    }

    private func controlTable(_ points: [ControlPoint], _ locale: ReportLocale) -> Table {
        let words: ChartWords = ChartWords(locale)
        return table(
            [
                Table.Column(id: "x", title: x.title, role: .key),
                Table.Column(id: "value", title: y.title, kind: y.kind),
                Table.Column(id: "centre", title: words.centre, kind: y.kind),
                Table.Column(id: "lower", title: words.lower, kind: y.kind),
                Table.Column(id: "upper", title: words.upper, kind: y.kind),
                Table.Column(id: "signal", title: words.signal),
            ],
            RowSource(count: points.count) { row in
                let point: ControlPoint = points[row]
                return [
                    .text(point.label), number(point.value), number(point.centre), number(point.lower),
                    number(point.upper), .optional(point.signal),
                ]
            })
    }

    private func funnelTable(_ funnel: Funnel, _ locale: ReportLocale) -> Table {
        let words: ChartWords = ChartWords(locale)
        return table(
            [
                Table.Column(id: "name", title: words.name, role: .key),
                Table.Column(id: "x", title: x.title, kind: x.kind),
                Table.Column(id: "y", title: y.title, kind: y.kind),
                Table.Column(id: "signal", title: words.signal),
            ],
            RowSource(count: funnel.points.count) { row in
                let point: Funnel.Point = funnel.points[row]
                return [.text(point.label), .decimal(point.x), number(point.y), .optional(point.signal)]
            })
    }

    private func barTable(_ bars: [Bar], _ locale: ReportLocale) -> Table {
        let words: ChartWords = ChartWords(locale)
        return table(
            [
                Table.Column(id: "name", title: x.title, role: .key),
                Table.Column(id: "value", title: y.title, kind: y.kind),
                Table.Column(id: "lower", title: words.lower, kind: y.kind),
                Table.Column(id: "upper", title: words.upper, kind: y.kind),
                Table.Column(id: "signal", title: words.signal),
            ],
            RowSource(count: bars.count) { row in
                let bar: Bar = bars[row]
                return [
                    .text(bar.label), number(bar.value), number(bar.lower), number(bar.upper),
                    .optional(bar.signal),
                ]
            })
    }

    private func paretoTable(_ bars: [Bar], _ locale: ReportLocale) -> Table {
        let words: ChartWords = ChartWords(locale)
        let steps: [ParetoStep] = ParetoStep.steps(of: bars)
        return table(
            [
                Table.Column(id: "name", title: x.title, role: .key),
                Table.Column(id: "value", title: y.title, kind: y.kind),
                Table.Column(id: "cumulative", title: words.cumulative, kind: .percent(fractionDigits: 1)),
            ],
            RowSource(count: steps.count) { row in
                [.text(steps[row].label), number(steps[row].value), .percent(steps[row].cumulative)]
            })
    }

    private func reliabilityTable(_ bins: [ReliabilityBin], _ locale: ReportLocale) -> Table {
        let words: ChartWords = ChartWords(locale)
        return table(
            [
                Table.Column(id: "predicted", title: x.title, kind: x.kind, role: .key),
                Table.Column(id: "observed", title: y.title, kind: y.kind),
                Table.Column(id: "lower", title: words.lower, kind: y.kind),
                Table.Column(id: "upper", title: words.upper, kind: y.kind),
                Table.Column(id: "count", title: words.count, kind: .integer),
            ],
            RowSource(count: bins.count) { row in
                let bin: ReliabilityBin = bins[row]
                return [
                    number(bin.predicted), number(bin.observed), number(bin.lower), number(bin.upper),
                    .integer(bin.count),
                ]
            })
    }
}

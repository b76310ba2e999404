import ReportKit

extension ChartDrawing {
    /// The most bars that are drawn; the figures below the drawing hold them all.
    private static let mostBars: Int = 40

    private static let rowHeight: Double = 27

    /// Draws bars from the left, so that long names stay readable.
    mutating func draw(_ bars: [Chart.Bar]) {
        let drawn: [Chart.Bar] = Array(bars.prefix(ChartDrawing.mostBars))
        let labels: [String] = ChartDrawing.shortNames(drawn.map(\.label))
        let plot: Plot = barPlot(labels, rightMargin: 74)
        let values: [Double] = drawn.flatMap { [$0.value, $0.lower, $0.upper].compactMap(\.self) }
        let x: LinearScale = LinearScale(values, floor: 0, from: plot.left, to: plot.right)
        barFrame(plot, x)
        for (index, bar) in drawn.enumerated() {
            let middle: Double = plot.top + (Double(index) + 0.5) * ChartDrawing.rowHeight
            let value: Double = bar.value ?? 0
            let (from, to): (Double, Double) = (x.place(min(0, value)), x.place(max(0, value)))
            let title: String = "\(bar.label): \(text(bar.value, chart.y)) \(bar.signal ?? "")"
            canvas.text(
                labels[index], at: .init(x: plot.left - 9, y: middle + 4), .end,
                bar.signal == nil ? "name" : "flag-name")
            canvas.rectangle(
                .init(x: from, y: middle - 8), width: to - from, height: 16,
                bar.signal == nil ? "bars" : "bars flagged", title: title)
            var edge: Double = to
            if let lower: Double = bar.lower, let upper: Double = bar.upper {
                let (first, last): (Double, Double) = (x.place(lower), x.place(upper))
                canvas.line(.init(x: first, y: middle), .init(x: last, y: middle), "whisker")
                canvas.line(.init(x: first, y: middle - 4), .init(x: first, y: middle + 4), "whisker")
                canvas.line(.init(x: last, y: middle - 4), .init(x: last, y: middle + 4), "whisker")
                edge = max(edge, last)
            }
            canvas.text(
                text(bar.value, chart.y), at: .init(x: edge + 7, y: middle + 4), .start, "value halo")
        }
        if drawn.contains(where: { $0.lower != nil && $0.upper != nil }) {
            key(words.interval, ChartDrawing.lineSample("whisker"))
        }
        if drawn.contains(where: { $0.signal != nil }) {
            key(words.signal, "<rect x=\"0\" y=\"1\" width=\"26\" height=\"8\" class=\"bars flagged\"/>")
        }
    }

    /// Draws a Pareto chart lying on its side: counts as bars, their cumulative share as a line and in figures.
    mutating func draw(_ steps: [ParetoStep]) {
        var drawn: [ParetoStep] = Array(steps.prefix(ChartDrawing.mostBars / 2))
        let rest: ArraySlice<ParetoStep> = steps.dropFirst(drawn.count)
        if let last: ParetoStep = rest.last {
            let sum: Double = rest.reduce(0) { $0 + $1.value }
            drawn.append(
                ParetoStep(label: "\(words.others) (\(rest.count))", value: sum, cumulative: last.cumulative))
        }
        let labels: [String] = ChartDrawing.shortNames(drawn.map(\.label))
        let plot: Plot = barPlot(labels, rightMargin: 158)
        let x: LinearScale = LinearScale(drawn.map(\.value), floor: 0, from: plot.left, to: plot.right)
        let share: LinearScale = LinearScale([0, 1], floor: 0, from: plot.left, to: plot.right)
        barFrame(plot, x)
        var places: [SVGCanvas.Place] = []
        for (index, step) in drawn.enumerated() {
            let middle: Double = plot.top + (Double(index) + 0.5) * ChartDrawing.rowHeight
            let cumulative: String = DecimalText.percent(step.cumulative, fractionDigits: 1) ?? ""
            let title: String = "\(step.label): \(text(step.value, chart.y)), \(cumulative)"
            places.append(.init(x: share.place(step.cumulative), y: middle))
            canvas.text(labels[index], at: .init(x: plot.left - 9, y: middle + 4), .end, "name")
            canvas.rectangle(
                .init(x: plot.left, y: middle - 8), width: x.place(step.value) - plot.left, height: 16,
                "bars",
                title: title)
            canvas.text(text(step.value, chart.y), at: .init(x: 682, y: middle + 4), .end, "value")
            canvas.text(cumulative, at: .init(x: 756, y: middle + 4), .end, "value")
        }
        canvas.text(words.amount, at: .init(x: 682, y: plot.top - 12), .end)
        canvas.text(words.cumulative, at: .init(x: 756, y: plot.top - 12), .end)
        canvas.polyline(places, "plain l2")
        for (index, step) in drawn.enumerated() {
            canvas.circle(
                places[index], radius: 3, "f2",
                title: "\(step.label): \(DecimalText.percent(step.cumulative, fractionDigits: 1) ?? "")")
        }
        key(chart.y.title, "<rect x=\"0\" y=\"1\" width=\"26\" height=\"8\" class=\"bars\"/>")
        key(words.cumulative, ChartDrawing.lineSample("plain l2"))
    }

    private static func shortNames(_ names: [String]) -> [String] {
        names.map { DisplayWidth.truncate(VisibleText.of($0, breaks: .spaces), to: 34) }
    }

    /// The plot for rows of bars, which also sets the height of the canvas.
    private mutating func barPlot(_ labels: [String], rightMargin: Double) -> Plot {
        let widest: Double = Double(labels.map { DisplayWidth.of($0) }.max() ?? 0) * 6.3
        let bottom: Double = 34 + ChartDrawing.rowHeight * Double(max(1, labels.count)) + 4
        resize(width: 760, height: bottom + 48, square: false)
        return Plot(left: max(48, widest + 18), right: 760 - rightMargin, top: 34, bottom: bottom)
    }

    /// The ticks and titles of a plot of rows: the measure runs across.
    private mutating func barFrame(_ plot: Plot, _ x: LinearScale) {
        for tick in x.ticks {
            let place: Double = x.place(tick)
            canvas.line(.init(x: place, y: plot.top), .init(x: place, y: plot.bottom), "grid")
            canvas.text(x.text(tick, chart.y.kind), at: .init(x: place, y: plot.bottom + 17), .middle)
        }
        let zero: Double = x.place(0)
        canvas.line(.init(x: zero, y: plot.top), .init(x: zero, y: plot.bottom), "axis")
        canvas.text(chart.x.title, at: .init(x: plot.left - 9, y: plot.top - 12), .end)
        canvas.text(chart.y.title, at: .init(x: plot.right, y: plot.bottom + 38), .end)
    }
}

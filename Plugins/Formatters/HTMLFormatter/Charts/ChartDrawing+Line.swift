import ReportKit

extension ChartDrawing {
    mutating func draw(_ series: [Chart.LineSeries]) {
        let plot: Plot = .usual
        let values: [Double] = series.flatMap { $0.points.compactMap(\.value) }
        let y: LinearScale = ChartDrawing.verticalScale(values, plot)
        frame(plot, y: y)
        let longest: [Chart.LineSeries.Point] = series.map(\.points).max { $0.count < $1.count } ?? []
        let count: Int = longest.count
        names(longest.map(\.label), plot) { ChartDrawing.step($0, of: count, plot) }
        for (index, line) in series.enumerated() {
            let style: Int = index % 6 + 1
            let runs: [[SVGCanvas.Place]] = ChartDrawing.runs(line.points.map(\.value), count, plot, y)
            for run in runs { canvas.polyline(run, "plain l\(style)") }
            // Dots only while they can be told apart; a value alone between gaps needs one to be seen.
            for (place, point) in line.points.enumerated() {
                guard let value: Double = point.value else { continue }
                let isAlone: Bool =
                    (place == 0 || line.points[place - 1].value == nil)
                    && (place + 1 == line.points.count || line.points[place + 1].value == nil)
                guard count <= 72 || isAlone else { continue }
                canvas.circle(
                    .init(x: ChartDrawing.step(place, of: count, plot), y: y.place(value)), radius: 2.6,
                    "f\(style)",
                    title: "\(line.name) \(point.label): \(text(value, chart.y))")
            }
            if series.count > 1 { key(line.name, ChartDrawing.lineSample("plain l\(style)")) }
        }
    }

    mutating func draw(_ points: [Chart.ControlPoint]) {
        let plot: Plot = .usual
        let values: [Double] = points.flatMap {
            [$0.value, $0.centre, $0.lower, $0.upper].compactMap(\.self)
        }
        let y: LinearScale = ChartDrawing.verticalScale(values, plot)
        frame(plot, y: y)
        let count: Int = points.count
        names(points.map(\.label), plot) { ChartDrawing.step($0, of: count, plot) }
        let half: Double =
            count < 2
            ? 40 : (ChartDrawing.step(1, of: count, plot) - ChartDrawing.step(0, of: count, plot)) / 2
        // Limits hold for a point, so they are drawn as steps, with a tinted band between them.
        func steps(_ values: [Double?]) -> [[SVGCanvas.Place]] {
            ChartDrawing.groups(values).map { group in
                group.flatMap { entry in
                    let x: Double = ChartDrawing.step(entry.index, of: count, plot)
                    let place: Double = y.place(entry.value)
                    return [
                        SVGCanvas.Place(x: max(plot.left, x - half), y: place),
                        SVGCanvas.Place(x: min(plot.right, x + half), y: place),
                    ]
                }
            }
        }
        let uppers: [[SVGCanvas.Place]] = steps(points.map { $0.lower == nil ? nil : $0.upper })
        let lowers: [[SVGCanvas.Place]] = steps(points.map { $0.upper == nil ? nil : $0.lower })
        let runs: [[SVGCanvas.Place]] = ChartDrawing.runs(points.map(\.value), count, plot, y)
        for (upper, lower) in zip(uppers, lowers) { canvas.polygon(upper + lower.reversed(), "band") }
        for run in steps(points.map(\.upper)) { canvas.polyline(run, "limit") }
        for run in steps(points.map(\.lower)) { canvas.polyline(run, "limit") }
        for run in steps(points.map(\.centre)) { canvas.polyline(run, "centre") }
        for run in runs { canvas.polyline(run, "plain l1") }
        for (index, point) in points.enumerated() {
            guard let value: Double = point.value else { continue }
            let place: SVGCanvas.Place = .init(
                x: ChartDrawing.step(index, of: count, plot), y: y.place(value))
            let title: String = "\(point.label): \(text(value, chart.y))"
            if let signal: String = point.signal {
                canvas.diamond(place, radius: 6, "flagged", title: "\(title) \(signal)")
            } else if count <= 120 {
                canvas.circle(place, radius: 2.8, "f1", title: title)
            }
        }
        if values.isEmpty { return }
        key(chart.y.title, ChartDrawing.lineSample("plain l1"))
        key(words.centre, ChartDrawing.lineSample("centre"))
        key(words.limits, ChartDrawing.lineSample("limit"))
        if points.contains(where: { $0.signal != nil }) { key(words.signal, ChartDrawing.flagSample) }
    }

    /// A vertical scale that begins at zero where the values are near it.
    static func verticalScale(_ values: [Double], _ plot: Plot) -> LinearScale {
        let low: Double = values.min() ?? 0
        let high: Double = values.max() ?? 1
        let floor: Double? = low >= 0 && low < high * 0.5 ? 0 : nil
        return LinearScale(values, floor: floor, from: plot.bottom, to: plot.top)
    }

    /// A present value and its number.
    struct Entry {
        let index: Int
        let value: Double
    }

    /// Present values, grouped between gaps.
    static func groups(_ values: [Double?]) -> [[Entry]] {
        var groups: [[Entry]] = [[]]
        for (index, value) in values.enumerated() {
            if let value {
                groups[groups.count - 1].append(Entry(index: index, value: value))
            } else if groups.last?.isEmpty == false {
                groups.append([])
            }
        }
        return groups.filter { !$0.isEmpty }
    }

    /// The lines through present values, broken at gaps.
    static func runs(_ values: [Double?], _ count: Int, _ plot: Plot, _ y: LinearScale) -> [[SVGCanvas.Place]]
    {
        groups(values).map { group in
            group.map { SVGCanvas.Place(x: step($0.index, of: count, plot), y: y.place($0.value)) }
        }
    }
}

import ReportKit

extension ChartDrawing {
    /// The most names of signals that are written into the drawing; the figures below it name them all.
    private static let mostNames: Int = 14

    mutating func draw(_ funnel: Chart.Funnel) {
        let plot: Plot = Plot(left: 62, right: 728, top: 34, bottom: 308)
        resize(width: 760, height: 360, square: false)
        let x: LinearScale = LinearScale(
            funnel.points.map(\.x), floor: 0, from: plot.left, to: plot.right, count: 7)
        // Limits run to the edges at small volumes; the points and the target decide what is shown.
        let values: [Double] = funnel.points.map(\.y) + [funnel.target].compactMap(\.self)
        let edges: [Double] = funnel.bands.flatMap { band in
            band.limits.filter { $0.x >= x.high * 0.08 }.flatMap { [$0.lower, $0.upper] }
        }
        let y: LinearScale = ChartDrawing.verticalScale(values + edges, plot)
        frame(plot, y: y)
        for tick in x.ticks {
            let place: Double = x.place(tick)
            canvas.line(.init(x: place, y: plot.bottom), .init(x: place, y: plot.bottom + 4), "axis")
            canvas.text(x.text(tick, chart.x.kind), at: .init(x: place, y: plot.bottom + 18), .middle)
        }
        for (index, band) in funnel.bands.enumerated() {
            let limits: [Chart.Funnel.Limit] = band.limits.filter { $0.x >= x.low && $0.x <= x.high }
            let upper: [SVGCanvas.Place] = limits.map { .init(x: x.place($0.x), y: y.place($0.upper)) }
            let lower: [SVGCanvas.Place] = limits.map { .init(x: x.place($0.x), y: y.place($0.lower)) }
            let style: String = index == 0 ? "limit" : "limit wide"
            canvas.polygon(upper + lower.reversed(), "band")
            canvas.polyline(upper, style)
            canvas.polyline(lower, style)
            key(band.name, ChartDrawing.lineSample(style))
        }
        if let target: Double = funnel.target {
            canvas.line(
                .init(x: plot.left, y: y.place(target)), .init(x: plot.right, y: y.place(target)),
                "centre")
            key("\(words.target) \(text(target, chart.y))", ChartDrawing.lineSample("centre"))
        }
        points(funnel, x, y, plot)
    }

    private mutating func points(_ funnel: Chart.Funnel, _ x: LinearScale, _ y: LinearScale, _ plot: Plot) {
        func title(_ point: Chart.Funnel.Point) -> String {
            "\(point.label): \(text(point.x, chart.x)), \(text(point.y, chart.y))"
        }
        let flagged: [Chart.Funnel.Point] = funnel.points.filter { $0.signal != nil }
        for point in funnel.points where point.signal == nil {
            canvas.circle(
                .init(x: x.place(point.x), y: y.place(point.y)), radius: 3.2, "cloud", title: title(point)
            )
        }
        for point in flagged {
            canvas.diamond(
                .init(x: x.place(point.x), y: y.place(point.y)), radius: 5.5, "flagged",
                title: "\(title(point)) \(point.signal ?? "")")
        }
        if !flagged.isEmpty { key(words.signal, ChartDrawing.flagSample) }
        // No name may hide a signal or another name.
        var taken: [LabelBox] = flagged.map { point in
            let (x, y): (Double, Double) = (x.place(point.x), y.place(point.y))
            return LabelBox(left: x - 6, right: x + 6, top: y - 6, bottom: y + 6)
        }
        var named: Int = 0
        for point in flagged.prefix(60) where named < ChartDrawing.mostNames {
            let name: String = DisplayWidth.truncate(VisibleText.of(point.label, breaks: .spaces), to: 20)
            let width: Double = Double(DisplayWidth.of(name)) * 6.3
            let place: SVGCanvas.Place = .init(x: x.place(point.x), y: y.place(point.y))
            let fitsRight: Bool = place.x + 9 + width < plot.right
            let left: Double = fitsRight ? place.x + 9 : place.x - 9 - width
            let box: LabelBox = LabelBox(
                left: left, right: left + width, top: place.y - 8, bottom: place.y + 7)
            guard !taken.contains(where: { $0.overlaps(box) }) else { continue }
            taken.append(box)
            named += 1
            canvas.text(
                name, at: .init(x: fitsRight ? left : left + width, y: place.y + 4),
                fitsRight ? .start : .end,
                "flag-name halo")
        }
    }

    /// The room that a name takes, so that none is written over another.
    private struct LabelBox {
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double

        func overlaps(_ other: LabelBox) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }
}

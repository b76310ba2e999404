import ReportKit

extension ChartDrawing {
    /// Draws both axes on one scale, so that perfect calibration is the diagonal of a square.
    mutating func draw(_ bins: [Chart.ReliabilityBin]) {
        resize(width: 440, height: 440, square: true)
        let plot: Plot = Plot(left: 58, right: 426, top: 34, bottom: 388)
        let values: [Double] = bins.flatMap { [$0.predicted, $0.observed, $0.upper].compactMap(\.self) }
        let y: LinearScale = LinearScale(values, floor: 0, from: plot.bottom, to: plot.top)
        let x: LinearScale = LinearScale(values, floor: 0, from: plot.left, to: plot.right)
        frame(plot, y: y)
        let largest: Double = Double(bins.map(\.count).max() ?? 1)
        for tick in x.ticks {
            let place: Double = x.place(tick)
            canvas.line(.init(x: place, y: plot.top), .init(x: place, y: plot.bottom), "grid")
            canvas.text(x.text(tick, chart.x.kind), at: .init(x: place, y: plot.bottom + 18), .middle)
        }
        canvas.line(
            .init(x: plot.left, y: plot.bottom), .init(x: x.place(x.high), y: y.place(x.high)), "limit")
        var places: [SVGCanvas.Place] = []
        for bin in bins {
            guard let predicted: Double = bin.predicted, let observed: Double = bin.observed else {
                continue
            }
            let place: SVGCanvas.Place = .init(x: x.place(predicted), y: y.place(observed))
            places.append(place)
            if let lower: Double = bin.lower, let upper: Double = bin.upper {
                canvas.line(
                    .init(x: place.x, y: y.place(lower)), .init(x: place.x, y: y.place(upper)), "whisker")
            }
        }
        canvas.polyline(places, "plain l1")
        for bin in bins {
            guard let predicted: Double = bin.predicted, let observed: Double = bin.observed else {
                continue
            }
            // The dot's area follows the number of predictions.
            let share: Double = largest > 0 ? max(0, Double(bin.count)) / largest : 0
            canvas.circle(
                .init(x: x.place(predicted), y: y.place(observed)), radius: 3 + 4 * share.squareRoot(),
                "f1",
                title: "\(text(predicted, chart.x)) → \(text(observed, chart.y)), n = \(bin.count)")
        }
        key(words.observed, ChartDrawing.lineSample("plain l1"))
        key(words.perfect, ChartDrawing.lineSample("limit"))
        if bins.contains(where: { $0.lower != nil && $0.upper != nil }) {
            key(words.interval, ChartDrawing.lineSample("whisker"))
        }
    }
}

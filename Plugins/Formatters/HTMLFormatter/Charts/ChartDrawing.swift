import ReportKit

/// A chart as SVG, and its legend as a list.
struct ChartDrawing {
    let chart: Chart
    let locale: ReportLocale
    let words: HTMLWords
    /// The names of what is drawn, each with the drawing that stands for it.
    private(set) var keys: [Key] = []
    var canvas: SVGCanvas = SVGCanvas()
    private var size: SVGCanvas.Place = SVGCanvas.Place(x: 760, y: 320)
    private var isSquare: Bool = false

    /// A line of the legend.
    struct Key {
        let name: String
        /// Safe SVG of 26 by 10.
        let sample: String
    }

    init(chart: Chart, locale: ReportLocale) {
        self.chart = chart
        self.locale = locale
        self.words = HTMLWords(locale)
        switch chart.content {
        case .line(let series): draw(series)
        case .control(let points): draw(points)
        case .funnel(let funnel): draw(funnel)
        case .bar(let bars): draw(bars)
        case .pareto(let bars): draw(ParetoStep.steps(of: bars))
        case .reliability(let bins): draw(bins)
        }
    }

    /// The drawing.
    var svg: String {
        let width: String = SVGCanvas.number(size.x)
        let height: String = SVGCanvas.number(size.y)
        let name: String = HTMLText.escape(VisibleText.of("\(chart.title)。\(chart.summary)", breaks: .spaces))
        return "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(name)\""
            + (isSquare ? " class=\"square\"" : "") + ">\n\(canvas.text)</svg>\n"
    }

    /// The legend; empty where there is nothing to tell apart.
    var legend: String {
        guard !keys.isEmpty else { return "" }
        let items: [String] = keys.map { key in
            "<li><svg viewBox=\"0 0 26 10\" aria-hidden=\"true\">\(key.sample)</svg>\(HTMLText.escape(key.name))</li>"
        }
        return "<ul class=\"legend\">\(items.joined())</ul>\n"
    }

    // MARK: - What the drawings of all kinds share

    mutating func resize(width: Double, height: Double, square: Bool) {
        size = SVGCanvas.Place(x: width, y: height)
        isSquare = square
    }

    mutating func key(_ name: String, _ sample: String) {
        keys.append(Key(name: name, sample: sample))
    }

    static func lineSample(_ styleClass: String) -> String {
        "<line x1=\"0\" y1=\"5\" x2=\"26\" y2=\"5\" class=\"\(styleClass)\"/>"
    }

    static let flagSample: String = "<polygon points=\"13,0 18,5 13,10 8,5\" class=\"flagged\"/>"

    func text(_ value: Double?, _ axis: Chart.Axis) -> String {
        guard let value else { return "—" }
        let cell: Cell = if case .percent = axis.kind { .percent(value) } else { .decimal(value) }
        return cell.text(as: axis.kind, locale: locale)
    }

    /// Draws the ticks, grid and titles of a plot whose vertical axis measures and whose horizontal axis has names.
    mutating func frame(_ plot: Plot, y: LinearScale) {
        for tick in y.ticks {
            let place: Double = y.place(tick)
            canvas.line(.init(x: plot.left, y: place), .init(x: plot.right, y: place), "grid")
            canvas.text(y.text(tick, chart.y.kind), at: .init(x: plot.left - 8, y: place + 4), .end)
        }
        canvas.line(.init(x: plot.left, y: plot.bottom), .init(x: plot.right, y: plot.bottom), "axis")
        canvas.text(chart.y.title, at: .init(x: 4, y: plot.top - 17), .start)
        canvas.text(chart.x.title, at: .init(x: plot.right, y: plot.bottom + 38), .end)
    }

    /// Draws as many of the names below a plot as there is room for.
    mutating func names(_ labels: [String], _ plot: Plot, at place: (Int) -> Double) {
        guard !labels.isEmpty else { return }
        let short: [String] = labels.map {
            DisplayWidth.truncate(VisibleText.of($0, breaks: .spaces), to: 16)
        }
        let widest: Double = Double(short.map { DisplayWidth.of($0) }.max() ?? 0) * 6.6 + 14
        let room: Int = max(1, Int((plot.right - plot.left) / widest))
        let stride: Int = max(1, (labels.count + room - 1) / room)
        for index in Swift.stride(from: 0, to: labels.count, by: stride) {
            let x: Double = place(index)
            canvas.line(.init(x: x, y: plot.bottom), .init(x: x, y: plot.bottom + 4), "axis")
            canvas.text(short[index], at: .init(x: x, y: plot.bottom + 18), .middle)
        }
    }

    /// The place of a step among equal steps across a plot.
    static func step(_ index: Int, of count: Int, _ plot: Plot) -> Double {
        let inset: Double = 14
        let width: Double = plot.right - plot.left - 2 * inset
        return count < 2
            ? plot.left + inset + width / 2 : plot.left + inset + width * Double(index) / Double(count - 1)
    }
}
